import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Obstacle } from '../command-line.ts';

/** Where a copy stands. It belongs to these two places and to no others. */
const CopyState = z.object({ from: z.string(), to: z.string(), cursor: z.string().optional(), copied: z.int().min(0) }).readonly();
export type CopyState = z.infer<typeof CopyState>;

export type StateFile = {
  readonly path: string;
  /** Undefined when no copy between the two has begun. */
  readonly read: () => CopyState | undefined;
  readonly write: (state: CopyState) => void;
};

type Ends = { readonly from: { readonly engine: string; readonly name: string }; readonly to: { readonly engine: string; readonly name: string } };

const NAME_LENGTH = 8;

const textOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const parsed = (path: string, text: string): CopyState => {
  try {
    return CopyState.parse(JSON.parse(text));
  } catch (cause) {
    throw new Obstacle(`${path} cannot be read. Delete it, and begin the copy anew with --into-existing.`, { cause });
  }
};

/** One small file for each pair of places, written beside and then renamed: it is the old one or the new one, and never half. */
export const stateFileFor = (folder: string, { from, to }: Ends): StateFile => {
  const pair = createHash('sha256').update(`${from.name}\n${to.name}`).digest('hex').slice(0, NAME_LENGTH);
  const path = join(folder, `copy-store.${from.engine}-${to.engine}.${pair}.json`);
  return {
    path,
    read: () => {
      const text = textOf(path);
      return text === undefined ? undefined : parsed(path, text);
    },
    write: (state) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, JSON.stringify(state));
      renameSync(`${path}.new`, path);
    },
  };
};
