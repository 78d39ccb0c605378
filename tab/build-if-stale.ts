import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const tab = dirname(fileURLToPath(import.meta.url));
const root = dirname(tab);
const SOURCES = [join(tab, 'src'), join(tab, 'index.html'), join(tab, 'vite.config.ts'), join(root, 'core', 'src'), join(root, 'package-lock.json')];

const changedAt = async (path: string): Promise<number> => {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time tells of files that were removed.
  const inside = await Promise.all((await readdir(path)).map((name) => changedAt(join(path, name))));
  return Math.max(found.mtimeMs, ...inside);
};

/** Builds the page into `tab/dist` unless what stands there is newer than everything it is made from. */
export const buildTabIfStale = async (): Promise<'built' | 'fresh'> => {
  const [builtAt, ...sources] = await Promise.all([join(tab, 'dist', 'index.html'), ...SOURCES].map(changedAt));
  if (builtAt !== undefined && builtAt > Math.max(...sources)) return 'fresh';
  await build({ root: tab, configFile: join(tab, 'vite.config.ts'), logLevel: 'error' });
  return 'built';
};
