import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { REPOSITORY } from '../../../local/folders.ts';

export type Text = { readonly name: string; readonly text: string };

const OUTPUT_BYTES_MAX = 1_000_000_000;

/** Whoever runs the tests need not own the folder: they read what is in it and run nothing of it. */
const git = (words: readonly string[], input = ''): Buffer =>
  execFileSync('git', ['-c', 'safe.directory=*', ...words], { cwd: REPOSITORY, input, maxBuffer: OUTPUT_BYTES_MAX, stdio: 'pipe' });

const isUnderGit = (): boolean => {
  if (!existsSync(join(REPOSITORY, '.git'))) return false;
  try {
    return git(['rev-parse', 'HEAD']).length > 0;
  } catch {
    return false;
  }
};

/** A copy of the files without their history, as an archive from the web is, has none of it to look through. */
export const HAS_HISTORY = isUnderGit();

/** What is never part of the repository, by the names `.gitignore` gives it; and what git keeps for itself. */
const IGNORED = [
  '.git',
  ...readFileSync(join(REPOSITORY, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('/'))
    .map((line) => line.slice(0, -1)),
];

/** Every file there is but for the ignored: more than git knows, never less. */
export const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !IGNORED.includes(name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [relative(REPOSITORY, join(folder, entry.name)).split(sep).join('/')]));

export const trackedFiles = (): readonly string[] =>
  HAS_HISTORY
    ? git(['ls-files', '-z'])
        .toString('utf8')
        .split('\0')
        .filter((name) => name !== '' && existsSync(join(REPOSITORY, name)))
    : filesBelow(REPOSITORY);

export const textOf = (name: string): Text => ({ name, text: readFileSync(join(REPOSITORY, name), 'utf8') });

/** Every content that was ever committed, and what was said of it; those of branches nobody names any more too. */
export const everCommitted = (): readonly Text[] => {
  const ids = git(['cat-file', '--batch-all-objects', '--batch-check=%(objecttype) %(objectname)'])
    .toString('utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([type]) => type !== 'tree')
    .map(([, id = '']) => id)
    .filter(Boolean);
  const bytes = git(['cat-file', '--batch'], ids.join('\n'));
  const texts: Text[] = [];
  let at = 0;
  while (at < bytes.length) {
    const begin = bytes.indexOf('\n', at) + 1;
    const [id = '', type = '', size = ''] = bytes.subarray(at, begin - 1).toString('utf8').split(' ');
    const end = begin + Number(size);
    texts.push({ name: `${type} ${id}`, text: bytes.subarray(begin, end).toString('utf8') });
    at = end + 1;
  }
  return texts;
};
