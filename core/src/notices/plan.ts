import { assertNever } from '../kernel/assert-never.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type Instant, type Zone } from '../kernel/time.ts';
import { type Meeting, type MeetingFact, endOf } from '../meetings/meeting.ts';
import { leadsAhead, reminderDueAt } from '../meetings/reminder-plan.ts';
import type { Action } from '../partnerships/actions.ts';
import { endsOn } from '../partnerships/agreement.ts';
import { closedWhenOverAt, closedWhenSilentAt, endOfDay, endingSoonOn, fitCheckAt, lookBackAt, morningOf, reviewDaysOf, silentFor } from '../partnerships/clocks.ts';
import type { PartnershipFact } from '../partnerships/commands.ts';
import { type Partnership, type Running, isRunning } from '../partnerships/partnership.ts';
import { remindedIn } from '../partnerships/reminded.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { forgettingAgain, forgettingTasks } from '../privacy/retention.ts';
import { type CoordinatorSubject, type PartnershipSubject, type PendingNotice, noticeOf } from './notice.ts';
import { isAboutDraft, planAfterDraft } from './plan-drafts.ts';
import { isAboutRequest, planAfterRequest } from './plan-requests.ts';
import { NOTHING, type Plan, occasionOf } from './planned.ts';
import { type Task, taskOf } from './task.ts';

/** What a fact of a partnership sets going: who is told what and when, and which commit has to follow elsewhere. */
export const planAfter = (fact: PartnershipFact, partnership: Partnership, scheme: Scheme): Plan => {
  const { id, mentorId, menteeId } = partnership;
  /** The other of the two, or both when it was neither of them. */
  const toOther = (subject: PartnershipSubject, occasion = ''): PendingNotice[] =>
    [mentorId, menteeId].filter((to) => to !== fact.by).map((to) => noticeOf(to, id, subject, fact.at, occasion));
  const settled = taskOf({ kind: 'settle-acceptance', partnershipId: id }, fact.at);
  if (isAboutRequest(fact)) return planAfterRequest(fact, partnership, scheme);
  if (isAboutDraft(fact)) return planAfterDraft(fact, partnership);
  switch (fact.type) {
    case 'started':
      return withTask(started(fact.at, partnership, scheme, toOther({ kind: 'partnership-started' })), settled);
    case 'amendment-in-force':
      return amended(fact.at, partnership, scheme, toOther({ kind: 'amendment-in-force', version: fact.version }));
    case 'action-added':
      return {
        notices: [
          ...(fact.action.owner === fact.by ? [] : toOther({ kind: 'action-added', actionId: fact.action.id })),
          ...actionDue(fact, partnership, scheme),
        ],
        tasks: [],
      };
    case 'fit-check-answered':
      return { notices: fact.fitCheck.isGood || !fact.fitCheck.isForCoordinators ? [] : toCoordinators(scheme, partnership, { kind: 'fit-concern', schemeId: scheme.id }, fact.at), tasks: [] };
    case 'kept-going':
      return { notices: silences(fact.at, partnership, scheme), tasks: closesWhenSilent(partnership, scheme) };
    case 'paused':
      return {
        notices: toOther({ kind: 'partnership-paused' }, occasionOf(fact.at)),
        tasks: [taskOf({ kind: 'resume-partnership', partnershipId: id }, endOfDay(fact.until, scheme))],
      };
    case 'resumed':
      return {
        notices: [...toOther({ kind: 'partnership-resumed' }, occasionOf(fact.at)), ...dueInPause(fact, partnership, scheme), ...silences(fact.at, partnership, scheme)],
        tasks: closesWhenSilent(partnership, scheme),
      };
    case 'ended':
      return {
        notices: [...toOther({ kind: 'partnership-ended' }), ...lookBacks(partnership, scheme)],
        tasks: [taskOf({ kind: 'free-place', partnershipId: id }, fact.at), ...(neverBegan(partnership) ? [settled] : []), ...forgettingTasks(partnership, scheme)],
      };
    case 'conflict-raised':
      return { notices: toCoordinators(scheme, partnership, { kind: 'conflict-raised', schemeId: scheme.id }, fact.at), tasks: [] };
    case 'reminded':
      return { notices: remindedIn(partnership).map((to) => noticeOf(to, id, { kind: 'coordinator-reminds', on: fact.on }, fact.at)), tasks: [] };
    case 'reviewed':
      return { notices: [], tasks: forgettingAgain(fact.at, partnership, scheme) };
    case 'progress-set':
    case 'action-closed':
    case 'seen-to':
      return NOTHING;
    default:
      return assertNever(fact);
  }
};

