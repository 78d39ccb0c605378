import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, NADIA, NETWORK, OTHER_TERMS, P1, TERMS, THEO, keysOf, on, partnershipIn, NOW } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import { abilitiesOf } from './abilities.ts';
import { Partnership, type PartnershipCommand, type Status, THE_NETWORK, decide, evolve, partOf } from './partnership.ts';

const asking = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, goals: 'Lead a module', answerBy: on('2026-12-07') };
const version = fc.integer({ min: 1, max: 3 });
const terms = fc.constantFrom(TERMS, OTHER_TERMS, { ...TERMS, rhythm: 'weekly' } as const);

const ARBITRARY: { readonly [Type in PartnershipCommand['type']]: fc.Arbitrary<Extract<PartnershipCommand, { type: Type }>> } = {
  request: fc.constant({ type: 'request', ...asking }),
  accept: terms.map((draft) => ({ type: 'accept', draft })),
  decline: fc.constant({ type: 'decline', reason: '' }),
  withdraw: fc.constant({ type: 'withdraw' }),
  expire: fc.constant({ type: 'expire' }),
  supersede: fc.constant({ type: 'supersede' }),
  'change-agreement': fc.record({ type: fc.constant('change-agreement'), version, terms }),
  sign: fc.record({ type: fc.constant('sign'), version, name: fc.constantFrom('Mara', 'Theo') }),
  pause: fc.constant({ type: 'pause' }),
  resume: fc.constant({ type: 'resume' }),
  end: fc.record({ type: fc.constant('end'), isGoalReached: fc.boolean(), reason: fc.constant('') }),
};

const anyone = fc.constantFrom(MARA, THEO, THE_NETWORK, NADIA);

/** What keeps a partnership going comes more often than what closes it, so that walks get somewhere. */
const WEIGHTS: Partial<Record<PartnershipCommand['type'], number>> = { accept: 6, sign: 20, 'change-agreement': 3, pause: 4, resume: 4 };

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
  for (const field of ['id', 'schemeId', 'mentorId', 'menteeId', 'goals', 'requestedAt'] as const) assert.equal(next[field], before[field]);
  assert.ok(!CLOSED.includes(before.status) || next === before, 'what is closed stays as it was closed');
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
    const request: Step = { by: THEO, command: { type: 'request', ...asking } };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => walk([request, ...steps], seen)),
      { numRuns: 400, seed: 20261123 },
    );
    assert.deepEqual([...seen].toSorted(), Object.keys(partnershipIn).toSorted(), 'the walks reached every status');
  });
});

describe('The abilities that travel on the wire', () => {
  it('are exactly the commands that are not refused for who asks or when', () => {
    const commands = fc.oneof(...keysOf(ARBITRARY).filter((type) => type !== 'request').map((type) => ARBITRARY[type]));
    const states = fc.constantFrom(...keysOf(partnershipIn).map((status) => partnershipIn[status]));
    fc.assert(
      fc.property(states, commands, fc.constantFrom(MARA, THEO, THE_NETWORK), (state, command, by) => {
        const decision = decide(state, command, { by, at: NOW });
        const isForbidden = !decision.ok && ['only-the-other-may', 'not-from-here', 'not-yours'].includes(decision.refusal.code);
        const part = partOf(state, by);
        assert.equal(part !== undefined && abilitiesOf(state.status, part).includes(command.type), !isForbidden);
      }),
      { numRuns: 1500 },
    );
  });

  it('are none for anybody when it is over', () => {
    for (const status of CLOSED) {
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
