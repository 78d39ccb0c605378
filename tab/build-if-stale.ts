import { execFile } from 'node:child_process';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const tab = dirname(fileURLToPath(import.meta.url));
const root = dirname(tab);
const dist = join(tab, 'dist');
const SOURCES = [join(tab, 'src'), join(tab, 'public'), ...['index.html', 'consent-start.html', 'consent-end.html'].map((page) => join(tab, page)), join(tab, 'vite.config.ts'), join(root, 'core', 'src'), join(root, 'package-lock.json')];

const changedAt = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were removed.
  const inside = await Promise.all((await readdir(path)).map((name) => changedAt(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
};

/** In a process of its own, for what the build has in memory would stay with whoever asked for it as long as that runs. */
const buildInto = async (folder: string): Promise<void> => {
  const vite = join(dirname(fileURLToPath(import.meta.resolve('vite/package.json'))), 'bin', 'vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'], { cwd: tab });
};

/**
 * Builds the page into `tab/dist` unless what stands there is newer than everything it is made from. The new page is made beside
 * the old one and takes its place whole, so that whoever reads the folder meanwhile never finds half a page.
 */
export const buildTabIfStale = async (): Promise<'built' | 'fresh'> => {
  const [builtAt, ...sources] = await Promise.all([join(dist, 'index.html'), ...SOURCES].map(changedAt));
  if (builtAt !== undefined && builtAt > Math.max(...sources)) return 'fresh';
  const made = join(tab, 'build', `new-${process.pid}`);
  const old = join(tab, 'build', `old-${process.pid}`);
  await buildInto(made);
  await rename(dist, old).catch(() => undefined);
  await rename(made, dist);
  await rm(old, { recursive: true, force: true });
  return 'built';
};
