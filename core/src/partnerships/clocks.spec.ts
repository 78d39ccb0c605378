import assert from 'node:assert/strict';
import { BEGINS_AT, NEW_YORK, NOW, SCHEME, TERMS, at, keysOf, meetingIn, on, partnershipIn } from '../examples.spec.ts';
import { Scheme, SchemeSettings } from '../schemes/scheme.ts';
import { type Terms, endsOn } from './agreement.ts';
import {
  answerByAfterTalk,
  answerByAfterUndo,
  closedWhenOverAt,
  closedWhenSilentAt,
  closingOf,
  endOfDay,
  endingSoonOn,
  fitCheckAt,
  lapsesAt,
  lookBackAt,
  morningOf,
  reviewDaysOf,
  silentFor,
  withSignOfLife,
  workingDaysToAnswer,
} from './clocks.ts';

const { agreeing, active, paused } = partnershipIn;
const IN_NEW_YORK = Scheme.parse({ ...SCHEME, zone: NEW_YORK });

describe('The clocks of a partnership', () => {
  it('strike at nine in the morning where the scheme is, in summer and in winter, and a day ends at midnight there', () => {
    assert.equal(morningOf(on('2026-11-23'), SCHEME), '2026-11-23T09:00:00.000Z');
    assert.equal(morningOf(on('2027-06-01'), SCHEME), '2027-06-01T08:00:00.000Z');
    assert.equal(morningOf(on('2026-11-23'), IN_NEW_YORK), '2026-11-23T14:00:00.000Z');
    assert.equal(endOfDay(on('2026-11-23'), SCHEME), '2026-11-24T00:00:00.000Z');
    assert.equal(endOfDay(on('2026-11-23'), IN_NEW_YORK), '2026-11-24T05:00:00.000Z');
  });

  it('count working days without weekends and closed days', () => {
    assert.equal(lapsesAt(NOW, SCHEME), '2026-12-22T00:00:00.000Z');
    assert.equal(lapsesAt(at('2026-12-18T10:00:00.000Z'), SCHEME), '2027-01-27T00:00:00.000Z');
  });

  it('count a silence in days, from the day of the last sign of life where the scheme is', () => {
    assert.equal(silentFor(35, NOW, SCHEME), '2026-12-28T09:00:00.000Z');
    assert.equal(silentFor(35, at('2026-11-24T02:00:00.000Z'), IN_NEW_YORK), '2026-12-28T14:00:00.000Z', 'it is still the evening before there');
    assert.equal(closedWhenSilentAt(NOW, SCHEME), '2027-02-28T09:00:00.000Z');
  });

  it('give a fortnight before the agreed end and one after it', () => {
    assert.equal(endsOn(TERMS), '2027-06-01');
    assert.equal(endingSoonOn(TERMS), '2027-05-18');
    assert.equal(closedWhenOverAt(TERMS, SCHEME), '2027-06-15T23:00:00.000Z');
  });

  it('look back some months after the end, on a day that exists', () => {
    assert.equal(lookBackAt(NOW, SCHEME), '2027-05-23T08:00:00.000Z');
    assert.equal(lookBackAt(at('2026-08-31T10:00:00.000Z'), SCHEME), '2027-02-28T09:00:00.000Z');
  });

  it('ask whether it fits some weeks after it has begun, and not after it was signed', () => {
    assert.equal(fitCheckAt(active, SCHEME), '2026-12-31T09:00:00.000Z');
    assert.equal(fitCheckAt({ ...active, startedAt: at('2026-12-10T10:00:00.000Z') }, SCHEME), '2027-01-09T09:00:00.000Z');
  });
});

describe('The days of looking back', () => {
  /** A new choice does not compile until somebody has said on which days. */
  const DAYS: Record<Terms['reviewPoints'], readonly string[]> = { 'half-way': ['2027-03-02'], 'every-quarter': ['2027-03-01'], 'every-meeting': [] };

  for (const reviewPoints of keysOf(DAYS)) {
    it(`are as agreed: ${reviewPoints}`, () => {
      assert.deepEqual(reviewDaysOf({ ...TERMS, reviewPoints }), DAYS[reviewPoints]);
    });
  }

  it('lie between the start and the end, however long it is', () => {
    for (const reviewPoints of keysOf(DAYS)) {
      for (let durationMonths = 3; durationMonths <= 12; durationMonths += 1) {
        const terms = { ...TERMS, reviewPoints, durationMonths };
        assert.ok(reviewDaysOf(terms).every((day) => day > terms.startsOn && day < endsOn(terms)));
      }
    }
  });
});

