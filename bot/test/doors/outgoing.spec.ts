import assert from 'node:assert/strict';
import { makeOutgoing } from '../../src/adapters/teams/outgoing.ts';

const everythingAtOnce = () => {
  const asked: string[] = [];
  const pace = {
    take: (conversation: string, nowMs: number) => {
      asked.push(conversation);
      return { isFree: true as const, atMs: nowMs };
    },
    hold: () => undefined,
  };
  return { asked, pace };
};

describe('What leaves for Teams', () => {
  it('goes one after another within a conversation, and not held up by another one', async () => {
    const { pace } = everythingAtOnce();
    const outgoing = makeOutgoing({ pace, nowMs: () => 0, onRefreshFault: assert.ifError });
    const seen: string[] = [];
    const slowly = (what: string) => async () => {
      seen.push(`${what} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`${what} ends`);
    };
    const failing = outgoing.send('a', 0, () => Promise.reject(new Error('refused')));
    const all = [outgoing.send('a', 0, slowly('first')), outgoing.send('a', 0, slowly('second')), outgoing.send('b', 0, slowly('elsewhere'))];
    await assert.rejects(failing, /refused/);
    await Promise.all(all);
    assert.deepEqual(seen.filter((line) => !line.startsWith('else')), ['first begins', 'first ends', 'second begins', 'second ends']);
    assert.ok(seen.indexOf('elsewhere begins') < seen.indexOf('first ends'));
  });

  it('takes one place for all the states a card passes through while it waits, and shows the newest', async () => {
    const { asked, pace } = everythingAtOnce();
    const outgoing = makeOutgoing({ pace, nowMs: () => 0, onRefreshFault: assert.ifError });
    const shown: number[] = [];
    for (const state of [1, 2, 3, 4]) outgoing.refresh('a', 'card', () => Promise.resolve(shown.push(state)));
    await outgoing.quiet();
    assert.deepEqual([shown, asked], [[4], ['a']]);
    outgoing.refresh('a', 'card', () => Promise.resolve(shown.push(5)));
    await outgoing.quiet();
    assert.deepEqual(shown, [4, 5]);
  });
});
