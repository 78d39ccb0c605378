import { z } from 'zod';
import { ActionId, MeetingId, MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import { Lead } from '../members/preferences.ts';

const about = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) }).readonly();
const version = z.int().min(1);

/** About a partnership, and told to one of its two. */
export const PartnershipSubject = z.discriminatedUnion('kind', [
  about('proposal-received'),
  about('proposal-welcome'),
  about('request-received'),
  /** A request waits until a day, and is reminded of only as long as that is the day. */
  z.object({ kind: z.literal('request-waiting'), workingDays: z.int().min(1).max(30), answerBy: CalendarDate }).readonly(),
  about('request-talk-first'),
  about('request-accepted'),
  about('request-undone'),
  about('request-declined'),
  about('request-withdrawn'),
  about('request-expired'),
  about('request-superseded'),
  about('request-released'),
  z.object({ kind: z.literal('agreement-changed'), version }).readonly(),
  z.object({ kind: z.literal('agreement-signed'), version }).readonly(),
  z.object({ kind: z.literal('agreement-waiting'), workingDays: z.int().min(1).max(30), acceptedAt: Instant }).readonly(),
  z.object({ kind: z.literal('amendment-proposed'), version }).readonly(),
  z.object({ kind: z.literal('amendment-signed'), version }).readonly(),
  z.object({ kind: z.literal('amendment-in-force'), version }).readonly(),
  z.object({ kind: z.literal('amendment-withdrawn'), version }).readonly(),
  /** A coordinator asks whoever has something to do, once on a day at most. */
  z.object({ kind: z.literal('coordinator-reminds'), on: CalendarDate }).readonly(),
  about('partnership-started'),
  about('partnership-paused'),
  about('partnership-resumed'),
  about('partnership-ended'),
  z.object({ kind: z.literal('action-added'), actionId: ActionId }).readonly(),
  z.object({ kind: z.literal('action-due'), actionId: ActionId, dueOn: CalendarDate }).readonly(),
  about('fit-check'),
  z.object({ kind: z.literal('mid-point'), on: CalendarDate }).readonly(),
  z.object({ kind: z.literal('ending-soon'), endsOn: CalendarDate }).readonly(),
  z.object({ kind: z.literal('time-to-close'), endsOn: CalendarDate }).readonly(),
  about('look-back'),
  /** A silence is known by its beginning: whoever meets or says that it goes on begins another. */
  z.object({ kind: z.literal('silence'), aliveAt: Instant }).readonly(),
  z.object({ kind: z.literal('close-offer'), aliveAt: Instant }).readonly(),
  z.object({ kind: z.literal('meeting-arranged'), meetingId: MeetingId, startsAt: Instant }).readonly(),
  z.object({ kind: z.literal('meeting-moved'), meetingId: MeetingId, startsAt: Instant }).readonly(),
  z.object({ kind: z.literal('meeting-cancelled'), meetingId: MeetingId }).readonly(),
  z.object({ kind: z.literal('meeting-soon'), meetingId: MeetingId, startsAt: Instant, lead: Lead }).readonly(),
  z.object({ kind: z.literal('meeting-held'), meetingId: MeetingId, startsAt: Instant }).readonly(),
]);
export type PartnershipSubject = z.infer<typeof PartnershipSubject>;

/** About a member, and told to them. */
export const MemberSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('registration-waiting'), startedAt: Instant }).readonly(),
  z.object({ kind: z.literal('pause-over'), until: CalendarDate }).readonly(),
  /** Paused by the network, after requests that nobody answered. */
  about('paused-unanswered'),
  z.object({ kind: z.literal('mentor-approved'), schemeId: SchemeId }).readonly(),
  z.object({ kind: z.literal('mentor-asked-back'), schemeId: SchemeId }).readonly(),
]);
export type MemberSubject = z.infer<typeof MemberSubject>;

/** Told to a coordinator of the scheme: that somebody needs them, and never what was written. */
export const CoordinatorSubject = z.discriminatedUnion('kind', [
  /** It is asked for since an instant, and told only as long as that is so: who asks again asks anew. */
  z.object({ kind: z.literal('approval-wanted'), schemeId: SchemeId, memberId: MemberId, since: Instant }).readonly(),
  z.object({ kind: z.literal('conflict-raised'), schemeId: SchemeId }).readonly(),
  z.object({ kind: z.literal('fit-concern'), schemeId: SchemeId }).readonly(),
]);
export type CoordinatorSubject = z.infer<typeof CoordinatorSubject>;

/** What a notice is about. It holds ids and never words: what is told is read afresh when it is delivered. */
export const Subject = z.union([PartnershipSubject, MemberSubject, CoordinatorSubject]);
export type Subject = z.infer<typeof Subject>;
export type NoticeKind = Subject['kind'];

/** Of which partnership it tells; null when it is about a member. It lies with what it is about. */
const sent = { id: z.string().min(1).max(250), partnershipId: PartnershipId.nullable(), to: MemberId, subject: Subject, dueAt: Instant, attempts: z.int().min(0) };

export const Dropped = z.enum(['no-longer-so', 'not-wanted', 'overtaken', 'too-late']);
export type Dropped = z.infer<typeof Dropped>;

export const Undeliverable = z.enum(['not-installed', 'blocked', 'unknown-conversation', 'refused-by-teams', 'gave-up', 'perhaps-delivered']);
export type Undeliverable = z.infer<typeof Undeliverable>;

/** Something a member should be told, and when. `attemptAt` is when it is next tried; a claim moves it ahead, which is the lease. */
export const Notice = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending'), ...sent, attemptAt: Instant }),
  z.object({ status: z.literal('delivered'), ...sent, settledAt: Instant }),
  z.object({ status: z.literal('dropped'), ...sent, why: Dropped, settledAt: Instant }),
  z.object({ status: z.literal('undeliverable'), ...sent, why: Undeliverable, settledAt: Instant }),
]);
export type Notice = z.infer<typeof Notice>;
export type PendingNotice = Extract<Notice, { status: 'pending' }>;

export type UndeliverableNotice = Extract<Notice, { status: 'undeliverable' }>;

const subjectKey = (subject: Subject): string => {
  const { kind, ...rest } = subject;
  return [kind, ...Object.values(rest).map((part) => String(part).replace(/[^A-Za-z0-9_-]/g, ''))].join('.');
};

/** A notice whose id says what it is about, so that planning it twice is asking once. `occasion` tells repeatable facts apart. */
export const noticeOf = (to: MemberId, partnershipId: PartnershipId | null, subject: Subject, dueAt: Instant, occasion = ''): PendingNotice => ({
  status: 'pending',
  id: ['notice', subjectKey(subject), to, ...(occasion ? [occasion] : [])].join('.'),
  partnershipId,
  to,
  subject,
  dueAt,
  attemptAt: dueAt,
  attempts: 0,
});

export const isForCoordinators = (subject: Subject): subject is CoordinatorSubject => CoordinatorSubject.safeParse(subject).success;
export const isAboutMember = (subject: Subject): subject is MemberSubject => MemberSubject.safeParse(subject).success;
