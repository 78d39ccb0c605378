import type { Direction, Path } from './indexing.ts';
import { type Token, syntaxError, tokensOf } from './sql-tokens.ts';
import { type Refused, notImplemented } from './wire.ts';

export type Value = string | number | boolean;
export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Check = 'IS_STRING' | 'IS_NUMBER' | 'IS_BOOL' | 'IS_DEFINED';

export type Expression =
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'parameter'; readonly name: string }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'compare'; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'in'; readonly of: Expression; readonly values: readonly Expression[] }
  | { readonly kind: 'check'; readonly check: Check; readonly of: Expression };

/** `text` of an expression is as the query wrote it, for a plan writes it anew. */
export type Ordering = { readonly path: Path; readonly text: string; readonly direction: Direction };

export type Sql = {
  readonly alias: string;
  readonly top?: Expression;
  /** Whole documents, their number, or what the query plan made of the query: the values that are ordered by, with the document. */
  readonly select: 'documents' | 'count' | { readonly orderByItems: readonly Path[] };
  readonly where?: { readonly expression: Expression; readonly text: string };
  readonly orderBy: readonly Ordering[];
};

const DEPTH_MAX = 60;
const OPERATORS: readonly Operator[] = ['=', '!=', '<', '<=', '>', '>='];
const CHECKS: readonly Check[] = ['IS_STRING', 'IS_NUMBER', 'IS_BOOL', 'IS_DEFINED'];
/** What is SQL of Azure Cosmos DB and not read here. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/keywords */
const OTHER_WORDS = new Set(
  'AS BETWEEN DISTINCT ESCAPE EXISTS GROUP JOIN IN LIKE LIMIT NOT OFFSET NULL UNDEFINED VALUE ARRAY ALL UDF SELECT'.split(' '),
);
const OTHER_SIGNS = new Set(['<>', '<<', '>>', '>>>', '||', '??', '?', ':', '+', '-', '/', '%', '&', '|', '^', '~', '*', '[', '{', '.']);

/**
 * Reads exactly the shapes that the Cosmos store asks, and those which its query plan makes of them. What the service would answer with
 * a syntax error is refused as one; what it would understand and this parser does not is refused as not implemented.
 */
