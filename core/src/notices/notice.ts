import { z } from 'zod';
import { MeetingId, MemberId, PartnershipId } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { Lead } from '../members/preferences.ts';

const partnershipSubject = <const Kind extends string>(kind: Kind) => z.object({ kind: z.literal(kind) }).readonly();
const version = z.int().min(1);

/** What a notice is about. It holds ids and never words: what is told is read afresh when it is delivered. */
export const Subject = z.discriminatedUnion('kind', [
  partnershipSubject('request-received'),
  z.object({ kind: z.literal('request-waiting'), workingDays: z.int().min(1).max(30) }).readonly(),
  partnershipSubject('request-accepted'),
  partnershipSubject('request-declined'),
  partnershipSubject('request-withdrawn'),
  partnershipSubject('request-expired'),
  partnershipSubject('request-superseded'),
  z.object({ kind: z.literal('agreement-changed'), version }).readonly(),
  z.object({ kind: z.literal('agreement-signed'), version }).readonly(),
  partnershipSubject('partnership-started'),
  partnershipSubject('partnership-paused'),
  partnershipSubject('partnership-resumed'),
  partnershipSubject('partnership-ended'),
  z.object({ kind: z.literal('meeting-arranged'), meetingId: MeetingId, startsAt: Instant }).readonly(),
  z.object({ kind: z.literal('meeting-moved'), meetingId: MeetingId, startsAt: Instant }).readonly(),
  z.object({ kind: z.literal('meeting-cancelled'), meetingId: MeetingId }).readonly(),
  z.object({ kind: z.literal('meeting-soon'), meetingId: MeetingId, startsAt: Instant, lead: Lead }).readonly(),
  z.object({ kind: z.literal('meeting-held'), meetingId: MeetingId, startsAt: Instant }).readonly(),
]);
export type Subject = z.infer<typeof Subject>;
export type NoticeKind = Subject['kind'];

const sent = { id: z.string().min(1).max(250), partnershipId: PartnershipId, to: MemberId, subject: Subject, dueAt: Instant, attempts: z.int().min(0) };

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
export const noticeOf = (to: MemberId, partnershipId: PartnershipId, subject: Subject, dueAt: Instant, occasion = ''): PendingNotice => ({
  status: 'pending',
  id: ['notice', subjectKey(subject), to, ...(occasion ? [occasion] : [])].join('.'),
  partnershipId,
  to,
  subject,
  dueAt,
  attemptAt: dueAt,
  attempts: 0,
});
