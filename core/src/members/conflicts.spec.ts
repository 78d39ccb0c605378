import assert from 'node:assert/strict';
import { Conflicts, NO_CONFLICTS, areInConflict } from './conflicts.ts';

const declaring = (email: string, conflicts: Partial<Conflicts> = {}) => ({ email, conflicts: Conflicts.parse({ ...NO_CONFLICTS, ...conflicts }) });

const inConflict = (one: ReturnType<typeof declaring>, other: ReturnType<typeof declaring>): boolean => {
  const either = areInConflict(one, other);
  assert.equal(areInConflict(other, one), either, 'it is the same whichever of the two asks');
  return either;
};

describe('A conflict', () => {
  const mara = declaring('mara@sample.ac.uk');

  it('stands when either of the two declared it, of whatever kind', () => {
    for (const kind of ['lineManager', 'iManage', 'others'] as const) {
      assert.ok(inConflict(declaring('theo@sample.ac.uk', { [kind]: ['mara@sample.ac.uk'] }), mara));
    }
  });

  it('does not stand between two who declared neither each other nor anybody', () => {
    assert.ok(!inConflict(declaring('theo@sample.ac.uk'), mara));
    assert.ok(!inConflict(declaring('theo@sample.ac.uk', { others: ['nadia@sample.ac.uk'] }), mara));
  });

  it('does not mind how an address is written', () => {
    assert.ok(inConflict(declaring('theo@sample.ac.uk', { others: ['MARA@Sample.ac.uk'] }), mara));
    assert.ok(inConflict(declaring('theo@sample.ac.uk', { others: ['mara@sample.ac.uk'] }), declaring('Mara@SAMPLE.ac.uk')));
  });

  it('needs the whole address', () => {
    assert.ok(!inConflict(declaring('theo@sample.ac.uk', { others: ['tamara@sample.ac.uk'] }), mara));
  });

  it('is not made by an address that is not known yet', () => {
    assert.ok(!inConflict(declaring('', { others: ['mara@sample.ac.uk'] }), declaring('')));
  });
});
