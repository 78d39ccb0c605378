import { Refused } from './wire.ts';

export type Token = {
  readonly kind: 'word' | 'parameter' | 'text' | 'number' | 'sign' | 'end';
  /** As written; of a text, what it says. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
};

const ESCAPES: { readonly [letter: string]: string } = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const TOKEN =
  /\s+|(?<word>[A-Za-z_]\w*)|(?<parameter>@\w+)|(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>!=|<>|<=|>=|<<|>>>?|\|\||\?\?|[=<>()[\]{},.:*+\-/%&|^~?])/suy;

const unescaped = (quoted: string): string =>
  quoted.slice(1, -1).replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gsu, (_, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
  );

export const syntaxError = (text: string, at: number): Refused =>
  new Refused(400, JSON.stringify({ errors: [{ severity: 'Error', location: { start: at, end: text.length }, code: 'SC1001', message: 'Syntax error.' }] }));

const KINDS = ['word', 'parameter', 'number', 'text', 'sign'] as const;

/** https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/constants */
export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  for (let at = 0; at < text.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) throw syntaxError(text, at);
    const kind = KINDS.find((each) => match.groups?.[each] !== undefined);
    if (kind) tokens.push({ kind, value: kind === 'text' ? unescaped(match[0]) : match[0], from: at, to: at + match[0].length });
  }
  return [...tokens, { kind: 'end', value: '', from: text.length, to: text.length }];
};
