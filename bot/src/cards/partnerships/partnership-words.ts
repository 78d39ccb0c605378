import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Instant, type Zone, dateIn } from '@mentor-network/core/kernel/time';
import type { Outcome } from '@mentor-network/core/partnerships/partnership';
import { dateWords, meetingTimeWords } from '../time-words.ts';

/** "Answer by Friday 4 December", or how a partnership stands otherwise: one line for a list. */
export const standingWords = (view: PartnershipView, now: Instant, zone: Zone): string => {
  const isMentor = view.part === 'mentor';
  switch (view.status) {
    case 'proposed':
      return isMentor && view.isMentorWilling ? 'You would be glad to mentor them. They are asked too.' : `A coordinator suggests the two of you to each other. ${answerByWords(view, now, zone)}`;
    case 'requested':
      if (view.talkingSince !== null) return `${isMentor ? 'You would like to talk first.' : 'Would like to talk first.'} ${answerByWords(view, now, zone)}`;
      return isMentor
        ? `Asks you to be their mentor. ${answerByWords(view, now, zone)}`
        : `Your request is open. ${answerByWords(view, now, zone)}`;
    case 'declined':
      return isMentor ? 'You declined this request.' : 'Can’t take on mentoring just now.';
    case 'withdrawn':
      return isMentor ? 'The request was withdrawn.' : 'You withdrew this request.';
    case 'expired':
      return 'The request was not answered in time.';
    case 'superseded':
      return isMentor ? 'Has found another mentor.' : 'Closed, because you found another mentor.';
    case 'released':
      return isMentor ? 'This request is closed. Nothing is asked of you.' : 'Closed. It says nothing about your request.';
    case 'agreeing':
      return agreeingWords(view);
    case 'active':
      return runningWords(view, now, zone);
    case 'paused':
      return `${isMentor ? 'Your mentee.' : 'Your mentor.'} Paused${view.pausedUntil === null ? ' for now' : ` until ${dateWords(view.pausedUntil, dateIn(now, zone))}`}.`;
    case 'ended':
      return endedWords(view);
    default:
      return assertNever(view.status);
  }
};

export const answerByWords = ({ answerBy, part, status }: PartnershipView, now: Instant, zone: Zone): string => {
  if (answerBy === null) return '';
  const day = dateWords(answerBy, dateIn(now, zone));
  return part === 'mentor' || status === 'proposed' ? `Answer by ${day}.` : `You hear from them by ${day}.`;
};

/** Whose turn it is before both have signed. */
export const agreeingWords = ({ agreement, other }: PartnershipView): string => {
  const signatures = agreement?.signatures ?? [];
  if (signatures.some(({ isMine }) => isMine)) return `You have signed. It is ${other.name}’s turn.`;
  return signatures.length > 0 ? `${other.name} has signed. It is your turn.` : 'Agree on the goals and the rhythm, then both sign.';
};

const runningWords = (view: PartnershipView, now: Instant, zone: Zone): string => {
  const meeting = nextMeeting(view, now);
  const who = view.part === 'mentor' ? 'Your mentee.' : 'Your mentor.';
  return meeting
    ? `${who} You meet on ${meetingTimeWords(meeting.startsAt, zone, now, [meeting.plan.zone])}.`
    : `${who} No meeting is arranged.`;
};

/** How it ended, as something both can be content with. */
const outcomeWords = (outcome: Outcome): string => {
  switch (outcome) {
    case 'completed':
      return 'Completed, as you had agreed.';
    case 'completed-early':
      return 'Completed early: the goal is reached.';
    case 'ended-no-fault':
      return 'Ended. Nobody is at fault; partnerships run their course.';
    case 'member-left':
      return 'Ended, because one of you left the network.';
    case 'lapsed':
      return 'Closed after a long time without a meeting.';
    default:
      return assertNever(outcome);
  }
};

/** As above, of this one: what lapsed before both had signed never met. */
export const endedWords = ({ outcome, startedAt }: PartnershipView): string => {
  if (outcome === null) return 'Ended.';
  return outcome === 'lapsed' && startedAt === null ? 'Closed, because it was not signed in time. Nobody is at fault.' : outcomeWords(outcome);
};

/** The next meeting that has not begun; meetings are few, so the earliest is looked for. */
export const nextMeeting = ({ meetings }: PartnershipView, now: Instant): MeetingView | undefined =>
  meetings
    .filter(({ status, startsAt }) => status === 'arranged' && now < startsAt)
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))[0];
