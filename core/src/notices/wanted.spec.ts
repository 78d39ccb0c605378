import assert from 'node:assert/strict';
import { LONDON, M1, MARA, NOW, STARTS_AT, at, keysOf, meetingIn, partnershipIn, subjectOf } from '../examples.spec.ts';
import { type Instant, later } from '../kernel/time.ts';
import type { Lead } from '../members/preferences.ts';
import type { Partnership, Status } from '../partnerships/partnership.ts';
import type { Dropped, PartnershipSubject } from './notice.ts';
import { type Today, whyUnwanted } from './wanted.ts';

const today: Today = { partnership: partnershipIn.active, meeting: meetingIn.arranged, preferences: { meetingReminders: ['day-before', 'morning'] }, zone: LONDON };

const why = (subject: PartnershipSubject, change: Partial<Today> = {}, now: Instant = NOW, dueAt: Instant = NOW): Dropped | 'wanted' =>
  whyUnwanted({ to: MARA, subject, dueAt }, { ...today, ...change }, now) ?? 'wanted';

const meeting = { meetingId: M1, startsAt: STARTS_AT };
const soon = (lead: Lead): PartnershipSubject => ({ kind: 'meeting-soon', ...meeting, lead });

/** In which statuses a notice is worth sending, when all else about it still holds. A new kind does not compile until decided. */
const WANTED_WHILE: Record<PartnershipSubject['kind'], readonly Status[]> = {
  'proposal-received': ['proposed'],
  'proposal-welcome': ['proposed'],
  'request-received': ['requested'],
  'request-waiting': ['requested'],
  'request-talk-first': ['requested'],
  'request-accepted': ['agreeing'],
  'request-undone': ['proposed', 'requested'],
  'request-declined': ['declined'],
  'request-withdrawn': ['withdrawn'],
  'request-expired': ['expired'],
  'request-superseded': ['superseded'],
  'request-released': ['released'],
  'agreement-changed': ['agreeing'],
  'agreement-signed': ['agreeing'],
  'agreement-waiting': ['agreeing'],
  'amendment-proposed': ['active', 'paused'],
  'amendment-signed': ['active', 'paused'],
  'amendment-in-force': ['active', 'paused'],
  'amendment-withdrawn': [],
  'partnership-started': ['active'],
  'partnership-paused': ['paused'],
  'partnership-resumed': ['active'],
  'partnership-ended': ['ended'],
  'action-added': ['active'],
  'action-due': ['active'],
  'fit-check': ['active'],
  'mid-point': ['active'],
  'ending-soon': ['active', 'paused'],
  'time-to-close': ['active', 'paused'],
  'look-back': ['ended'],
  silence: ['active'],
  'close-offer': ['active'],
  'coordinator-reminds': ['proposed', 'requested', 'agreeing', 'active'],
  'meeting-arranged': ['active', 'paused'],
  'meeting-moved': ['active', 'paused'],
  'meeting-cancelled': keysOf(partnershipIn),
  'meeting-soon': ['active'],
  'meeting-held': ['active'],
};

