import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { A1, CONNIE, MARA, NADIA, NETWORK, NOW, OTHER_TERMS, P1, TERMS, THEO, keysOf, on, partnershipIn } from '../examples.spec.ts';
import { ActionId, type MemberId } from '../kernel/ids.ts';
import { type Instant, later } from '../kernel/time.ts';
import { endsOn } from './agreement.ts';
import { type Closing, type PartnershipCommand, PartnershipFact } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Partnership, type Status, THE_NETWORK, isRunning } from './partnership.ts';
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

export const ARBITRARY: { readonly [Type in PartnershipCommand['type']]: fc.Arbitrary<Extract<PartnershipCommand, { type: Type }>> } = {
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
export type Step = { readonly by: MemberId; readonly command: PartnershipCommand; readonly minutes: number };
export type Taken = Step & { readonly before: Partnership | undefined; readonly next: Partnership; readonly facts: readonly PartnershipFact[]; readonly at: Instant };

/** The command with the version that is the latest now, if it is for that. */
const aimed = (command: PartnershipCommand, state: Partnership | undefined): PartnershipCommand => {
  if (!('version' in command) || command.version > 0 || !state || !('agreement' in state)) return command;
  return { ...command, version: ((isRunning(state) ? state.amendment : null) ?? state.agreement).version };
};

export const walk = (steps: readonly Step[], see: (taken: Taken) => void): void => {
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
    see({ ...step, command, before, next, facts: decision.value, at });
    state = next;
  }
};

const FIRST: readonly Step[] = [
  { by: THEO, command: { type: 'request', ...pair, goals: 'Lead a module' }, minutes: 0 },
  { by: CONNIE, command: { type: 'propose', ...pair, suggestion: '' }, minutes: 0 },
];
export const eachWalk = (take: (steps: readonly Step[]) => void): void =>
  fc.assert(
    fc.property(fc.constantFrom(...FIRST), fc.array(step, { maxLength: 80, size: 'max' }), (first, steps) => take([first, ...steps])),
    { numRuns: 800, seed: 20261123 },
  );

describe('The walks of these specs', () => {
  it('reach every status, and every fact happens in them', () => {
    const seen = { statuses: new Set<Status>(), facts: new Set<string>() };
    eachWalk((steps) =>
      walk(steps, ({ next, facts }) => {
        seen.statuses.add(next.status);
        for (const { type } of facts) seen.facts.add(type);
      }),
    );
    assert.deepEqual([...seen.statuses].toSorted(), Object.keys(partnershipIn).toSorted());
    assert.deepEqual([...seen.facts].toSorted(), PartnershipFact.options.map(({ shape }) => shape.type.value).toSorted());
  });
});
