import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The first day a zip can name. What is the same inside is then the same file outside, whoever packs it and whenever. */
const FIRST_DAY = new Date(1980, 0, 1);

export type Entry = readonly [name: string, content: Uint8Array];

export const entriesIn = (folder: string): readonly Entry[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]);

export const zipOf = (entries: readonly Entry[]): Uint8Array => {
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  return zipSync(zippable, { mtime: FIRST_DAY, level: 9 });
};
