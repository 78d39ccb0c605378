import { assertNever } from '../kernel/assert-never.ts';
import { type Instant, type Zone, later } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import { isOvertaken } from '../meetings/reminder-plan.ts';
import type { Preferences } from '../members/preferences.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import type { Dropped, PendingNotice } from './notice.ts';

/** How long after a meeting it still makes sense to ask whether it took place. */
export const ASK_WHETHER_MET_DAYS_MAX = 14;

export type Today = {
  readonly partnership: Partnership;
  readonly meeting: Meeting | undefined;
  readonly preferences: Preferences;
  readonly zone: Zone;
};

/** Whether a due notice is still worth sending, on what is so now; otherwise why not. */
export const whyUnwanted = (notice: PendingNotice, { partnership, meeting, preferences, zone }: Today, now: Instant): Dropped | undefined => {
  const { subject } = notice;
  const unless = (isStillSo: boolean): Dropped | undefined => (isStillSo ? undefined : 'no-longer-so');
  const { status } = partnership;
  switch (subject.kind) {
    case 'request-received':
    case 'request-waiting':
      return unless(status === 'requested');
    case 'request-accepted':
      return unless(status === 'agreeing');
    case 'request-declined':
      return unless(status === 'declined');
    case 'request-withdrawn':
      return unless(status === 'withdrawn');
    case 'request-expired':
      return unless(status === 'expired');
    case 'request-superseded':
      return unless(status === 'superseded');
    case 'agreement-changed':
    case 'agreement-signed':
      return unless(partnership.status === 'agreeing' && partnership.agreement.version === subject.version);
    case 'partnership-started':
    case 'partnership-resumed':
      return unless(status === 'active');
    case 'partnership-paused':
      return unless(status === 'paused');
    case 'partnership-ended':
      return unless(status === 'ended');
    case 'meeting-arranged':
    case 'meeting-moved':
      if (!isArrangedFor(meeting, subject.startsAt) || (status !== 'active' && status !== 'paused')) return 'no-longer-so';
      return now < subject.startsAt ? undefined : 'too-late';
    case 'meeting-cancelled':
      return unless(meeting?.status === 'cancelled');
    case 'meeting-soon':
      if (!isArrangedFor(meeting, subject.startsAt) || status !== 'active') return 'no-longer-so';
      if (!preferences.meetingReminders.includes(subject.lead)) return 'not-wanted';
      if (now >= subject.startsAt) return 'too-late';
      return isOvertaken(subject.lead, preferences.meetingReminders, subject.startsAt, zone, now) ? 'overtaken' : undefined;
    case 'meeting-held':
      if (!isArrangedFor(meeting, subject.startsAt) || status !== 'active') return 'no-longer-so';
      if (preferences.meetingReminders.length === 0) return 'not-wanted';
      return now < later(notice.dueAt, { days: ASK_WHETHER_MET_DAYS_MAX }) ? undefined : 'too-late';
    default:
      return assertNever(subject);
  }
};

const isArrangedFor = (meeting: Meeting | undefined, startsAt: Instant): boolean => meeting?.status === 'arranged' && meeting.startsAt === startsAt;
