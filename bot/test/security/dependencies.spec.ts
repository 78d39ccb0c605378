import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../../local/folders.ts';
import { type Deployed, WORKSPACES, deployedPackages, directDependencies, isPermissive, lockedPackages, manifestOf } from './dependencies/inventory.ts';
import { DEPENDENCY_LIST, dependencyList } from './dependencies/list.ts';
import { LICENCES_LOOKED_AT, PURPOSES } from './dependencies/purposes.ts';
import { textOf, trackedFiles } from './secrets/every-text.ts';

/** A builds-for-one-platform package stands under the name of what it is built from. */
const isLookedAt = (name: string): boolean => Object.keys(LICENCES_LOOKED_AT).some((looked) => name === looked || name.startsWith(`${looked}-`));

const LIFECYCLE = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];

describe('Every dependency', () => {
  it('has a sentence that says what it is for, and no sentence is without its dependency', () => {
    const named = new Set(directDependencies().map(({ name }) => name));
    assert.deepEqual([...named].filter((name) => !/^\S.{8,}\.$/.test(PURPOSES[name] ?? '')), [], 'say it in dependencies/purposes.ts, and run npm run security');
    assert.deepEqual(Object.keys(PURPOSES).filter((name) => !named.has(name)), []);
  });

  it('is pinned to one version, the same in every workspace', () => {
    const direct = directDependencies();
    assert.deepEqual(direct.filter(({ version }) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)), []);
    assert.equal(new Set(direct.map(({ name }) => name)).size, direct.length);
  });

  it('comes with a hash of what it has to be', () => {
    const lock = readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8');
    assert.equal([...lock.matchAll(/"integrity": "sha512-/g)].length, lockedPackages().length);
  });

  it('may be passed on, or somebody has looked why it does no harm', () => {
    const unusual = lockedPackages().filter(({ license }) => !isPermissive(license));
    assert.deepEqual(unusual.filter(({ name }) => !isLookedAt(name)).map(({ name, license }) => [name, license]), []);
    assert.deepEqual(Object.keys(LICENCES_LOOKED_AT).filter((name) => !unusual.some((one) => one.name === name)), []);
  });

  it('knows a licence that takes something back from one that does not', () => {
    for (const license of ['MIT', '(AFL-2.1 OR BSD-3-Clause)', 'MIT AND ISC']) assert.ok(isPermissive(license), license);
    for (const license of ['MPL-2.0', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', '', undefined]) assert.ok(!isPermissive(license), license);
  });
});

describe('What is deployed', function () {
  this.timeout(60_000);
  let deployed: Deployed;
  before(async () => {
    deployed = await deployedPackages();
  });

  it('holds nothing but what may be passed on', () => {
    const all = [...deployed.server, ...deployed.page];
    assert.deepEqual(all.filter(({ name, license }) => !isPermissive(license) && LICENCES_LOOKED_AT[name]?.startsWith('MIT, ') !== true).map(({ name, license }) => [name, license]), []);
  });

  it('is what the list says', () => {
    assert.ok(textOf(DEPENDENCY_LIST).text === dependencyList(deployed), `${DEPENDENCY_LIST} is out of date. Run npm run security.`);
  });
});

describe('An installation', () => {
  it('runs no script of a package: each that has one is denied it by name', () => {
    const scripted = lockedPackages().filter(({ hasScript }) => hasScript);
    const { allowScripts = {} } = manifestOf('');
    assert.deepEqual(scripted.map(({ name }) => [name, allowScripts[name]]), scripted.map(({ name }) => [name, false]));
    assert.deepEqual(Object.values(allowScripts).filter(Boolean), []);
  });

  it('runs none of ours either', () => {
    for (const workspace of ['', ...WORKSPACES]) {
      const { scripts } = manifestOf(workspace);
      assert.deepEqual(Object.keys(scripts).filter((name) => LIFECYCLE.includes(name)), [], workspace);
    }
  });

  it('says so each time this repository starts or describes one', () => {
    const described = trackedFiles()
      .filter((name) => !name.startsWith('bot/test/') && /\.(md|mjs|ts|yml|sh|json)$|^\.ci\//.test(name) && name !== 'package-lock.json')
      .flatMap((name) => textOf(name).text.split('\n').map((line) => `${name}: ${line.trim()}`))
      .filter((line) => /npm (ci|install|exec)\b|args: (ci|install)\b|\['(ci|install|exec)'/.test(line))
      // A tool of the administrator's own, and sentences about what npm is.
      .filter((line) => !/--global|`npm install`/.test(line));
    assert.ok(described.length >= 5, described.join('\n'));
    assert.deepEqual(described.filter((line) => !line.includes('--ignore-scripts')), []);
  });
});
