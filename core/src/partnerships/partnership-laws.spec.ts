import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, NADIA, NOW, THEO, keysOf, partnershipIn } from '../examples.spec.ts';
import { abilitiesOf } from './abilities.ts';
import { type Agreement, endsOn } from './agreement.ts';
import { decide } from './decide.ts';
import { Partnership, type Status, THE_NETWORK, isRunning, partOf } from './partnership.ts';
import { ARBITRARY, type Taken, eachWalk, walk } from './walks.spec.ts';
import type { MemberId } from '../kernel/ids.ts';

const CLOSED: readonly Status[] = ['declined', 'withdrawn', 'expired', 'superseded', 'released', 'ended'];

const signersOf = (agreement: Agreement | null): readonly MemberId[] => (agreement?.signatures ?? []).map(({ by }) => by);

const assertSound = (state: Partnership): void => {
  assert.deepEqual(Partnership.parse(state), state);
  for (const agreement of ['agreement' in state ? state.agreement : null, isRunning(state) ? state.amendment : null]) {
    const signers = signersOf(agreement);
    assert.ok(new Set(signers).size === signers.length && signers.every((by) => by === MARA || by === THEO), 'the two sign, each once');
  }
  if (state.status === 'agreeing') assert.ok(signersOf(state.agreement).length < 2, 'what both have signed is not waiting');
  if (!isRunning(state)) return;
  assert.equal(signersOf(state.agreement).length, 2, 'what runs is signed by both');
  assert.ok(signersOf(state.amendment).length < 2, 'what both have signed is in force');
  assert.ok(state.formerAgreements.every((former) => signersOf(former).length === 2), 'what was in force was signed by both');
  assert.equal(state.progress.length, state.agreement.terms.goals.length, 'every goal has come some way');
  assert.ok(state.aliveAt >= state.goingSince, 'to say that it goes on is a sign of life');
};

/** What is so of any two states, one after the other. */
const LAWS: Readonly<Record<string, (taken: Taken & { readonly before: Partnership }) => void>> = {
  'who they are, and since when, never changes': ({ before, next }) => {
    for (const field of ['id', 'schemeId', 'mentorId', 'menteeId', 'requestedAt'] as const) assert.equal(next[field], before[field]);
    if (before.status !== 'proposed') assert.equal(next.goals, before.goals);
  },
  'what is closed stays as it was closed, but that the two look back': ({ before, next }) => {
    if (!CLOSED.includes(before.status)) return;
    assert.deepEqual({ ...next, reviews: [] }, { ...before, reviews: [] });
    if (next !== before) assert.equal(before.status, 'ended');
  },
  'what is signed stays in force until both have signed the next': ({ before, next, facts }) => {
    if (!isRunning(before) || !isRunning(next)) return;
    if (facts.every(({ type }) => type !== 'amendment-in-force')) return assert.deepEqual(next.agreement, before.agreement);
    assert.deepEqual(next.formerAgreements.at(-1), before.agreement);
    assert.equal(next.agreement.version, before.amendment?.version);
  },
  'what one of the two has signed, said and answered is touched by nobody else': ({ before, next, by }) => {
    const others = [MARA, THEO].filter((one) => one !== by);
    const saidBy = (state: Partnership) => ('reviews' in state ? [...state.reviews, ...state.fitChecks] : []).filter((one) => others.includes(one.by));
    if ('reviews' in before) assert.deepEqual(saidBy(next), saidBy(before));
    const signedOnly = (state: Partnership) => ('agreement' in state ? state.agreement.signatures : []).filter((one) => others.includes(one.by));
    assert.ok(signedOnly(next).length <= signedOnly(before).length || isRunning(before), 'nobody signs for another');
  },
  'an acceptance that is taken back leaves the request it was': ({ before, next, facts }) => {
    if (!facts.some(({ type }) => type === 'acceptance-undone')) return;
    assert.ok(before.status === 'agreeing' && next.status === 'requested');
    assert.ok(!signersOf(before.agreement).includes(MARA), 'and never one that its mentor has signed');
    assert.deepEqual([next.talkingSince, next.undone, next.isMentorWilling], [before.talkingSince, before.undone + 1, false]);
  },
  'what is closed by the passing of time is so now as it was when that was planned': ({ before, command, facts }) => {
    if (command.type !== 'close' || facts.length === 0) return;
    if (command.why === 'unsigned') assert.ok(before.status === 'agreeing' && before.acceptedAt === command.acceptedAt);
    if (command.why === 'silent') assert.ok(before.status === 'active' && before.aliveAt === command.aliveAt);
    if (command.why === 'over') assert.ok(isRunning(before) && endsOn(before.agreement.terms) === command.endsOn);
  },
  'what is recorded names whoever did it, or for whom the network does': ({ facts, by, command }) => {
    const named = by !== THE_NETWORK ? by : 'coordinator' in command ? command.coordinator : 'member' in command ? command.member : by;
    for (const fact of facts) assert.equal(fact.by, named);
  },
};

const assertOneTextEach = (texts: Map<number, string>, state: Partnership): void => {
  if (!('agreement' in state)) return;
  for (const { version: which, terms: text } of [state.agreement, ...(isRunning(state) && state.amendment ? [state.amendment] : [])]) {
    const words = JSON.stringify(text);
    assert.equal(texts.get(which) ?? words, words, 'a version has one text');
    texts.set(which, words);
  }
};

describe('Whatever is asked of a partnership, by whomever, in any order', () => {
  it('it never breaks', () => eachWalk((steps) => walk(steps, ({ next }) => assertSound(next))));

  for (const law of Object.keys(LAWS)) {
    it(law, () => eachWalk((steps) => walk(steps, ({ before, ...taken }) => before && LAWS[law]?.({ ...taken, before }))));
  }

  it('the number of a version stands for one text, also when one was withdrawn or taken back, so that a card says what it signs', () => {
    eachWalk((steps) => {
      const texts = new Map<number, string>();
      walk(steps, ({ next }) => assertOneTextEach(texts, next));
    });
  });

  it('nobody else has any part in it', () => {
    eachWalk((steps) => walk(steps, ({ before, by }) => assert.ok(!before || by !== NADIA)));
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
