import { assertNever } from '../kernel/assert-never.ts';
import { type CalendarDate, type Instant, WallTime, type Zone, dateIn, daysAfter, later, onTheWall, workingDaysAfter } from '../kernel/time.ts';
import { type Member, type MemberFact, idOf, isFullMember, personOf } from '../members/member.ts';
import { STRANGER_KEPT_DAYS } from '../privacy/retention.ts';
import { type MemberSubject, type PendingNotice, noticeOf } from './notice.ts';
import type { Plan } from './planned.ts';
import { type Task, taskOf } from './task.ts';

const MORNING = WallTime.parse('09:00');
const MIDNIGHT = WallTime.parse('00:00');
const DAY_HOURS = 24;
/** A registration that was begun is asked after once, so many days later. */
export const ASKED_AFTER_DAYS = 3;
/** When everything that was under way at the moment of leaving has long arrived. */
const ONCE_MORE_HOURS = 24;
/** Whom no message has reached for so long is presumed gone. */
export const PRESUMED_GONE_DAYS = 30;

const NOTHING: Plan = { notices: [], tasks: [] };

/** When a pause is over: the day after its last, where the member is. */
export const pauseOverAt = (until: CalendarDate, zone: Zone): Instant => onTheWall(daysAfter(until, 1), MIDNIGHT, zone);

/** The morning of the day, or of the next Monday when it is at a weekend. */
const morningAfter = (from: Instant, days: number, zone: Zone): Instant =>
  onTheWall(workingDaysAfter(daysAfter(dateIn(from, zone), days - 1), 1), MORNING, zone);

const resuming = (member: Member): Task[] =>
  isFullMember(member) && member.status === 'paused' && member.until !== null
    ? [taskOf({ kind: 'resume-member', memberId: member.person.id }, pauseOverAt(member.until, member.person.zone))]
    : [];

/** What a fact of a member sets going. `before` is the record as it was, `after` as all facts of the commit leave it. */
export const planAfterMember = (fact: MemberFact, before: Member | undefined, after: Member): Plan => {
  const memberId = idOf(after);
  const { at } = fact;
  const zone = personOf(after)?.zone;
  const tell = (subject: MemberSubject, dueAt: Instant, occasion = ''): PendingNotice => noticeOf(memberId, null, subject, dueAt, occasion);
  const checking = taskOf({ kind: 'check-conflicts', memberId }, at);
  switch (fact.type) {
    case 'registration-started':
      return { notices: [tell({ kind: 'registration-waiting', startedAt: at }, morningAfter(at, ASKED_AFTER_DAYS, fact.person.zone))], tasks: [] };
    case 'registered':
      return { notices: [], tasks: [checking] };
    case 'profile-changed':
      return { notices: [], tasks: fact.answers.some(({ step }) => step === 'conflicts') ? [checking] : [] };
    case 'person-changed': {
      const isElsewhere = zone !== personOf(before)?.zone;
      const isCalledAnew = fact.person.email.toLowerCase() !== personOf(before)?.email.toLowerCase();
      return { notices: [], tasks: [...(isElsewhere ? resuming(after) : []), ...(isCalledAnew && isFullMember(after) ? [checking] : [])] };
    }
    case 'member-paused':
      return { notices: [], tasks: resuming(after) };
    case 'pause-ended':
      return { notices: zone ? [tell({ kind: 'pause-over', until: fact.until }, onTheWall(daysAfter(fact.until, 1), MORNING, zone))] : [], tasks: [] };
    case 'paused-unanswered':
      return { notices: [tell({ kind: 'paused-unanswered' }, at, at.replace(/\D/g, ''))], tasks: [] };
    case 'member-left':
      return {
        notices: [],
        tasks: [
          taskOf({ kind: 'leave-member', memberId, at }, at),
          taskOf({ kind: 'leave-remains', memberId, at }, later(at, { hours: ONCE_MORE_HOURS })),
          taskOf({ kind: 'forget-stranger', memberId }, later(at, { hours: DAY_HOURS * STRANGER_KEPT_DAYS })),
        ],
      };
    case 'erasure-asked':
      return {
        notices: [],
        tasks: [taskOf({ kind: 'erase-member', memberId }, at), taskOf({ kind: 'erase-remains', memberId }, later(at, { hours: ONCE_MORE_HOURS }))],
      };
    case 'gone-closed':
      return { notices: [], tasks: [taskOf({ kind: 'close-gone', memberId, coordinator: fact.by }, at)] };
    case 'step-answered':
    case 'member-resumed':
    case 'presumed-gone':
      return NOTHING;
    default:
      return assertNever(fact);
  }
};
