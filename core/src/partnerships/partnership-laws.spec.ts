import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { A1, CONNIE, MARA, NADIA, NETWORK, OTHER_TERMS, P1, TERMS, THEO, keysOf, on, partnershipIn, NOW } from '../examples.spec.ts';
import { ActionId, type MemberId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import { abilitiesOf } from './abilities.ts';
import { endsOn } from './agreement.ts';
import type { Closing, PartnershipCommand } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { Partnership, type Status, THE_NETWORK, partOf } from './partnership.ts';
import { Helped, Progress, Readers, ReviewStage } from './reviews.ts';

const pair = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, answerBy: on('2026-12-07') };
const [A2, A3] = [ActionId.parse('a2'), ActionId.parse('a3')];
const version = fc.integer({ min: 1, max: 3 });
const terms = fc.constantFrom(TERMS, OTHER_TERMS, { ...TERMS, rhythm: 'weekly' } as const);

const anAction = fc.constantFrom(A1, A2, A3);
const aDay = fc.constantFrom(on('2026-11-20'), on('2026-12-10'), on('2027-03-01'), on('2028-12-01'));
const party = fc.constantFrom(MARA, THEO);

const closing: fc.Arbitrary<Closing> = fc.oneof(
  fc.constant<Closing>({ why: 'unsigned', acceptedAt: NOW }),
  fc.constant<Closing>({ why: 'silent', aliveAt: NOW }),
  fc.constantFrom(endsOn(TERMS), on('2028-01-01')).map((end): Closing => ({ why: 'over', endsOn: end })),
  party.map((member): Closing => ({ why: 'left', member })),
  fc.constant<Closing>({ why: 'coordinator', coordinator: CONNIE }),
);

const ARBITRARY: { readonly [Type in PartnershipCommand['type']]: fc.Arbitrary<Extract<PartnershipCommand, { type: Type }>> } = {
  request: fc.constant({ type: 'request', ...pair, goals: 'Lead a module' }),
  propose: fc.constant({ type: 'propose', ...pair, suggestion: '' }),
  agree: fc.constantFrom('Lead a module', '  ').map((goals) => ({ type: 'agree', goals })),
  'be-willing': fc.constant({ type: 'be-willing' }),
  accept: terms.map((draft) => ({ type: 'accept', draft })),
  decline: fc.constant({ type: 'decline', reason: '' }),
  'talk-first': fc.constant({ type: 'talk-first', answerBy: on('2026-12-14') }),
  withdraw: fc.constant({ type: 'withdraw' }),
  expire: fc.constant({ type: 'expire' }),
  supersede: fc.constant({ type: 'supersede' }),
  release: fc.constant({ type: 'release' }),
  'undo-accept': fc.constant({ type: 'undo-accept', undoMinutes: 30, answerBy: on('2026-12-14') }),
  'change-agreement': fc.record({ type: fc.constant('change-agreement'), version, terms }),
  sign: fc.record({ type: fc.constant('sign'), version, name: fc.constantFrom('Mara', 'Theo') }),
  amend: fc.record({ type: fc.constant('amend'), version, terms }),
  'withdraw-amendment': version.map((which) => ({ type: 'withdraw-amendment', version: which })),
  'set-progress': fc.record({ type: fc.constant('set-progress'), goal: fc.integer({ min: -1, max: 3 }), progress: fc.constantFrom(...Progress.options) }),
  'add-action': fc.record({ type: fc.constant('add-action'), id: anAction, text: fc.constant('Send the outline'), owner: fc.constantFrom(MARA, THEO, NADIA), dueOn: aDay }),
  'close-action': fc.record({ type: fc.constant('close-action'), id: anAction, status: fc.constantFrom('done' as const, 'dropped' as const) }),
  'answer-fit-check': fc.record({ type: fc.constant('answer-fit-check'), isGood: fc.boolean(), isForCoordinators: fc.boolean() }),
  review: fc.record({ type: fc.constant('review'), stage: fc.constantFrom(...ReviewStage.options), helped: fc.constantFrom(...Helped.options), words: fc.constant(''), readers: fc.constantFrom(...Readers.options) }),
  'keep-going': fc.constant({ type: 'keep-going' }),
  pause: aDay.map((until) => ({ type: 'pause', until })),
  resume: fc.constant({ type: 'resume' }),
  end: fc.record({ type: fc.constant('end'), isGoalReached: fc.boolean(), reason: fc.constant('') }),
  close: closing.map((why) => ({ type: 'close', ...why })),
  'raise-conflict': fc.constant({ type: 'raise-conflict' }),
  'mark-seen': fc.constant({ type: 'mark-seen', coordinator: CONNIE }),
  remind: fc.constant({ type: 'remind', coordinator: CONNIE, on: on('2026-11-23') }),
};

const anyone = fc.constantFrom(MARA, THEO, THE_NETWORK, NADIA);

