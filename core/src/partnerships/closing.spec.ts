import assert from 'node:assert/strict';
import { BEGINS_AT, CONNIE, MARA, NOW, THEO, at, granted, on, partnershipIn, refused, signature } from '../examples.spec.ts';
import { later } from '../kernel/time.ts';
import type { Closing, PartnershipCommand, PartnershipFact } from './commands.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { type Partnership, THE_NETWORK } from './partnership.ts';

const { requested, agreeing, active, paused } = partnershipIn;
const asked = (state: Partnership, command: PartnershipCommand, when = NOW) => decide(state, command, { by: THE_NETWORK, at: when });
const close = (state: Partnership, closing: Closing): readonly PartnershipFact[] => granted(asked(state, { type: 'close', ...closing }));
const outcomes = (facts: readonly PartnershipFact[]) => facts.map((fact) => (fact.type === 'ended' ? [fact.outcome, fact.by] : [fact.type]));

describe('What closes by itself', () => {
  const CLOSINGS: { readonly [Why in Closing['why']]: Extract<Closing, { why: Why }> } = {
    unsigned: { why: 'unsigned', acceptedAt: NOW },
    silent: { why: 'silent', aliveAt: BEGINS_AT },
    over: { why: 'over', endsOn: on('2027-06-01') },
    left: { why: 'left', member: MARA },
    coordinator: { why: 'coordinator', coordinator: CONNIE },
  };
  /** How it ends in each status, and by whom it is said to have been. A new reason does not compile until somebody has decided. */
  const ENDS: Record<Closing['why'], Record<'agreeing' | 'active' | 'paused', readonly [string, string] | 'nothing'>> = {
    unsigned: { agreeing: ['lapsed', THE_NETWORK], active: 'nothing', paused: 'nothing' },
    silent: { agreeing: 'nothing', active: ['lapsed', THE_NETWORK], paused: 'nothing' },
    over: { agreeing: 'nothing', active: ['completed', THE_NETWORK], paused: ['completed', THE_NETWORK] },
    left: { agreeing: ['member-left', MARA], active: ['member-left', MARA], paused: ['member-left', MARA] },
    coordinator: { agreeing: ['ended-no-fault', CONNIE], active: ['ended-no-fault', CONNIE], paused: ['ended-no-fault', CONNIE] },
  };

  for (const [why, closing] of Object.entries(CLOSINGS)) {
    it(`for the reason "${why}" ends as its reason says, where it can be the reason`, () => {
      for (const status of ['agreeing', 'active', 'paused'] as const) {
        const expected = ENDS[closing.why][status];
        assert.deepEqual(outcomes(close(partnershipIn[status], closing)), expected === 'nothing' ? [] : [expected], status);
      }
    });
  }

  it('does not, when since it was planned they have accepted anew, met, said that it goes on or agreed on a later end', () => {
    const earlier = later(NOW, { minutes: -40 });
    assert.deepEqual(close(agreeing, { why: 'unsigned', acceptedAt: earlier }), []);
    assert.deepEqual(close({ ...active, aliveAt: later(BEGINS_AT, { days: 1 }) }, CLOSINGS.silent), []);
    const longer = { ...active.agreement, terms: { ...active.agreement.terms, durationMonths: 9 } };
    for (const state of [active, paused]) assert.deepEqual(close({ ...state, agreement: longer }, CLOSINGS.over), []);
  });

  it('leaves nobody with a reason, and nothing that waited for signatures', () => {
    const waiting = { ...active, amendment: { ...agreeing.agreement, version: 2 } };
    const ended = close(waiting, CLOSINGS.silent).reduce<Partnership>(evolve, waiting);
    assert.ok(ended.status === 'ended' && ended.reason === '' && !('amendment' in ended));
    assert.deepEqual([ended.startedAt, ended.agreement], [active.startedAt, active.agreement]);
  });

  it('never started, when it was never signed by both', () => {
    const signed = { ...agreeing, agreement: { ...agreeing.agreement, signatures: [signature(THEO)] } };
    const ended = close(signed, CLOSINGS.unsigned).reduce<Partnership>(evolve, signed);
    assert.ok(ended.status === 'ended' && ended.startedAt === null && ended.outcome === 'lapsed');
  });
});

describe('That the two should not go on', () => {
  it('is raised once, and stays raised when a coordinator has seen to it', () => {
    for (const state of [agreeing, active, paused]) {
      const raised = granted(asked(state, { type: 'raise-conflict' })).reduce<Partnership>(evolve, state);
      assert.ok('conflictRaisedAt' in raised && raised.conflictRaisedAt === NOW);
      assert.deepEqual(granted(asked(raised, { type: 'raise-conflict' })), []);
      const seen = granted(asked(raised, { type: 'mark-seen', coordinator: CONNIE }, later(NOW, { days: 1 }))).reduce<Partnership>(evolve, raised);
      assert.ok('seenAt' in seen && seen.seenAt === later(NOW, { days: 1 }) && seen.conflictRaisedAt === NOW);
      assert.deepEqual(granted(asked(seen, { type: 'raise-conflict' })), []);
    }
  });

  it('is seen to once, until one of the two says more', () => {
    const seen: PartnershipCommand = { type: 'mark-seen', coordinator: CONNIE };
    const raised = { ...active, conflictRaisedAt: NOW, seenAt: NOW };
    assert.deepEqual(granted(asked(raised, seen, later(NOW, { hours: 1 }))), []);
    assert.deepEqual(granted(asked({ ...raised, seenAt: null }, seen)), [{ type: 'seen-to', by: CONNIE, at: NOW }]);
    const more = { ...raised, fitChecks: [{ by: THEO, at: later(NOW, { days: 1 }), isGood: false, isForCoordinators: true }] };
    assert.equal(granted(asked(more, seen, later(NOW, { days: 2 }))).length, 1);
  });

  it('closes what nobody has answered yet, for both alike', () => {
    assert.deepEqual(granted(asked(requested, { type: 'release' })), [{ type: 'released', by: THE_NETWORK, at: NOW }]);
  });
});

describe('A coordinator’s reminder', () => {
  const remind = (day: string): PartnershipCommand => ({ type: 'remind', coordinator: CONNIE, on: on(day) });

  it('is given once on a day, and names who gave it', () => {
    const reminded = granted(asked(requested, remind('2026-11-23'))).reduce<Partnership>(evolve, requested);
    assert.equal(reminded.remindedOn, '2026-11-23');
    assert.deepEqual(granted(asked(requested, remind('2026-11-23'))), [{ type: 'reminded', on: '2026-11-23', by: CONNIE, at: NOW }]);
    assert.deepEqual(refused(asked(reminded, remind('2026-11-23'))), { code: 'reminded-today' });
    assert.ok(asked(reminded, remind('2026-11-24'), at('2026-11-24T10:00:00.000Z')).ok);
  });
});
