import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const TOKENS = 20_000;
const BATCHES = 20;
const WARM_UP = 2_000;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token that nobody has signed, of a tenant and with a key nobody has heard of, large enough that it is seen if it stays somewhere. */
const unsignedToken = (at: number): string => {
  const kid = `${String(at).padStart(8, '0')}${'k'.repeat(400)}`;
  return `${encode({ alg: 'RS256', kid })}.${encode({ tid: kid, iss: `https://sts.windows.net/${kid}/`, ver: '1.0' })}.c2ln`;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * What twenty thousand such tokens cost: the milliseconds of this process for each, in the median of twenty batches (what else the
 * machine does is not in it), how that changed from the first half to the second, and what stayed in the memory.
 */
export const floodWith = async (refuse: (token: string) => Promise<void>) => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  let sent = 0;
  const batch = async (count: number): Promise<number> => {
    const tokens = Array.from({ length: count }, () => unsignedToken((sent += 1)));
    const before = process.cpuUsage();
    for (const token of tokens) await refuse(token);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000 / count;
  };
  await batch(WARM_UP);
  collect();
  const beforeBytes = process.memoryUsage().heapUsed;
  const msEach: number[] = [];
  for (let at = 0; at < BATCHES; at += 1) msEach.push(await batch(TOKENS / BATCHES));
  collect();
  const half = BATCHES / 2;
  return { msEach: median(msEach), slower: median(msEach.slice(half)) / median(msEach.slice(0, half)), grownBytes: process.memoryUsage().heapUsed - beforeBytes };
};

const MS_EACH_MAX = 0.05;
const SLOWER_MAX = 1.5;
const GROWTH_BYTES_MAX = 2_000_000;

export const isCheap = ({ msEach, slower, grownBytes }: Awaited<ReturnType<typeof floodWith>>): void => {
  assert.ok(msEach <= MS_EACH_MAX, `${msEach} ms for each`);
  assert.ok(slower < SLOWER_MAX, `${slower} times as slow in the second half`);
  assert.ok(grownBytes < GROWTH_BYTES_MAX, `${grownBytes} bytes more`);
};
