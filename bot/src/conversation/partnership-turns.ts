import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import { REASON_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import type { ReadMentoring } from '../application/mentoring/read-mentoring.ts';
import type { AcceptRequest } from '../application/partnerships/accept-request.ts';
import type { ActOnPartnership } from '../application/partnerships/act-on-partnership.ts';
import type { Actor } from '../application/ports/actor.ts';
import type { Clock } from '../application/ports/clock.ts';
import { decliningCard } from '../cards/partnerships/declining-card.ts';
import { REACHED, endingCard } from '../cards/partnerships/ending-card.ts';
import { mentoringCard } from '../cards/partnerships/mentoring-card.ts';
import { partnershipCard } from '../cards/partnerships/partnership-card.ts';
import { busyCard, outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';
import { noteOf } from './refusal-words.ts';
import type { TurnsOf } from './turns.ts';

type Needs = {
  readonly readMentoring: ReadMentoring;
  readonly act: ActOnPartnership;
  readonly acceptRequest: AcceptRequest;
  readonly clock: Clock;
};

type Names =
  | 'mentoring.show'
  | 'partnership.show'
  | 'request.accept'
  | 'request.declining'
  | 'request.decline'
  | 'request.withdraw'
  | 'partnership.ending'
  | 'partnership.end';

export const partnershipTurns = ({ readMentoring, act, acceptRequest, clock }: Needs): TurnsOf<Names> => {
  const moment = (actor: Actor) => ({ by: actor.id, at: clock.now() });

  /** The partnership for one of its two members; for anybody else there is none. */
  const viewing = async (actor: Actor, id: PartnershipId, show: (view: PartnershipView) => Card | Promise<Card>): Promise<Card> => {
    const view = await readMentoring.one(id, actor.id);
    return view ? show(view) : outdatedCard({ name: actor.name });
  };

  const standing = (actor: Actor, id: PartnershipId, note?: string): Promise<Card> =>
    viewing(actor, id, (view) => partnershipCard({ view, now: clock.now(), zone: actor.zone, ...(note ? { note } : {}) }));

  /** The new state, or what is so now with one line that says why nothing was changed. */
  const outcome = (actor: Actor, id: PartnershipId, result: Result<unknown, Parameters<typeof noteOf>[0]>): Promise<Card> => {
    if (result.ok) return standing(actor, id);
    return result.refusal.code === 'busy' ? Promise.resolve(busyCard()) : standing(actor, id, noteOf(result.refusal));
  };

  const command = async (actor: Actor, id: PartnershipId, it: PartnershipCommand): Promise<Card> => outcome(actor, id, await act(id, it, moment(actor)));

  return {
    'mentoring.show': async (actor) => mentoringCard({ views: await readMentoring.all(actor.id), now: clock.now(), zone: actor.zone }),
    'partnership.show': (actor, { partnership }) => standing(actor, partnership),

    'request.accept': async (actor, { partnership }) => outcome(actor, partnership, await acceptRequest.accept(partnership, moment(actor))),
    'request.declining': (actor, { partnership }) =>
      viewing(actor, partnership, (view) => (view.may.includes('decline') ? decliningCard({ view }) : partnershipCard({ view, now: clock.now(), zone: actor.zone }))),
    'request.decline': (actor, { partnership, reason }) => command(actor, partnership, { type: 'decline', reason: reason.trim().slice(0, REASON_LENGTH_MAX) }),
    'request.withdraw': (actor, { partnership }) => command(actor, partnership, { type: 'withdraw' }),

    'partnership.ending': (actor, { partnership }) =>
      viewing(actor, partnership, (view) => (view.may.includes('end') ? endingCard({ view }) : partnershipCard({ view, now: clock.now(), zone: actor.zone }))),
    'partnership.end': (actor, { partnership, reached, reason }) =>
      command(actor, partnership, { type: 'end', isGoalReached: reached === REACHED.yes, reason: reason.trim().slice(0, REASON_LENGTH_MAX) }),
  };
};
