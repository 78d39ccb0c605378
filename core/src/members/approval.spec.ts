import assert from 'node:assert/strict';
import { MARA, NETWORK, NOW, SCHEME, granted, keysOf, memberIn, on, refused, registered } from '../examples.spec.ts';
import { MemberId, SchemeId } from '../kernel/ids.ts';
import { later } from '../kernel/time.ts';
import { planAfterApproval } from '../notices/plan-approval.ts';
import type { Scheme } from '../schemes/scheme.ts';
import {
  type ApprovalCommand,
  type ApprovalFact,
  ApprovalFact as AnyFact,
  Approvals,
  QUESTION_LENGTH_MAX,
  type Standing,
  approvalsMoved,
  approvalsSought,
  decideApproval,
  evolveApproval,
  questionIn,
  waitsFor,
} from './approval.ts';

const connie = MemberId.parse('connie');
const moment = { by: connie, at: NOW };

const approving: Scheme = { ...SCHEME, coordinators: [connie], settings: { ...SCHEME.settings, approvesMentors: true } };
const training: Scheme = { ...approving, settings: { ...approving.settings, approvesMentors: false, trainsMentorsFirst: true } };

const standing = (approval: Standing['approval'], seen: Partial<Standing> = {}): Approvals => ({
  standings: [{ schemeId: NETWORK, approval, isTrainingWanted: false, trainedOn: null, ...seen }],
});

const IN = {
  nothing: undefined,
  'not-asked': standing({ status: 'not-asked' }),
  waiting: standing({ status: 'waiting', since: NOW }),
  'asked-back': standing({ status: 'asked-back', question: 'Since when?', since: NOW }),
  approved: standing({ status: 'approved', at: NOW }),
} as const;
type In = keyof typeof IN;

const COMMANDS: { readonly [Type in ApprovalCommand['type']]: Extract<ApprovalCommand, { type: Type }> } = {
  seek: { type: 'seek', approves: true, trains: false },
  approve: { type: 'approve' },
  'ask-back': { type: 'ask-back', question: ' Since when? ' },
  'ask-again': { type: 'ask-again' },
  'mark-trained': { type: 'mark-trained', on: on('2026-11-20') },
};

type Answer = ApprovalFact['type'] | 'nothing changes' | 'nothing-to-approve';

/** Every standing and every command. */
const MATRIX: { readonly [From in In]: { readonly [Type in ApprovalCommand['type']]: Answer } } = {
  nothing: { seek: 'approval-sought', approve: 'nothing-to-approve', 'ask-back': 'nothing-to-approve', 'ask-again': 'nothing-to-approve', 'mark-trained': 'mentor-trained' },
  'not-asked': { seek: 'nothing changes', approve: 'nothing-to-approve', 'ask-back': 'nothing-to-approve', 'ask-again': 'nothing-to-approve', 'mark-trained': 'mentor-trained' },
  waiting: { seek: 'nothing changes', approve: 'mentor-approved', 'ask-back': 'mentor-asked-back', 'ask-again': 'nothing-to-approve', 'mark-trained': 'mentor-trained' },
  'asked-back': { seek: 'nothing changes', approve: 'mentor-approved', 'ask-back': 'nothing-to-approve', 'ask-again': 'approval-asked-again', 'mark-trained': 'mentor-trained' },
  approved: { seek: 'nothing changes', approve: 'nothing changes', 'ask-back': 'nothing-to-approve', 'ask-again': 'nothing-to-approve', 'mark-trained': 'mentor-trained' },
};

const answerOf = (from: In, type: ApprovalCommand['type']): Answer => {
  const decision = decideApproval(IN[from], NETWORK, COMMANDS[type], moment);
  if (decision.ok) return decision.value[0]?.type ?? 'nothing changes';
  assert.equal(decision.refusal.code, 'nothing-to-approve');
  return decision.refusal.code;
};

const after = (approvals: Approvals | undefined, command: ApprovalCommand): Approvals =>
  granted(decideApproval(approvals, NETWORK, command, moment)).reduce<Approvals | undefined>(evolveApproval, approvals) ?? { standings: [] };

describe('The approval of a mentor', () => {
  for (const from of keysOf(IN)) {
    it(`of whom is ${from} is decided as the matrix says, for every command`, () => {
      for (const type of keysOf(COMMANDS)) assert.equal(answerOf(from, type), MATRIX[from][type], type);
    });
  }

  it('is begun, asked back, asked again and given, and every state is what a store would accept', () => {
    const states: Approvals[] = [];
    for (const type of ['seek', 'ask-back', 'ask-again', 'approve'] as const) states.push(after(states.at(-1), COMMANDS[type]));
    assert.deepEqual(states.map(({ standings }) => standings[0]?.approval.status), ['waiting', 'asked-back', 'waiting', 'approved']);
    assert.deepEqual(states.map((one) => questionIn(one, NETWORK)), ['', 'Since when?', '', '']);
    for (const state of states) assert.deepEqual(Approvals.parse(state), state);
  });

  it('asks back with a question, which fits its field', () => {
    assert.deepEqual(refused(decideApproval(IN.waiting, NETWORK, { type: 'ask-back', question: ' \n ' }, moment)), { code: 'question-missing' });
    const long = after(IN.waiting, { type: 'ask-back', question: 'why '.repeat(400) });
    assert.equal(questionIn(long, NETWORK).length, QUESTION_LENGTH_MAX);
  });

  it('notes no training that lies ahead', () => {
    assert.deepEqual(refused(decideApproval(IN.waiting, NETWORK, { type: 'mark-trained', on: on('2030-01-01') }, moment)), { code: 'date-is-ahead' });
  });

  it('is of one scheme, and says nothing of another', () => {
    const elsewhere = { ...approving, id: SchemeId.parse('elsewhere') };
    assert.equal(waitsFor(IN.waiting, elsewhere), undefined);
    assert.equal(after(IN.waiting, COMMANDS.approve).standings.length, 1);
  });
});