describe('A due notice', () => {
  for (const kind of keysOf(WANTED_WHILE)) {
    it(`of the kind "${kind}" is sent while it is so: ${WANTED_WHILE[kind].length === keysOf(partnershipIn).length ? 'in any status' : WANTED_WHILE[kind].join(', ')}`, () => {
      const itsMeeting = kind === 'meeting-cancelled' ? meetingIn.cancelled : meetingIn.arranged;
      const sent = keysOf(partnershipIn).filter((status) => why(subjectOf[kind], { partnership: partnershipIn[status], meeting: itsMeeting }) === 'wanted');
      assert.deepEqual(sent.toSorted(), [...WANTED_WHILE[kind]].toSorted());
    });
  }

  it('about what is so again is dropped when it tells of an earlier time', () => {
    const { agreeing, active, paused } = partnershipIn;
    const again = later(NOW, { days: 1 });
    const since: readonly (readonly [PartnershipSubject['kind'], Partnership])[] = [
      ['request-accepted', { ...agreeing, acceptedAt: again }],
      ['partnership-paused', { ...paused, pausedAt: again }],
      ['partnership-resumed', { ...active, goingSince: again }],
    ];
    for (const [kind, partnership] of since) {
      assert.equal(why(subjectOf[kind], { partnership }, again, NOW), 'no-longer-so', kind);
      assert.equal(why(subjectOf[kind], { partnership }, again, again), 'wanted', kind);
    }
  });

  it('about an agreement is dropped when the text has changed since', () => {
    const { agreeing } = partnershipIn;
    const changed = { partnership: { ...agreeing, agreement: { ...agreeing.agreement, version: 2 } } };
    assert.equal(why({ kind: 'agreement-changed', version: 1 }, changed), 'no-longer-so');
    assert.equal(why({ kind: 'agreement-signed', version: 1 }, changed), 'no-longer-so');
    assert.equal(why({ kind: 'agreement-changed', version: 2 }, changed), 'wanted');
  });
});

describe('A notice about a meeting', () => {
  const MEETING_KINDS = ['meeting-arranged', 'meeting-moved', 'meeting-soon', 'meeting-held'] as const;

  it('is dropped when the meeting was moved, cancelled, held or is gone', () => {
    for (const kind of MEETING_KINDS) {
      const moved = { ...meetingIn.arranged, startsAt: later(STARTS_AT, { days: 7 }) };
      for (const other of [moved, meetingIn.cancelled, meetingIn.met, meetingIn.missed, undefined]) {
        assert.equal(why(subjectOf[kind], { meeting: other }), 'no-longer-so', `${kind} ${other?.status ?? 'gone'}`);
      }
    }
  });

  it('that says it is to be comes too late when it has begun', () => {
    for (const kind of ['meeting-arranged', 'meeting-moved', 'meeting-soon'] as const) {
      assert.equal(why(subjectOf[kind], {}, STARTS_AT), 'too-late', kind);
      assert.notEqual(why(subjectOf[kind], {}, later(STARTS_AT, { seconds: -1 })), 'too-late', kind);
    }
  });

  it('that says it is cancelled is sent only while it is', () => {
    for (const other of [meetingIn.arranged, meetingIn.met, undefined]) assert.equal(why(subjectOf['meeting-cancelled'], { meeting: other }), 'no-longer-so');
  });
});

describe('A reminder', () => {
  const thatMorning = at('2026-11-26T08:00:00.000Z');

  it('is sent only if this member wants this one', () => {
    assert.equal(why(soon('day-before')), 'wanted');
    assert.equal(why(soon('two-hours')), 'not-wanted');
    assert.equal(why(soon('morning'), { preferences: { meetingReminders: [] } }), 'not-wanted');
  });

  it('is dropped when a later one is due as well, so that one day asleep is one reminder', () => {
    assert.equal(why(soon('day-before'), {}, thatMorning), 'overtaken');
    assert.equal(why(soon('morning'), {}, thatMorning), 'wanted');
  });

  it('is not overtaken by one that this member does not want', () => {
    assert.equal(why(soon('day-before'), { preferences: { meetingReminders: ['day-before'] } }, thatMorning), 'wanted');
  });
});

describe('The question whether they met', () => {
  const held: PartnershipSubject = { kind: 'meeting-held', ...meeting };
  const dueAt = later(STARTS_AT, { hours: 1 });

  it('is asked for a fortnight, and not after', () => {
    assert.equal(why(held, {}, dueAt, dueAt), 'wanted');
    assert.equal(why(held, {}, later(dueAt, { days: 14, seconds: -1 }), dueAt), 'wanted');
    assert.equal(why(held, {}, later(dueAt, { days: 14 }), dueAt), 'too-late');
  });

  it('is not asked of somebody who stopped all reminders', () => {
    assert.equal(why(held, { preferences: { meetingReminders: [] } }, dueAt, dueAt), 'not-wanted');
  });
});
