import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SCHEME, TERMS, granted, on, refused } from '../examples.spec.ts';
import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import type { Result } from '../kernel/result.ts';
import { Terms } from './agreement.ts';
import { AgreementStep, type Drafting, readAgreementStep, stepAfter, stepBefore, termsInputs } from './agreement-inputs.ts';

const TODAY = on('2026-11-23');
const TYPED = termsInputs(TERMS);
const DRAFT: Drafting = { terms: TERMS, inForce: undefined, today: TODAY, settings: SCHEME.settings };

type Step = AgreementStep | 'extension';
type Read = Result<Terms, readonly FieldProblem[]>;
const read = (step: Step, change: Inputs, drafting: Partial<Drafting> = {}): Read => readAgreementStep(step, { ...TYPED, ...change }, { ...DRAFT, ...drafting });
const problemsOf = (result: Read): readonly string[] => refused(result).map(({ field, problem }) => `${field}: ${problem}`);

/** In force since the first of September, for six months. */
const BEGUN: Terms = { ...TERMS, startsOn: on('2026-09-01') };
const amending = (terms: Terms = BEGUN): Partial<Drafting> => ({ terms, inForce: BEGUN });

describe('An agreement as it was typed', () => {
  it('is shown again as it was understood, at every step', () => {
    for (const step of AgreementStep.options) assert.deepEqual(granted(read(step, {})), TERMS, step);
  });

  it('has four steps, one after the other, and each takes its own fields alone', () => {
    assert.deepEqual([undefined, ...AgreementStep.options].map((step) => step && stepAfter(step)), [undefined, 'rhythm', 'meetings', 'reviews', undefined]);
    assert.deepEqual(AgreementStep.options.map(stepBefore), [undefined, 'goals', 'rhythm', 'meetings']);
    const everything = { goal1: 'Publish', success: 'Printed.', rhythm: 'weekly', where: 'The café', reviewPoints: 'every-quarter' };
    assert.deepEqual(granted(read('goals', everything)), { ...TERMS, goals: ['Publish'], success: 'Printed.' });
    assert.deepEqual(granted(read('rhythm', everything)), { ...TERMS, rhythm: 'weekly' });
    assert.deepEqual(granted(read('meetings', everything)), { ...TERMS, where: 'The café' });
    assert.deepEqual(granted(read('reviews', everything)), { ...TERMS, reviewPoints: 'every-quarter' });
  });

  it('closes the gap that an empty goal leaves, and trims the words', () => {
    assert.deepEqual(granted(read('goals', { goal1: ' ', goal2: ' Publish ', goal3: 'Lead', success: ' Printed. ' })), { ...TERMS, goals: ['Publish', 'Lead'], success: 'Printed.' });
    assert.deepEqual(granted(read('meetings', { where: ' The café ', contactBetween: ' ' })), { ...TERMS, where: 'The café', contactBetween: '' });
  });

  it('has one goal at least, and words that fit', () => {
    assert.deepEqual(problemsOf(read('goals', { goal1: ' ' })), ['goal1: missing']);
    assert.deepEqual(problemsOf(read('goals', { goal2: 'x'.repeat(601) })), ['goal2: too-long']);
    assert.deepEqual(problemsOf(read('goals', { success: 'x'.repeat(1001) })), ['success: too-long']);
    assert.deepEqual(problemsOf(read('meetings', { where: 'x'.repeat(121), contactBetween: 'x'.repeat(301) })), ['where: too-long', 'contactBetween: too-long']);
  });

  it('names every field that is missing, step by step', () => {
    const missing = (step: Step): readonly string[] => refused(readAgreementStep(step, {}, DRAFT)).map(({ field }) => field);
    assert.deepEqual(missing('rhythm'), ['startsOn', 'durationMonths', 'rhythm', 'meetingMinutes']);
    assert.deepEqual(missing('meetings'), ['arranges', 'cancelNotice']);
    assert.deepEqual(missing('reviews'), ['reviewPoints']);
  });

  it('chooses from what there is', () => {
    assert.deepEqual(problemsOf(read('rhythm', { rhythm: 'daily' })), ['rhythm: not-a-choice']);
    assert.deepEqual(problemsOf(read('meetings', { arranges: 'nobody', cancelNotice: 'never' })), ['arranges: not-a-choice', 'cancelNotice: not-a-choice']);
    assert.deepEqual(problemsOf(read('reviews', { reviewPoints: 'never' })), ['reviewPoints: not-a-choice']);
    assert.deepEqual(['14', '15', '180', '181'].map((meetingMinutes) => read('rhythm', { meetingMinutes }).ok), [false, true, true, false]);
  });

  it('starts today or later, or when it did before, and within half a year', () => {
    assert.ok(read('rhythm', { startsOn: '2026-11-23' }).ok);
    assert.deepEqual(problemsOf(read('rhythm', { startsOn: '2026-11-22' })), ['startsOn: has-passed']);
    assert.ok(readAgreementStep('rhythm', termsInputs(BEGUN), { ...DRAFT, terms: BEGUN }).ok);
    assert.ok(read('rhythm', { startsOn: '2027-05-22' }).ok);
    for (const startsOn of ['2027-05-23', '9999-12-31']) assert.deepEqual(problemsOf(read('rhythm', { startsOn })), ['startsOn: too-far-ahead']);
    assert.deepEqual(problemsOf(read('rhythm', { startsOn: 'next week' })), ['startsOn: not-a-date']);
  });

  it('lasts as long as the scheme allows', () => {
    const settings = { ...SCHEME.settings, durationMonthsMin: 4, durationMonthsMax: 8 };
    assert.deepEqual(['3', '4', '8', '9', '4.5', ''].map((durationMonths) => read('rhythm', { durationMonths }, { settings }).ok), [false, true, true, false, false, false]);
  });

  it('is either good terms or told apart field by field, whatever it is, and never breaks', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', 'Publish', '2026-12-01', '6', 'weekly', '60', 'either', '+010000-01-01', 'x'.repeat(5000)));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(Object.keys(TYPED).map((field) => [field, anything])), { requiredKeys: [] }), (inputs) => {
        for (const step of [...AgreementStep.options, 'extension'] as const) {
          for (const result of [read(step, inputs), readAgreementStep(step, inputs, DRAFT), read(step, inputs, amending())]) {
            if (result.ok) assert.deepEqual(Terms.parse(result.value), result.value);
            else assert.ok(result.refusal.length > 0);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('A change to an agreement in force', () => {
  it('leaves the start where it was once it has begun, whatever is typed', () => {
    assert.equal(granted(read('rhythm', { startsOn: '2027-01-01' }, amending())).startsOn, '2026-09-01');
    const ahead = { terms: TERMS, inForce: TERMS };
    assert.equal(granted(read('rhythm', { startsOn: '2027-01-01' }, ahead)).startsOn, '2027-01-01');
  });

  it('is never longer than the scheme allows from the start, and never so short that it would be over', () => {
    assert.deepEqual(['3', '4', '12', '13'].map((durationMonths) => read('rhythm', { durationMonths }, amending({ ...BEGUN, startsOn: on('2026-08-01') })).ok), [false, true, true, false]);
    assert.deepEqual(problemsOf(read('rhythm', { durationMonths: '3' }, amending({ ...BEGUN, startsOn: on('2026-08-01') }))), ['durationMonths: has-passed']);
  });

  it('extends what is in force, to a duration that is said as a whole', () => {
    assert.deepEqual(granted(read('extension', { durationMonths: '8' }, amending())), { ...BEGUN, durationMonths: 8 });
    assert.deepEqual(['6', '5', '12', '13', '', 'eight'].map((durationMonths) => read('extension', { durationMonths }, amending()).ok), [false, false, true, false, false, false]);
  });

  it('extends over a change that waits, and keeps the rest of it', () => {
    const pending = { ...BEGUN, rhythm: 'weekly', durationMonths: 9 } as const;
    assert.deepEqual(granted(read('extension', { durationMonths: '8' }, amending(pending))), { ...pending, durationMonths: 8 });
  });
});
