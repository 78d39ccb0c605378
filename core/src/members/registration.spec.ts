import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { ANSWERS, NETWORK, answersOf, granted, keysOf, refused } from '../examples.spec.ts';
import type { Parts } from './profile.ts';
import { type Answers, Step, type StepAnswer, answered, completed, openStepOf, stepBefore, stepsOf } from './registration.ts';

const STEPS: Record<Parts, readonly Step[]> = {
  mentee: ['part', 'work', 'style', 'mentee', 'conflicts', 'consent'],
  mentor: ['part', 'work', 'style', 'mentor', 'conflicts', 'consent'],
  both: ['part', 'work', 'style', 'mentor', 'mentee', 'conflicts', 'consent'],
};

const ANSWER: { readonly [S in Step]: Extract<StepAnswer, { step: S }> } = {
  part: { step: 'part', answer: { parts: 'both', schemes: [NETWORK] } },
  work: { step: 'work', answer: ANSWERS.work },
  style: { step: 'style', answer: ANSWERS.style },
  mentor: { step: 'mentor', answer: ANSWERS.mentor },
  mentee: { step: 'mentee', answer: ANSWERS.mentee },
  conflicts: { step: 'conflicts', answer: ANSWERS.conflicts },
  consent: { step: 'consent', answer: ANSWERS.consent },
};

describe('The steps of a registration', () => {
  it('depend on the part that was chosen', () => {
    for (const parts of keysOf(STEPS)) assert.deepEqual(stepsOf(answersOf(parts)), STEPS[parts]);
  });

  it('begin with the part, which is the only choice there is at first', () => {
    assert.deepEqual(stepsOf({}), ['part', 'work', 'style', 'conflicts', 'consent']);
    assert.equal(openStepOf({}), 'part');
  });

  it('are walked one by one to the preview, and back again the same way', () => {
    for (const parts of keysOf(STEPS)) {
      let answers: Answers = {};
      for (const step of STEPS[parts]) {
        assert.equal(openStepOf(answers), step);
        answers = answered(answers, step === 'part' ? { step, answer: { parts, schemes: [NETWORK] } } : ANSWER[step]);
      }
      assert.equal(openStepOf(answers), 'preview');
      const back: (Step | 'preview')[] = ['preview'];
      for (let step = stepBefore(answers, 'preview'); step; step = stepBefore(answers, step)) back.unshift(step);
      assert.deepEqual(back, [...STEPS[parts], 'preview']);
    }
  });

  it('are resumed at the first one that is open, in whatever order the others were answered', () => {
    const someSteps = fc.subarray([...Step.options]);
    fc.assert(
      fc.property(someSteps, (steps) => {
        const answers = steps.reduce<Answers>((soFar, step) => answered(soFar, ANSWER[step]), {});
        const first = stepsOf(answers).find((step) => !steps.includes(step));
        assert.equal(openStepOf(answers), first ?? 'preview');
        assert.deepEqual(Object.keys(answers).toSorted(), steps.toSorted());
      }),
    );
  });

  it('have none before the first, nor before one that this member does not have', () => {
    assert.equal(stepBefore(answersOf('both'), 'part'), undefined);
    assert.equal(stepBefore(answersOf('mentee'), 'mentor'), undefined);
  });
});

describe('A step answered again', () => {
  it('replaces its own answer and leaves the others alone', () => {
    const work = { ...ANSWERS.work, campus: 'south' };
    assert.deepEqual(answered(answersOf('both'), { step: 'work', answer: work }), { ...answersOf('both'), work });
  });
});

describe('A whole registration', () => {
  it('is a profile, the conflicts and the consent', () => {
    const { consent, conflicts, ...rest } = ANSWERS;
    assert.deepEqual(granted(completed(answersOf('both'))), { profile: { part: { parts: 'both', schemes: [NETWORK] }, ...rest }, conflicts, consent });
  });

  it('names the step that is still open', () => {
    const { style: _style, ...answers } = answersOf('mentee');
    assert.deepEqual(refused(completed(answers)), { code: 'step-open', step: 'style' });
  });

  it('leaves behind what was answered for a part that is no longer chosen', () => {
    const asMentee = granted(completed(answered(answersOf('both'), { step: 'part', answer: { parts: 'mentee', schemes: [NETWORK] } }))).profile;
    assert.ok(!('mentor' in asMentee) && asMentee.mentee);
    const asMentor = granted(completed(answered(answersOf('both'), { step: 'part', answer: { parts: 'mentor', schemes: [NETWORK] } }))).profile;
    assert.ok(!('mentee' in asMentor) && asMentor.mentor);
  });

  it('asks for the other part when it was added later', () => {
    const { mentor: _mentor, ...asMentee } = answersOf('mentee');
    assert.equal(openStepOf(answered(asMentee, ANSWER.part)), 'mentor');
  });
});
