import assert from 'node:assert/strict';
import { BEGINS_AT, MARA, NOW, SCHEME, THEO, at, keysOf, on, partnershipIn } from '../examples.spec.ts';
import { later } from '../kernel/time.ts';
import type { Partnership, Status } from '../partnerships/partnership.ts';
import { SchemeSettings } from '../schemes/scheme.ts';
import { type Concern, concernsOf, neededAt } from './concerns.ts';

const said = (partnership: Partnership, scheme = SCHEME): readonly (readonly [Concern['why'], string])[] => concernsOf(partnership, scheme).map(({ why, since }) => [why, since]);
const { requested, agreeing, active, paused } = partnershipIn;

/** What may need a coordinator of a partnership in which nobody has said anything, and from when on. A new status does not compile until decided. */
const CONCERNS: Record<Status, readonly (readonly [Concern['why'], string])[]> = {
  proposed: [['unanswered', '2026-12-01T09:00:00.000Z']],
  requested: [['unanswered', '2026-12-01T09:00:00.000Z']],
  agreeing: [['unsigned', '2026-12-02T09:00:00.000Z']],
  active: [['silent', '2027-01-15T09:00:00.000Z'], ['long-silent', '2027-01-30T09:00:00.000Z']],
  paused: [],
  declined: [],
  withdrawn: [],
  expired: [],
  superseded: [],
  released: [],
  ended: [],
};

describe('What needs a coordinator', () => {
  for (const status of keysOf(CONCERNS)) {
    it(`of a partnership that is ${status} is ${CONCERNS[status].map(([why]) => why).join(' and then ') || 'nothing'}, unless something happens first`, () => {
      assert.deepEqual(said(partnershipIn[status]), CONCERNS[status]);
      assert.equal(neededAt(partnershipIn[status], SCHEME), CONCERNS[status][0]?.[1]);
    });
  }

  it('comes when the last reminder has come, and with the last day where there is no time for one', () => {
    assert.deepEqual(said({ ...requested, answerBy: on('2026-11-27') }), [['unanswered', '2026-11-27T09:00:00.000Z']]);
    const without = { ...SCHEME, settings: SchemeSettings.parse({ requestReminderWorkingDays: [], signReminderWorkingDays: [] }) };
    assert.deepEqual(said(requested, without), [['unanswered', '2026-12-04T09:00:00.000Z']]);
    assert.deepEqual(said(agreeing, without), [['unsigned', '2026-12-02T09:00:00.000Z']]);
  });

  it('waits while the two talk', () => {
    assert.deepEqual(said({ ...requested, answerBy: on('2026-12-11'), talkingSince: at('2026-11-30T10:00:00.000Z') }), [['unanswered', '2026-12-09T09:00:00.000Z']]);
  });

  it('goes away with a sign of life', () => {
    assert.deepEqual(said({ ...active, aliveAt: later(BEGINS_AT, { days: 10 }) })[0], ['silent', '2027-01-25T09:00:00.000Z']);
  });

  it('is at once what one of the two has said, and the earliest comes first', () => {
    const fitChecks = [{ by: THEO, at: later(NOW, { days: 30 }), isGood: false, isForCoordinators: true }];
    const raised = { ...active, conflictRaisedAt: later(NOW, { days: 2 }), fitChecks };
    assert.deepEqual(said(raised).map(([why]) => why), ['conflict', 'fit', 'silent', 'long-silent']);
    assert.equal(neededAt(raised, SCHEME), later(NOW, { days: 2 }));
    assert.deepEqual(said({ ...paused, conflictRaisedAt: NOW }), [['conflict', NOW]]);
  });

  it('is not whether it fits, when it does or it is not for coordinators', () => {
    const answered = (isGood: boolean, isForCoordinators: boolean) => said({ ...active, fitChecks: [{ by: MARA, at: NOW, isGood, isForCoordinators }] }).some(([why]) => why === 'fit');
    assert.deepEqual([answered(false, true), answered(false, false), answered(true, true), answered(true, false)], [true, false, false, false]);
  });

  it('is seen to once, and comes again when it is said again', () => {
    const raised = { ...active, conflictRaisedAt: NOW, fitChecks: [{ by: THEO, at: NOW, isGood: false, isForCoordinators: true }] };
    const seen = { ...raised, seenAt: later(NOW, { hours: 1 }) };
    assert.deepEqual(said(seen).map(([why]) => why), ['silent', 'long-silent'], 'that nobody meets is not seen to by saying so');
    const again = { ...seen, fitChecks: [{ by: MARA, at: later(NOW, { days: 1 }), isGood: false, isForCoordinators: true }] };
    assert.deepEqual(said(again)[0], ['fit', later(NOW, { days: 1 })]);
  });
});
