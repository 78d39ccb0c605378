import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { LONDON, NEW_YORK, NOW, PLAN, granted, refused } from '../examples.spec.ts';
import type { Inputs } from '../contracts/field-problem.ts';
import { Zone } from '../kernel/time.ts';
import { MeetingPlan } from './meeting.ts';
import { planInputs, readPlan } from './meeting-inputs.ts';

const TYPED: Inputs = { on: '2026-11-26', at: '14:00', minutes: '60', place: ' Room 4 ' };
const problemsOf = (change: Inputs, zone = LONDON) => refused(readPlan({ ...TYPED, ...change }, zone, NOW)).map(({ field, problem }) => `${field}: ${problem}`);

describe('A meeting as it was typed', () => {
  it('is understood with the time on the wall where the member is', () => {
    assert.deepEqual(granted(readPlan(TYPED, LONDON, NOW)), PLAN);
    assert.deepEqual(granted(readPlan(TYPED, NEW_YORK, NOW)), { ...PLAN, zone: NEW_YORK });
  });

  it('is shown again as it was understood', () => {
    assert.deepEqual(granted(readPlan(planInputs(PLAN), LONDON, NOW)), PLAN);
  });

  it('names every field that is missing at once', () => {
    assert.deepEqual(refused(readPlan({}, LONDON, NOW)).map(({ field }) => field), ['on', 'at', 'minutes', 'place']);
  });

  it('names what is wrong with each field', () => {
    assert.deepEqual(problemsOf({ on: '26/11/2026' }), ['on: not-a-date']);
    assert.deepEqual(problemsOf({ at: '2 pm' }), ['at: not-a-time']);
    for (const minutes of ['14', '181', '60.5', 'an hour']) assert.deepEqual(problemsOf({ minutes }), ['minutes: not-a-number']);
    assert.deepEqual(problemsOf({ place: 'x'.repeat(201) }), ['place: too-long']);
  });

  it('is for a time to come, and within a year', () => {
    assert.deepEqual(problemsOf({ on: '2026-11-23', at: '10:00' }), ['on: has-passed']);
    assert.ok(readPlan({ ...TYPED, on: '2026-11-23', at: '10:01' }, LONDON, NOW).ok);
    assert.deepEqual(problemsOf({ on: '2027-11-25' }), ['on: too-far-ahead']);
  });

  it('is answered also for the first and the last day there is, anywhere', () => {
    assert.deepEqual(problemsOf({ on: '9999-12-31', at: '23:59' }, NEW_YORK), ['on: too-far-ahead']);
    assert.deepEqual(problemsOf({ on: '0000-01-01', at: '00:00' }, Zone.parse('Pacific/Kiritimati')), ['on: has-passed']);
  });

  it('is either understood or told apart field by field, whatever it is, and never breaks', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '2026-11-26', '14:00', '60', '+010000-01-01', '-1', '1e9', 'x'.repeat(5000)));
    fc.assert(
      fc.property(fc.record({ on: anything, at: anything, minutes: anything, place: anything }, { requiredKeys: [] }), fc.constantFrom(LONDON, NEW_YORK), (inputs, zone) => {
        const read = readPlan(inputs, zone, NOW);
        if (read.ok) assert.deepEqual(MeetingPlan.parse(read.value), read.value);
        else assert.ok(read.refusal.length > 0);
      }),
      { numRuns: 300 },
    );
  });
});
