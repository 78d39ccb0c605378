import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { REPOSITORY } from '../../../local/folders.ts';
import { bundleServer } from '../../../tools/package/bundle-server.ts';
import { type ThirdParty, filesOfPage, thirdPartiesOf } from '../../../tools/package/third-parties.ts';

const Named = z.record(z.string(), z.string()).default({});
const Manifest = z.object({ dependencies: Named, devDependencies: Named, optionalDependencies: Named, scripts: Named, allowScripts: z.record(z.string(), z.boolean()).optional() });
export type Manifest = z.infer<typeof Manifest>;

const Locked = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional(), link: z.boolean().optional(), hasInstallScript: z.boolean().optional() }),
  ),
});

export const WORKSPACES = ['core', 'bot', 'tab'] as const;
const OURS = '@mentor-network/';

const readJson = (file: string): unknown => JSON.parse(readFileSync(join(REPOSITORY, file), 'utf8'));

export const manifestOf = (workspace: string): Manifest => Manifest.parse(readJson(join(workspace, 'package.json')));

/** A package npm may put on a machine: the name it has there, and what the lock file says of it. */
export type Package = { readonly path: string; readonly name: string; readonly version: string; readonly license: string | undefined; readonly isForBuilding: boolean; readonly hasScript: boolean };

export const lockedPackages = (): readonly Package[] =>
  Object.entries(Locked.parse(readJson('package-lock.json')).packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && link !== true)
    .map(([path, { version = '', license, dev = false, hasInstallScript = false }]) => ({
      path,
      name: path.replace(/^.*node_modules\//, ''),
      version,
      license,
      isForBuilding: dev,
      hasScript: hasInstallScript,
    }));

/** What a workspace names itself. */
export type Dependency = { readonly name: string; readonly version: string; readonly license: string; readonly where: readonly string[]; readonly kind: 'runs' | 'builds' };

const namedIn = (workspace: string): readonly (readonly [name: string, version: string, kind: Dependency['kind']])[] => {
  const { dependencies, devDependencies, optionalDependencies } = manifestOf(workspace);
  const all = [
    ...Object.entries({ ...dependencies, ...optionalDependencies }).map(([name, version]) => [name, version, 'runs'] as const),
    ...Object.entries(devDependencies).map(([name, version]) => [name, version, 'builds'] as const),
  ];
  return all.filter(([name]) => !name.startsWith(OURS));
};

/** Every dependency that a workspace names, once, in the order of names. */
export const directDependencies = (): readonly Dependency[] => {
  const licences = new Map(lockedPackages().map(({ name, version, license }) => [`${name} ${version}`, license]));
  const found = new Map<string, Dependency>();
  for (const workspace of ['', ...WORKSPACES]) {
    for (const [name, version, kind] of namedIn(workspace)) {
      const key = `${name} ${version}`;
      const before = found.get(key);
      const license = licences.get(key) ?? 'not said in the lock file';
      const where = [...(before?.where ?? []), workspace === '' ? 'root' : workspace];
      found.set(key, { name, version, license, where, kind: before?.kind === 'runs' ? 'runs' : kind });
    }
  }
  return [...found.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
};

const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'PSF-2.0']);

/** Of several licences to choose from, one that we may choose is enough. */
export const isPermissive = (license: string | undefined): boolean =>
  (license ?? '')
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((name) => PERMISSIVE.has(name.trim())));

export type Deployed = { readonly server: readonly ThirdParty[]; readonly page: readonly ThirdParty[] };

/** What is really inside, read from the bundles and not from what is named. */
export const deployedPackages = async (): Promise<Deployed> => {
  const folder = mkdtempSync(join(tmpdir(), 'inventory-'));
  try {
    const { modules } = await bundleServer(folder);
    return { server: thirdPartiesOf(modules), page: thirdPartiesOf(await filesOfPage()) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