const withTask = ({ notices, tasks }: Plan, task: Task): Plan => ({ notices, tasks: [...tasks, task] });

/** Ended before both had signed, perhaps even before the acceptance stood. */
const neverBegan = (partnership: Partnership): boolean => partnership.status === 'ended' && partnership.startedAt === null;

/** A coordinator who is one of the two learns nothing by virtue of the office that is not for the other of the two. */
const toCoordinators = ({ coordinators }: Scheme, { id, mentorId, menteeId }: Partnership, subject: CoordinatorSubject, at: Instant): PendingNotice[] =>
  coordinators.filter((one) => one !== mentorId && one !== menteeId).map((to) => noticeOf(to, id, subject, at, occasionOf(at)));

/** On the morning of the day, if that lies ahead: whoever adds an action for today knows it. */
const actionDue = ({ action, at }: Extract<PartnershipFact, { type: 'action-added' }>, { id }: Partnership, scheme: Scheme): PendingNotice[] => {
  const notice = dueNotice(action, id, scheme);
  return notice.dueAt > at ? [notice] : [];
};

const dueNotice = ({ id: actionId, owner, dueOn }: Action, id: Partnership['id'], scheme: Scheme): PendingNotice =>
  noticeOf(owner, id, { kind: 'action-due', actionId, dueOn }, morningOf(dueOn, scheme));

const fitChecks = (partnership: Running, scheme: Scheme): PendingNotice[] => toTheTwo(partnership, { kind: 'fit-check' }, fitCheckAt(partnership, scheme));

const midPoints = (partnership: Running, scheme: Scheme): PendingNotice[] =>
  reviewDaysOf(partnership.agreement.terms).flatMap((on) => toTheTwo(partnership, { kind: 'mid-point', on }, morningOf(on, scheme)));

/** While it was paused nobody was asked for anything. What came due meanwhile was dropped then, and is said now. */
const dueInPause = ({ since, at }: Extract<PartnershipFact, { type: 'resumed' }>, partnership: Partnership, scheme: Scheme): PendingNotice[] => {
  const running = runningOf(partnership);
  const open = running.actions.filter(({ status }) => status === 'open').map((action) => dueNotice(action, running.id, scheme));
  return [...fitChecks(running, scheme), ...midPoints(running, scheme), ...open]
    .filter(({ dueAt }) => dueAt > since && dueAt <= at)
    .map((notice) => ({ ...notice, dueAt: at, attemptAt: at }));
};

const toTheTwo = ({ id, mentorId, menteeId }: Partnership, subject: PartnershipSubject, dueAt: Instant): PendingNotice[] =>
  [mentorId, menteeId].map((to) => noticeOf(to, id, subject, dueAt));

const runningOf = (partnership: Partnership): Running => {
  if (isRunning(partnership)) return partnership;
  throw new Error(`A ${partnership.status} partnership does not run.`);
};

/** What the dates of the agreement bring. What was due before has been told, and is not told again. */
const datesOf = (from: Instant, partnership: Running, scheme: Scheme): Plan => {
  const { terms } = partnership.agreement;
  const end = endsOn(terms);
  return {
    notices: [
      ...midPoints(partnership, scheme),
      ...toTheTwo(partnership, { kind: 'ending-soon', endsOn: end }, morningOf(endingSoonOn(terms), scheme)),
      ...toTheTwo(partnership, { kind: 'time-to-close', endsOn: end }, morningOf(end, scheme)),
    ].filter(({ dueAt }) => dueAt > from),
    tasks: [taskOf({ kind: 'close-over', partnershipId: partnership.id }, closedWhenOverAt(terms, scheme))],
  };
};

