import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { ReviewStage } from '@mentor-network/core/partnerships/reviews';
import { readReview } from '@mentor-network/core/partnerships/work-inputs';
import { fitCheckCard, fitCheckedCard } from '../cards/partnerships/fit-check-card.ts';
import { reviewCard, reviewedCard } from '../cards/partnerships/review-card.ts';
import { type StandingNeeds, partnershipStanding } from './partnership-standing.ts';
import type { TurnsOf } from './turns.ts';

type Needs = StandingNeeds;

type Names = 'fit-check.show' | 'fit-check.answer' | 'fit-check.tell' | 'review.show' | 'review.save';

/** What each of the two says about it for themselves: whether it fits, and how much it helps. */
export const reviewTurns = ({ readMentoring, readNextBest, act, clock }: Needs): TurnsOf<Names> => {
  const { offering, doing } = partnershipStanding({ readMentoring, readNextBest, act, clock });

  const checked = (view: PartnershipView) => fitCheckedCard({ view });
  const form = (stage: ReviewStage) => (view: PartnershipView) => reviewCard({ view, stage });

  return {
    'fit-check.show': (actor, { partnership }) => offering(actor, partnership, 'answer-fit-check', (view) => fitCheckCard({ view })),
    'fit-check.answer': (actor, { partnership, fits }) => doing(actor, partnership, { type: 'answer-fit-check', isGood: fits === 'yes', isForCoordinators: false }, checked),
    'fit-check.tell': (actor, { partnership }) => doing(actor, partnership, { type: 'answer-fit-check', isGood: false, isForCoordinators: true }, checked),

    'review.show': (actor, { partnership, stage }) => offering(actor, partnership, 'review', form(stage)),
    'review.save': (actor, { verb: _verb, partnership, stage, ...inputs }) => {
      const read = readReview(inputs);
      if (!read.ok) return offering(actor, partnership, 'review', (view) => reviewCard({ view, stage, inputs, problems: read.refusal }));
      return doing(actor, partnership, { type: 'review', stage, ...read.value }, (view) => reviewedCard({ view, stage }));
    },
  };
};
