import { assertNever } from '../kernel/assert-never.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type Instant, WallTime, type Zone, dateIn, daysAfter, onTheWall, workingDaysAfter } from '../kernel/time.ts';
import { type Meeting, type MeetingFact, endOf } from '../meetings/meeting.ts';
import { leadsAhead, reminderDueAt } from '../meetings/reminder-plan.ts';
import { type Partnership, type PartnershipFact, THE_NETWORK, otherOf } from '../partnerships/partnership.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { forgettingTasks } from '../privacy/retention.ts';
import { type PendingNotice, type Subject, noticeOf } from './notice.ts';
import { type Task, taskOf } from './task.ts';

export type Plan = { readonly notices: readonly PendingNotice[]; readonly tasks: readonly Task[] };

const NUDGES_AT = WallTime.parse('09:00');
const MIDNIGHT = WallTime.parse('00:00');

/** What a fact of a partnership sets going: who is told what and when, and which commit has to follow elsewhere. */
export const planAfter = (fact: PartnershipFact, partnership: Partnership, scheme: Scheme): Plan => {
  const { id, mentorId, menteeId } = partnership;
  const tell = (to: MemberId, subject: Subject): PendingNotice => noticeOf(to, id, subject, fact.at);
  const toOther = (subject: Subject, occasion = ''): PendingNotice[] => [noticeOf(otherOf(partnership, fact.by), id, subject, fact.at, occasion)];
  const closesRequest = [taskOf({ kind: 'close-request', partnershipId: id }, fact.at)];
  const closing = [...closesRequest, ...forgettingTasks(partnership, scheme)];
  switch (fact.type) {
    case 'requested':
      return {
        notices: [tell(mentorId, { kind: 'request-received' }), ...nudges(fact.at, partnership, scheme), ...toMenteeIfMatched(fact.by, partnership, fact.at)],
        tasks: [taskOf({ kind: 'expire-request', partnershipId: id }, onTheWall(daysAfter(fact.answerBy, 1), MIDNIGHT, scheme.zone))],
      };
    case 'accepted':
      return {
        notices: [tell(menteeId, { kind: 'request-accepted' })],
        tasks: [...closesRequest, taskOf({ kind: 'supersede-others', partnershipId: id }, fact.at)],
      };
    case 'declined':
      return { notices: [tell(menteeId, { kind: 'request-declined' })], tasks: closing };
    case 'withdrawn':
      return { notices: [tell(mentorId, { kind: 'request-withdrawn' })], tasks: closing };
    case 'expired':
      return { notices: [tell(mentorId, { kind: 'request-expired' }), tell(menteeId, { kind: 'request-expired' })], tasks: closing };
    case 'superseded':
      return { notices: [tell(mentorId, { kind: 'request-superseded' })], tasks: closing };
    case 'agreement-changed':
      return { notices: toOther({ kind: 'agreement-changed', version: fact.agreement.version }), tasks: [] };
    case 'agreement-signed':
      return { notices: partnership.status === 'agreeing' ? toOther({ kind: 'agreement-signed', version: fact.version }) : [], tasks: [] };
    case 'started':
      return { notices: toOther({ kind: 'partnership-started' }), tasks: [] };
    case 'paused':
      return { notices: toOther({ kind: 'partnership-paused' }, occasionOf(fact.at)), tasks: [] };
    case 'resumed':
      return { notices: toOther({ kind: 'partnership-resumed' }, occasionOf(fact.at)), tasks: [] };
    case 'ended':
      return { notices: toOther({ kind: 'partnership-ended' }), tasks: [taskOf({ kind: 'free-place', partnershipId: id }, fact.at), ...forgettingTasks(partnership, scheme)] };
    default:
      return assertNever(fact);
  }
};

const occasionOf = (at: Instant): string => at.replace(/\D/g, '');

/** In a matched scheme a coordinator asked, so the mentee is told as well. */
const toMenteeIfMatched = (by: MemberId, { id, menteeId }: Partnership, at: Instant): PendingNotice[] =>
  by === menteeId || by === THE_NETWORK ? [] : [noticeOf(menteeId, id, { kind: 'request-received' }, at)];

const nudges = (requestedAt: Instant, { id, mentorId }: Partnership, scheme: Scheme): PendingNotice[] =>
  [...new Set(scheme.settings.requestReminderWorkingDays)].map((workingDays) => {
    const day = workingDaysAfter(dateIn(requestedAt, scheme.zone), workingDays, scheme.closedOn);
    return noticeOf(mentorId, id, { kind: 'request-waiting', workingDays }, onTheWall(day, NUDGES_AT, scheme.zone));
  });

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