const silences = (from: Instant, partnership: Partnership, scheme: Scheme): PendingNotice[] => {
  const { id, menteeId, aliveAt } = runningOf(partnership);
  const { silenceNudgeDays, silenceOfferDays } = scheme.settings;
  return [
    noticeOf(menteeId, id, { kind: 'silence', aliveAt }, silentFor(silenceNudgeDays, aliveAt, scheme)),
    ...toTheTwo(partnership, { kind: 'close-offer', aliveAt }, silentFor(silenceOfferDays, aliveAt, scheme)),
  ].filter(({ dueAt }) => dueAt > from);
};

const closesWhenSilent = (partnership: Partnership, scheme: Scheme): Task[] => [
  taskOf({ kind: 'close-silent', partnershipId: partnership.id }, closedWhenSilentAt(runningOf(partnership).aliveAt, scheme)),
];

const started = (at: Instant, partnership: Partnership, scheme: Scheme, told: readonly PendingNotice[]): Plan => {
  const dates = datesOf(at, runningOf(partnership), scheme);
  return {
    notices: [...told, ...fitChecks(runningOf(partnership), scheme), ...silences(at, partnership, scheme), ...dates.notices],
    tasks: [...closesWhenSilent(partnership, scheme), ...dates.tasks],
  };
};

const amended = (at: Instant, partnership: Partnership, scheme: Scheme, told: readonly PendingNotice[]): Plan => {
  const dates = datesOf(at, runningOf(partnership), scheme);
  return { notices: [...told, ...silences(at, partnership, scheme), ...dates.notices], tasks: [...closesWhenSilent(partnership, scheme), ...dates.tasks] };
};

/** Only where there is something to look back on. */
const lookBacks = (partnership: Partnership, scheme: Scheme): PendingNotice[] =>
  partnership.status === 'ended' && partnership.startedAt !== null && partnership.outcome !== 'member-left'
    ? toTheTwo(partnership, { kind: 'look-back' }, lookBackAt(partnership.endedAt, scheme))
    : [];

/** A meeting moves the silence: what was planned before is dropped when due, because life has been seen since. */
export const planAfterSignOfLife = (at: Instant, partnership: Partnership, scheme: Scheme): Plan =>
  isRunning(partnership) ? { notices: silences(at, partnership, scheme), tasks: closesWhenSilent(partnership, scheme) } : NOTHING;

export type Attendee = { readonly id: MemberId; readonly zone: Zone };

/** What a fact of a meeting sets going: the other is told, and both are reminded. Unwanted reminders are dropped when due. */
export const planAfterMeeting = (fact: MeetingFact, meeting: Meeting, attendees: readonly Attendee[]): readonly PendingNotice[] => {
  const { id: meetingId, partnershipId, startsAt } = meeting;
  const others = attendees.filter(({ id }) => id !== fact.by);
  const reminders = attendees.flatMap(({ id, zone }) => [
    ...leadsAhead(startsAt, zone, fact.at).map((lead) =>
      noticeOf(id, partnershipId, { kind: 'meeting-soon', meetingId, startsAt, lead }, reminderDueAt(lead, startsAt, zone)),
    ),
    noticeOf(id, partnershipId, { kind: 'meeting-held', meetingId, startsAt }, endOf(meeting)),
  ]);
  switch (fact.type) {
    case 'meeting-arranged':
      return [...others.map(({ id }) => noticeOf(id, partnershipId, { kind: 'meeting-arranged', meetingId, startsAt }, fact.at)), ...reminders];
    case 'meeting-moved':
      return [
        ...others.map(({ id }) => noticeOf(id, partnershipId, { kind: 'meeting-moved', meetingId, startsAt }, fact.at, occasionOf(fact.at))),
        ...reminders,
      ];
    case 'meeting-cancelled':
      return others.map(({ id }) => noticeOf(id, partnershipId, { kind: 'meeting-cancelled', meetingId }, fact.at));
    case 'meeting-recorded':
      return [];
    default:
      return assertNever(fact);
  }
};
