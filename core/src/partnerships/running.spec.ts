import assert from 'node:assert/strict';
import { A1, BEGINS_AT, MARA, NADIA, NOW, OTHER_TERMS, SIGNED, TERMS, THEO, at, granted, on, partnershipIn, refused } from '../examples.spec.ts';
import { ActionId, type MemberId } from '../kernel/ids.ts';
import { daysAfter, later } from '../kernel/time.ts';
import type { Terms } from './agreement.ts';
import type { PartnershipCommand } from './commands.ts';
import { ACTION_AHEAD_DAYS_MAX } from './decide-work.ts';
import { PAUSE_AHEAD_DAYS_MAX, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { ACTIONS_MAX, type In, type Partnership, THE_NETWORK } from './partnership.ts';
import { ReviewStage } from './reviews.ts';

const ask = (state: Partnership | undefined, by: MemberId, command: PartnershipCommand, when = NOW) => decide(state, command, { by, at: when });
const after = (state: Partnership, by: MemberId, command: PartnershipCommand, when = NOW): Partnership =>
  granted(ask(state, by, command, when)).reduce<Partnership>(evolve, state);
const running = (state: Partnership): In<'active'> => {
  if (state.status !== 'active') assert.fail(`It is ${state.status}.`);
  return state;
};

const { active, paused, ended } = partnershipIn;
const LONGER: Terms = { ...TERMS, durationMonths: 9 };
const amend = (version: number, terms = LONGER): PartnershipCommand => ({ type: 'amend', version, terms });
const sign = (version: number): PartnershipCommand => ({ type: 'sign', version, name: 'Signed here' });
const proposed = running(after(active, MARA, amend(1)));

describe('A change to an agreement in force', () => {
  it('waits for both, and what is signed goes on meanwhile', () => {
    assert.deepEqual(proposed.agreement, SIGNED);
    assert.equal(proposed.amendment?.version, 2);
    const first = running(after(proposed, THEO, sign(2)));
    assert.deepEqual(first.agreement, SIGNED);
    const second = running(after(first, MARA, sign(2)));
    assert.deepEqual([second.agreement.terms, second.amendment], [LONGER, null]);
    assert.deepEqual(second.formerAgreements, [SIGNED]);
  });

  it('is signed once by each, and only the version that is read', () => {
    const first = after(proposed, THEO, sign(2));
    assert.deepEqual(refused(ask(first, THEO, sign(2))), { code: 'already-signed', version: 2 });
    assert.deepEqual(refused(ask(first, MARA, sign(1))), { code: 'outdated-version', version: 2 });
    assert.deepEqual(refused(ask(active, MARA, sign(1))), { code: 'nothing-to-sign' });
  });

  it('when it is changed again loses the signatures, and its old number is no good', () => {
    const changed = running(after(after(proposed, THEO, sign(2)), MARA, amend(2, OTHER_TERMS)));
    assert.deepEqual([changed.amendment?.version, changed.amendment?.signatures], [3, []]);
    assert.deepEqual(refused(ask(changed, THEO, sign(2))), { code: 'outdated-version', version: 3 });
  });

  it('that was withdrawn takes its number with it, so that no old card signs a new text', () => {
    const withdrawn = running(after(proposed, MARA, { type: 'withdraw-amendment', version: 2 }));
    assert.equal(withdrawn.amendment, null);
    const again = running(after(withdrawn, MARA, amend(1, OTHER_TERMS)));
    assert.equal(again.amendment?.version, 3);
    assert.deepEqual(refused(ask(again, THEO, sign(2))), { code: 'outdated-version', version: 3 });
    assert.deepEqual(refused(ask(again, THEO, { type: 'withdraw-amendment', version: 2 })), { code: 'outdated-version', version: 3 });
  });

  it('carries over how far a goal has come that says the same, and begins the others', () => {
    const reached = { ...active, progress: ['reached' as const] };
    const inForce = (terms: Terms) => running(after(after(after(reached, MARA, amend(1, terms)), THEO, sign(2)), MARA, sign(2)));
    assert.deepEqual(inForce({ ...TERMS, goals: ['A new one', ...TERMS.goals] }).progress, ['not-begun', 'reached']);
    assert.deepEqual(inForce(OTHER_TERMS).progress, ['not-begun']);
  });

  it('to an end that has passed is neither proposed nor signed', () => {
    const shorter = { ...TERMS, durationMonths: 3 };
    const [before, since] = [at('2027-02-28T12:00:00.000Z'), at('2027-03-01T12:00:00.000Z')];
    assert.deepEqual(refused(ask(active, MARA, amend(1, shorter), since)), { code: 'date-has-passed' });
    const waiting = after(active, MARA, amend(1, shorter), before);
    assert.ok(ask(waiting, THEO, sign(2), before).ok);
    assert.deepEqual(refused(ask(waiting, THEO, sign(2), since)), { code: 'date-has-passed' });
  });

  it('that both have signed is a sign of life', () => {
    const signedAt = at('2027-02-01T10:00:00.000Z');
    const inForce = running(after(after(proposed, THEO, sign(2)), MARA, sign(2), signedAt));
    assert.deepEqual([inForce.goingSince, inForce.aliveAt], [signedAt, signedAt]);
  });
});

describe('What starts', () => {
  it('is not silent before it begins, however early they signed', () => {
    const started = running(evolve({ ...partnershipIn.agreeing, agreement: SIGNED }, { type: 'started', by: THEO, at: NOW }));
    assert.deepEqual([started.goingSince, started.aliveAt], [NOW, BEGINS_AT]);
    const begun = at('2026-12-24T10:00:00.000Z');
    assert.equal(running(evolve({ ...partnershipIn.agreeing, agreement: SIGNED }, { type: 'started', by: THEO, at: begun })).aliveAt, begun);
  });
});

describe('A goal', () => {
  it('is as far as either says, and there are as many as the agreement has', () => {
    assert.deepEqual(running(after(active, THEO, { type: 'set-progress', goal: 0, progress: 'reached' })).progress, ['reached']);
    for (const goal of [-1, 1]) assert.deepEqual(refused(ask(active, THEO, { type: 'set-progress', goal, progress: 'reached' })), { code: 'goal-unknown' });
    assert.deepEqual(granted(ask(active, THEO, { type: 'set-progress', goal: 0, progress: 'not-begun' })), []);
  });
});

describe('An agreed action', () => {
  const add = (more: Partial<Extract<PartnershipCommand, { type: 'add-action' }>> = {}): PartnershipCommand => ({ type: 'add-action', id: A1, text: ' Send the outline ', owner: THEO, dueOn: on('2026-12-10'), ...more });
  const added = running(after(active, MARA, add()));

  it('keeps who does it until when, and who said so', () => {
    assert.deepEqual(added.actions, [{ id: A1, text: 'Send the outline', owner: THEO, dueOn: '2026-12-10', status: 'open', addedBy: MARA, addedAt: NOW }]);
    assert.deepEqual(granted(ask(added, MARA, add())), [], 'sent twice it is one');
  });

  it('is one of the two’s, and has a day that lies ahead, within a year', () => {
    for (const owner of [NADIA, THE_NETWORK]) assert.deepEqual(refused(ask(active, MARA, add({ owner }))), { code: 'not-yours' });
    assert.deepEqual(refused(ask(active, MARA, add({ dueOn: on('2026-11-21') }))), { code: 'date-has-passed' });
    assert.ok(ask(active, MARA, add({ dueOn: on('2026-11-22') })).ok, 'where it is still yesterday');
    assert.deepEqual(refused(ask(active, MARA, add({ dueOn: daysAfter(on('2026-11-23'), ACTION_AHEAD_DAYS_MAX + 1) }))), { code: 'too-far-ahead' });
  });

  it('is closed once, by either, and the first word holds', () => {
    const done = running(after(added, MARA, { type: 'close-action', id: A1, status: 'done' }));
    assert.equal(done.actions[0]?.status, 'done');
    assert.deepEqual(granted(ask(done, THEO, { type: 'close-action', id: A1, status: 'dropped' })), []);
    assert.deepEqual(refused(ask(active, THEO, { type: 'close-action', id: A1, status: 'done' })), { code: 'action-unknown' });
  });

  it('makes room by closing: the oldest that is closed goes, and what is open never does', () => {
    const action = (index: number, status: 'open' | 'done') => ({ id: ActionId.parse(`a-${index}`), text: 'Read', owner: THEO, dueOn: on('2026-12-10'), status, addedBy: MARA, addedAt: NOW });
    const full = (closed: readonly number[]) => ({ ...active, actions: Array.from({ length: ACTIONS_MAX }, (_, index) => action(index, closed.includes(index) ? 'done' : 'open')) });
    assert.deepEqual(refused(ask(full([]), MARA, add())), { code: 'too-many-actions', max: ACTIONS_MAX });
    const made = running(after(full([4, 9]), MARA, add()));
    assert.deepEqual([made.actions.length, made.actions.some(({ id }) => id === 'a-4'), made.actions.some(({ id }) => id === 'a-9')], [ACTIONS_MAX, false, true]);
  });
});

describe('Whether it fits', () => {
  const answer = (isGood: boolean, isForCoordinators: boolean): PartnershipCommand => ({ type: 'answer-fit-check', isGood, isForCoordinators });

  it('is answered by each for themselves, and the latest answer holds', () => {
    const both = running(after(after(active, THEO, answer(false, true)), MARA, answer(true, false)));
    const changed = running(after(both, THEO, answer(true, true)));
    assert.deepEqual(changed.fitChecks.map(({ by, isGood }) => [by, isGood]), [[MARA, true], [THEO, true]]);
  });

  it('said twice in the same way is said once', () => {
    const once = after(active, THEO, answer(false, true));
    assert.deepEqual(granted(ask(once, THEO, answer(false, true))), []);
    assert.notDeepEqual(granted(ask(once, THEO, answer(false, false))), []);
    assert.notDeepEqual(granted(ask(once, MARA, answer(false, true))), []);
  });
});

describe('A review', () => {
  const say = (stage: ReviewStage, words = 'It helps.'): PartnershipCommand => ({ type: 'review', stage, helped: 'a-lot', words, readers: 'partner' });

  it('has its time: half-way and at the end while it runs, the end and the look back afterwards, and none of what never began', () => {
    const allowed = (state: Partnership) => ReviewStage.options.filter((stage) => ask(state, THEO, say(stage)).ok);
    assert.deepEqual([active, paused].map(allowed), [['mid-point', 'closing'], ['mid-point', 'closing']]);
    assert.deepEqual(allowed(ended), ['closing', 'look-back']);
    assert.deepEqual(allowed({ ...ended, startedAt: null }), []);
  });

  it('is one for each stage and each of the two, and the latest words hold', () => {
    const said = after(after(after(active, THEO, say('mid-point')), MARA, say('mid-point')), THEO, say('mid-point', 'It helps more now.'));
    assert.deepEqual(running(said).reviews.map(({ by, words }) => [by, words]), [[MARA, 'It helps.'], [THEO, 'It helps more now.']]);
    assert.deepEqual(granted(ask(said, MARA, say('mid-point'))), [], 'said twice it is said once');
    assert.equal(running(after(said, THEO, say('closing'))).reviews.length, 3);
  });
});

describe('To say that it goes on', () => {
  const keep: PartnershipCommand = { type: 'keep-going' };

  it('is a sign of life, and on the same day no news', () => {
    const when = at('2027-02-01T10:00:00.000Z');
    const kept = running(after(active, THEO, keep, when));
    assert.deepEqual([kept.goingSince, kept.aliveAt], [when, when]);
    assert.deepEqual(granted(ask(kept, MARA, keep, later(when, { hours: 23 }))), []);
    assert.equal(running(after(kept, MARA, keep, later(when, { hours: 24 }))).goingSince, later(when, { hours: 24 }));
  });

  it('takes nothing from a meeting that lies further ahead', () => {
    const ahead = at('2027-03-01T10:00:00.000Z');
    assert.equal(running(after({ ...active, aliveAt: ahead }, THEO, keep, at('2027-02-01T10:00:00.000Z'))).aliveAt, ahead);
  });
});

describe('Pausing', () => {
  const until = (day: string): PartnershipCommand => ({ type: 'pause', until: on(day) });

  it('keeps since when and until when, and resuming forgets both', () => {
    assert.deepEqual(after(active, THEO, until('2027-01-15')), paused);
    const back = at('2027-01-04T10:00:00.000Z');
    assert.deepEqual(after(paused, MARA, { type: 'resume' }, back), { ...active, goingSince: back, aliveAt: back });
    assert.deepEqual(granted(ask(paused, MARA, { type: 'resume' }, back)), [{ type: 'resumed', since: NOW, by: MARA, at: back }]);
  });

  it('has a last day that has not passed, and half a year at most', () => {
    assert.deepEqual(refused(ask(active, THEO, until('2026-11-21'))), { code: 'date-has-passed' });
    assert.deepEqual(refused(ask(active, THEO, { type: 'pause', until: daysAfter(on('2026-11-23'), PAUSE_AHEAD_DAYS_MAX + 1) })), { code: 'too-far-ahead' });
  });

  it('is ended by the two, and by the day', () => {
    for (const by of [MARA, THEO, THE_NETWORK]) assert.equal(after(paused, by, { type: 'resume' }).status, 'active');
  });
});