/** What keeps a partnership going comes more often than what closes it, so that walks get somewhere. */
const WEIGHTS: Partial<Record<PartnershipCommand['type'], number>> = { agree: 4, accept: 6, sign: 30, 'change-agreement': 3, amend: 3, pause: 6, resume: 6, 'add-action': 3 };

const step = fc.record({
  by: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(MARA, THEO) }, { weight: 1, arbitrary: anyone }),
  command: fc.oneof(...keysOf(ARBITRARY).map((type) => ({ weight: WEIGHTS[type] ?? 1, arbitrary: ARBITRARY[type] }))),
});
type Step = { readonly by: MemberId; readonly command: PartnershipCommand };

const CLOSED: readonly Status[] = ['declined', 'withdrawn', 'expired', 'superseded', 'ended'];

const signersOf = (state: Partnership): readonly MemberId[] => ('agreement' in state ? state.agreement.signatures.map(({ by }) => by) : []);

const assertSound = (state: Partnership): void => {
  assert.deepEqual(Partnership.parse(state), state);
  const signers = signersOf(state);
  assert.ok(signers.length <= 2 && new Set(signers).size === signers.length, 'two signatures at most, of two people');
  assert.ok(signers.every((by) => by === MARA || by === THEO), 'only the two sign');
  if (state.status === 'active' || state.status === 'paused') assert.equal(signers.length, 2, 'what runs is signed by both');
  if (state.status === 'agreeing') assert.ok(signers.length < 2, 'what both have signed is not waiting');
};

const assertFollows = (before: Partnership, next: Partnership): void => {
  for (const field of ['id', 'schemeId', 'mentorId', 'menteeId', 'requestedAt'] as const) assert.equal(next[field], before[field]);
  assert.ok(!CLOSED.includes(before.status) || next.status === before.status, 'what is closed stays closed');
  if ('agreement' in before && 'agreement' in next) assert.ok(next.agreement.version >= before.agreement.version, 'versions never fall');
};

const walk = (steps: readonly Step[], seen: Set<Status>): void => {
  let state: Partnership | undefined;
  steps.forEach(({ by, command }, index) => {
    const decision = decide(state, command, { by, at: later(NOW, { minutes: index }) });
    if (!decision.ok) return;
    const before = state;
    const next = decision.value.reduce<Partnership | undefined>(evolve, before);
    assert.ok(next, 'what was allowed leaves a partnership');
    assertSound(next);
    if (before) assertFollows(before, next);
    seen.add(next.status);
    state = next;
  });
};

describe('Whatever is asked of a partnership, by whomever, in any order', () => {
  it('it never breaks, and what is so stays possible', () => {
    const seen = new Set<Status>();
    const FIRST: readonly Step[] = [
      { by: THEO, command: { type: 'request', ...pair, goals: 'Lead a module' } },
      { by: CONNIE, command: { type: 'propose', ...pair, suggestion: '' } },
    ];
    fc.assert(
      fc.property(fc.constantFrom(...FIRST), fc.array(step, { maxLength: 60, size: 'max' }), (first, steps) => walk([first, ...steps], seen)),
      { numRuns: 400, seed: 20261123 },
    );
    assert.deepEqual([...seen].toSorted(), Object.keys(partnershipIn).toSorted(), 'the walks reached every status');
  });
});

describe('The abilities that travel on the wire', () => {
  it('are exactly the commands that are not refused for who asks or when', () => {
    const commands = fc.oneof(...keysOf(ARBITRARY).map((type) => ARBITRARY[type]));
    const states = fc.constantFrom(...keysOf(partnershipIn).map((status) => partnershipIn[status]));
    fc.assert(
      fc.property(states, commands, fc.constantFrom(MARA, THEO, THE_NETWORK), (state, command, by) => {
        if (command.type === 'request' || command.type === 'propose') return;
        const decision = decide(state, command, { by, at: NOW });
        const isForbidden = !decision.ok && ['only-the-other-may', 'not-from-here', 'not-yours'].includes(decision.refusal.code);
        const part = partOf(state, by);
        assert.equal(part !== undefined && abilitiesOf(state.status, part).includes(command.type), !isForbidden);
      }),
      { numRuns: 1500 },
    );
  });

  it('are none for anybody when it is closed, but that the two look back on what has ended', () => {
    for (const part of ['mentor', 'mentee'] as const) assert.deepEqual(abilitiesOf('ended', part), ['review']);
    for (const status of CLOSED.filter((one) => one !== 'ended')) {
      for (const part of ['mentor', 'mentee', 'network'] as const) assert.deepEqual(abilitiesOf(status, part), []);
    }
  });

  it('let both, and only both, arrange a meeting, and only while it is active', () => {
    const may = keysOf(partnershipIn).flatMap((status) =>
      (['mentor', 'mentee', 'network'] as const).filter((part) => abilitiesOf(status, part).includes('arrange-meeting')).map((part) => `${status} ${part}`),
    );
    assert.deepEqual(may, ['active mentor', 'active mentee']);
  });
});
