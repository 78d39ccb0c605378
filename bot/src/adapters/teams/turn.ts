import type { MemberId } from '@mentor-network/core/kernel/ids';
import { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Actor } from '../../application/ports/actor.ts';
import type { Clock } from '../../application/ports/clock.ts';
import type { Contacts } from '../../application/ports/contacts.ts';
import type { Card, Conversation } from '../../conversation/conversation.ts';
import { type ActorOf, memberIdOf } from './actor.ts';
import { addressOf } from './address.ts';
import { CARD_CONTENT_TYPE, cardMessage } from './card-message.ts';
import { type IncomingActivity, isPersonalChat } from './incoming-activity.ts';

/** What goes back to Teams in the answer to its own request. */
export type Reply = { readonly status: number; readonly body?: unknown };

export type TurnNeeds = {
  readonly conversation: Conversation;
  readonly contacts: Contacts;
  readonly clock: Clock;
  readonly actorOf: ActorOf;
  /** Hears who acts, before what they ask is done. */
  readonly meet?: ((actor: Actor) => Promise<void>) | undefined;
  readonly say: (context: TurnContext, message: ReturnType<typeof cardMessage> | string) => Promise<void>;
  /** Shows a pressed card's new state in the chat itself, because the answer to a press reaches one device only. */
  readonly refresh: (activity: IncomingActivity, card: Card) => void;
};

const WORDS_LENGTH_MAX = 4_000;
const NO_IDENTITY = 'I can only talk with people who are signed in with their work account.';
const NOT_HERE = 'I keep what we talk about between the two of us. Open a chat with me and I will gladly help.';

const DONE: Reply = { status: 200 };
const NOT_IMPLEMENTED: Reply = { status: 501 };

/** The words appear below the card, which stays as it is with everything that was filled in. */
export const inWords = (value: string): Reply => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
});

const Pressed = z.object({ action: z.object({ verb: z.unknown(), data: z.unknown() }) });
/** The fallback of clients that do not know `Action.Execute`: a message whose value is what the button and its inputs carry. */
const Submitted = z.looseObject({ verb: z.string() });

const INSTALLED = ['add', 'add-upgrade'];
const REMOVED = ['remove', 'remove-upgrade'];

export const makeTurn = ({ conversation, contacts, clock, actorOf, meet, say, refresh }: TurnNeeds) => {
  const refuseInWords = async (context: TurnContext, activity: IncomingActivity, words: string): Promise<Reply> => {
    if (activity.type === 'invoke') return inWords(words);
    if (activity.type === 'message') await say(context, words);
    return DONE;
  };

  const greet = async (context: TurnContext, actor: Actor): Promise<Reply> => {
    if (await contacts.claimWelcome(actor.id)) await say(context, cardMessage(await conversation.welcome(actor)));
    return DONE;
  };

  const hear = async (context: TurnContext, activity: IncomingActivity, actor: Actor): Promise<Reply> => {
    const submitted = Submitted.safeParse(activity.value);
    if (submitted.success) {
      await say(context, cardMessage(await conversation.press(actor, submitted.data.verb, submitted.data)));
      return DONE;
    }
    const words = TurnContext.removeRecipientMention(context.activity) || (activity.text ?? '');
    for (const card of await conversation.hear(actor, words.trim().slice(0, WORDS_LENGTH_MAX))) await say(context, cardMessage(card));
    return DONE;
  };

  /** A press in no known form is passed on as nothing, and answered like a card that is out of date. */
  const press = async (activity: IncomingActivity, actor: Actor): Promise<Reply> => {
    const { verb, data } = Pressed.safeParse(activity.value).data?.action ?? {};
    const card = await conversation.press(actor, verb, data);
    refresh(activity, card);
    return { status: 200, body: { statusCode: 200, type: CARD_CONTENT_TYPE, value: card } };
  };

  const answer = async (context: TurnContext, activity: IncomingActivity, id: MemberId): Promise<Reply> => {
    const actor = async (): Promise<Actor> => {
      const acting = await actorOf(context, activity, id);
      await meet?.(acting);
      return acting;
    };
    switch (activity.type) {
      case 'message':
        return hear(context, activity, await actor());
      case 'invoke':
        return activity.name === 'adaptiveCard/action' ? press(activity, await actor()) : NOT_IMPLEMENTED;
      case 'installationUpdate':
        return INSTALLED.includes(activity.action ?? '') ? greet(context, await actor()) : DONE;
      case 'conversationUpdate':
        return activity.membersAdded?.length ? greet(context, await actor()) : DONE;
      default:
        return DONE;
    }
  };

  return async (context: TurnContext, activity: IncomingActivity): Promise<Reply> => {
    const id = memberIdOf(activity);
    if (!id) return refuseInWords(context, activity, NO_IDENTITY);
    if (!isPersonalChat(activity)) return refuseInWords(context, activity, NOT_HERE);
    if (activity.type === 'installationUpdate' && REMOVED.includes(activity.action ?? '')) {
      await contacts.lost(id, 'not-installed', clock.now());
      return DONE;
    }
    await contacts.heard(id, addressOf(activity), clock.now());
    return answer(context, activity, id);
  };
};
