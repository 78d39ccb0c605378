import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ANSWERS, NETWORK, NOW, SCHEME, granted, keysOf, refused } from '../examples.spec.ts';
import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import { SchemeId } from '../kernel/ids.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type Answers, type Step, StepAnswer } from './registration.ts';
import { type Offer, readStep, stepInputs } from './registration-inputs.ts';

const OFFER: Offer = { schemes: [SCHEME], email: 'Mara@sample.ac.uk', at: NOW };

/** For each step what a member would type, with the spaces that people type, and what is understood. */
const TYPED: { readonly [S in Step]: { readonly inputs: Inputs; readonly answer: Extract<StepAnswer, { step: S }>['answer'] } } = {
  part: { inputs: { parts: 'both', schemes: 'staff' }, answer: { parts: 'both', schemes: [NETWORK] } },
  work: {
    inputs: { jobTitle: '  Lecturer ', department: 'History\n', function: 'academic', campus: ' north' },
    answer: ANSWERS.work,
  },
  style: { inputs: { languages: 'english, welsh,english', formats: 'teams,phone', days: '' }, answer: { languages: ['english', 'welsh'], formats: ['teams', 'phone'], days: [] } },
  mentor: {
    inputs: { topics: 'teaching', ownTopics: ' ', experience: ' Ten years of lectures. ', capacity: '2' },
    answer: ANSWERS.mentor,
  },
  mentee: { inputs: { topics: 'grants', hopes: 'A first grant.' }, answer: ANSWERS.mentee },
  conflicts: {
    inputs: { lineManager: 'Boss@Sample.ac.uk', iManage: 'a@sample.ac.uk; b@sample.ac.uk\nA@sample.ac.uk', others: '' },
    answer: { lineManager: ['boss@sample.ac.uk'], iManage: ['a@sample.ac.uk', 'b@sample.ac.uk'], others: [] },
  },
  consent: { inputs: { agrees: 'true' }, answer: { principlesVersion: 3, at: NOW } },
};

const problemsOf = (step: Step, change: Inputs, offer = OFFER): readonly FieldProblem[] =>
  refused(readStep(step, { ...TYPED[step].inputs, ...change }, offer));

const addresses = (count: number): string => Array.from({ length: count }, (_, index) => `p${index}@sample.ac.uk`).join(' ');

describe('A step as it was typed', () => {
  for (const step of keysOf(TYPED)) {
    it(`is understood when it is "${step}"`, () => {
      assert.deepEqual(granted(readStep(step, TYPED[step].inputs, OFFER)), { step, answer: TYPED[step].answer });
    });
  }

  it('names every field that is missing at once, so that one look mends them all', () => {
    const missing: Record<Step, readonly string[]> = {
      part: ['parts', 'schemes'],
      work: ['jobTitle', 'department', 'function', 'campus'],
      style: ['languages', 'formats'],
      mentor: ['topics', 'experience', 'capacity'],
      mentee: ['topics'],
      conflicts: [],
      consent: ['agrees'],
    };
    for (const step of keysOf(missing)) {
      const read = readStep(step, {}, OFFER);
      const fields = read.ok ? [] : read.refusal.map(({ field }) => field);
      assert.deepEqual(fields, missing[step], step);
      if (!read.ok && step !== 'consent') assert.ok(read.refusal.every(({ problem }) => problem === 'missing'));
    }
  });

  it('takes spaces alone for nothing', () => {
    assert.deepEqual(problemsOf('work', { jobTitle: ' \t\n ' }), [{ field: 'jobTitle', problem: 'missing' }]);
  });

  it('names the field whose text is too long, and how long it may be', () => {
    assert.deepEqual(problemsOf('work', { jobTitle: 'x'.repeat(81) }), [{ field: 'jobTitle', problem: 'too-long', max: 80 }]);
    assert.deepEqual(problemsOf('mentor', { ownTopics: 'x'.repeat(201) }), [{ field: 'ownTopics', problem: 'too-long', max: 200 }]);
    assert.deepEqual(problemsOf('mentor', { experience: 'x'.repeat(1501) }), [{ field: 'experience', problem: 'too-long', max: 1500 }]);
    assert.deepEqual(problemsOf('mentee', { hopes: 'x'.repeat(1501) }), [{ field: 'hopes', problem: 'too-long', max: 1500 }]);
    assert.ok(readStep('work', { ...TYPED.work.inputs, jobTitle: `${'x'.repeat(80)}  ` }, OFFER).ok);
  });

  it('takes only what is on the scheme’s lists', () => {
    assert.deepEqual(problemsOf('work', { campus: 'moon' }), [{ field: 'campus', problem: 'not-a-choice' }]);
    assert.deepEqual(problemsOf('style', { formats: 'teams,telepathy' }), [{ field: 'formats', problem: 'not-a-choice' }]);
    assert.deepEqual(problemsOf('mentee', { topics: '__proto__' }), [{ field: 'topics', problem: 'not-a-choice' }]);
    assert.deepEqual(problemsOf('part', { parts: 'coordinator' }), [{ field: 'parts', problem: 'not-a-choice' }]);
    assert.deepEqual(problemsOf('part', { schemes: 'somebody-elses' }), [{ field: 'schemes', problem: 'not-a-choice' }]);
  });

  it('takes as many places as the scheme allows, in whole numbers, and none is one of them', () => {
    const scheme: Scheme = { ...SCHEME, settings: { ...SCHEME.settings, capacityMax: 3 } };
    const capacity = (typed: string) => readStep('mentor', { ...TYPED.mentor.inputs, capacity: typed }, { ...OFFER, schemes: [scheme] });
    assert.deepEqual(['0', '1', '2', '3', '4', '-1', '1.5', '1e0', ' 3 '].map((typed) => capacity(typed).ok), [true, true, true, true, false, false, false, false, true]);
  });

  it('takes four schemes at most, however many are on offer', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id): Scheme => ({ ...SCHEME, id: SchemeId.parse(id) }));
    const offer: Offer = { ...OFFER, schemes: [SCHEME, ...many] };
    assert.ok(readStep('part', { parts: 'both', schemes: 'a,b,c,d' }, offer).ok);
    assert.deepEqual(problemsOf('part', { schemes: 'a,b,c,d,e' }, offer), [{ field: 'schemes', problem: 'too-many', max: 4 }]);
  });

  it('takes twelve topics at most', () => {
    const topics = Array.from({ length: 13 }, (_, index) => ({ id: `t${index}`, label: `Topic ${index}` }));
    const offer: Offer = { ...OFFER, schemes: [{ ...SCHEME, lists: { ...SCHEME.lists, topics } }] };
    const typed = topics.map(({ id }) => id);
    assert.ok(readStep('mentee', { topics: typed.slice(1).join(',') }, offer).ok);
    assert.deepEqual(problemsOf('mentee', { topics: typed.join(',') }, offer), [{ field: 'topics', problem: 'too-many', max: 12 }]);
  });
});

