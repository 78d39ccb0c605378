import { type Dependency, type Deployed, type Package, directDependencies, isPermissive, lockedPackages } from './inventory.ts';
import { LICENCES_LOOKED_AT, PURPOSES } from './purposes.ts';

export const DEPENDENCY_LIST = 'bot/test/security/DEPENDENCIES.md';

const rowOf = ({ name, version, license, where }: Dependency): string => `| ${name} | ${version} | ${license} | ${where.join(', ')} | ${PURPOSES[name] ?? ''} |`;

const table = (dependencies: readonly Dependency[]): string =>
  ['| package | version | licence | named by | what for |', '| --- | --- | --- | --- | --- |', ...dependencies.map(rowOf)].join('\n');

const namesOf = (packages: readonly Package[]): string => packages.map(({ name, version }) => `\`${name}\` ${version}`).join(', ');

/** The list for people. A machine reads `sbom.cdx.json`, which lies in every packaged server, or what `npm run sbom` prints. */
export const dependencyList = ({ server, page }: Deployed): string => {
  const locked = lockedPackages();
  const direct = directDependencies();
  const scripted = locked.filter(({ hasScript }) => hasScript);
  const inPage = new Set(page.map(({ name }) => name));
  const both = new Set([...server, ...page].map(({ name, version }) => `${name} ${version}`));
  const unusual = locked.filter(({ license }) => !isPermissive(license)).map(({ name }) => name);
  const looked = Object.entries(LICENCES_LOOKED_AT).filter(([name]) => unusual.includes(name));
  return `# What this stands on

Made by \`npm run security\` from the lock file, the two bundles and \`dependencies/purposes.ts\`; \`dependencies.spec.ts\` fails when it is out of date.

| | packages |
| --- | --- |
| in the deployed server, which is one file | ${String(server.length)} |
| in the page | ${String(page.length)} |
| in either, and so named in \`THIRD-PARTY-NOTICES.txt\` and \`sbom.cdx.json\` of a packaged server | ${String(both.size)} |
| that npm may put on the machine of who builds or tests, for all platforms together | ${String(locked.length)} |
| that run a script when they are installed | none |

**Install scripts: none run.** ${scripted.length === 0 ? 'No package has one.' : `${scripted.length === 1 ? 'One package has one' : `${String(scripted.length)} packages have one`}: ${namesOf(scripted)}. It is denied by name in \`allowScripts\` of \`package.json\`, and every installation that this repository starts or describes says \`--ignore-scripts\`.`}

**Versions** are pinned exactly, and the lock file holds a hash of each package.

## What runs

${table(direct.filter(({ kind }) => kind === 'runs'))}

## What only builds and checks

${table(direct.filter(({ kind, name }) => kind === 'builds' && !inPage.has(name)))}

## Licences

All that is passed on to anybody is under a permissive licence. What npm installs beyond that, and is not, or does not say so in the lock file:

${looked.map(([name, why]) => `- \`${name}\`: ${why}`).join('\n')}
`;
};
