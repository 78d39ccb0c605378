import { numberWords } from '../cards/words.ts';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { NoMeeting } from '../application/meetings/act-on-meeting.ts';
import type { NotAccepted } from '../application/partnerships/accept-request.ts';
import type { NotAnswered } from '../application/partnerships/answer-proposal.ts';

/** One line above what is so now: why a press changed nothing. It never blames and never names a rule. */
export const noteOf = (refusal: NotAccepted | NotAnswered | NoMeeting): string => {
  switch (refusal.code) {
    case 'not-yours':
    case 'meeting-unknown':
      return 'This is no longer here.';
    case 'only-the-other-may':
      return refusal.who === 'mentor' ? 'The mentor decides this.' : 'The mentee decides this.';
    case 'not-from-here':
    case 'meeting-closed':
      return 'That card was out of date. Here is how it stands now.';
    case 'already-requested':
      return 'This request was sent already.';
    case 'not-with-oneself':
      return 'A partnership needs two people.';
    case 'goals-missing':
      return 'Write in a sentence or two what you would like to develop.';
    case 'talked-already':
      return 'You are talking already. When you are ready, accept or decline.';
    case 'too-late-to-undo':
      return 'An acceptance can be taken back for half an hour only. You can still end it: nobody is at fault.';
    case 'nothing-to-sign':
      return 'There is nothing to sign at the moment.';
    case 'begun-already':
      return 'You have begun already, so the start stays as it is.';
    case 'goal-unknown':
    case 'action-unknown':
      return 'This is no longer here.';
    case 'too-many-actions':
      return `There are ${String(refusal.max)} open actions already. Finish or drop one first.`;
    case 'not-the-time-for-this-review':
      return 'It is not the time for this review.';
    case 'date-has-passed':
      return 'That day has passed. Choose one from today on.';
    case 'reminded-today':
      return 'They were reminded today already. Once a day is enough.';
    case 'already-signed':
      return 'You have signed this version already.';
    case 'outdated-version':
      return 'The agreement changed meanwhile. Read it again before you go on.';
    case 'no-place-left':
      return 'All your places are taken, so this request stays open. You can decline it kindly, or accept when a place is free.';
    case 'mentee-accepted-elsewhere':
      return 'They have just been accepted by another mentor. If that stands, this request closes by itself within half an hour.';
    case 'mentor-not-available':
      return 'This mentor is not available just now.';
    case 'goals-too-long':
      return `That is longer than a request can be. Shorten it to ${numberWords(refusal.max)} characters.`;
    case 'mentee-not-available':
      return 'This mentee is not available just now. You can decline kindly.';
    case 'already-arranged':
      return 'This meeting is arranged already.';
    case 'not-over-yet':
      return 'This meeting has not begun yet.';
    case 'time-has-passed':
      return 'That time has passed. Choose one from now on.';
    case 'too-far-ahead':
      return 'That is more than a year ahead. Choose a nearer day.';
    case 'busy':
      return 'Somebody changed this at the same moment. Try again.';
    default:
      return assertNever(refusal);
  }
};
