import assert from 'node:assert/strict';
import { MARA, NOW, SCHEME, STARTS_AT, at, keysOf, meetingIn, memberIn, partnershipIn, registered } from '../examples.spec.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import { SchemeSettings } from '../schemes/scheme.ts';
import { forgettingAgain, forgettingTasks, keptUntil, meetingKeptUntil, memberKeptUntil, partnershipKeptUntil } from './retention.ts';

const OVER = ['declined', 'withdrawn', 'expired', 'superseded', 'released', 'ended'];
const shorter = { ...SCHEME, settings: SchemeSettings.parse({ wordsKeptMonths: 1, meetingsKeptMonths: 2, partnershipsKeptMonths: 12 }) };

describe('What is over', () => {
  for (const status of keysOf(partnershipIn)) {
    const isOver = OVER.includes(status);
    it(`is ${isOver ? 'forgotten bit by bit' : 'not forgotten yet'}, when it is ${status}`, () => {
      const partnership = partnershipIn[status];
      assert.deepEqual(keptUntil(partnership, SCHEME), isOver ? { words: '2027-05-23', meetings: '2027-11-23', partnership: '2029-11-23' } : undefined);
      assert.deepEqual(
        forgettingTasks(partnership, SCHEME).map(({ work, attemptAt }) => [work.kind, attemptAt]),
        isOver ? [['forget-words', '2027-05-22T23:00:00.000Z'], ['forget-meetings', '2027-11-23T00:00:00.000Z'], ['forget-partnership', '2029-11-23T00:00:00.000Z']] : [],
      );
      assert.equal(partnershipKeptUntil(partnership) !== undefined, isOver);
    });
  }

  it('is looked back on after its words are gone, and what is said then goes as long afterwards, and nothing that runs', () => {
    const again = (when: string, partnership: Partnership = partnershipIn.ended) => forgettingAgain(at(when), partnership, SCHEME).map(({ work, attemptAt }) => [work.kind, attemptAt]);
    assert.deepEqual(again('2027-05-22T22:59:59.999Z'), [], 'those are forgotten with the rest');
    assert.deepEqual(again('2027-05-22T23:00:00.000Z'), [['forget-words', '2027-11-23T00:00:00.000Z']]);
    assert.deepEqual(again('2027-08-01T09:00:00.000Z'), [['forget-words', '2028-02-01T00:00:00.000Z']]);
    assert.deepEqual(again('2027-08-01T09:00:00.000Z', partnershipIn.active), []);
  });

  it('is kept as long as the scheme says', () => {
    assert.deepEqual(keptUntil(partnershipIn.ended, shorter), { words: '2026-12-23', meetings: '2027-01-23', partnership: '2027-11-23' });
  });
});

describe('The store itself', () => {
  it('lets nothing go before the longest time that a scheme can set', () => {
    const longest = { ...SCHEME, settings: SchemeSettings.parse({ wordsKeptMonths: 24, meetingsKeptMonths: 36, partnershipsKeptMonths: 84 }) };
    assert.ok((partnershipKeptUntil(partnershipIn.ended) ?? '') > (keptUntil(partnershipIn.ended, longest)?.partnership ?? ''));
    assert.ok(meetingKeptUntil(meetingIn.met) > STARTS_AT);
  });

  it('keeps members as long as they are members, a half registration and who has left for 180 days, and that somebody was erased for a week', () => {
    const kept = keysOf(memberIn).map((status) => [status, memberKeptUntil(memberIn[status])?.slice(0, 10)]);
    assert.deepEqual(Object.fromEntries(kept), { registering: '2027-05-22', registered: undefined, paused: undefined, left: '2027-05-22', erasing: undefined, erased: '2026-11-30' });
    assert.equal(memberKeptUntil(registered(MARA)), undefined);
    assert.equal(NOW.slice(0, 10), '2026-11-23');
  });
});