describe('An answer that is awaited', () => {
  it('waits longer when the two talk first, by working days, and never until a closed day', () => {
    assert.equal(answerByAfterTalk(on('2026-12-04'), SCHEME), '2026-12-11');
    assert.equal(answerByAfterTalk(on('2026-12-22'), SCHEME), '2027-01-07');
  });

  it('waits as before when an acceptance was taken back, and a working day at least', () => {
    assert.equal(answerByAfterUndo(on('2026-12-04'), NOW, SCHEME), '2026-12-04');
    assert.equal(answerByAfterUndo(on('2026-11-23'), NOW, SCHEME), '2026-11-24');
    assert.equal(answerByAfterUndo(on('2026-12-23'), at('2026-12-23T10:00:00.000Z'), SCHEME), '2027-01-04');
  });

  it('took as many working days as lay between, and those of the talk do not count', () => {
    const took = (requestedAt: string, answeredAt: string, talkingSince: string | null = null) =>
      workingDaysToAnswer({ requestedAt: at(requestedAt), talkingSince: talkingSince === null ? null : at(talkingSince) }, at(answeredAt), SCHEME);
    assert.equal(took('2026-11-23T10:00:00.000Z', '2026-11-23T18:00:00.000Z'), 0);
    assert.equal(took('2026-11-20T10:00:00.000Z', '2026-11-23T10:00:00.000Z'), 1);
    assert.equal(took('2026-12-23T10:00:00.000Z', '2027-01-04T10:00:00.000Z'), 1);
    assert.equal(took('2026-11-23T10:00:00.000Z', '2026-12-02T10:00:00.000Z', '2026-11-25T10:00:00.000Z'), 2);
    assert.equal(took('2026-11-23T10:00:00.000Z', '2026-12-04T10:00:00.000Z', '2026-11-25T10:00:00.000Z'), 4, 'five days of talk at most');
  });
});

describe('When a partnership closes by itself', () => {
  it('is said with what it rests on, in the statuses in which it does', () => {
    const kinds = ['close-unsigned', 'close-silent', 'close-over'] as const;
    const closings = Object.fromEntries(kinds.map((kind) => [kind, keysOf(partnershipIn).filter((status) => closingOf(kind, partnershipIn[status], SCHEME))]));
    assert.deepEqual(closings, { 'close-unsigned': ['agreeing'], 'close-silent': ['active'], 'close-over': ['active', 'paused'] });
    assert.deepEqual(closingOf('close-unsigned', agreeing, SCHEME), { at: '2026-12-22T00:00:00.000Z', closing: { why: 'unsigned', acceptedAt: NOW } });
    assert.deepEqual(closingOf('close-silent', active, SCHEME), { at: '2027-03-08T09:00:00.000Z', closing: { why: 'silent', aliveAt: BEGINS_AT } });
    assert.deepEqual(closingOf('close-over', paused, SCHEME), { at: '2027-06-15T23:00:00.000Z', closing: { why: 'over', endsOn: '2027-06-01' } });
  });

  it('is later when the scheme grants more time now', () => {
    const patient = { ...SCHEME, settings: SchemeSettings.parse({ silenceOfferDays: 120, agreementLapsesWorkingDays: 40 }) };
    assert.equal(closingOf('close-silent', active, patient)?.at, '2027-04-07T08:00:00.000Z');
    assert.equal(closingOf('close-unsigned', agreeing, patient)?.at, '2027-01-28T00:00:00.000Z');
  });
});

describe('A sign of life', () => {
  const when = at('2027-02-01T10:00:00.000Z');
  const meetingAt = (startsAt: string) => ({ ...meetingIn.arranged, startsAt: at(startsAt) });
  const aliveAt = (state: typeof active | typeof paused, meetings: Parameters<typeof withSignOfLife>[1], moment = when) => {
    const alive = withSignOfLife(state, meetings, moment);
    return alive.status === 'active' || alive.status === 'paused' ? [alive.goingSince, alive.aliveAt] : [];
  };

  it('is whatever is done about a meeting, and a meeting that is arranged until it was to begin', () => {
    assert.deepEqual(aliveAt(active, []), [when, when]);
    assert.deepEqual(aliveAt(active, [meetingAt('2027-02-20T10:00:00.000Z'), meetingAt('2027-02-10T10:00:00.000Z')]), [when, '2027-02-20T10:00:00.000Z']);
    assert.deepEqual(aliveAt(paused, [meetingAt('2027-01-20T10:00:00.000Z')]), [when, when]);
  });

  it('is none by a meeting that is cancelled, and takes back what it promised', () => {
    const promised = { ...active, aliveAt: at('2027-02-20T10:00:00.000Z') };
    assert.deepEqual(aliveAt(promised, [{ ...meetingIn.cancelled, startsAt: at('2027-02-20T10:00:00.000Z') }]), [when, when]);
  });

  it('is not needed before it begins', () => {
    assert.deepEqual(aliveAt(active, [], NOW), [NOW, BEGINS_AT]);
  });

  it('changes nothing of what does not run', () => {
    for (const status of keysOf(partnershipIn).filter((one) => one !== 'active' && one !== 'paused')) {
      assert.equal(withSignOfLife(partnershipIn[status], [meetingIn.arranged], when), partnershipIn[status]);
    }
  });
});