export const parseSql = (text: string): Sql => {
  const tokens = tokensOf(text);
  let position = 0;
  let depth = 0;

  const peek = (ahead = 0): Token => tokens[Math.min(position + ahead, tokens.length - 1)] ?? { kind: 'end', value: '', from: text.length, to: text.length };
  const next = (): Token => {
    const token = peek();
    position += 1;
    return token;
  };
  const unexpected = (token: Token): Refused => {
    const isCall = token.kind === 'word' && tokens[tokens.indexOf(token) + 1]?.value === '(';
    const isKnown = (token.kind === 'word' && OTHER_WORDS.has(token.value.toUpperCase())) || (token.kind === 'sign' && OTHER_SIGNS.has(token.value));
    if (isCall || isKnown) return notImplemented(`Its queries have no ${token.value} at character ${String(token.from)}: ${text}`);
    return syntaxError(text, token.from);
  };
  const isWord = (word: string, ahead = 0): boolean => peek(ahead).kind === 'word' && peek(ahead).value.toUpperCase() === word;
  const isSign = (sign: string, ahead = 0): boolean => peek(ahead).kind === 'sign' && peek(ahead).value === sign;
  const takeWord = (word: string): boolean => isWord(word) && next().kind === 'word';
  const takeSign = (sign: string): boolean => isSign(sign) && next().kind === 'sign';
  const expectWord = (word: string): void => {
    if (!takeWord(word)) throw unexpected(peek());
  };
  const expectSign = (sign: string): void => {
    if (!takeSign(sign)) throw unexpected(peek());
  };
  const textSince = (token: Token): string => text.slice(token.from, tokens[position - 1]?.to);

  /** The alias is known only after FROM; until then every path is kept with the one it begins with, and checked at the end. */
  const aliases = new Set<string>();
  const path = (): Path => {
    const first = next();
    if (first.kind !== 'word') throw unexpected(first);
    aliases.add(first.value);
    const names: string[] = [];
    while (isSign('.') || isSign('[')) {
      const isBracket = next().value === '[';
      const name = next();
      if (name.kind !== (isBracket ? 'text' : 'word')) throw isBracket && name.kind === 'number' ? notImplemented('A path goes through no array.') : unexpected(name);
      if (isBracket) expectSign(']');
      names.push(name.value);
    }
    return names;
  };

  const constant = (): Expression | undefined => {
    if (peek().kind === 'text') return { kind: 'literal', value: next().value };
    if (peek().kind === 'number') return { kind: 'literal', value: Number(next().value) };
    if (isSign('-') && peek(1).kind === 'number') {
      next();
      return { kind: 'literal', value: -Number(next().value) };
    }
    if (peek().kind === 'parameter') return { kind: 'parameter', name: next().value };
    if (takeWord('TRUE')) return { kind: 'literal', value: true };
    if (takeWord('FALSE')) return { kind: 'literal', value: false };
    return undefined;
  };

  const operand = (): Expression => {
    const known = constant();
    if (known) return known;
    if (takeSign('(')) {
      const inner = either();
      expectSign(')');
      return inner;
    }
    const check = CHECKS.find((each) => isWord(each));
    if (check && isSign('(', 1)) {
      next();
      next();
      const of = operand();
      expectSign(')');
      return { kind: 'check', check, of };
    }
    const token = peek();
    if (token.kind !== 'word' || isSign('(', 1) || OTHER_WORDS.has(token.value.toUpperCase())) throw unexpected(token);
    const found = path();
    if (found.length === 0) throw notImplemented(`A query compares fields and not the whole document: ${text}`);
    return { kind: 'path', path: found };
  };

  const values = (): readonly Expression[] => {
    expectSign('(');
    const list: Expression[] = [];
    do {
      const value = constant();
      if (!value) throw unexpected(peek());
      list.push(value);
    } while (takeSign(','));
    expectSign(')');
    return list;
  };

  const comparison = (): Expression => {
    const left = operand();
    if (takeWord('IN')) return { kind: 'in', of: left, values: values() };
    const operator = OPERATORS.find((each) => isSign(each));
    if (!operator) return left;
    next();
    return { kind: 'compare', operator, left, right: operand() };
  };

  const negation = (): Expression => (takeWord('NOT') ? { kind: 'not', of: negation() } : comparison());

  const chain = (kind: 'and' | 'or', part: () => Expression): Expression => {
    const first = part();
    const all = [first];
    while (takeWord(kind.toUpperCase())) all.push(part());
    return all.length === 1 ? first : { kind, all };
  };

  function either(): Expression {
    depth += 1;
    if (depth > DEPTH_MAX) throw syntaxError(text, peek().from);
    const found = chain('or', () => chain('and', negation));
    depth -= 1;
    return found;
  }

  const item = (): Path => {
    expectSign('{');
    const name = next();
    if (name.value !== 'item') throw unexpected(name);
    expectSign(':');
    const found = path();
    expectSign('}');
    return found;
  };

  /** What the plan selects: `c._rid, [{"item": c.x}] AS orderByItems, c AS payload`. */
  const planned = (): Sql['select'] => {
    const start = peek();
    const rid = path();
    if (rid.length !== 1 || rid[0] !== '_rid' || !takeSign(',') || !takeSign('[')) throw notImplemented(`A query selects whole documents: ${textSince(start)}`);
    const items = [item()];
    while (takeSign(',')) items.push(item());
    expectSign(']');
    expectWord('AS');
    expectWord('ORDERBYITEMS');
    expectSign(',');
    path();
    expectWord('AS');
    expectWord('PAYLOAD');
    return { orderByItems: items };
  };

  const selection = (): Sql['select'] => {
    if (takeSign('*')) return 'documents';
    if (!takeWord('VALUE')) return peek().kind === 'word' && !OTHER_WORDS.has(peek().value.toUpperCase()) && !isSign('(', 1) ? planned() : notSelected();
    if (!isWord('COUNT') || !isSign('(', 1) || peek(2).value !== '1' || !isSign(')', 3)) throw notImplemented(`The only value that is selected is COUNT(1): ${text}`);
    position += 4;
    return 'count';
  };
  const notSelected = (): never => {
    if (constant()) throw notImplemented(`A query selects whole documents: ${text}`);
    throw unexpected(peek());
  };

  const ordering = (): Ordering => {
    const start = peek();
    if (start.kind !== 'word' || isSign('(', 1)) throw unexpected(start);
    const found = path();
    const written = textSince(start);
    if (found.length === 0) throw unexpected(start);
    const direction = takeWord('DESC') ? 'descending' : 'ascending';
    if (direction === 'ascending') takeWord('ASC');
    return { path: found, text: written, direction };
  };

  expectWord('SELECT');
  const top = takeWord('TOP') ? constant() : undefined;
  const select = selection();
  expectWord('FROM');
  const alias = next();
  if (alias.kind !== 'word') throw unexpected(alias);
  let where: Sql['where'];
  if (takeWord('WHERE')) {
    const start = peek();
    const expression = either();
    where = { expression, text: textSince(start) };
  }
  const orderBy: Ordering[] = [];
  if (isWord('ORDER') && isWord('BY', 1)) {
    position += 2;
    do orderBy.push(ordering());
    while (takeSign(','));
  }
  if (peek().kind !== 'end') throw unexpected(peek());
  const stranger = [...aliases].find((each) => each !== alias.value);
  if (stranger !== undefined) throw syntaxError(text, text.indexOf(stranger));
  if (select === 'count' && (top ?? orderBy.length > 0)) throw notImplemented(`A count is not ordered and has no TOP: ${text}`);
  return { alias: alias.value, ...(top ? { top } : {}), select, ...(where ? { where } : {}), orderBy };
};
