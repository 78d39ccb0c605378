import type { ActorKind } from '@mentor-network/core/access/who-may';
import { Verb, type VerbName } from '../../src/cards/verbs.ts';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { CardJson, executesIn } from '../support/fake-teams/card-reading.ts';
import { personOf } from './people-of-every-kind.ts';
import type { NetworkInSituation } from './situations.ts';
import type { Data, TwoDoors } from './two-doors.ts';
import { VERB_ROWS } from './verb-rows.ts';

/** The verb table itself, walked. */
export const VERBS: readonly VerbName[] = Verb.options.map(({ shape }) => shape.verb.value);
export const isVerb = (verb: string): verb is VerbName => (VERBS as readonly string[]).includes(verb);

/** A button of a card that was made for somebody, as it is pressed: what it carries, and every input filled in. */
export type RealButton = { readonly verb: VerbName; readonly data: Data };

/** What only looks. `registration.open` looks too, for somebody who has begun. */
const isLooked = (verb: VerbName, kind: ActorKind): boolean => {
  const { sign } = VERB_ROWS[verb];
  return sign === 'a card' || !('fact' in sign) || (verb === 'registration.open' && kind === 'unregistered');
};

const STARTS: readonly VerbName[] = ['home.show', 'profile.show', 'mentoring.show', 'meetings.show', 'settings.show', 'directory.find', 'coordination.today', 'scheme.show'];
const BUTTONS_MAX = 300;

export const cardOf = (text: string): CardJson => {
  const { value, card } = JSON.parse(text) as { value?: unknown; card?: unknown };
  return CardJson.parse(value ?? card);
};

/** Every button of every card that this person can come to by looking, and of every notice they were sent. */
export const realButtons = async (kind: ActorKind, network: NetworkInSituation, { teams }: TwoDoors): Promise<readonly RealButton[]> => {
  const found = new Map<string, RealButton>();
  const take = async (card: CardJson): Promise<void> => {
    for (const { verb, data } of executesIn(card)) {
      const key = JSON.stringify([verb, data]);
      if (found.has(key)) continue;
      if (!isVerb(verb)) throw new Error(`A button asks ${verb}, which is no verb.`);
      if (found.size >= BUTTONS_MAX) throw new Error('There are more buttons than anybody can come to.');
      const button = { verb, data: { ...VERB_ROWS[verb].data(network.it, kind), ...data } };
      found.set(key, button);
      if (isLooked(verb, kind)) await take(cardOf((await teams.press(kind, verb, button.data)).text));
    }
  };
  for (const start of STARTS) await take(cardOf((await teams.press(kind, start, VERB_ROWS[start].data(network.it, kind))).text));
  for (const { to, telling } of network.tellings) if (to === personOf(kind).id) await take(CardJson.parse(tellingCard(telling)));
  return [...found.values()];
};
