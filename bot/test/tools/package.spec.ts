import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { REPOSITORY } from '../../local/folders.ts';
import { appPackageFor } from '../../tools/package/app-package.ts';
import { zipOf } from '../../tools/package/deterministic-zip.ts';
import { billOfMaterials, filesOfPage, noticesOf, thirdPartiesOf } from '../../tools/package/third-parties.ts';
import { inFolder } from '../support/temporary-folder.ts';
import { runTool, obstacleOf } from './running-tool.ts';

const OURS = { appPackage: join(REPOSITORY, 'appPackage'), env: join(REPOSITORY, 'env') };

const contentOf = (zipped: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(zipped)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const inOwnFolders = (env: string, work: (folders: typeof OURS) => void): Promise<void> =>
  inFolder(async (folder) => {
    const folders = { appPackage: join(folder, 'appPackage'), env: join(folder, 'env') };
    mkdirSync(folders.appPackage);
    mkdirSync(folders.env);
    const manifest = {
      id: '${{TEAMS_APP_ID}}',
      name: { short: '${{NAME}} of ${{NAME}}' },
      icons: { color: 'a.png', outline: 'b.png' },
      localizationInfo: { additionalLanguages: [{ languageTag: 'cy', file: 'cy.json' }] },
    };
    writeFileSync(join(folders.appPackage, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folders.appPackage, 'cy.json'), '{"name.short":"${{NAME}} ${{SUFFIX}}"}');
    for (const icon of ['a.png', 'b.png', 'not-named.png']) writeFileSync(join(folders.appPackage, icon), icon);
    writeFileSync(join(folders.env, '.env.dev'), env);
    work(folders);
  });

describe('the app package', () => {
  it('has the manifest and its translations filled in, the icons it names, and nothing else', () =>
    inOwnFolders('TEAMS_APP_ID=4711\nNAME=The "Mentors" \\\nSUFFIX=', (folders) => {
      const content = contentOf(appPackageFor('dev', folders, { SUFFIX: 'here', NAME: 'of the machine' }));
      assert.deepEqual(Object.keys(content), ['a.png', 'b.png', 'cy.json', 'manifest.json']);
      const manifest = JSON.parse(content['manifest.json'] ?? '') as { id: string; name: { short: string } };
      assert.equal(manifest.id, '4711');
      assert.equal(manifest.name.short, 'The "Mentors" \\ of The "Mentors" \\');
      assert.deepEqual(JSON.parse(content['cy.json'] ?? ''), { 'name.short': 'The "Mentors" \\ here' });
    }));

  it('is not made while anything it needs is empty, and every such thing has its sentence', () =>
    inOwnFolders('TEAMS_APP_ID=\nNAME=Mentors', (folders) => {
      const file = join(folders.env, '.env.dev');
      assert.equal(
        obstacleOf(() => appPackageFor('dev', folders, {})),
        `SUFFIX is empty, and the app's manifest needs it. Set it in ${file}.\nTEAMS_APP_ID is empty, and the app's manifest needs it. Set it in ${file}.`,
      );
      assert.match(obstacleOf(() => appPackageFor('prod', folders, {})), /^There is no environment of that name: .*\.env\.prod is missing\.$/);
    }));

  it('of this project can be made, and is the same file every time', () => {
    const [once, twice] = [appPackageFor('local', OURS, {}), appPackageFor('local', OURS, {})];
    assert.deepEqual(once, twice);
    const content = contentOf(once);
    for (const [name, text] of Object.entries(content)) if (name.endsWith('.json')) assert.doesNotMatch(JSON.stringify(JSON.parse(text)), /\$\{\{/, name);
    assert.deepEqual(Object.keys(content), ['color.png', 'cy.json', 'manifest.json', 'outline.png']);
  });
});

describe('a zip', () => {
  it('is the same for the same content, whatever the order it comes in', () => {
    const [a, b] = [new Uint8Array([1]), new Uint8Array([2])];
    assert.deepEqual(zipOf([['a', a], ['b/c', b]]), zipOf([['b/c', b], ['a', a]]));
  });

  it('bears the first day a zip can name, and not the day it was made on', () => {
    const header = new DataView(zipOf([['a', new Uint8Array([1])]]).buffer);
    // PKWARE's APPNOTE, section 4.4.6: time, then (year since 1980) << 9 | month << 5 | day.
    assert.deepEqual([header.getUint16(10, true), header.getUint16(12, true)], [0, (1 << 5) | 1]);
  });
});

describe('the notices of third parties', () => {
  const within = (...path: readonly string[]): string => join(REPOSITORY, 'node_modules', ...path);

  it('name each package once, with the words of its licence, and none of ours', () => {
    const parties = thirdPartiesOf([within('zod', 'index.js'), within('zod', 'v4', 'core', 'core.js'), within('@azure', 'cosmos', 'dist', 'esm', 'index.js'), join(REPOSITORY, 'bot', 'src', 'main.ts')]);
    assert.deepEqual(parties.map(({ name, license }) => [name, license]), [['@azure/cosmos', 'MIT'], ['zod', 'MIT']]);
    const notices = noticesOf(parties);
    assert.match(notices, /^@azure\/cosmos 4\.[\d.]+ \(MIT\)\n\n[\s\S]*Microsoft[\s\S]*^zod 4\.[\d.]+ \(MIT\)\n\n[\s\S]*Permission is hereby granted/m);
    const bill = JSON.parse(billOfMaterials(parties)) as { components: readonly { purl: string }[] };
    assert.match(bill.components[0]?.purl ?? '', /^pkg:npm\/%40azure\/cosmos@4/);
  });

  it('find the words where a package has them only in its introduction, and what is carried inside another', () => {
    const [component] = thirdPartiesOf([within('escape-regexp-component', 'index.js')]);
    assert.match(component?.texts[0] ?? '', /MIT/);
    const carried = within('@microsoft', 'teams-js', 'dist', 'esm', 'node_modules', '.pnpm', 'x', 'node_modules', 'tslib', 'tslib.js');
    assert.deepEqual(thirdPartiesOf([carried]).map(({ name }) => name), ['@microsoft/teams-js']);
  });

  it('do not leave out what the page is made from', async () => {
    const names = thirdPartiesOf(await filesOfPage()).map(({ name }) => name);
    for (const name of ['react', 'react-dom', '@fluentui/react-button', '@microsoft/teams-js', '@microsoft/teamsfx', '@azure/msal-browser']) assert.ok(names.includes(name), name);
  });
});

describe('npm run package', function () {
  this.timeout(20_000);

  it('says what is missing before it builds anything', async () => {
    const { code, err } = await runTool('package', ['--env', 'nowhere']);
    assert.deepEqual([code, err.startsWith('There is no environment of that name')], [1, true]);
    assert.match((await runTool('package', ['--env', '../x'])).err, /^"\.\.\/x" is not the name of an environment\.\n$/);
  });
});
