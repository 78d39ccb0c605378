import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, NOW, P1, STARTS_AT, at, keysOf, subjectOf } from '../examples.spec.ts';
import { later } from '../kernel/time.ts';
import { type Notice, type NoticeKind, type PendingNotice, Undeliverable, noticeOf } from './notice.ts';
import { ATTEMPTS_MAX, type Delivery, LEASE_SECONDS, claimed, dropped, exhausted, revived, settle } from './settle.ts';

/** What happens to a notice whose delivery was never answered. A new kind does not compile until somebody has decided. */
const WHEN_LOST: Record<NoticeKind, 'sent again' | 'parked'> = {
  'proposal-received': 'parked',
  'proposal-welcome': 'parked',
  'request-received': 'parked',
  'request-waiting': 'parked',
  'request-talk-first': 'parked',
  'request-accepted': 'parked',
  'request-undone': 'parked',
  'request-declined': 'parked',
  'request-withdrawn': 'parked',
  'request-expired': 'parked',
  'request-superseded': 'parked',
  'request-released': 'parked',
  'agreement-changed': 'parked',
  'agreement-signed': 'parked',
  'agreement-waiting': 'parked',
  'amendment-proposed': 'parked',
  'amendment-signed': 'parked',
  'amendment-in-force': 'parked',
  'amendment-withdrawn': 'parked',
  'partnership-started': 'parked',
  'partnership-paused': 'parked',
  'partnership-resumed': 'parked',
  'partnership-ended': 'parked',
  'action-added': 'parked',
  'action-due': 'parked',
  'fit-check': 'parked',
  'mid-point': 'parked',
  'ending-soon': 'parked',
  'time-to-close': 'parked',
  'look-back': 'parked',
  silence: 'parked',
  'close-offer': 'parked',
  'registration-waiting': 'parked',
  'pause-over': 'parked',
  'paused-unanswered': 'parked',
  'mentor-approved': 'parked',
  'mentor-asked-back': 'parked',
  'approval-wanted': 'parked',
  'conflict-raised': 'parked',
  'fit-concern': 'parked',
  'coordinator-reminds': 'parked',
  'meeting-arranged': 'parked',
  'meeting-moved': 'sent again',
  'meeting-cancelled': 'sent again',
  'meeting-soon': 'sent again',
  'meeting-held': 'parked',
};

const fresh = (kind: NoticeKind = 'meeting-soon'): PendingNotice => noticeOf(MARA, P1, subjectOf[kind], NOW);
const settledOf = (notice: Notice): string => ('why' in notice ? `${notice.status}: ${notice.why}` : notice.status);

/** A pending notice tried again and again, each time when it is next due, until it is settled or has been tried this often. */
const tried = (deliveries: readonly Delivery[], notice = fresh()): Notice => {
  let state: Notice = notice;
  for (const delivery of deliveries) {
    if (state.status !== 'pending') return state;
    state = settle(claimed(state, state.attemptAt), delivery, later(state.attemptAt, { seconds: 1 }));
  }
  return state;
};

describe('A claim', () => {
  it('spends an attempt and holds the notice for two minutes, in which nobody else takes it', () => {
    assert.equal(LEASE_SECONDS, 120);
    assert.deepEqual(claimed(fresh(), NOW), { ...fresh(), attempts: 1, attemptAt: later(NOW, { minutes: 2 }) });
  });
});

