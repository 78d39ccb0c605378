import { assertNever } from '../kernel/assert-never.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type Instant, dateIn, later } from '../kernel/time.ts';
import { endOfDay, lapsesAt, morningOf, standsFrom, workingDaysFrom, workingDaysToAnswer } from '../partnerships/clocks.ts';
import type { FactType, PartnershipFact } from '../partnerships/commands.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import { forgettingTasks } from '../privacy/retention.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type PartnershipSubject, type PendingNotice, noticeOf } from './notice.ts';
import { type Plan, occasionOf } from './planned.ts';
import { type Task, taskOf } from './task.ts';

const ABOUT_REQUESTS = [
  'proposed',
  'proposal-agreed',
  'mentor-willing',
  'requested',
  'talk-begun',
  'accepted',
  'acceptance-undone',
  'acceptance-void',
  'declined',
  'withdrawn',
  'expired',
  'superseded',
  'released',
] as const satisfies readonly FactType[];
type RequestFact = Extract<PartnershipFact, { readonly type: (typeof ABOUT_REQUESTS)[number] }>;

export const isAboutRequest = (fact: PartnershipFact): fact is RequestFact => ABOUT_REQUESTS.some((type) => type === fact.type);

/** From a proposal or a request to its answer. */
export const planAfterRequest = (fact: RequestFact, partnership: Partnership, scheme: Scheme): Plan => {
  const { id, mentorId, menteeId } = partnership;
  const tell = (to: MemberId, subject: PartnershipSubject): PendingNotice => noticeOf(to, id, subject, fact.at);
  const toBoth = (subject: PartnershipSubject): PendingNotice[] => [tell(mentorId, subject), tell(menteeId, subject)];
  const closing = [taskOf({ kind: 'close-request', partnershipId: id }, fact.at), ...forgettingTasks(partnership, scheme)];
  switch (fact.type) {
    case 'proposed':
      return { notices: toBoth({ kind: 'proposal-received' }), tasks: [expiry(partnership, scheme)] };
    case 'proposal-agreed':
      return isWilling(partnership)
        ? { notices: yesOrRequest(fact.at, partnership, scheme), tasks: [expiry(partnership, scheme), taskOf({ kind: 'accept-willing', partnershipId: id }, fact.at)] }
        : { notices: [tell(mentorId, { kind: 'request-received' }), ...nudges(fact.at, partnership, scheme)], tasks: [expiry(partnership, scheme)] };
    case 'mentor-willing':
      return { notices: [tell(menteeId, { kind: 'proposal-welcome' })], tasks: [] };
    case 'requested':
      return { notices: [tell(mentorId, { kind: 'request-received' }), ...nudges(fact.at, partnership, scheme)], tasks: [expiry(partnership, scheme)] };
    case 'talk-begun':
      return { notices: [tell(menteeId, { kind: 'request-talk-first' }), ...nudges(fact.at, partnership, scheme)], tasks: [expiry(partnership, scheme)] };
    case 'accepted':
      return {
        notices: [noticeOf(menteeId, id, { kind: 'request-accepted' }, fact.at, againOf(partnership)), ...signReminders(fact.at, partnership, scheme)],
        tasks: [
          taskOf({ kind: 'settle-acceptance', partnershipId: id }, standsFrom(fact.at, scheme)),
          taskOf({ kind: 'close-unsigned', partnershipId: id }, lapsesAt(fact.at, scheme)),
          answered(fact.at, partnership, scheme),
        ],
      };
    case 'acceptance-undone':
      return {
        notices: [noticeOf(menteeId, id, { kind: 'request-undone' }, fact.at, occasionOf(fact.at))],
        tasks: [expiry(partnership, scheme), taskOf({ kind: 'free-place', partnershipId: id }, fact.at), taskOf({ kind: 'settle-acceptance', partnershipId: id }, fact.at)],
      };
    case 'acceptance-void':
      return { notices: [], tasks: [taskOf({ kind: 'free-place', partnershipId: id }, fact.at), taskOf({ kind: 'settle-acceptance', partnershipId: id }, fact.at)] };
    case 'declined':
      return { notices: [tell(menteeId, { kind: 'request-declined' })], tasks: [...closing, answered(fact.at, partnership, scheme)] };
    case 'withdrawn':
      return { notices: [tell(mentorId, { kind: 'request-withdrawn' })], tasks: closing };
    case 'expired':
      return { notices: toBoth({ kind: 'request-expired' }), tasks: [...closing, ...unanswered(fact.at, partnership, scheme)] };
    case 'superseded':
      return { notices: [tell(mentorId, { kind: 'request-superseded' })], tasks: closing };
    case 'released':
      return { notices: toBoth({ kind: 'request-released' }), tasks: closing };
    default:
      return assertNever(fact);
  }
};

