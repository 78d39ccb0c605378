import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, NADIA, NOW, SCHEME, SIGNED, TERMS, THEO, UNSIGNED, on, signature } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import { type Moment, later } from '../kernel/time.ts';
import {
  type Agreement,
  CHANGES_MAX,
  GOAL_LENGTH_MAX,
  Terms,
  changedAgreement,
  endsOn,
  fieldsChanged,
  fieldsChangedSince,
  firstDraft,
  isSameTerms,
  isSignedBy,
  isToldOf,
  versionKnownTo,
} from './agreement.ts';
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
      where: '',
      arranges: 'mentee',
      cancelNotice: 'one-day',
      contactBetween: '',
      reviewPoints: 'half-way',
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

const now = (by: MemberId, minutes = 0): Moment => ({ by, at: later(NOW, { minutes }) });

describe('Whoever puts words into an agreement', () => {
  it('is one of its writers from then on, wherever the words stand', () => {
    for (const words of [{ goals: ['Publish'] }, { success: 'I teach it without notes.' }, { where: 'The café' }, { contactBetween: 'A message is welcome.' }])
      assert.deepEqual(changedAgreement(UNSIGNED, { ...TERMS, ...words }, now(MARA)).writers, [THEO, MARA], JSON.stringify(words));
  });

  it('is not, when they change dates, numbers and choices alone', () => {
    const choices = { ...TERMS, durationMonths: 9, arranges: 'either', cancelNotice: 'one-week', reviewPoints: 'every-quarter' } as const;
    const { writers, version, signatures } = changedAgreement(SIGNED, choices, now(MARA));
    assert.deepEqual([version, writers, signatures], [2, [THEO], []]);
  });
});

describe('What was changed', () => {
  const second = changedAgreement(UNSIGNED, { ...TERMS, durationMonths: 9 }, now(THEO));
  const third = changedAgreement({ ...second, signatures: [signature(MARA)] }, { ...second.terms, where: 'The café', goals: ['Publish'] }, now(THEO, 1));

  it('is known by the names of the fields, in the order in which they are read', () => {
    assert.deepEqual(fieldsChanged(second.terms, third.terms), ['goals', 'where']);
    assert.deepEqual(fieldsChangedSince(third, 1), ['goals', 'durationMonths', 'where']);
    assert.deepEqual(fieldsChangedSince(third, 2), ['goals', 'where']);
    assert.deepEqual(fieldsChangedSince(third, 3), []);
  });

  it('is new to whoever wrote or signed an earlier version, from that one on', () => {
    assert.deepEqual([THEO, MARA, NADIA].map((who) => versionKnownTo(third, who)), [3, 2, 0]);
    assert.deepEqual([THEO, MARA].map((who) => versionKnownTo(changedAgreement(third, TERMS, now(MARA)), who)), [3, 4]);
    assert.equal(versionKnownTo(SIGNED, MARA), 1);
  });

  it('says whose signatures it undid', () => {
    assert.deepEqual(third.changes.map(({ version, unsigned }) => [version, unsigned]), [[2, []], [3, [MARA]]]);
  });

  it('is kept for the latest changes, and holds no words', () => {
    let agreement: Agreement = UNSIGNED;
    for (let month = 0; month < 2 * CHANGES_MAX; month += 1) agreement = changedAgreement(agreement, { ...TERMS, success: `Secret ${String(month)}` }, now(THEO));
    assert.deepEqual([agreement.changes.length, agreement.changes.at(-1)?.version, agreement.version], [CHANGES_MAX, 41, 41]);
    assert.doesNotMatch(JSON.stringify(agreement.changes), /Secret/);
  });
});

describe('The other of the two has been told of an amendment', () => {
  const first = changedAgreement(SIGNED, { ...TERMS, durationMonths: 9 }, now(THEO));
  const second = (minutes: number, by = THEO) => changedAgreement(first, { ...TERMS, durationMonths: 8 }, now(by, minutes));

  it('once nobody has changed it for five minutes, and not before', () => {
    assert.deepEqual([4, 5].map((minutes) => isToldOf(first, SIGNED, now(THEO, minutes))), [false, true]);
    assert.deepEqual([8, 9].map((minutes) => isToldOf(second(4), SIGNED, now(THEO, minutes))), [false, true]);
  });

  it('if it rested once, was signed, or they changed it themselves', () => {
    assert.ok(isToldOf(second(6), SIGNED, now(THEO, 7)));
    assert.ok(isToldOf({ ...first, signatures: [signature(THEO)] }, SIGNED, now(THEO)));
    assert.ok(isToldOf(changedAgreement({ ...first, signatures: [signature(THEO)] }, TERMS, now(THEO, 1)), SIGNED, now(THEO, 2)));
    assert.ok(isToldOf(second(1, MARA), SIGNED, now(THEO, 2)));
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
      { where: 'The café' },
      { arranges: 'either' },
      { cancelNotice: 'same-day' },
      { contactBetween: 'A message is welcome.' },
      { reviewPoints: 'every-meeting' },
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
