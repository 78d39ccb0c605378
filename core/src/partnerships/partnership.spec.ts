import assert from 'node:assert/strict';
import { MARA, NADIA, NETWORK, NOW, OTHER_TERMS, P1, SIGNED, TERMS, THEO, UNSIGNED, at, granted, keysOf, on, partnershipIn, refused, signature } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { PartnershipCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { Partnership, THE_NETWORK, holdsAPlace, isOngoing, isUnanswered, otherOf, partOf } from './partnership.ts';

const after = (state: Partnership | undefined, by: MemberId, command: PartnershipCommand, when = NOW): Partnership | undefined =>
  granted(decide(state, command, { by, at: when })).reduce<Partnership | undefined>(evolve, state);

const { requested, agreeing, active } = partnershipIn;
const asking = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, goals: 'Lead a module', answerBy: on('2026-12-07') };

const sign = (by: MemberId, version: number) => ({ by, command: { type: 'sign', version, name: `Dr ${by}` } as const });

describe('A mentoring request', () => {
  it('keeps who asks whom, for what, and until when an answer is promised', () => {
    assert.deepEqual(after(undefined, THEO, { type: 'request', ...asking }), { status: 'requested', ...asking, requestedAt: NOW, isMentorWilling: false, talkingSince: null, undone: 0 });
  });

  it('may be made by the coordinator who brings the two together', () => {
    assert.equal(after(undefined, NADIA, { type: 'request', ...asking })?.menteeId, THEO);
  });

  it('is never made to oneself', () => {
    assert.deepEqual(refused(decide(undefined, { type: 'request', ...asking, mentorId: THEO }, { by: THEO, at: NOW })), { code: 'not-with-oneself' });
  });

  it('is accepted with a draft in the mentee’s words, which nobody has signed', () => {
    assert.deepEqual(after(requested, MARA, { type: 'accept', draft: TERMS }), agreeing);
  });

  it('keeps the words of a mentor who declines', () => {
    assert.deepEqual(after(requested, MARA, { type: 'decline', reason: 'Not this term.' }), partnershipIn.declined);
  });

  it('keeps when it was withdrawn, expired or superseded, and nothing else', () => {
    assert.deepEqual(after(requested, THEO, { type: 'withdraw' }), partnershipIn.withdrawn);
    assert.deepEqual(after(requested, THE_NETWORK, { type: 'expire' }), partnershipIn.expired);
    assert.deepEqual(after(requested, THE_NETWORK, { type: 'supersede' }), partnershipIn.superseded);
  });
});

describe('Signing', () => {
  const signedBy = (...members: readonly MemberId[]): Partnership => ({ ...agreeing, agreement: { ...UNSIGNED, signatures: members.map(signature) } });

  it('by one of the two waits for the other', () => {
    const { by, command } = sign(MARA, 1);
    assert.deepEqual(after(agreeing, by, command), signedBy(MARA));
  });

  it('by both, of the same version, starts the partnership', () => {
    const { by, command } = sign(THEO, 1);
    const facts = granted(decide(signedBy(MARA), command, { by, at: NOW }));
    assert.deepEqual(
      facts.map(({ type }) => type),
      ['agreement-signed', 'started'],
    );
    assert.deepEqual(after(signedBy(MARA), by, command), active);
  });

  it('twice is refused, and says which version was signed', () => {
    const { by, command } = sign(MARA, 1);
    assert.deepEqual(refused(decide(signedBy(MARA), command, { by, at: NOW })), { code: 'already-signed', version: 1 });
  });

  it('of an outdated version is refused, and says which version is current', () => {
    const changed = after(agreeing, THEO, { type: 'change-agreement', version: 1, terms: OTHER_TERMS });
    assert.deepEqual(refused(decide(changed, sign(MARA, 1).command, { by: MARA, at: NOW })), { code: 'outdated-version', version: 2 });
  });

  it('of a version that does not exist yet is refused too', () => {
    assert.deepEqual(refused(decide(agreeing, sign(MARA, 2).command, { by: MARA, at: NOW })), { code: 'outdated-version', version: 1 });
  });

  it('on a card of an acceptance that was taken back signs nothing that was agreed on since', () => {
    const undone = after(agreeing, MARA, { type: 'undo-accept', undoMinutes: 30, answerBy: asking.answerBy });
    const again = after(undone, MARA, { type: 'accept', draft: OTHER_TERMS });
    assert.deepEqual(refused(decide(again, sign(THEO, 1).command, { by: THEO, at: NOW })), { code: 'outdated-version', version: 2 });
  });

  it('has to be done again by both when the text was changed', () => {
    const changed = after(signedBy(MARA), THEO, { type: 'change-agreement', version: 1, terms: OTHER_TERMS });
    const changes = [{ version: 2, by: THEO, at: NOW, fields: ['goals'], unsigned: [MARA] }];
    assert.deepEqual(changed, { ...agreeing, agreement: { version: 2, terms: OTHER_TERMS, draftedBy: THEO, writers: [THEO], signatures: [], changes } });
    const first = after(changed, THEO, sign(THEO, 2).command);
    assert.equal(first?.status, 'agreeing');
    assert.equal(after(first, MARA, sign(MARA, 2).command)?.status, 'active');
  });
});

