import assert from 'node:assert/strict';
import { A1, MARA, NOW, SIGNED, THEO, UNSIGNED, at, keysOf, on, partnershipIn } from '../examples.spec.ts';
import type { FullMember } from '../members/member.ts';
import { Member } from '../members/member.ts';
import type { Agreement } from '../partnerships/agreement.ts';
import type { Partnership, Status } from '../partnerships/partnership.ts';
import { Readers } from '../partnerships/reviews.ts';
import { AUDIENCES } from './audience.ts';
import { MEMBER_AUDIENCES, memberSeenBy } from './member-audiences.ts';
import { PARTNERSHIP_AUDIENCES, ownFitCheck, partnershipSeenBy, reviewsForCoordinators, reviewsReadBy } from './partnership-audiences.ts';

const member = (): FullMember => {
  const parsed = Member.parse({
    status: 'paused',
    person: { id: 'mara', name: 'name', email: 'email@sample.ac.uk', zone: 'Europe/London' },
    profile: {
      part: { parts: 'both', schemes: ['network'] },
      work: { jobTitle: 'jobTitle', department: 'department', function: 'function', campus: 'campus' },
      style: { languages: ['language'], formats: ['teams'], days: ['monday'] },
      mentor: { topics: ['helpTopic'], ownTopics: 'ownTopics', experience: 'experience', capacity: 3 },
      mentee: { topics: ['wantedTopic'], hopes: 'hopes' },
    },
    conflicts: { lineManager: ['manager@sample.ac.uk'], iManage: ['managed@sample.ac.uk'], others: ['other@sample.ac.uk'] },
    consent: { principlesVersion: 1, at: at('2026-11-01T09:00:00.000Z') },
    registeredAt: at('2026-11-01T09:00:00.000Z'),
    until: on('2026-12-24'),
  });
  if (parsed.status !== 'paused') throw new Error('A member who takes a pause was made.');
  return parsed;
};

/** What is private to a member, by a word of each that would show. */
const FOR_ONESELF_ALONE = ['hopes', 'manager@sample.ac.uk', 'managed@sample.ac.uk', 'other@sample.ac.uk', 'principlesVersion', 'Europe/London'];

describe('What an audience sees of a member', () => {
  for (const who of AUDIENCES) {
    it(`is for ${who} exactly what the table names, and is not there otherwise`, () => {
      const named = Object.entries<readonly string[]>(MEMBER_AUDIENCES).filter(([, audiences]) => audiences.includes(who));
      assert.deepEqual(Object.keys(memberSeenBy(who, member())).toSorted(), named.map(([field]) => field).toSorted());
      const text = JSON.stringify(memberSeenBy(who, member()));
      assert.deepEqual(FOR_ONESELF_ALONE.filter((word) => text.includes(word)), []);
    });
  }

  it('has the values of the record, and places only as far as they are known', () => {
    const seen = memberSeenBy('coordinators', member(), { capacity: 3, heldBy: [], answers: [] });
    assert.deepEqual([seen.name, seen.capacity, seen.placesLeft, seen.pausedUntil, seen.wantedTopics], ['name', 3, 3, '2026-12-24', ['wantedTopic']]);
    assert.equal(memberSeenBy('colleagues', member()).placesLeft, 0);
  });
});

/** Words of the two, one for every place where they can write any. */
const WORDED: Agreement = { ...SIGNED, terms: { ...SIGNED.terms, goals: ['canary-goal'], success: 'canary-success', where: 'canary-where', contactBetween: 'canary-contact' } };
const ACTION = { id: A1, text: 'canary-action', owner: THEO, dueOn: on('2026-12-10'), status: 'open', addedBy: MARA, addedAt: NOW } as const;
const review = (by: typeof MARA, readers: Readers) => ({ stage: 'closing', by, at: NOW, helped: 'a-lot', words: `canary-${by}-for-${readers}`, readers }) as const;
const FIT = { by: THEO, at: NOW, isGood: false, isForCoordinators: true };
const work = {
  agreement: WORDED,
  formerAgreements: [{ ...WORDED, terms: { ...WORDED.terms, goals: ['canary-former'] } }],
  actions: [ACTION],
  fitChecks: [FIT],
  reviews: [...Readers.options.map((readers) => review(THEO, readers)), ...Readers.options.map((readers) => review(MARA, readers))],
};
const goals = 'canary-wish';
const amendment = { ...UNSIGNED, version: 2, terms: { ...UNSIGNED.terms, goals: ['canary-next'] } };

