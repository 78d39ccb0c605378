import assert from 'node:assert/strict';
import { CONNIE, MARA, NETWORK, NOW, P1, TERMS, THEO, UNSIGNED, granted, on, partnershipIn, refused, signature } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import type { PartnershipCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Partnership, THE_NETWORK } from './partnership.ts';

const ask = (state: Partnership | undefined, by: MemberId, command: PartnershipCommand, when = NOW) => decide(state, command, { by, at: when });
const after = (state: Partnership | undefined, by: MemberId, command: PartnershipCommand, when = NOW): Partnership | undefined =>
  granted(ask(state, by, command, when)).reduce<Partnership | undefined>(evolve, state);

const { proposed, requested, agreeing } = partnershipIn;
const proposing = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, suggestion: 'You both build teaching labs.', answerBy: on('2026-12-07') };
const agree: PartnershipCommand = { type: 'agree', goals: '  Lead a module  ' };

describe('A proposal', () => {
  it('keeps who proposes, why, and until when an answer is awaited, and has no goals yet', () => {
    assert.deepEqual(after(undefined, CONNIE, { type: 'propose', ...proposing }), { status: 'proposed', ...proposing, requestedAt: NOW, goals: '', proposedBy: CONNIE, isMentorWilling: false });
  });

  it('is never of somebody with themselves, and of two who are together already it is none', () => {
    assert.deepEqual(refused(ask(undefined, CONNIE, { type: 'propose', ...proposing, menteeId: MARA })), { code: 'not-with-oneself' });
    assert.deepEqual(refused(ask(proposed, CONNIE, { type: 'propose', ...proposing })), { code: 'already-requested' });
  });

  it('becomes a request when the mentee says yes in their own words, and not without any', () => {
    const { suggestion: _suggestion, proposedBy: _proposedBy, ...rest } = proposed;
    assert.deepEqual(after(proposed, THEO, agree), { ...rest, status: 'requested', goals: 'Lead a module', talkingSince: null, undone: 0 });
    assert.deepEqual(refused(ask(proposed, THEO, { type: 'agree', goals: '  ' })), { code: 'goals-missing' });
  });

  it('keeps the yes of a mentor who is first, and hears it once', () => {
    const willing = after(proposed, MARA, { type: 'be-willing' });
    assert.deepEqual(willing, { ...proposed, isMentorWilling: true });
    assert.deepEqual(granted(ask(willing, MARA, { type: 'be-willing' })), []);
    const both = after(willing, THEO, agree);
    assert.ok(both?.status === 'requested' && both.isMentorWilling);
  });

  it('can be said no to by either, as to a request', () => {
    assert.equal(after(proposed, MARA, { type: 'decline', reason: '' })?.status, 'declined');
    assert.equal(after(proposed, THEO, { type: 'withdraw' })?.status, 'withdrawn');
  });
});

describe('A request that waits until a later day', () => {
  it('does not expire for the day it waited for before', () => {
    assert.deepEqual(granted(ask(requested, THE_NETWORK, { type: 'expire', answerBy: on('2026-12-03') })), []);
    for (const answerBy of [requested.answerBy, undefined]) {
      assert.equal(after(requested, THE_NETWORK, { type: 'expire', ...(answerBy ? { answerBy } : {}) })?.status, 'expired');
    }
  });

  it('is talked about first once, and keeps since when', () => {
    const talking = after(requested, MARA, { type: 'talk-first', answerBy: on('2026-12-11') });
    assert.deepEqual(talking, { ...requested, answerBy: '2026-12-11', talkingSince: NOW });
    assert.deepEqual(refused(ask(talking, MARA, { type: 'talk-first', answerBy: on('2026-12-18') })), { code: 'talked-already' });
  });
});

describe('Taking an acceptance back', () => {
  const undo: PartnershipCommand = { type: 'undo-accept', undoMinutes: 30, answerBy: on('2026-12-07') };

  it('is possible for half an hour, to the minute', () => {
    assert.equal(after(agreeing, MARA, undo, later(NOW, { minutes: 30, seconds: -1 }))?.status, 'requested');
    assert.deepEqual(refused(ask(agreeing, MARA, undo, later(NOW, { minutes: 30 }))), { code: 'too-late-to-undo' });
  });

  it('leaves the request as it was, with another day and one taking back more', () => {
    assert.deepEqual(after(agreeing, MARA, undo), { ...requested, answerBy: '2026-12-07', undone: 1, lastVersion: 1 });
  });

  it('is too late once the mentor has signed, and not because the mentee has', () => {
    const signedBy = (...members: readonly MemberId[]): Partnership => ({ ...agreeing, agreement: { ...UNSIGNED, signatures: members.map(signature) } });
    assert.deepEqual(refused(ask(signedBy(MARA), MARA, undo)), { code: 'too-late-to-undo' });
    assert.equal(after(signedBy(THEO), MARA, undo)?.status, 'requested');
  });

  it('voids a repeat of the acceptance that was undone, and not another', () => {
    const undone = after(agreeing, MARA, undo);
    assert.deepEqual(refused(ask(undone, MARA, { type: 'accept', draft: TERMS, undone: 0 })), { code: 'not-from-here', status: 'requested' });
    assert.equal(after(undone, MARA, { type: 'accept', draft: TERMS, undone: 1 })?.status, 'agreeing');
  });
});
