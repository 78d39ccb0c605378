import type { Helped, Progress, Readers, ReviewStage } from '@mentor-network/core/partnerships/reviews';

/** What the two of a partnership do on the way, and what they say about it. */
export const enWork = {
  progress: { 'not-begun': 'Not begun', 'under-way': 'Under way', reached: 'Reached' } satisfies Record<Progress, string>,
  actions: 'Agreed actions',
  noActions: 'Nothing is open.',
  mine: 'You',
  by: (who: string, day: string) => `${who}, by ${day}`,
  wasDue: (who: string, day: string) => `${who}, was due on ${day}`,
  more: (number: number) => `And ${number} more`,
  isDone: 'Done',
  doneWith: (what: string) => `Done: ${what}`,
  reviews: 'Reviews',
  you: 'you',
  review: (stage: ReviewStage, who: string) => `${{ 'mid-point': 'Half-way', closing: 'At the end', 'look-back': 'Looking back' }[stage]}, ${who}`,
  helped: (stage: ReviewStage, helped: Helped) =>
    stage === 'mid-point'
      ? { 'a-lot': 'It helps a lot', somewhat: 'It helps somewhat', 'not-yet': 'It does not help yet' }[helped]
      : { 'a-lot': 'It helped a lot', somewhat: 'It helped somewhat', 'not-yet': 'It did not help' }[helped],
  readBy: (readers: Readers, other: string) => ({ partner: `${other} reads this too`, coordinators: 'The coordinators read this too', nobody: 'Seen by you alone' })[readers],
  buttons: {
    progress: 'How far are you?',
    actions: 'Actions',
    keepGoing: 'It goes on',
    complete: 'Complete it',
    fitCheck: 'Say how it fits',
    review: 'Look at how it goes',
    lookBack: 'Look back on it',
  },
};
