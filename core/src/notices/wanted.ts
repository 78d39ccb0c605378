import { assertNever } from '../kernel/assert-never.ts';
import { type CalendarDate, type Instant, type Zone, later } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { isOvertaken } from '../meetings/reminder-plan.ts';
import type { Preferences } from '../members/preferences.ts';
import { endsOn, isSignedBy } from '../partnerships/agreement.ts';
import { reviewDaysOf } from '../partnerships/clocks.ts';
import { type Partnership, type Running, isRunning, isUnanswered } from '../partnerships/partnership.ts';
import { remindedIn } from '../partnerships/reminded.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Dropped, PartnershipSubject, PendingNotice } from './notice.ts';

/** How long after a meeting it still makes sense to ask whether it took place. */
export const ASK_WHETHER_MET_DAYS_MAX = 14;

export type Today = {
  readonly partnership: Partnership;
  readonly meeting: Meeting | undefined;
  readonly preferences: Preferences;
  readonly zone: Zone;
};

type Due = Pick<PendingNotice, 'to' | 'dueAt'> & { readonly subject: PartnershipSubject };

/** Whether a due notice is still worth sending, on what is so now; otherwise why not. */
export const whyUnwanted = ({ subject, to, dueAt }: Due, { partnership, meeting, preferences, zone }: Today, now: Instant): Dropped | undefined => {
  const { status } = partnership;
  switch (subject.kind) {
    case 'meeting-arranged':
    case 'meeting-moved':
      if (!isArrangedFor(meeting, subject.startsAt) || !isRunning(partnership)) return 'no-longer-so';
      return now < subject.startsAt ? undefined : 'too-late';
    case 'meeting-soon':
      if (!isArrangedFor(meeting, subject.startsAt) || status !== 'active') return 'no-longer-so';
      if (!preferences.meetingReminders.includes(subject.lead)) return 'not-wanted';
      if (now >= subject.startsAt) return 'too-late';
      return isOvertaken(subject.lead, preferences.meetingReminders, subject.startsAt, zone, now) ? 'overtaken' : undefined;
    case 'meeting-held':
      if (!isArrangedFor(meeting, subject.startsAt) || status !== 'active') return 'no-longer-so';
      if (preferences.meetingReminders.length === 0) return 'not-wanted';
      return now < later(dueAt, { days: ASK_WHETHER_MET_DAYS_MAX }) ? undefined : 'too-late';
    case 'meeting-cancelled':
      return meeting?.status === 'cancelled' ? undefined : 'no-longer-so';
    default:
      return isStillSo(subject, partnership, to, dueAt) ? undefined : 'no-longer-so';
  }
};

type Standing = Exclude<PartnershipSubject, { readonly kind: `meeting-${string}` }>;

/**
 * Whether what would be told is so at this moment. What can be so more than once was due when it became so: what is so again since, after
 * somebody could not be reached for a while, has a notice of its own.
 */
const isStillSo = (subject: Standing, partnership: Partnership, to: MemberId, dueAt: Instant): boolean => {
  const { status } = partnership;
  switch (subject.kind) {
    case 'proposal-received':
    case 'proposal-welcome':
      return status === 'proposed';
    case 'request-received':
      return status === 'requested';
    case 'request-waiting':
      return status === 'requested' && partnership.answerBy === subject.answerBy;
    case 'request-talk-first':
      return status === 'requested' && partnership.talkingSince !== null;
    case 'request-accepted':
      // The mentor is told of it only when their yes was taken from before, and perhaps it was taken late.
      return status === 'agreeing' && (to === partnership.mentorId || dueAt >= partnership.acceptedAt);
    case 'request-undone':
      return isUnanswered(partnership);
    case 'request-declined':
      return status === 'declined';
    case 'request-withdrawn':
      return status === 'withdrawn';
    case 'request-expired':
      return status === 'expired';
    case 'request-superseded':
      return status === 'superseded';
    case 'request-released':
      return status === 'released';
    // Whoever signed what they had changed has told the other so already; whoever has signed the change themselves knows it.
    case 'agreement-changed':
      return status === 'agreeing' && partnership.agreement.version === subject.version && partnership.agreement.signatures.length === 0;
    case 'agreement-signed':
      return status === 'agreeing' && partnership.agreement.version === subject.version;
    case 'agreement-waiting':
      return status === 'agreeing' && partnership.acceptedAt === subject.acceptedAt && !isSignedBy(partnership.agreement, to);
    case 'amendment-proposed':
      return isRunning(partnership) && partnership.amendment?.version === subject.version && partnership.amendment.signatures.length === 0;
    case 'amendment-signed':
      return isRunning(partnership) && partnership.amendment?.version === subject.version;
    case 'amendment-in-force':
      return isRunning(partnership) && partnership.agreement.version === subject.version;
    case 'amendment-withdrawn':
      return isRunning(partnership) && partnership.amendment === null && partnership.agreement.version < subject.version;
    case 'coordinator-reminds':
      return partnership.remindedOn === subject.on && remindedIn(partnership).includes(to);
    case 'partnership-started':
      return status === 'active';
    case 'partnership-resumed':
      return status === 'active' && dueAt >= partnership.goingSince;
    case 'partnership-paused':
      return status === 'paused' && dueAt >= partnership.pausedAt;
    case 'partnership-ended':
      return status === 'ended';
    case 'action-added':
      return status === 'active' && partnership.actions.some(({ id, status: is }) => id === subject.actionId && is === 'open');
    case 'action-due':
      return status === 'active' && partnership.actions.some(({ id, status: is, dueOn }) => id === subject.actionId && is === 'open' && dueOn === subject.dueOn);
    case 'fit-check':
      return status === 'active' && !partnership.fitChecks.some(({ by }) => by === to);
    case 'mid-point':
      return status === 'active' && reviewDaysOf(partnership.agreement.terms).includes(subject.on) && !hasReviewedSince(partnership, to, subject.on);
    case 'ending-soon':
    case 'time-to-close':
      return isRunning(partnership) && endsOn(partnership.agreement.terms) === subject.endsOn;
    case 'look-back':
      return status === 'ended' && !partnership.reviews.some(({ by, stage }) => by === to && stage === 'look-back');
    case 'silence':
    case 'close-offer':
      return status === 'active' && partnership.aliveAt === subject.aliveAt;
    default:
      return assertNever(subject);
  }
};

const hasReviewedSince = ({ reviews }: Running, member: MemberId, on: CalendarDate): boolean =>
  reviews.some(({ by, stage, at }) => by === member && stage === 'mid-point' && at.slice(0, 10) >= on);

const isArrangedFor = (meeting: Meeting | undefined, startsAt: Instant): boolean => meeting?.status === 'arranged' && meeting.startsAt === startsAt;
