import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { z } from 'zod';
import { PROBES } from './probes.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const WORKSPACES = ['core', 'bot', 'tab'];

const Package = z.object({ dependencies: z.record(z.string(), z.string()).default({}), devDependencies: z.record(z.string(), z.string()).default({}) });

const write = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** The workspaces as they are declared, with an empty package for each dependency and nothing in them but the probes. */
const plantTree = (tree: string): void => {
  for (const workspace of ['.', ...WORKSPACES]) {
    const declaration = readFileSync(join(ROOT, workspace, 'package.json'), 'utf8');
    write(join(tree, workspace, 'package.json'), declaration);
    const { dependencies, devDependencies } = Package.parse(JSON.parse(declaration));
    for (const name of Object.keys({ ...dependencies, ...devDependencies, 'not-declared': '' })) {
      if (!name.startsWith('@mentor-network/')) plantPackage(join(tree, 'node_modules', name), name);
    }
  }
  mkdirSync(join(tree, 'node_modules/@mentor-network'));
  symlinkSync(join(tree, 'core'), join(tree, 'node_modules/@mentor-network/core'), 'dir');
  for (const { file, source, beside } of PROBES) {
    for (const [name, text] of Object.entries({ ...beside, [file]: source })) write(join(tree, name), text);
  }
};

const plantPackage = (folder: string, name: string): void => {
  write(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
  write(join(folder, 'index.js'), '');
};

const optionsOf = async (baseDir: string): Promise<ICruiseOptions> => ({
  ...(await extractDepcruiseOptions(join(ROOT, '.dependency-cruiser.cjs'))),
  baseDir,
});

const violationsIn = async (baseDir: string, folders: readonly string[]): Promise<readonly string[]> => {
  const { output } = await cruise([...folders], await optionsOf(baseDir));
  assert.notEqual(typeof output, 'string');
  // The API gives an object unless a reporter is asked for; its type cannot say so.
  const { summary } = output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
};

describe('the walls between the parts', function () {
  this.timeout(60_000);
  let tree = '';
  let violations: readonly string[] = [];

  before(async () => {
    tree = mkdtempSync(join(tmpdir(), 'walls-'));
    plantTree(tree);
    violations = await violationsIn(tree, WORKSPACES);
  });
  after(() => {
    rmSync(tree, { recursive: true, force: true });
  });

  for (const { rule, file, source } of PROBES) {
    it(`${rule} objects to ${source.split('\n')[0] ?? ''} in ${file}`, () => {
      assert.ok(
        violations.some((violation) => violation.startsWith(`${rule}: ${file} `)),
        `Nothing objected. What was objected to in this file: ${violations.filter((violation) => violation.includes(file)).join('; ')}`,
      );
    });
  }

  it('have a planted violation for every rule, and none for a rule that is gone', async () => {
    const { ruleSet } = await optionsOf(ROOT);
    const rules = (ruleSet?.forbidden ?? []).map(({ name }) => name);
    assert.deepEqual([...new Set(PROBES.map(({ rule }) => rule))].sort(), [...rules].sort());
  });

  it('stand in the code as it is', async () => {
    assert.deepEqual(await violationsIn(ROOT, ['core/src', 'bot/src', 'bot/local', 'bot/test', 'tab/src', 'tab/test']), []);
  });
});
