import { REASON_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { REACHED, endingCard } from '../cards/partnerships/ending-card.ts';
import { mentoringCard } from '../cards/partnerships/mentoring-card.ts';
import { type StandingNeeds, partnershipStanding } from './partnership-standing.ts';
import type { TurnsOf } from './turns.ts';

type Names = 'mentoring.show' | 'partnership.show' | 'partnership.ending' | 'partnership.end';

export const partnershipTurns = (needs: StandingNeeds): TurnsOf<Names> => {
  const { readMentoring, clock } = needs;
  const { viewing, cardOf, standing, command } = partnershipStanding(needs);

  return {
    'mentoring.show': async (actor) => mentoringCard({ views: await readMentoring.all(actor.id), now: clock.now(), zone: actor.zone }),
    'partnership.show': (actor, { partnership }) => standing(actor, partnership),

    'partnership.ending': (actor, { partnership }) =>
      viewing(actor, partnership, (view) => (view.may.includes('end') ? endingCard({ view }) : cardOf(actor, view))),
    'partnership.end': (actor, { partnership, reached, reason }) =>
      command(actor, partnership, { type: 'end', isGoalReached: reached === REACHED.yes, reason: reason.trim().slice(0, REASON_LENGTH_MAX) }),
  };
};
