import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CONVERSATION_LIMITS, GLOBAL_LIMIT, makeSendingPace } from '../../src/adapters/teams/sending-pace.ts';

const PATIENCE_MS = 120_000;

/** The most that fall into any window of this length: the window that begins with a send is the fullest. */
const mostWithin = (times: readonly number[], withinMs: number): number => {
  const sorted = times.toSorted((first, second) => first - second);
  let from = 0;
  let most = 0;
  for (const [at, time] of sorted.entries()) {
    while (time - (sorted[from] ?? time) >= withinMs) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
};

type Taken = { readonly conversation: string; readonly atMs: number };

const takeAll = (asked: readonly (readonly [conversation: string, afterMs: number])[]): readonly Taken[] => {
  const pace = makeSendingPace();
  let nowMs = 0;
  return asked.flatMap(([conversation, afterMs]) => {
    nowMs += afterMs;
    const place = pace.take(conversation, nowMs, PATIENCE_MS);
    if (!place.isFree) return [];
    assert.ok(place.atMs >= nowMs, 'nothing is sent before it was asked for');
    return [{ conversation, atMs: place.atMs }];
  });
};

const staysUnder = (taken: readonly Taken[]): void => {
  const all = taken.map(({ atMs }) => atMs);
  assert.ok(mostWithin(all, GLOBAL_LIMIT.withinMs) < GLOBAL_LIMIT.count);
  for (const conversation of new Set(taken.map((one) => one.conversation))) {
    const own = taken.filter((one) => one.conversation === conversation).map(({ atMs }) => atMs);
    assert.deepEqual(own, own.toSorted((first, second) => first - second), 'a conversation keeps its order');
    for (const { count, withinMs } of CONVERSATION_LIMITS) assert.ok(mostWithin(own, withinMs) <= count, `${count} in ${withinMs} ms`);
  }
};

describe('The pace of sending', () => {
  it('stays under every published limit, whoever is sent to and whenever', () => {
    const asked = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(fc.constant(0), fc.nat(50), fc.nat(3_000))), { maxLength: 300 });
    fc.assert(
      fc.property(asked, (steps) => {
        staysUnder(takeAll(steps));
      }),
      { numRuns: 150 },
    );
  }).timeout(20_000);

  it('stays under the hour’s limit for a conversation that is never silent', () => {
    const taken = takeAll(Array.from({ length: 8_000 }, () => ['a', 500] as const));
    staysUnder(taken);
    assert.ok(taken.length > 1_800, 'and it goes on after the hour');
  }).timeout(20_000);

  it('sends to fifty different people in little more than a second', () => {
    const taken = takeAll(Array.from({ length: 50 }, (_, at) => [`member ${at}`, 0] as const));
    staysUnder(taken);
    assert.ok(Math.max(...taken.map(({ atMs }) => atMs)) < 1_200);
  });

  it('says how long it would take, and takes nothing, when that is too long', () => {
    const pace = makeSendingPace();
    pace.hold('a', 10_000);
    assert.deepEqual(pace.take('a', 1_000, 2_000), { isFree: false, waitMs: 9_000 });
    assert.equal(pace.take('b', 1_000, 2_000).isFree, true);
    assert.equal(pace.take('a', 9_000, 2_000).isFree, true);
  });
});
