import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeAllowance } from '../../src/adapters/allowance/counted-allowance.ts';

describe('An allowance', () => {
  it('is so many times in so many seconds, for each one by themselves', async () => {
    const allowance = makeAllowance({ times: 2, seconds: 30 });
    for (const who of ['priya', 'priya', 'tom', 'tom']) assert.deepEqual(await allowance.take(who), { ok: true, value: undefined });
    const taken = await allowance.take('priya');
    assert.deepEqual(taken, { ok: false, refusal: { retryAfterSeconds: 30 } });
  });

  it('is there again when its time is over, and says when that is in whole seconds', async () => {
    const allowance = makeAllowance({ times: 1, seconds: 1 });
    await allowance.take('priya');
    await sleep(300);
    assert.deepEqual(await allowance.take('priya'), { ok: false, refusal: { retryAfterSeconds: 1 } });
    await sleep(800);
    assert.equal((await allowance.take('priya')).ok, true);
  });

  it('is not put off by asking on', async () => {
    const allowance = makeAllowance({ times: 1, seconds: 1 });
    const begunMs = performance.now();
    await allowance.take('priya');
    while (!(await allowance.take('priya')).ok) await sleep(20);
    assert.ok(performance.now() - begunMs < 1_500);
  });

  it('is counted for so many and no more: whoever began first is forgotten first', async () => {
    const allowance = makeAllowance({ times: 1, seconds: 30 }, 3);
    for (const who of ['a', 'b', 'c', 'd']) await allowance.take(who);
    assert.equal((await allowance.take('d')).ok, false);
    assert.equal((await allowance.take('b')).ok, false);
    assert.equal((await allowance.take('a')).ok, true, 'forgotten when the fourth came');
    assert.equal((await allowance.take('b')).ok, true, 'and now it was the second’s turn');
  });
});
