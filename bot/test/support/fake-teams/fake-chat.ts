import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { CardJson, type Filled, filledIn, findButton, stillMissing } from './card-reading.ts';
import type { FakeConnector, Message, Person, SentActivity } from './fake-connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const WORDS = 'application/vnd.microsoft.activity.message';
const BOT = { id: '28:mentor-network', name: 'Mentor Network' };
const WAIT_MS = 5_000;
const LOOK_EVERY_MS = 15;

const InvokeAnswer = z.discriminatedUnion('type', [
  z.object({ type: z.literal(CARD), value: CardJson }),
  z.object({ type: z.literal(WORDS), value: z.string() }),
]);

export type Answered = { readonly status: number; readonly body: unknown };
export type Shown = { readonly id: string; readonly card: CardJson };

export type FakeChat = {
  readonly conversation: string;
  /** Teams tells a bot twice that it was installed, and so does this, in the order asked for. */
  install(order?: 'installation-first' | 'conversation-first'): Promise<void>;
  uninstall(): Promise<void>;
  say(text: string): Promise<Answered>;
  /** Presses the button of this title on the given card, or on the newest card that has it. */
  press(title: string, filled?: Filled, on?: Shown): Promise<{ readonly status: number; readonly card?: CardJson; readonly words?: string }>;
  /** Posts any activity of this person, for what no client would send. */
  post(fields: { readonly [field: string]: unknown }): Promise<Answered>;
  /** The cards as they are now, oldest first. */
  shown(): readonly Shown[];
  cards(): readonly CardJson[];
  lastCard(): CardJson;
  /** What was said to this person without a card. */
  words(): readonly string[];
  waitForCard(fits: (card: CardJson) => boolean, withinMs?: number): Promise<CardJson>;
};

const cardIn = ({ id, activity }: Message): Shown | undefined => {
  const card = CardJson.safeParse(activity.attachments?.find(({ contentType }) => contentType === CARD)?.content).data;
  return card && { id, card };
};

const withCard = (activity: SentActivity, card: CardJson): SentActivity => ({ ...activity, attachments: [{ contentType: CARD, content: card }] });

let activitiesSent = 0;

/** How Teams proves to a deployed bot that it is Teams, and of which tenant it speaks. A local bot asks for neither. */
export type Channel = { readonly tenantId: string; readonly token: () => Promise<string> };

/** One person's chat with the bot, as the Teams client behaves in it. `serverUrl` is where the bot listens. */
export const openChat = (connector: FakeConnector, person: Person, serverUrl: string, channel?: Channel): FakeChat => {
  const tenantId = channel?.tenantId ?? 'a-tenant';
  const conversation = `a:chat-${person.id}`;
  connector.admit(conversation, person);
  const self = { id: `29:${person.id}`, name: person.name, aadObjectId: person.id };

  const post: FakeChat['post'] = async (fields) => {
    activitiesSent += 1;
    const activity = {
      id: `activity-${process.pid}-${activitiesSent}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: self,
      recipient: BOT,
      conversation: { id: conversation, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      localTimezone: person.zone ?? 'Europe/London',
      locale: 'en-GB',
      ...fields,
    };
    const response = await fetch(new URL('/api/messages', serverUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...(channel ? { authorization: `Bearer ${await channel.token()}` } : {}) },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };

  const shown = (): readonly Shown[] => connector.messagesIn(conversation).flatMap((message) => cardIn(message) ?? []);
  const lastShown = (fits: (card: CardJson) => boolean): Shown | undefined => shown().findLast(({ card }) => fits(card));

  const showInstead = (id: string, card: CardJson): void => {
    const message = connector.messagesIn(conversation).find((sent) => sent.id === id);
    if (message) connector.replace(conversation, id, withCard(message.activity, card));
  };

  const press: FakeChat['press'] = async (title, filled = {}, on = lastShown((card) => findButton(card, title) !== undefined)) => {
    const button = on && findButton(on.card, title);
    if (!button) throw new Error(`There is no card with the button "${title}"`);
    const inputs = button.associatedInputs === 'none' ? {} : filledIn(on.card, filled);
    const missing = button.associatedInputs === 'none' ? [] : stillMissing(on.card, inputs);
    if (missing.length > 0) throw new Error(`The client asks to fill in first: ${missing.join(', ')}`);
    const { type, verb, id, data } = button;
    const action = { type, verb, ...(id === undefined ? {} : { id }), data: { ...data, ...inputs } };
    const { status, body } = await post({ type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' }, replyToId: on.id });
    const answer = InvokeAnswer.safeParse(body).data;
    if (!answer) return { status };
    if (answer.type === WORDS) return { status, words: answer.value };
    showInstead(on.id, answer.value);
    return { status, card: answer.value };
  };

  const installation = () => post({ type: 'installationUpdate', action: 'add' });
  const membership = () => post({ type: 'conversationUpdate', membersAdded: [self, BOT] });

  return {
    conversation,
    post,
    press,
    shown,
    install: async (order = 'installation-first') => {
      for (const tell of order === 'installation-first' ? [installation, membership] : [membership, installation]) await tell();
    },
    uninstall: async () => {
      await post({ type: 'installationUpdate', action: 'remove' });
    },
    say: (text) => post({ type: 'message', text, textFormat: 'plain' }),
    cards: () => shown().map(({ card }) => card),
    lastCard: () => {
      const last = shown().at(-1);
      if (!last) throw new Error('No card has come yet');
      return last.card;
    },
    words: () => connector.messagesIn(conversation).flatMap(({ activity }) => (typeof activity.text === 'string' ? [activity.text] : [])),
    waitForCard: async (fits, withinMs = WAIT_MS) => {
      const untilMs = performance.now() + withinMs;
      for (;;) {
        const found = lastShown(fits);
        if (found) return found.card;
        if (performance.now() > untilMs) throw new Error(`No such card came within ${withinMs} ms; there are ${shown().length} cards`);
        await sleep(LOOK_EVERY_MS);
      }
    },
  };
};
