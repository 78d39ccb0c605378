import assert from 'node:assert/strict';
import { MemberId, PartnershipId } from '../kernel/ids.ts';
import { Instant, later } from '../kernel/time.ts';
import { noticeKeptUntil, taskKeptUntil } from './kept.ts';
import { noticeOf } from './notice.ts';
import { dropped, settle } from './settle.ts';
import { taskOf } from './task.ts';

const NOW = Instant.parse('2026-11-22T10:00:00.000Z');
const notice = noticeOf(MemberId.parse('amira'), PartnershipId.parse('p1'), { kind: 'request-received' }, NOW);
const task = taskOf({ kind: 'free-place', partnershipId: PartnershipId.parse('p1') }, NOW);

describe('what is done with is kept for a while', () => {
  it('and what is still to be done for ever', () => {
    assert.equal(noticeKeptUntil(notice), undefined);
    assert.equal(taskKeptUntil(task), undefined);
    assert.equal(taskKeptUntil({ ...task, status: 'stuck' }), undefined);
  });

  it('a settled notice 90 days from when it was settled, whatever became of it', () => {
    const settled = [settle(notice, { status: 'delivered' }, NOW), settle(notice, { status: 'unreachable', why: 'blocked' }, NOW), dropped(notice, 'too-late', NOW)];
    assert.deepEqual(settled.map(noticeKeptUntil), settled.map(() => later(NOW, { hours: 90 * 24 })));
  });

  it('a finished task 7 days', () => {
    assert.equal(taskKeptUntil({ ...task, status: 'done' }), later(NOW, { hours: 7 * 24 }));
  });
});
