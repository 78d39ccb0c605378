import assert from 'node:assert/strict';
import { MARA, THEO, keysOf, partnershipIn } from '../examples.spec.ts';
import type { Status } from '../partnerships/partnership.ts';
import { passedOver } from './passed-over.ts';

/** Whether the mentor of a partnership in this status is put forward to its mentee no more, and whether the mentee is to its mentor. */
const PASSED: Record<Status, { readonly mentor: boolean; readonly mentee: boolean }> = {
  proposed: { mentor: true, mentee: true },
  requested: { mentor: true, mentee: true },
  declined: { mentor: true, mentee: false },
  withdrawn: { mentor: false, mentee: false },
  expired: { mentor: true, mentee: false },
  superseded: { mentor: false, mentee: false },
  released: { mentor: false, mentee: false },
  agreeing: { mentor: true, mentee: true },
  active: { mentor: true, mentee: true },
  paused: { mentor: true, mentee: true },
  ended: { mentor: true, mentee: true },
};

describe('Whom a member has had to do with', () => {
  for (const status of keysOf(PASSED)) {
    const { mentor, mentee } = PASSED[status];
    it(`as "${status}" is ${mentor ? 'not put forward to the mentee' : 'put forward to the mentee again'}, and ${mentee ? 'not' : 'none the less'} to the mentor`, () => {
      const partnership = partnershipIn[status];
      assert.equal(passedOver(THEO, [partnership]).has(MARA), mentor);
      assert.equal(passedOver(MARA, [partnership]).has(THEO), mentee);
    });
  }
});
