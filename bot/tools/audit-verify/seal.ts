import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { type AuditEntry, ChainHead } from '@mentor-network/core/audit/audit-entry';
import { Instant } from '@mentor-network/core/kernel/time';
import { z } from 'zod';
import { Obstacle } from '../command-line.ts';

const Seal = z.strictObject({ keptAt: Instant, heads: z.array(ChainHead).readonly() }).readonly();
type Seal = z.infer<typeof Seal>;

export const readSeal = (path: string): Seal => {
  try {
    return Seal.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Obstacle(`${path} cannot be read as heads that were kept.`, { cause });
  }
};

/** A line for each chain. Written beside and then renamed: a seal that was torn would pass for one of fewer chains. */
export const writeSeal = (path: string, { keptAt, heads }: Seal): void => {
  const lines = heads.toSorted((one, other) => (one.chain < other.chain ? -1 : 1)).map((head) => JSON.stringify(head));
  writeFileSync(`${path}.new`, `{"keptAt":${JSON.stringify(keptAt)},"heads":[\n${lines.join(',\n')}\n]}\n`);
  renameSync(`${path}.new`, path);
};

/**
 * Whether each head that was kept is an entry still. Its hash covers all that was before it, so where it is found, all of that is as it
 * was. One name may have two chains: of somebody who was erased and came back.
 */
export const comparingWith = ({ heads }: Seal) => {
  const kept = Map.groupBy(heads, ({ chain }) => chain);
  const found = new Set<ChainHead>();
  const longest = new Map<string, number>();
  return {
    onEntry: ({ chain, sequence, hash }: AuditEntry): void => {
      longest.set(chain, Math.max(sequence, longest.get(chain) ?? 0));
      for (const head of kept.get(chain) ?? []) if (head.length === sequence && head.hash === hash) found.add(head);
    },
    /** What was taken away or written anew since. */
    problems: (): readonly { readonly chain: string; readonly problem: string }[] =>
      heads
        .filter((head) => !found.has(head))
        .map(({ chain, length }) => {
          const now = longest.get(chain) ?? 0;
          if (now === 0) return { chain, problem: `it had ${String(length)} facts when its head was kept, and is gone` };
          if (now < length) return { chain, problem: `it had ${String(length)} facts when its head was kept, and has ${String(now)}` };
          return { chain, problem: `fact ${String(length)} is not the one whose hash was kept: the chain was written anew` };
        }),
  };
};
