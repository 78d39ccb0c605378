import { assertNever } from '../kernel/assert-never.ts';
import { type Instant, later } from '../kernel/time.ts';
import type { Dropped, Notice, NoticeKind, PendingNotice, Undeliverable, UndeliverableNotice } from './notice.ts';

export const ATTEMPTS_MAX = 6;
export const LEASE_SECONDS = 120;
const FIRST_RETRY_SECONDS = 15;

/** What became of one attempt. `lost` left this machine and was never answered: it may have arrived. */
export type Delivery =
  | { readonly status: 'delivered' }
  | { readonly status: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly status: 'failed' }
  | { readonly status: 'lost' }
  | { readonly status: 'unreachable'; readonly why: Undeliverable };

/** A claim is a conditional write that spends an attempt and moves the next one behind the lease. */
export const claimed = (notice: PendingNotice, now: Instant): PendingNotice => ({
  ...notice,
  attempts: notice.attempts + 1,
  attemptAt: later(now, { seconds: LEASE_SECONDS }),
});

/** Kinds whose text reads well twice, and which are worth more late than never. The others are parked and shown. */
const isSentAgainWhenLost = (kind: NoticeKind): boolean => kind === 'meeting-soon' || kind === 'meeting-moved' || kind === 'meeting-cancelled';

const closing = ({ attemptAt: _attemptAt, ...notice }: PendingNotice, settledAt: Instant) => ({ ...notice, settledAt });

export const dropped = (notice: PendingNotice, why: Dropped, now: Instant): Notice => ({ ...closing(notice, now), status: 'dropped', why });

/** A notice that was claimed so often and never settled takes its server down each time: it is not tried again. */
export const exhausted = (notice: PendingNotice, now: Instant): Notice | undefined =>
  notice.attempts >= ATTEMPTS_MAX ? givenUp(notice, 'gave-up', now) : undefined;

const givenUp = (notice: PendingNotice, why: Undeliverable, now: Instant): Notice => ({ ...closing(notice, now), status: 'undeliverable', why });

const again = (notice: PendingNotice, now: Instant): Notice =>
  notice.attempts >= ATTEMPTS_MAX
    ? givenUp(notice, 'gave-up', now)
    : { ...notice, attemptAt: later(now, { seconds: FIRST_RETRY_SECONDS * 2 ** (notice.attempts - 1) }) };

/** The notice after an attempt. Being throttled is not the notice's failure: it waits as long as told and keeps its attempt. */
export const settle = (notice: PendingNotice, delivery: Delivery, now: Instant): Notice => {
  switch (delivery.status) {
    case 'delivered':
      return { ...closing(notice, now), status: 'delivered' };
    case 'throttled':
      return { ...notice, attempts: Math.max(0, notice.attempts - 1), attemptAt: later(now, { seconds: delivery.retryAfterSeconds }) };
    case 'failed':
      return again(notice, now);
    case 'lost':
      return isSentAgainWhenLost(notice.subject.kind) ? again(notice, now) : givenUp(notice, 'perhaps-delivered', now);
    case 'unreachable':
      return givenUp(notice, delivery.why, now);
    default:
      return assertNever(delivery);
  }
};

/** What lay with the member's side is over once they are heard again; what Teams refused, and what may have arrived, is not. */
const IS_CURED_BY_HEARING: Readonly<Record<Undeliverable, boolean>> = {
  'not-installed': true,
  blocked: true,
  'unknown-conversation': true,
  'refused-by-teams': false,
  'gave-up': false,
  'perhaps-delivered': false,
};

/** The notice to a member who can be reached again, due now; whether it is still wanted is asked, as always, when it is taken. */
export const revived = ({ why, settledAt: _settledAt, ...notice }: UndeliverableNotice, now: Instant): PendingNotice | undefined =>
  IS_CURED_BY_HEARING[why] ? { ...notice, status: 'pending', attempts: 0, attemptAt: now } : undefined;
