import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { A1, CONNIE, MARA, NADIA, NETWORK, OTHER_TERMS, P1, TERMS, THEO, keysOf, on, partnershipIn, NOW } from '../examples.spec.ts';
import { ActionId, type MemberId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import { abilitiesOf } from './abilities.ts';
import { type Agreement, endsOn } from './agreement.ts';
import { type Closing, type PartnershipCommand, PartnershipFact } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { Partnership, type Status, THE_NETWORK, isRunning, partOf } from './partnership.ts';
import { Helped, Progress, Readers, ReviewStage } from './reviews.ts';

const pair = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, answerBy: on('2026-12-07') };
const [A2, A3] = [ActionId.parse('a2'), ActionId.parse('a3')];
/** That of a card, which may be an old one; 0 stands for the latest there is. */
const version = fc.constantFrom(0, 0, 0, 1, 2, 3);
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
  'void-acceptance': fc.integer({ min: 0, max: 2 }).map((undone) => ({ type: 'void-acceptance', undone })),
  'change-agreement': fc.record({ type: fc.constant('change-agreement'), version, terms }),
  sign: fc.record({ type: fc.constant('sign'), version, name: fc.constantFrom('Mara', 'Theo') }),
  amend: fc.record({ type: fc.constant('amend'), version, terms }),
  'withdraw-amendment': version.map((which) => ({ type: 'withdraw-amendment', version: which })),
  'set-progress': fc.record({ type: fc.constant('set-progress'), goal: fc.integer({ min: -1, max: 3 }), progress: fc.constantFrom(...Progress.options) }),
  'add-action': fc.record({ type: fc.constant('add-action'), id: anAction, text: fc.constant('Send the outline'), owner: party, dueOn: aDay }),
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
const WEIGHTS: Partial<Record<PartnershipCommand['type'], number>> = { agree: 4, accept: 6, sign: 20, 'change-agreement': 3, amend: 4, 'withdraw-amendment': 3, 'undo-accept': 4, pause: 6, resume: 6, 'add-action': 5, 'close-action': 4 };

const step = fc.record({
  by: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(MARA, THEO) }, { weight: 1, arbitrary: anyone }),
  command: fc.oneof(...keysOf(ARBITRARY).map((type) => ({ weight: WEIGHTS[type] ?? 1, arbitrary: ARBITRARY[type] }))),
  /** A tap, or two days. */
  minutes: fc.constantFrom(1, 1, 5, 2880),
});
type Step = { readonly by: MemberId; readonly command: PartnershipCommand; readonly minutes: number };
type Taken = Step & { readonly before: Partnership | undefined; readonly next: Partnership; readonly facts: readonly PartnershipFact[] };

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

/** The command with the version that is the latest now, if it is for that. */
const aimed = (command: PartnershipCommand, state: Partnership | undefined): PartnershipCommand => {
  if (!('version' in command) || command.version > 0 || !state || !('agreement' in state)) return command;
  return { ...command, version: ((isRunning(state) ? state.amendment : null) ?? state.agreement).version };
};

const walk = (steps: readonly Step[], see: (taken: Taken) => void): void => {
  let state: Partnership | undefined;
  let at = NOW;
  for (const step of steps) {
    at = later(at, { minutes: step.minutes });
    const command = aimed(step.command, state);
    const decision = decide(state, command, { by: step.by, at });
    if (!decision.ok) continue;
    const before = state;
    const next = decision.value.reduce<Partnership | undefined>(evolve, before);
    assert.ok(next, 'what was allowed leaves a partnership');
    see({ ...step, command, before, next, facts: decision.value });
    state = next;
  }
};

const FIRST: readonly Step[] = [
  { by: THEO, command: { type: 'request', ...pair, goals: 'Lead a module' }, minutes: 0 },
  { by: CONNIE, command: { type: 'propose', ...pair, suggestion: '' }, minutes: 0 },
];
const eachWalk = (take: (steps: readonly Step[]) => void): void =>
  fc.assert(
    fc.property(fc.constantFrom(...FIRST), fc.array(step, { maxLength: 80, size: 'max' }), (first, steps) => take([first, ...steps])),
    { numRuns: 800, seed: 20261123 },
  );

describe('Whatever is asked of a partnership, by whomever, in any order', () => {
  it('it never breaks, and every status is reached and every fact happens', () => {
    const seen = { statuses: new Set<Status>(), facts: new Set<string>() };
    eachWalk((steps) =>
      walk(steps, ({ next, facts }) => {
        assertSound(next);
        seen.statuses.add(next.status);
        for (const { type } of facts) seen.facts.add(type);
      }),
    );
    assert.deepEqual([...seen.statuses].toSorted(), Object.keys(partnershipIn).toSorted());
    assert.deepEqual([...seen.facts].toSorted(), PartnershipFact.options.map(({ shape }) => shape.type.value).toSorted());
  });

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
