import type { ActionView, PartnershipView, ReviewView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { CalendarDate } from '@mentor-network/core/kernel/time';
import type { Helped, Progress, Readers, ReviewStage } from '@mentor-network/core/partnerships/reviews';
import { dateWords } from '../time-words.ts';

export const progressWords = (progress: Progress): string => {
  switch (progress) {
    case 'not-begun':
      return 'not begun';
    case 'under-way':
      return 'under way';
    case 'reached':
      return 'reached';
    default:
      return assertNever(progress);
  }
};

export const helpedWords = (helped: Helped): string => {
  switch (helped) {
    case 'a-lot':
      return 'It helps a lot';
    case 'somewhat':
      return 'It helps somewhat';
    case 'not-yet':
      return 'It does not help yet';
    default:
      return assertNever(helped);
  }
};

/** The same, looking back. */
export const helpedThenWords = (helped: Helped): string => {
  switch (helped) {
    case 'a-lot':
      return 'It helped a lot';
    case 'somewhat':
      return 'It helped somewhat';
    case 'not-yet':
      return 'It did not help';
    default:
      return assertNever(helped);
  }
};

export const helpedWordsIn = (stage: ReviewStage, helped: Helped): string => (stage === 'mid-point' ? helpedWords(helped) : helpedThenWords(helped));

export const stageWords = (stage: ReviewStage): string => {
  switch (stage) {
    case 'mid-point':
      return 'Half-way';
    case 'closing':
      return 'At the end';
    case 'look-back':
      return 'Looking back';
    default:
      return assertNever(stage);
  }
};

export const readersWords = (readers: Readers, otherName: string): string => {
  switch (readers) {
    case 'partner':
      return otherName;
    case 'coordinators':
      return 'The coordinators of the scheme';
    case 'nobody':
      return 'Nobody but me';
    default:
      return assertNever(readers);
  }
};

/** "you, by Friday 4 December" */
export const dueWords = ({ isMine, dueOn }: ActionView, { other }: PartnershipView, today: CalendarDate): string => {
  const who = isMine ? 'You' : other.name;
  if (dueOn === today) return `${who}, today`;
  return `${who}, ${dueOn < today ? 'was due on' : 'by'} ${dateWords(dueOn, today)}`;
};

/** The agreed actions that are open, the one that is due first at the head. */
export const openActions = ({ actions }: PartnershipView): readonly ActionView[] =>
  actions.filter(({ status }) => status === 'open').toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));

export const ownReview = ({ reviews }: PartnershipView, stage: ReviewStage): ReviewView | undefined => reviews.find((review) => review.isMine && review.stage === stage);
