import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Where Node keeps what it has compiled: a second start takes half the time. */
export const COMPILED = join(REPOSITORY, '.cache', 'compiled');

/** Makes the folder. A sentence when nothing can be written there. */
export const folderInTheWay = async (folder: string): Promise<string | undefined> => {
  const trial = join(folder, '.may-we-write');
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '');
    await rm(trial);
    return undefined;
  } catch {
    return `The folder ${folder} cannot be written, and the data would lie there. Make it writable, or choose another with "npm start -- --data <folder>".`;
  }
};