describe('A notice after an attempt', () => {
  it('that was delivered is over, and keeps when', () => {
    const { attemptAt: _attemptAt, ...rest } = claimed(fresh(), NOW);
    assert.deepEqual(settle(claimed(fresh(), NOW), { status: 'delivered' }, STARTS_AT), { ...rest, status: 'delivered', settledAt: STARTS_AT });
  });

  it('that was throttled waits exactly as long as Teams said, and spends nothing', () => {
    const notice = settle(claimed(fresh(), NOW), { status: 'throttled', retryAfterSeconds: 37 }, NOW);
    assert.deepEqual(notice, { ...fresh(), attemptAt: later(NOW, { seconds: 37 }) });
  });

  it('that failed waits longer each time, and is given up after the sixth', () => {
    const failed: Delivery = { status: 'failed' };
    const waits = Array.from({ length: ATTEMPTS_MAX - 1 }, (_, index) => {
      const notice: PendingNotice = { ...fresh(), attempts: index + 1 };
      const next = settle(notice, failed, NOW);
      return next.status === 'pending' ? (Date.parse(next.attemptAt) - Date.parse(NOW)) / 1000 : undefined;
    });
    assert.deepEqual(waits, [15, 30, 60, 120, 240]);
    assert.equal(settledOf(tried(Array.from({ length: 5 }, () => failed))), 'pending');
    assert.equal(settledOf(tried(Array.from({ length: 6 }, () => failed))), 'undeliverable: gave-up');
  });

  it('to somebody out of reach is over at once, and says why', () => {
    for (const why of Undeliverable.options) assert.equal(settledOf(tried([{ status: 'unreachable', why }])), `undeliverable: ${why}`);
  });

  for (const kind of keysOf(WHEN_LOST)) {
    it(`that may have arrived is ${WHEN_LOST[kind]} when it is of the kind "${kind}"`, () => {
      const expected = WHEN_LOST[kind] === 'sent again' ? 'pending' : 'undeliverable: perhaps-delivered';
      assert.equal(settledOf(tried([{ status: 'lost' }], fresh(kind))), expected);
    });
  }

  it('that is lost every time is given up like one that fails', () => {
    assert.equal(settledOf(tried(Array.from({ length: 6 }, () => ({ status: 'lost' }) as const))), 'undeliverable: gave-up');
  });

  it('is never waiting any more when six attempts have failed, whatever else came between', () => {
    const aDelivery: fc.Arbitrary<Delivery> = fc.oneof(
      fc.constant<Delivery>({ status: 'failed' }),
      fc.constant<Delivery>({ status: 'lost' }),
      fc.integer({ min: 1, max: 3600 }).map((retryAfterSeconds): Delivery => ({ status: 'throttled', retryAfterSeconds })),
    );
    fc.assert(
      fc.property(fc.array(aDelivery, { maxLength: 30, size: 'max' }), (deliveries) => {
        const failures = deliveries.filter(({ status }) => status !== 'throttled').length;
        assert.equal(tried(deliveries).status === 'pending', failures < ATTEMPTS_MAX);
      }),
    );
  });

  it('is never tried again before the moment it was settled', () => {
    const now = at('2026-11-26T09:00:00.000Z');
    for (const delivery of [{ status: 'failed' }, { status: 'lost' }, { status: 'throttled', retryAfterSeconds: 1 }] as const) {
      const next = settle(claimed(fresh(), now), delivery, now);
      assert.ok(next.status === 'pending' && next.attemptAt > now);
    }
  });
});

describe('A notice that is no longer wanted', () => {
  it('is dropped, and keeps why and when', () => {
    const { attemptAt: _attemptAt, ...rest } = fresh();
    assert.deepEqual(dropped(fresh(), 'overtaken', STARTS_AT), { ...rest, status: 'dropped', why: 'overtaken', settledAt: STARTS_AT });
  });

  it('is given up before another attempt when each attempt before took the server down', () => {
    const claims = Array.from({ length: ATTEMPTS_MAX }).reduce<PendingNotice>((notice) => claimed(notice, notice.attemptAt), fresh());
    assert.equal(exhausted(fresh(), NOW), undefined);
    const spent = exhausted(claims, claims.attemptAt);
    assert.equal(spent && settledOf(spent), 'undeliverable: gave-up');
  });

  it('is due again when a member can be reached, and only if it was their side that could not be', () => {
    const CURED: Record<Undeliverable, boolean> = {
      'not-installed': true,
      blocked: true,
      'unknown-conversation': true,
      'refused-by-teams': false,
      'gave-up': false,
      'perhaps-delivered': false,
    };
    for (const why of keysOf(CURED)) {
      const settled = settle(claimed(fresh(), NOW), { status: 'unreachable', why }, NOW);
      assert.ok(settled.status === 'undeliverable');
      const again = revived(settled, later(NOW, { days: 2 }));
      assert.deepEqual(again, CURED[why] ? { ...fresh(), attemptAt: later(NOW, { days: 2 }) } : undefined, why);
    }
  });
});