describe('A step as it was answered', () => {
  it('is shown again as it can be typed, and read again it is the same', () => {
    const { part, work, style, mentor, mentee, conflicts } = TYPED;
    const answers: Answers = { part: part.answer, work: work.answer, style: style.answer, mentor: mentor.answer, mentee: mentee.answer, conflicts: conflicts.answer };
    for (const step of ['part', 'work', 'style', 'mentor', 'mentee', 'conflicts'] as const) {
      assert.deepEqual(granted(readStep(step, stepInputs(step, answers), OFFER)).answer, answers[step]);
    }
  });

  it('is empty before it was answered, and consent is always given anew', () => {
    assert.deepEqual(stepInputs('work', {}), {});
    assert.deepEqual(stepInputs('consent', ANSWERS), {});
  });
});

describe('People one must not be matched with', () => {
  it('are given by address, one line manager and thirty others of each kind at most', () => {
    assert.deepEqual(problemsOf('conflicts', { lineManager: 'the boss' }), [
      { field: 'lineManager', problem: 'not-an-address' },
      { field: 'lineManager', problem: 'too-many', max: 1 },
    ]);
    assert.deepEqual(problemsOf('conflicts', { lineManager: addresses(2) }), [{ field: 'lineManager', problem: 'too-many', max: 1 }]);
    assert.ok(readStep('conflicts', { iManage: addresses(30) }, OFFER).ok);
    assert.deepEqual(problemsOf('conflicts', { iManage: addresses(31) }), [{ field: 'iManage', problem: 'too-many', max: 30 }]);
    assert.deepEqual(problemsOf('conflicts', { others: 'somebody' }), [{ field: 'others', problem: 'not-an-address' }]);
  });

  it('are never oneself, however it is written', () => {
    assert.deepEqual(problemsOf('conflicts', { others: 'MARA@sample.ac.uk' }), [{ field: 'others', problem: 'oneself' }]);
  });

  it('can be given when one’s own address is not known yet', () => {
    assert.ok(readStep('conflicts', { others: 'mara@sample.ac.uk' }, { ...OFFER, email: '' }).ok);
    assert.ok(readStep('conflicts', {}, { ...OFFER, email: '' }).ok);
  });
});

describe('Consent', () => {
  it('is kept with the version of the principles that was read, and when', () => {
    const scheme: Scheme = { ...SCHEME, principles: { ...SCHEME.principles, version: 7 } };
    assert.deepEqual(granted(readStep('consent', { agrees: 'true' }, { ...OFFER, schemes: [scheme] })).answer, { principlesVersion: 7, at: NOW });
  });

  it('is given only by ticking', () => {
    for (const agrees of ['false', '', 'on', 'TRUE', '1']) assert.deepEqual(problemsOf('consent', { agrees }), [{ field: 'agrees', problem: 'must-agree' }]);
  });
});

describe('Whatever is typed into a step', () => {
  it('is either understood or told apart field by field, and never breaks', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('', 'both', 'staff', 'academic', 'north', 'english,welsh', 'teams', 'teaching', '2', 'true', '__proto__', 'constructor', '{"$ne":1}', 'x'.repeat(5000), addresses(31)),
      fc.array(fc.emailAddress(), { maxLength: 4 }).map((typed) => typed.join(', ')),
    );
    const fields = keysOf(TYPED).flatMap((step) => Object.keys(TYPED[step].inputs));
    const inputs = fc.record(Object.fromEntries(fields.map((field) => [field, anything])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.constantFrom(...keysOf(TYPED)), inputs, (step, typed) => {
        const read = readStep(step, typed, OFFER);
        if (read.ok) assert.deepEqual(StepAnswer.parse(read.value), read.value);
        else assert.ok(read.refusal.length > 0 && read.refusal.every(({ field }) => field in TYPED[step].inputs));
      }),
      { numRuns: 500 },
    );
  });
});