/** Tells the acceptance after one that was taken back from the first. */
const againOf = (partnership: Partnership): string => (partnership.status === 'agreeing' && partnership.undone > 0 ? String(partnership.undone) : '');

/** What the mentor's usual time to answer is made from. */
const answered = (at: Instant, partnership: Partnership, scheme: Scheme): Task => {
  if (partnership.status !== 'agreeing' && partnership.status !== 'declined') throw new Error(`A ${partnership.status} partnership is not answered.`);
  return taskOf({ kind: 'note-answer', partnershipId: partnership.id, workingDays: workingDaysToAnswer(partnership, at, scheme), on: dateIn(at, scheme.zone) }, at);
};

/** Without goals it was a proposal to which the mentee never said yes: that is no silence of the mentor. */
const unanswered = (at: Instant, { id, goals }: Partnership, { zone }: Scheme): Task[] =>
  goals ? [taskOf({ kind: 'note-answer', partnershipId: id, workingDays: null, on: dateIn(at, zone) }, at)] : [];

const SOON_MINUTES = 1;

/** The mentor hears what became of their yes, once the acceptance has had its moment; what is not so then is not told. */
const yesOrRequest = (from: Instant, partnership: Partnership, scheme: Scheme): PendingNotice[] => {
  const { id, mentorId } = partnership;
  const dueAt = later(from, { minutes: SOON_MINUTES });
  return [noticeOf(mentorId, id, { kind: 'request-accepted' }, dueAt), noticeOf(mentorId, id, { kind: 'request-received' }, dueAt), ...nudges(from, partnership, scheme)];
};

const isWilling = (partnership: Partnership): boolean => partnership.status === 'requested' && partnership.isMentorWilling;

const expiry = (partnership: Partnership, scheme: Scheme): Task => {
  if (partnership.status !== 'requested' && partnership.status !== 'proposed') throw new Error(`A ${partnership.status} partnership does not expire.`);
  return taskOf({ kind: 'expire-request', partnershipId: partnership.id }, endOfDay(partnership.answerBy, scheme));
};

/** Reminders that still come before the request is over. While the two talk the clock stands still, so what did not come before comes later. */
const nudges = (from: Instant, partnership: Partnership, scheme: Scheme): PendingNotice[] => {
  if (partnership.status !== 'requested') return [];
  const { id, mentorId, answerBy } = partnership;
  const pausedFor = partnership.talkingSince === null ? 0 : scheme.settings.talkFirstWorkingDays;
  return [...new Set(scheme.settings.requestReminderWorkingDays)].flatMap((workingDays) => {
    if (partnership.talkingSince !== null && morningOf(workingDaysFrom(partnership.requestedAt, workingDays, scheme), scheme) <= partnership.talkingSince) return [];
    const day = workingDaysFrom(partnership.talkingSince === null ? from : partnership.requestedAt, workingDays + pausedFor, scheme);
    const dueAt = morningOf(day, scheme);
    return day <= answerBy && dueAt > from ? [noticeOf(mentorId, id, { kind: 'request-waiting', workingDays, answerBy }, dueAt)] : [];
  });
};

const signReminders = (acceptedAt: Instant, { id, mentorId, menteeId }: Partnership, scheme: Scheme): PendingNotice[] =>
  [...new Set(scheme.settings.signReminderWorkingDays)].flatMap((workingDays) =>
    [mentorId, menteeId].map((to) =>
      noticeOf(to, id, { kind: 'agreement-waiting', workingDays, acceptedAt }, morningOf(workingDaysFrom(acceptedAt, workingDays, scheme), scheme)),
    ),
  );