/** A partnership in every status, with words wherever there can be any. A new status does not compile until it has its own. */
const SPOKEN: Record<Status, Partnership> = {
  proposed: partnershipIn.proposed,
  requested: { ...partnershipIn.requested, goals },
  declined: { ...partnershipIn.declined, goals, reason: 'canary-reason' },
  withdrawn: { ...partnershipIn.withdrawn, goals },
  expired: { ...partnershipIn.expired, goals },
  superseded: { ...partnershipIn.superseded, goals },
  released: { ...partnershipIn.released, goals },
  agreeing: { ...partnershipIn.agreeing, goals, agreement: WORDED },
  active: { ...partnershipIn.active, goals, ...work, amendment },
  paused: { ...partnershipIn.paused, goals, ...work, amendment },
  ended: { ...partnershipIn.ended, goals, ...work },
};

describe('What an audience sees of a partnership', () => {
  for (const status of keysOf(SPOKEN)) {
    it(`that is ${status}: a coordinator sees dates and states, and none of its words`, () => {
      const seen = JSON.stringify(partnershipSeenBy('coordinators', SPOKEN[status]));
      assert.ok(!seen.includes('canary'), seen);
      assert.ok(seen.includes(SPOKEN[status].requestedAt) && seen.includes(status));
    });

    it(`that is ${status}: the other sees neither what a review says nor whether it fits, nor that somebody raised a conflict`, () => {
      const raised = { ...SPOKEN[status], ...('conflictRaisedAt' in SPOKEN[status] ? { conflictRaisedAt: at('2026-11-24T08:30:00.000Z') } : {}) };
      const seen = JSON.stringify(partnershipSeenBy('partner', raised));
      for (const word of ['-for-', 'isGood', 'isForCoordinators', '08:30']) assert.ok(!seen.includes(word), word);
    });
  }

  it('shows the two everything that they wrote for each other', () => {
    const seen = JSON.stringify(partnershipSeenBy('partner', SPOKEN.active));
    for (const word of ['wish', 'goal', 'success', 'where', 'contact', 'former', 'next', 'action']) assert.ok(seen.includes(`canary-${word}`), word);
  });

  it('leaves out for the other why one of the two ended it, and shows it to the coordinators', () => {
    const ended = { ...partnershipIn.ended, reason: 'I could not go on.' };
    assert.ok(!JSON.stringify(partnershipSeenBy('partner', ended)).includes('could not'));
    assert.equal(partnershipSeenBy('coordinators', ended).endReason, 'I could not go on.');
    assert.deepEqual(PARTNERSHIP_AUDIENCES.endReason, ['coordinators']);
  });
});

describe('A review', () => {
  const wordsOf = (reviews: readonly { readonly words: string }[]): string[] => reviews.map(({ words }) => words).filter(Boolean).toSorted();

  it('is read by whoever wrote it, and of the other only what is meant for them', () => {
    const own = (by: typeof MARA) => Readers.options.map((readers) => `canary-${by}-for-${readers}`);
    for (const status of ['active', 'paused', 'ended'] as const) {
      assert.deepEqual(wordsOf(reviewsReadBy(SPOKEN[status], MARA)), [...own(MARA), 'canary-theo-for-partner'].toSorted());
      assert.deepEqual(wordsOf(reviewsReadBy(SPOKEN[status], THEO)), [...own(THEO), 'canary-mara-for-partner'].toSorted());
    }
    assert.deepEqual(reviewsReadBy(SPOKEN.agreeing, MARA), []);
  });

  it('is read by coordinators if it is meant for them, with the member who wrote it, and otherwise not at all', () => {
    for (const member of [MARA, THEO]) assert.deepEqual(wordsOf(reviewsForCoordinators(SPOKEN.ended, member)), [`canary-${member}-for-coordinators`]);
    assert.deepEqual(reviewsForCoordinators(SPOKEN.requested, MARA), []);
  });
});

describe('Whether it fits', () => {
  it('is shown to whoever answered, and to the other never', () => {
    for (const status of ['active', 'paused', 'ended'] as const) {
      assert.deepEqual(ownFitCheck(SPOKEN[status], THEO), FIT);
      assert.equal(ownFitCheck(SPOKEN[status], MARA), null);
    }
    assert.equal(ownFitCheck(SPOKEN.agreeing, THEO), null);
  });
});
