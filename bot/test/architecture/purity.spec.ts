import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = resolve(import.meta.dirname, '../../..');
const MOMENT = /Take the moment as an argument/;
const CAST = /Do not use any type assertions|consistent-type-assertions/;

const PURE = {
  core: 'core/src/meetings/meeting.ts',
  'the use cases': 'bot/src/application/ports/clock.ts',
  'the cards': 'bot/src/cards/verbs.ts',
  'the conversation': 'bot/src/conversation/conversation.ts',
};
const ADAPTER = 'bot/src/adapters/store/documents.ts';
const KERNEL = 'core/src/kernel/ids.ts';

const IMPURE = [
  'export const now = Date.now();',
  `export const now = Date['now']();`,
  'export const now = new Date();',
  'export const now = Date();',
  `import { Temporal } from 'temporal-polyfill'; export const now = Temporal.Now.instant();`,
  'export const now = performance.now();',
  'export const chance = Math.random();',
  `import { randomUUID } from 'node:crypto'; export const id = randomUUID();`,
  'export const id = crypto.randomUUID();',
  'export const where = process.cwd();',
  `console.log('here');`,
  `export const answer = fetch('/');`,
  'setTimeout(() => undefined, 1);',
  'setInterval(() => undefined, 1);',
  'setImmediate(() => undefined);',
  'export const anything = globalThis;',
];

/** A planted text is judged in the place of a file that exists, because the typed rules know only such files. */
const complaints = async (source: string, file: string): Promise<string> => {
  const [result] = await eslint.lintText(`${source}\n`, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'inline'}: ${message}`).join('\n');
};

// Where `CI` is set, typescript-eslint takes each file to be read once and does not look at another text for it.
const readsAgain = { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } };
const eslint = new ESLint({ cwd: ROOT, overrideConfig: readsAgain });

describe('the lint', function () {
  this.timeout(60_000);

  for (const [part, file] of Object.entries(PURE)) {
    for (const source of IMPURE) {
      it(`keeps ${source} out of ${part}`, async () => {
        assert.match(await complaints(source, file), MOMENT);
      });
    }
  }

  it('lets a date be made from a moment that was given', async () => {
    assert.doesNotMatch(await complaints('export const dateOf = (at: string): Date => new Date(at);', PURE.core), MOMENT);
  });

  it('lets an adapter ask the clock', async () => {
    assert.equal(await complaints('export const now = (): number => Date.now();', ADAPTER), '');
  });

  it('keeps casts out of production', async () => {
    assert.match(await complaints('export const castTo = (text: unknown): string => text as string;', PURE.core), CAST);
    assert.match(await complaints('export const castTo = (text: unknown): string => text as string;', ADAPTER), CAST);
  });

  it('lets the kernel cast, and everybody write `as const`', async () => {
    assert.equal(await complaints('export const castTo = (text: unknown): string => text as string;', KERNEL), '');
    assert.equal(await complaints(`export const weekdays = ['Monday'] as const;`, PURE.core), '');
  });

  it('keeps out `any` and the non-null `!`', async () => {
    assert.match(await complaints('export const loose = (it: any): number => Number(it);', ADAPTER), /no-explicit-any/);
    assert.match(await complaints('export const sure = (it: string | undefined): string => it!;', ADAPTER), /no-non-null-assertion/);
  });

  it('lets the environment be read in one place only', async () => {
    assert.match(await complaints('export const port = process.env.PORT;', ADAPTER), /The environment is read once/);
  });

  it('keeps out exports without a name', async () => {
    assert.match(await complaints('const it = 1;\nexport default it;', PURE.core), /Export it by its name/);
  });

  it('cannot be silenced in a comment', async () => {
    const silenced = '// eslint-disable-next-line no-restricted-syntax\nexport const now = Date.now();';
    assert.match(await complaints(silenced, PURE.core), MOMENT);
    assert.match(await complaints(silenced, PURE.core), /eslint-disable-next-line.* has no effect/);
  });

  it('knows the pages of the tab and the local start', async () => {
    for (const file of ['tab/src/main.tsx', 'bot/local/start.ts']) {
      assert.equal(await eslint.isPathIgnored(file), false, file);
      const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, unknown> };
      assert.ok('@typescript-eslint/no-floating-promises' in rules, file);
    }
  });
});
