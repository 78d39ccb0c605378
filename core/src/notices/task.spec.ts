import assert from 'node:assert/strict';
import { CONNIE, MARA, NETWORK, NOW, P1, THEO, keysOf, on } from '../examples.spec.ts';
import { MemberId, PartnershipId } from '../kernel/ids.ts';
import { Task, type Work, taskOf } from './task.ts';

const WORKS: { readonly [Kind in Work['kind']]: Extract<Work, { kind: Kind }> } = {
  'place-request': {
    kind: 'place-request',
    partnershipId: P1,
    schemeId: NETWORK,
    mentorId: MARA,
    menteeId: THEO,
    goals: 'Lead a module',
    answerBy: on('2026-12-07'),
    by: THEO,
    at: NOW,
  },
  'place-proposal': {
    kind: 'place-proposal',
    partnershipId: P1,
    schemeId: NETWORK,
    mentorId: MARA,
    menteeId: THEO,
    suggestion: '',
    answerBy: on('2026-12-07'),
    by: CONNIE,
    at: NOW,
  },
  'complete-acceptance': { kind: 'complete-acceptance', partnershipId: P1, by: MARA, at: NOW },
  'close-request': { kind: 'close-request', partnershipId: P1 },
  'settle-acceptance': { kind: 'settle-acceptance', partnershipId: P1 },
  'accept-willing': { kind: 'accept-willing', partnershipId: P1 },
  'note-answer': { kind: 'note-answer', partnershipId: P1, workingDays: 2, on: on('2026-11-25') },
  'free-place': { kind: 'free-place', partnershipId: P1 },
  'expire-request': { kind: 'expire-request', partnershipId: P1 },
  'close-unsigned': { kind: 'close-unsigned', partnershipId: P1 },
  'close-silent': { kind: 'close-silent', partnershipId: P1 },
  'close-over': { kind: 'close-over', partnershipId: P1 },
  'resume-partnership': { kind: 'resume-partnership', partnershipId: P1 },
  'forget-words': { kind: 'forget-words', partnershipId: P1 },
  'forget-meetings': { kind: 'forget-meetings', partnershipId: P1 },
  'forget-partnership': { kind: 'forget-partnership', partnershipId: P1 },
  'resume-member': { kind: 'resume-member', memberId: MARA },
  'check-conflicts': { kind: 'check-conflicts', memberId: MARA },
  'leave-member': { kind: 'leave-member', memberId: MARA, at: NOW },
  'leave-remains': { kind: 'leave-remains', memberId: MARA, at: NOW },
  'presume-gone': { kind: 'presume-gone', memberId: MARA },
  'close-gone': { kind: 'close-gone', memberId: MARA, coordinator: CONNIE },
  'forget-stranger': { kind: 'forget-stranger', memberId: MARA },
  'erase-member': { kind: 'erase-member', memberId: MARA },
  'erase-remains': { kind: 'erase-remains', memberId: MARA },
  'tell-again': { kind: 'tell-again', memberId: MARA },
};

const LONG = 'p'.repeat(64);

describe('A task', () => {
  it('waits, untried, for when it is due', () => {
    for (const kind of keysOf(WORKS)) {
      const task = taskOf(WORKS[kind], NOW);
      assert.deepEqual(Task.parse(task), { status: 'pending', id: `task.${kind}.${'memberId' in WORKS[kind] ? MARA : P1}`, work: WORKS[kind], attemptAt: NOW, attempts: 0 });
    }
  });

  it('is one for each work and what it is about, however often it is planned', () => {
    const ids = keysOf(WORKS).flatMap((kind) => [taskOf(WORKS[kind], NOW).id, taskOf(WORKS[kind], NOW).id]);
    assert.equal(new Set(ids).size, keysOf(WORKS).length);
    const other = PartnershipId.parse('p2');
    assert.notEqual(taskOf({ kind: 'free-place', partnershipId: other }, NOW).id, taskOf(WORKS['free-place'], NOW).id);
  });

  it('has an id that every store takes, however long that of its subject is', () => {
    const works: readonly Work[] = [
      { ...WORKS['place-request'], partnershipId: PartnershipId.parse(LONG) },
      { ...WORKS['complete-acceptance'], partnershipId: PartnershipId.parse(LONG) },
      { kind: 'tell-again', memberId: MemberId.parse(LONG) },
    ];
    for (const work of works) assert.match(taskOf(work, NOW).id, /^[A-Za-z0-9._-]{1,250}$/);
  });
});
