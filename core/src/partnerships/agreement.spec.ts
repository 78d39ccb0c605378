import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, SCHEME, SIGNED, TERMS, THEO, UNSIGNED, on } from '../examples.spec.ts';
import { GOAL_LENGTH_MAX, Terms, changedAgreement, endsOn, firstDraft, isSameTerms, isSignedBy } from './agreement.ts';
import { GOALS_LENGTH_MAX } from './partnership.ts';

const draft = (goals: string) => firstDraft(goals, on('2026-11-23'), SCHEME.settings);

describe('The first draft of an agreement', () => {
  it('holds the mentee’s words and the scheme’s usual numbers, and starts in a week', () => {
    assert.deepEqual(draft('  Lead a module  '), {
      goals: ['Lead a module'],
      success: '',
      startsOn: '2026-11-30',
      durationMonths: 6,
      rhythm: 'monthly',
      meetingMinutes: 60,
    });
  });

  it('is good terms whatever the mentee wrote', () => {
    const goals = fc.string({ unit: 'grapheme', minLength: 1, maxLength: GOALS_LENGTH_MAX }).filter((text) => text.trim() !== '');
    fc.assert(fc.property(goals, (text) => assert.deepEqual(Terms.parse(draft(text)), draft(text))));
  });

  it('never cuts through the middle of a character', () => {
    const goal = draft(`${'a'.repeat(GOAL_LENGTH_MAX - 1)}🌱 and more`).goals[0] ?? '';
    assert.equal(goal, 'a'.repeat(GOAL_LENGTH_MAX - 1));
  });
});

describe('Whoever puts words into an agreement', () => {
  const rhythm = { ...TERMS, durationMonths: 9 };
  const words = { ...TERMS, success: 'I teach it without notes.' };

  it('is one of its writers from then on', () => {
    assert.deepEqual(changedAgreement(UNSIGNED, words, MARA).writers, [THEO, MARA]);
    assert.deepEqual(changedAgreement(changedAgreement(UNSIGNED, words, MARA), TERMS, THEO).writers, [THEO, MARA]);
  });

  it('is not, when they change dates and numbers alone', () => {
    assert.deepEqual(changedAgreement(UNSIGNED, rhythm, MARA), { version: 2, terms: rhythm, draftedBy: MARA, writers: [THEO], signatures: [] });
  });
});

describe('Terms', () => {
  it('end as many months after the start as was agreed, on the last day of a shorter month', () => {
    assert.equal(endsOn(TERMS), '2027-06-01');
    assert.equal(endsOn({ ...TERMS, startsOn: on('2026-08-31') }), '2027-02-28');
  });

  it('are the same when only spaces around the words differ', () => {
    assert.ok(isSameTerms(TERMS, { ...TERMS, goals: ['  Lead a module '], success: ` ${TERMS.success}` }));
  });

  it('differ when any one of them differs', () => {
    const changes = [
      { goals: ['Lead a module', 'Publish'] },
      { success: '' },
      { startsOn: on('2026-12-02') },
      { durationMonths: 7 },
      { rhythm: 'weekly' },
      { meetingMinutes: 45 },
    ] as const;
    for (const change of changes) assert.ok(!isSameTerms(TERMS, Terms.parse({ ...TERMS, ...change })), JSON.stringify(change));
  });

  it('hold one to three goals, three to twelve months and a quarter of an hour to three hours', () => {
    const isGood = (change: object): boolean => Terms.safeParse({ ...TERMS, ...change }).success;
    const goals = (count: number) => Array.from({ length: count }, () => 'Publish');
    assert.deepEqual([0, 1, 3, 4].map((count) => isGood({ goals: goals(count) })), [false, true, true, false]);
    assert.deepEqual([2, 3, 12, 13].map((durationMonths) => isGood({ durationMonths })), [false, true, true, false]);
    assert.deepEqual([14, 15, 180, 181].map((meetingMinutes) => isGood({ meetingMinutes })), [false, true, true, false]);
    assert.deepEqual(['x'.repeat(600), 'x'.repeat(601), '   '].map((goal) => isGood({ goals: [goal] })), [true, false, false]);
  });
});

describe('A signature', () => {
  it('belongs to whoever signed', () => {
    assert.ok(isSignedBy(SIGNED, MARA) && isSignedBy(SIGNED, THEO));
    assert.ok(!isSignedBy(UNSIGNED, MARA));
  });
});
