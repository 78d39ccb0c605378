import assert from 'node:assert/strict';
import { A1, CONNIE, MARA, NETWORK, NOW, P1, THEO, UNSIGNED, keysOf, on, partnershipIn } from '../examples.spec.ts';
import { PartnershipFact } from './commands.ts';
import { evolve } from './evolve.ts';
import type { Partnership, Status } from './partnership.ts';

const asking = { id: P1, schemeId: NETWORK, mentorId: MARA, menteeId: THEO, answerBy: on('2026-12-07') };
const recorded = { by: MARA, at: NOW };

const FACTS: { readonly [Type in PartnershipFact['type']]: Extract<PartnershipFact, { type: Type }> } = {
  requested: { type: 'requested', ...asking, goals: 'Lead a module', ...recorded },
  proposed: { type: 'proposed', ...asking, suggestion: 'You both build teaching labs.', by: CONNIE, at: NOW },
  'proposal-agreed': { type: 'proposal-agreed', goals: 'Lead a module', by: THEO, at: NOW },
  'mentor-willing': { type: 'mentor-willing', ...recorded },
  accepted: { type: 'accepted', agreement: UNSIGNED, ...recorded },
  declined: { type: 'declined', reason: '', ...recorded },
  'talk-begun': { type: 'talk-begun', answerBy: on('2026-12-11'), ...recorded },
  withdrawn: { type: 'withdrawn', ...recorded },
  expired: { type: 'expired', ...recorded },
  superseded: { type: 'superseded', ...recorded },
  released: { type: 'released', ...recorded },
  'acceptance-undone': { type: 'acceptance-undone', answerBy: on('2026-12-07'), ...recorded },
  'acceptance-void': { type: 'acceptance-void', ...recorded },
  'agreement-changed': { type: 'agreement-changed', agreement: UNSIGNED, ...recorded },
  'agreement-signed': { type: 'agreement-signed', version: 1, name: 'Dr mara', ...recorded },
  started: { type: 'started', ...recorded },
  'amendment-proposed': { type: 'amendment-proposed', agreement: { ...UNSIGNED, version: 2 }, ...recorded },
  'amendment-signed': { type: 'amendment-signed', version: 2, name: 'Dr mara', ...recorded },
  'amendment-in-force': { type: 'amendment-in-force', version: 2, ...recorded },
  'amendment-withdrawn': { type: 'amendment-withdrawn', version: 2, wasTold: true, ...recorded },
  'progress-set': { type: 'progress-set', goal: 0, progress: 'under-way', ...recorded },
  'action-added': { type: 'action-added', action: { id: A1, text: 'Send the outline', owner: THEO, dueOn: on('2026-12-10'), status: 'open', addedBy: MARA, addedAt: NOW }, ...recorded },
  'action-closed': { type: 'action-closed', id: A1, status: 'done', ...recorded },
  'fit-check-answered': { type: 'fit-check-answered', fitCheck: { by: MARA, at: NOW, isGood: true, isForCoordinators: false }, ...recorded },
  reviewed: { type: 'reviewed', review: { stage: 'closing', by: MARA, at: NOW, helped: 'a-lot', words: '', readers: 'nobody' }, ...recorded },
  'kept-going': { type: 'kept-going', ...recorded },
  paused: { type: 'paused', until: on('2027-01-15'), ...recorded },
  resumed: { type: 'resumed', since: NOW, ...recorded },
  ended: { type: 'ended', outcome: 'completed', reason: '', ...recorded },
  'conflict-raised': { type: 'conflict-raised', ...recorded },
  'seen-to': { type: 'seen-to', by: CONNIE, at: NOW },
  reminded: { type: 'reminded', on: on('2026-11-23'), by: CONNIE, at: NOW },
};

const running = { active: 'active', paused: 'paused' } as const;
const held = { agreeing: 'agreeing', ...running } as const;
const unanswered = <To extends Status>(to: To) => ({ proposed: to, requested: to });

/** For each fact, where it can happen and what is so then. Everywhere else it throws. */
const LEADS_TO: Record<PartnershipFact['type'], { readonly [From in Status | 'nothing']?: Status }> = {
  requested: { nothing: 'requested' },
  proposed: { nothing: 'proposed' },
  'proposal-agreed': { proposed: 'requested' },
  'mentor-willing': { proposed: 'proposed' },
  accepted: { requested: 'agreeing' },
  declined: unanswered('declined'),
  'talk-begun': { requested: 'requested' },
  withdrawn: unanswered('withdrawn'),
  expired: unanswered('expired'),
  superseded: unanswered('superseded'),
  released: unanswered('released'),
  'acceptance-undone': { agreeing: 'requested' },
  'acceptance-void': { requested: 'requested' },
  'agreement-changed': { agreeing: 'agreeing' },
  'agreement-signed': { agreeing: 'agreeing' },
  started: { agreeing: 'active' },
  'amendment-proposed': running,
  'amendment-signed': running,
  'amendment-in-force': running,
  'amendment-withdrawn': running,
  'progress-set': running,
  'action-added': { active: 'active' },
  'action-closed': running,
  'fit-check-answered': { active: 'active' },
  reviewed: { ...running, ended: 'ended' },
  'kept-going': { active: 'active' },
  paused: { active: 'paused' },
  resumed: { paused: 'active' },
  ended: { agreeing: 'ended', active: 'ended', paused: 'ended' },
  'conflict-raised': held,
  'seen-to': held,
  reminded: { proposed: 'proposed', requested: 'requested', agreeing: 'agreeing', active: 'active' },
};

/** In which an amendment waits, for the facts that need one. */
const waiting = (status: 'active' | 'paused'): Partnership => ({ ...partnershipIn[status], amendment: { ...UNSIGNED, version: 2 } });
const STATES: Record<Status | 'nothing', Partnership | undefined> = { nothing: undefined, ...partnershipIn, active: waiting('active'), paused: waiting('paused') };

describe('A fact', () => {
  for (const type of keysOf(FACTS)) {
    it(`of the kind "${type}" leads where it can follow and throws where it cannot`, () => {
      for (const from of keysOf(STATES)) {
        const next = LEADS_TO[type][from];
        if (next) assert.equal(evolve(STATES[from], FACTS[type]).status, next, `from ${from}`);
        else assert.throws(() => evolve(STATES[from], FACTS[type]), Error, `from ${from}`);
      }
    });

    it(`of the kind "${type}" is what a store would accept`, () => {
      assert.deepEqual(PartnershipFact.parse(FACTS[type]), FACTS[type]);
    });
  }

  it('about an amendment that is not there is a fault', () => {
    for (const type of ['amendment-signed', 'amendment-in-force'] as const) assert.throws(() => evolve(partnershipIn.active, FACTS[type]), /cannot follow/);
  });
});