describe('Changing the agreement', () => {
  const change = (version: number, terms = OTHER_TERMS): PartnershipCommand => ({ type: 'change-agreement', version, terms });

  it('to the same terms changes nothing, so a form sent twice costs no signature', () => {
    assert.deepEqual(granted(decide(agreeing, change(1, TERMS), { by: MARA, at: NOW })), []);
    assert.deepEqual(granted(decide(agreeing, change(1, { ...TERMS, goals: [' Lead a module '] }), { by: MARA, at: NOW })), []);
    const changed = after(agreeing, THEO, change(1));
    assert.deepEqual(granted(decide(changed, change(1), { by: THEO, at: NOW })), []);
  });

  it('from an outdated version is refused, so nobody overwrites words they have not read', () => {
    const changed = after(agreeing, THEO, change(1));
    const mine = change(1, { ...TERMS, durationMonths: 12 });
    assert.deepEqual(refused(decide(changed, mine, { by: MARA, at: NOW })), { code: 'outdated-version', version: 2 });
  });
});

describe('The outcome of a partnership', () => {
  const outcome = (state: Partnership, isGoalReached: boolean, when: string): string | undefined => {
    const ended = after(state, THEO, { type: 'end', isGoalReached, reason: '' }, at(when));
    return ended?.status === 'ended' ? ended.outcome : undefined;
  };

  it('is no fault when it ends before both have signed, whatever was ticked', () => {
    assert.equal(outcome(agreeing, true, '2027-12-01T00:00:00.000Z'), 'ended-no-fault');
  });

  it('is completed early when the goal is reached before the agreed end', () => {
    assert.equal(outcome(active, true, '2027-05-31T23:59:59.999Z'), 'completed-early');
  });

  it('is no fault when it ends early without the goal', () => {
    assert.equal(outcome(active, false, '2027-05-31T23:59:59.999Z'), 'ended-no-fault');
  });

  it('is completed from the agreed end on, whether or not the goal was reached', () => {
    for (const state of [active, partnershipIn.paused]) {
      for (const isGoalReached of [true, false]) assert.equal(outcome(state, isGoalReached, '2027-06-01T00:00:00.000Z'), 'completed');
    }
  });

  it('keeps the agreement as it was signed, and the reason', () => {
    const end: PartnershipCommand = { type: 'end', isGoalReached: false, reason: 'Moving away.' };
    assert.deepEqual(after(active, MARA, end), { ...partnershipIn.ended, agreement: SIGNED, outcome: 'ended-no-fault', reason: 'Moving away.' });
    assert.deepEqual(granted(decide(active, end, { by: MARA, at: NOW })), [{ type: 'ended', outcome: 'ended-no-fault', reason: 'Moving away.', by: MARA, at: NOW }]);
  });

  it('is because a member left, when that is why, whatever had been reached', () => {
    for (const state of [partnershipIn.agreeing, active, partnershipIn.paused]) {
      const leaving: PartnershipCommand = { type: 'end', isGoalReached: true, reason: '', isLeaving: true };
      assert.deepEqual(granted(decide(state, leaving, { by: MARA, at: NOW })), [{ type: 'ended', outcome: 'member-left', reason: '', by: MARA, at: NOW }]);
    }
  });

  it('that was stored before the reason was kept has none', () => {
    const { reason: _reason, ...older } = partnershipIn.ended;
    assert.deepEqual(Partnership.parse(older), { ...partnershipIn.ended, reason: '' });
  });
});

describe('A partnership', () => {
  it('holds a place of the mentor from acceptance to the end, and no longer', () => {
    assert.deepEqual(keysOf(partnershipIn).filter((status) => holdsAPlace(partnershipIn[status])), ['agreeing', 'active', 'paused']);
  });

  it('is ongoing from the request to the end', () => {
    assert.deepEqual(keysOf(partnershipIn).filter((status) => isOngoing(partnershipIn[status])), ['proposed', 'requested', 'agreeing', 'active', 'paused']);
  });

  it('is unanswered while it is proposed or asked', () => {
    assert.deepEqual(keysOf(partnershipIn).filter((status) => isUnanswered(partnershipIn[status])), ['proposed', 'requested']);
  });
});

describe('The parts in a partnership', () => {
  it('are the mentor’s, the mentee’s and the network’s; nobody else has one', () => {
    assert.deepEqual(
      [MARA, THEO, THE_NETWORK, NADIA].map((member) => partOf(active, member)),
      ['mentor', 'mentee', 'network', undefined],
    );
  });

  it('make each of the two the other’s other', () => {
    assert.equal(otherOf(active, MARA), THEO);
    assert.equal(otherOf(active, THEO), MARA);
  });
});