describe('What stands between a mentor and the directory', () => {
  it('is the approval or the answer, as long as the scheme asks for it', () => {
    const waits = keysOf(IN).map((from) => waitsFor(IN[from], approving));
    assert.deepEqual(waits, [undefined, undefined, 'approval', 'answer', undefined]);
    assert.deepEqual(new Set(keysOf(IN).map((from) => waitsFor(IN[from], SCHEME))), new Set([undefined]));
  });

  it('is the training, until it is noted', () => {
    const untrained = standing({ status: 'not-asked' }, { isTrainingWanted: true });
    assert.equal(waitsFor(untrained, training), 'training');
    assert.equal(waitsFor(untrained, SCHEME), undefined);
    assert.equal(waitsFor(after(untrained, COMMANDS['mark-trained']), training), undefined);
  });

  it('is nothing for whoever mentored before the scheme began to ask', () => {
    assert.equal(waitsFor(undefined, approving), undefined);
    assert.equal(waitsFor(undefined, training), undefined);
  });
});

describe('An approval is sought', () => {
  const sought = (before: Parameters<typeof approvalsSought>[0], scheme: Scheme, member = registered(MARA, 'mentor')) => approvalsSought(before, member, [scheme]).map(({ command }) => command);

  it('by whoever begins to mentor in a scheme that asks, and once', () => {
    assert.deepEqual(sought(undefined, approving), [{ type: 'seek', approves: true, trains: false }]);
    assert.deepEqual(sought(memberIn.registering, training), [{ type: 'seek', approves: false, trains: true }]);
    assert.deepEqual(sought(registered(MARA, 'mentee'), approving), [{ type: 'seek', approves: true, trains: false }]);
    assert.deepEqual(sought(registered(MARA, 'both'), approving), []);
  });

  it('not where nobody asks, not by a mentee, and not by whoever would answer themselves', () => {
    assert.deepEqual(sought(undefined, SCHEME), []);
    assert.deepEqual(sought(undefined, approving, registered(MARA, 'mentee')), []);
    assert.deepEqual(sought(undefined, { ...approving, coordinators: [MARA] }), []);
  });
});

describe('Who waits for an approval', () => {
  const [mentor, mentee] = [registered(MARA, 'mentor'), registered(MARA, 'mentee')];

  it('needs nobody once they stop mentoring, and waits as before when they begin again', () => {
    assert.deepEqual(approvalsMoved(mentor, mentee, IN.waiting), [{ schemeId: NETWORK, neededAt: null }]);
    assert.deepEqual(approvalsMoved(mentor, memberIn.left, IN.waiting), [{ schemeId: NETWORK, neededAt: null }]);
    assert.deepEqual(approvalsMoved(mentee, mentor, IN.waiting), [{ schemeId: NETWORK, neededAt: NOW }]);
  });

  it('is moved by nothing else', () => {
    assert.deepEqual(approvalsMoved(mentor, mentor, IN.waiting), []);
    for (const from of keysOf(IN).filter((one) => one !== 'waiting')) assert.deepEqual(approvalsMoved(mentor, mentee, IN[from]), [], from);
  });
});

describe('What follows from an approval', () => {
  const olga = MemberId.parse('olga');
  const scheme = { ...approving, coordinators: [connie, olga, MARA] };
  const plan = (fact: ApprovalFact) => planAfterApproval(fact, MARA, scheme);
  const recorded = { schemeId: NETWORK, by: connie, at: NOW };

  it('is told to every coordinator but the mentor, and again each time it is asked', () => {
    const first = plan({ type: 'approval-sought', approves: true, trains: false, ...recorded });
    assert.deepEqual(first.notices.map(({ to, subject }) => [to, subject.kind]), [[connie, 'approval-wanted'], [olga, 'approval-wanted']]);
    const again = plan({ type: 'approval-asked-again', ...recorded, at: later(NOW, { hours: 24 }) });
    assert.equal(new Set([...first.notices, ...again.notices].map(({ id }) => id)).size, 4);
    assert.equal(first.neededAt, NOW);
  });

  it('is told to the mentor when it is given or asked back, and nobody is needed then', () => {
    for (const fact of [{ type: 'mentor-approved', ...recorded }, { type: 'mentor-asked-back', question: 'Since when?', ...recorded }] as const) {
      const { notices, neededAt } = plan(fact);
      assert.deepEqual(notices.map(({ to, subject }) => [to, subject.kind]), [[MARA, fact.type]]);
      assert.equal(neededAt, null);
    }
  });

  it('needs nobody where only a training is asked for', () => {
    for (const fact of [{ type: 'approval-sought', approves: false, trains: true, ...recorded }, { type: 'mentor-trained', on: on('2026-11-20'), ...recorded }] as const)
      assert.deepEqual(plan(fact), { notices: [], neededAt: undefined });
    assert.equal(AnyFact.options.length, 5);
  });
});
