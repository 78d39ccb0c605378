import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { ReadToday } from '../application/coordination/read-today.ts';
import type { NotSeenTo, SeeToPartnership } from '../application/coordination/see-to-partnership.ts';
import type { CloseGone } from '../application/members/close-gone.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import { attentionCard, coordinatorClosingCard, unreachableCard } from '../cards/coordination/attention-cards.ts';
import { schemeCard } from '../cards/coordination/scheme-card.ts';
import { busyCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { noteOf } from './refusal-words.ts';
import { makeShowToday } from './show-today.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly readToday: ReadToday;
  readonly seeToPartnership: SeeToPartnership;
  readonly closeGone: CloseGone['close'];
  readonly clock: Clock;
  readonly tabUrl: (address: string) => string;
};

const NOTHING_WAITS = 'They are reached again, or nothing of theirs waits any more.';

type Names = `coordination.${'today' | 'show' | 'remind' | 'seen' | 'closing' | 'close' | 'leaving' | 'close-gone'}` | 'scheme.show';

/** What a coordinator sees to, in each scheme they run. For anybody else none of it is there. */
export const coordinationTurns = ({ readToday, seeToPartnership, closeGone, clock, tabUrl }: Needs): TurnsOf<Names> => {
  const { gone, today } = makeShowToday({ readToday, tabUrl });

  /** The partnership if it needs somebody still, else what does. */
  const standing = async (actor: Actor, id: PartnershipId, note?: string): Promise<Card> => {
    const needed = await readToday.partnership(actor, id);
    return needed ? attentionCard({ needed, now: clock.now(), zone: actor.zone, ...(note === undefined ? {} : { note }) }) : today(actor, note);
  };

  const outcome = async (actor: Actor, id: PartnershipId, result: Result<Partnership, NotSeenTo>, done: string): Promise<Card> => {
    if (result.ok) return today(actor, done);
    const { refusal } = result;
    if (refusal.code === 'not-found') return gone(actor);
    return refusal.code === 'busy' ? busyCard() : standing(actor, id, noteOf(refusal));
  };

  /** For whoever may see the partnership; that there is nothing to do about it is told, and not that it exists. */
  const withPartnership = async (actor: Actor, id: PartnershipId, show: (needed: NonNullable<Awaited<ReturnType<ReadToday['partnership']>>>) => Card): Promise<Card> => {
    if (!(await readToday.isOwn(actor, id))) return gone(actor);
    const needed = await readToday.partnership(actor, id);
    return needed ? show(needed) : today(actor, 'This needs nobody any more.');
  };

  return {
    'coordination.today': (actor) => today(actor),
    'coordination.show': (actor, { partnership }) => withPartnership(actor, partnership, (needed) => attentionCard({ needed, now: clock.now(), zone: actor.zone })),
    'coordination.remind': async (actor, { partnership }) => outcome(actor, partnership, await seeToPartnership.remind(actor, partnership), 'They are reminded. Once a day is enough.'),
    'coordination.seen': async (actor, { partnership }) => outcome(actor, partnership, await seeToPartnership.markSeen(actor, partnership), 'Seen to. It comes back if one of them says more.'),
    'coordination.closing': (actor, { partnership }) => withPartnership(actor, partnership, (needed) => coordinatorClosingCard({ needed, now: clock.now(), zone: actor.zone })),
    'coordination.close': async (actor, { partnership }) => outcome(actor, partnership, await seeToPartnership.close(actor, partnership), 'Closed. Both are told kindly.'),

    'coordination.leaving': async (actor, { member, scheme }) => {
      const needed = await readToday.unreachable(actor, member, scheme);
      return needed ? unreachableCard({ needed, now: clock.now(), zone: actor.zone }) : today(actor, NOTHING_WAITS);
    },
    'coordination.close-gone': async (actor, { member }) => {
      const closed = await closeGone(actor, member);
      if (closed.ok) return today(actor, 'They are being closed, and everybody concerned is told kindly.');
      return closed.refusal.code === 'busy' ? busyCard() : today(actor, NOTHING_WAITS);
    },

    'scheme.show': async (actor, { scheme: id }) => {
      const scheme = await readToday.scheme(actor, id);
      return scheme ? schemeCard({ scheme, tabUrl: tabUrl(`coordination/${id}`) }) : gone(actor);
    },
  };
};
