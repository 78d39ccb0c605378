import { type Word, wordsOf } from './bicep-words.ts';

const DECLARING = ['param', 'var', 'resource', 'module', 'output'] as const;
type Declaring = (typeof DECLARING)[number];

export type Declaration = { readonly kind: Declaring; readonly name: string; readonly words: readonly Word[] };

const WORDS_OF_BICEP = ['if', 'for', 'in', 'existing', 'true', 'false', 'null', 'string', 'int', 'bool', 'object', 'array', 'targetScope', ...DECLARING];
const FUNCTIONS = [
  ...['allowed', 'batchSize', 'description', 'maxLength', 'minLength', 'maxValue', 'minValue', 'secure'],
  ...['concat', 'empty', 'guid', 'items', 'json', 'loadJsonContent', 'map', 'resourceGroup', 'split', 'string', 'subscriptionResourceId'],
  ...['take', 'toLower', 'trim', 'union'],
];

const isDeclaring = (text: string): text is Declaring => DECLARING.some((kind) => kind === text);

/** Each declaration with its words, up to the next one. A decorator belongs to nobody, and no harm is done if it is read with the one before. */
export const declarationsOf = (source: string): readonly Declaration[] => {
  const words = wordsOf(source);
  const starts = words.flatMap(({ kind, text }, at) => {
    const atStartOfLine = at === 0 || words[at - 1]?.text === '\n';
    return kind === 'word' && atStartOfLine && isDeclaring(text) && words[at + 1]?.kind === 'word' ? [{ kind: text, at }] : [];
  });
  return starts.map(({ kind, at }, index) => ({ kind, name: words[at + 1]?.text ?? '', words: words.slice(at + 2, starts[index + 1]?.at) }));
};

/** What a loop or a lambda calls the thing it is at: `for x in`, `x => …`. */
const localNames = (words: readonly Word[]): readonly string[] =>
  words.flatMap(({ text }, at) => {
    if (text === 'for') return [words[at + 1]?.text ?? ''];
    return words[at + 1]?.text === '=>' ? [text] : [];
  });

export const isKey = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.text === ':' && ['\n', '{', ','].includes(words[at - 1]?.text ?? '\n');

/** The names that are meant by a word of the text: no keys, no properties, no functions, no words of the language. */
export const namesMeant = (words: readonly Word[]): readonly string[] =>
  words.flatMap(({ kind, text }, at) => {
    if (kind !== 'word' || /^\d/.test(text) || isKey(words, at) || ['.', '.?'].includes(words[at - 1]?.text ?? '')) return [];
    if (words[at + 1]?.text === '(' && text !== 'if') return FUNCTIONS.includes(text) ? [] : [`${text}()`];
    return WORDS_OF_BICEP.includes(text) ? [] : [text];
  });

const namesKnown = (source: string): readonly string[] => {
  const declared = declarationsOf(source).filter(({ kind }) => kind !== 'output');
  return [...declared.map(({ name }) => name), ...localNames(wordsOf(source))];
};

/** Names that nothing declares. */
export const strangersIn = (source: string): readonly string[] => {
  const known = namesKnown(source);
  return declarationsOf(source).flatMap(({ words }) => namesMeant(words).filter((name) => !known.includes(name)));
};

/** Parameters, variables and modules that nothing uses; a module is there for what it makes. */
export const idleIn = (source: string): readonly string[] => {
  const declarations = declarationsOf(source);
  const meant = declarations.flatMap(({ words }) => namesMeant(words));
  return declarations.filter(({ kind, name }) => (kind === 'param' || kind === 'var') && !meant.includes(name)).map(({ name }) => name);
};

/** The keys of the first object behind a key or a name: `params: { a: 1 }` has `a`. */
export const keysOf = (words: readonly Word[]): readonly string[] => {
  const keys: string[] = [];
  let depth = 0;
  for (const [at, { text, kind }] of words.entries()) {
    if (kind === 'sign' && /^[{[(]$/.test(text)) depth += 1;
    if (kind === 'sign' && /^[}\])]$/.test(text)) depth -= 1;
    if (depth === 1 && kind === 'word' && isKey(words, at)) keys.push(text);
    if (depth === 0 && text === '}') return keys;
  }
  return keys;
};

export const namesOf = (source: string, kind: Declaring): readonly string[] =>
  declarationsOf(source)
    .filter((declaration) => declaration.kind === kind)
    .map(({ name }) => name);

/** A parameter that has to be given, because it has no default. */
export const requiredParams = (source: string): readonly string[] =>
  declarationsOf(source)
    .filter(({ kind, words }) => kind === 'param' && !words.slice(0, words.findIndex(({ text }) => text === '\n')).some(({ text }) => text === '='))
    .map(({ name }) => name);

export type Module = { readonly name: string; readonly file: string; readonly given: readonly string[] };

export const modulesOf = (source: string): readonly Module[] =>
  declarationsOf(source)
    .filter(({ kind }) => kind === 'module')
    .map(({ name, words }) => ({
      name,
      file: words[0]?.text ?? '',
      given: keysOf(words.slice(words.findIndex(({ text }, at) => text === 'params' && isKey(words, at)))),
    }));

/** Which outputs of modules are asked for: `store.outputs.endpoint` is `store endpoint`. */
export const outputsAsked = (source: string): readonly string[] => [...source.matchAll(/(\w+)!?\.outputs\.(\w+)/g)].map(([, module = '', output = '']) => `${module} ${output}`);

export const resourceTypes = (source: string): readonly string[] =>
  declarationsOf(source)
    .filter(({ kind }) => kind === 'resource')
    .map(({ words }) => words[0]?.text ?? '');
