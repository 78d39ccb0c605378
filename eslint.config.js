import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.spec.ts', 'bot/test/**/*.ts', 'tab/test/**/*.ts', 'tab/test/**/*.tsx'];

/** Where time, chance and identity are arguments, so that everything can be tried at any moment and twice alike. */
const PURE = ['core/src/**/*.ts', 'bot/src/application/**/*.ts', 'bot/src/cards/**/*.ts', 'bot/src/conversation/**/*.ts'];

const TAKE_THE_MOMENT = 'Take the moment as an argument';
const TAKE_IT = `${TAKE_THE_MOMENT}, and likewise chance and identity: somebody outside knows them.`;

const impureGlobals = ['process', 'console', 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'performance', 'crypto', 'globalThis'].map((name) => ({
  name,
  message: `${TAKE_THE_MOMENT}. The world is reached through a port, by an adapter.`,
}));

const impureSyntax = [
  `MemberExpression[object.name='Date'][property.name='now']`,
  `MemberExpression[object.name='Date'][property.value='now']`,
  `NewExpression[callee.name='Date'][arguments.length=0]`,
  `CallExpression[callee.name='Date']`,
  `MemberExpression[object.name='Temporal'][property.name='Now']`,
  `MemberExpression[object.name='Math'][property.name='random']`,
  `MemberExpression[property.name='randomUUID']`,
  `ImportSpecifier[imported.name='randomUUID']`,
].map((selector) => ({ selector, message: TAKE_IT }));

const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export it by its name, so that it has the same name everywhere.' };
const environment = {
  selector: `MemberExpression[object.name='process'][property.name='env']`,
  message: 'The environment is read once, in bot/src/config.ts or bot/tools/environment.ts, and parsed there. Take what you need as an argument.',
};

export default defineConfig(
  globalIgnores(['**/node_modules/', '**/dist/', '**/build/', '**/devTools/', '.cache/', '.data/']),
  // A rule that does not fit is discussed here, where everybody sees it, and not silenced in a comment.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['core/tsconfig.json', 'core/tsconfig.spec.json', 'bot/tsconfig.json', 'tab/tsconfig.json', 'tab/tsconfig.test.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // A closed switch ends in assertNever, which the compiler holds; one without a default is held here.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A port is an interface and a value is a type; and `{ [key: string]: X }` says what its keys are, where Record does not.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // A commit has a result and no value: `Result<void, Conflict>`.
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: 'error',
      // What members write is cleaned of control characters, and the expressions that do so name them.
      'no-control-regex': 'off',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', defaultExport],
    },
  },
  {
    files: ['bot/src/**/*.ts'],
    ignores: ['bot/src/config.ts', ...TESTS],
    rules: { 'no-restricted-syntax': ['error', defaultExport, environment], 'no-console': 'error' },
  },
  {
    files: ['bot/tools/**/*.ts'],
    ignores: ['bot/tools/environment.ts'],
    rules: { 'no-restricted-syntax': ['error', defaultExport, environment] },
  },
  {
    files: PURE,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': ['error', defaultExport, ...impureSyntax],
    },
  },
  {
    // Brands are made in the kernel and nowhere else.
    files: ['core/src/kernel/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    // An adapter keeps a promise whether or not its engine has anything to wait for.
    files: ['bot/src/adapters/**/*.ts', 'bot/local/**/*.ts'],
    rules: { '@typescript-eslint/require-await': 'off' },
  },
  {
    // What the SDK's factory of change feed starts gives is no subclass of what its own iterator takes.
    files: ['bot/src/adapters/store/cosmos/read-changes.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    // The package that asks for consent is given, although its makers have ended it. One file knows it, and is rewritten when it goes.
    files: ['tab/src/teams/graph/consent.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/require-await': 'off',
      // Who writes a test knows what stands in a fake or an answer, and a cast that is wrong fails the test.
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
    },
  },
  {
    // Vite reads its configuration from a default export.
    files: ['**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' } },
  },
);
