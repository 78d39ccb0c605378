import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SCHEME, TERMS, granted, on, refused } from '../examples.spec.ts';
import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import type { Result } from '../kernel/result.ts';
import { Terms } from './agreement.ts';
import { readGoals, readRhythm, termsInputs } from './agreement-inputs.ts';

const TODAY = on('2026-11-23');
const TYPED = termsInputs(TERMS);

type Read = Result<Terms, readonly FieldProblem[]>;
const goals = (change: Inputs): Read => readGoals({ ...TYPED, ...change }, TERMS);
const rhythm = (change: Inputs, settings = SCHEME.settings): Read => readRhythm({ ...TYPED, ...change }, TERMS, TODAY, settings);
const problemsOf = (read: Read): readonly string[] => refused(read).map(({ field, problem }) => `${field}: ${problem}`);

describe('An agreement as it was typed', () => {
  it('is shown again as it was understood', () => {
    assert.deepEqual(granted(goals({})), TERMS);
    assert.deepEqual(granted(rhythm({})), TERMS);
  });

  it('closes the gap that an empty goal leaves, and trims the words', () => {
    assert.deepEqual(granted(goals({ goal1: ' ', goal2: ' Publish ', goal3: 'Lead', success: ' Printed. ' })), { ...TERMS, goals: ['Publish', 'Lead'], success: 'Printed.' });
  });

  it('has one goal at least, and words that fit', () => {
    assert.deepEqual(problemsOf(goals({ goal1: ' ' })), ['goal1: missing']);
    assert.deepEqual(problemsOf(goals({ goal2: 'x'.repeat(601) })), ['goal2: too-long']);
    assert.deepEqual(problemsOf(goals({ success: 'x'.repeat(1001) })), ['success: too-long']);
  });

  it('names every field of the second half that is missing', () => {
    assert.deepEqual(
      refused(readRhythm({}, TERMS, TODAY, SCHEME.settings)).map(({ field }) => field),
      ['startsOn', 'durationMonths', 'rhythm', 'meetingMinutes'],
    );
  });

  it('starts today or later, or when it did before, and within half a year', () => {
    assert.ok(rhythm({ startsOn: '2026-11-23' }).ok);
    assert.deepEqual(problemsOf(rhythm({ startsOn: '2026-11-22' })), ['startsOn: has-passed']);
    const started = { ...TERMS, startsOn: on('2026-11-01') };
    assert.ok(readRhythm(termsInputs(started), started, TODAY, SCHEME.settings).ok);
    assert.ok(rhythm({ startsOn: '2027-05-22' }).ok);
    for (const startsOn of ['2027-05-23', '9999-12-31']) assert.deepEqual(problemsOf(rhythm({ startsOn })), ['startsOn: too-far-ahead']);
    assert.deepEqual(problemsOf(rhythm({ startsOn: 'next week' })), ['startsOn: not-a-date']);
  });

  it('lasts as long as the scheme allows', () => {
    const settings = { ...SCHEME.settings, durationMonthsMin: 4, durationMonthsMax: 8 };
    assert.deepEqual(['3', '4', '8', '9', '4.5', ''].map((durationMonths) => rhythm({ durationMonths }, settings).ok), [false, true, true, false, false, false]);
  });

  it('has a rhythm of the list and meetings of a quarter of an hour to three hours', () => {
    assert.deepEqual(problemsOf(rhythm({ rhythm: 'daily' })), ['rhythm: not-a-choice']);
    assert.deepEqual(['14', '15', '180', '181'].map((meetingMinutes) => rhythm({ meetingMinutes }).ok), [false, true, true, false]);
  });

  it('is either good terms or told apart field by field, whatever it is, and never breaks', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', 'Publish', '2026-12-01', '6', 'weekly', '60', '+010000-01-01', 'x'.repeat(5000)));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(Object.keys(TYPED).map((field) => [field, anything])), { requiredKeys: [] }), (inputs) => {
        for (const read of [goals(inputs), rhythm(inputs), readGoals(inputs, TERMS), readRhythm(inputs, TERMS, TODAY, SCHEME.settings)]) {
          if (read.ok) assert.deepEqual(Terms.parse(read.value), read.value);
          else assert.ok(read.refusal.length > 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
