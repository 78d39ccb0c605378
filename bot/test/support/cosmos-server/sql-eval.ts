import { isDeepStrictEqual } from 'node:util';
import type { Path } from './indexing.ts';
import type { Check, Expression, Operator, Value } from './sql-parser.ts';
import { type Fields, Refused, isFields, notImplemented } from './wire.ts';

export type Parameters = ReadonlyMap<string, Value>;
/** Undefined is neither true nor false, and a document whose filter is undefined is left out. */
export type Truth = boolean | undefined;
type Filter = (fields: Fields) => Truth;

export const valueAt = (fields: Fields, path: Path): unknown => {
  let value: unknown = fields;
  for (const name of path) {
    if (!isFields(value) || !Object.hasOwn(value, name)) return undefined;
    value = value[name];
  }
  return value;
};

/** As the bytes of UTF-8 are ordered: by code point. Of UTF-16, only a surrogate stands in another place than its code point. */
const compareTexts = (one: string, other: string): number => {
  if (one === other) return 0;
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const [a, b] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (a === b) continue;
    if (a < 0xd800 || b < 0xd800) return a - b;
    const place = (unit: number): number => (unit >= 0xe000 ? unit - 0x800 : unit + 0x2000);
    return place(a) - place(b);
  }
  return one.length - other.length;
};

const typeOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** Undefined comes first, then null, false, true, numbers, texts. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/order-by */
const TYPES = ['undefined', 'null', 'boolean', 'number', 'string', 'array', 'object'];

export const compareForOrder = (one: unknown, other: unknown): number => {
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  const apart = TYPES.indexOf(typeOf(one)) - TYPES.indexOf(typeOf(other));
  return apart !== 0 ? apart : Number(one) - Number(other) || 0;
};

/** Like is compared with like, or the outcome is undefined. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/equality-comparison-operators */
const compare = (operator: Operator, left: unknown, right: unknown): Truth => {
  const type = typeOf(left);
  if (left === undefined || type !== typeOf(right)) return undefined;
  if (type === 'object' || type === 'array') return operator === '=' ? isDeepStrictEqual(left, right) : undefined;
  const order = compareForOrder(left, right);
  switch (operator) {
    case '=':
      return order === 0;
    case '!=':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
};

const CHECKED: { readonly [Each in Check]: (value: unknown) => boolean } = {
  IS_STRING: (value) => typeof value === 'string',
  IS_NUMBER: (value) => typeof value === 'number',
  IS_BOOL: (value) => typeof value === 'boolean',
  IS_DEFINED: (value) => value !== undefined,
};

/**
 * AND is decided by the first that is false, OR by the first that is true; short of that, one that is undefined leaves all undefined
 * (https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/logical-operators).
 */
const decidedBy =
  (decisive: boolean, all: readonly Filter[]): Filter =>
  (fields) => {
    let truth: Truth = !decisive;
    for (const each of all) {
      const found = each(fields);
      if (found === decisive) return decisive;
      if (found === undefined) truth = undefined;
    }
    return truth;
  };

export const constantOf = (expression: Expression, parameters: Parameters): Value => {
  if (expression.kind === 'literal') return expression.value;
  if (expression.kind !== 'parameter') throw notImplemented('Only a literal or a parameter stands here.');
  const value = parameters.get(expression.name);
  if (value === undefined) throw new Refused(400, `The parameter ${expression.name} has no value.`);
  return value;
};

/** One of many, as equality with each; a set, because a query may name a thousand. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/keywords#in */
const membership = (operand: (fields: Fields) => unknown, values: readonly Value[]): Filter => {
  const set = new Set<unknown>(values);
  const types = new Set(values.map((value) => typeof value));
  const [type] = types;
  return (fields) => {
    const value = operand(fields);
    if (set.has(value)) return true;
    return types.size === 1 && typeof value === type ? false : undefined;
  };
};

const operandOf = (expression: Expression, parameters: Parameters): ((fields: Fields) => unknown) => {
  if (expression.kind === 'path') {
    const { path } = expression;
    return (fields) => valueAt(fields, path);
  }
  if (expression.kind === 'literal' || expression.kind === 'parameter') {
    const value = constantOf(expression, parameters);
    return () => value;
  }
  return filterOf(expression, parameters);
};

export const filterOf = (expression: Expression, parameters: Parameters): Filter => {
  switch (expression.kind) {
    case 'and':
      return decidedBy(false, expression.all.map((each) => filterOf(each, parameters)));
    case 'or':
      return decidedBy(true, expression.all.map((each) => filterOf(each, parameters)));
    case 'not': {
      const of = filterOf(expression.of, parameters);
      return (fields) => {
        const truth = of(fields);
        return truth === undefined ? undefined : !truth;
      };
    }
    case 'compare': {
      const [left, right] = [operandOf(expression.left, parameters), operandOf(expression.right, parameters)];
      const { operator } = expression;
      return (fields) => compare(operator, left(fields), right(fields));
    }
    case 'in': {
      const values = expression.values.map((value) => constantOf(value, parameters));
      return membership(operandOf(expression.of, parameters), values);
    }
    case 'check': {
      const of = operandOf(expression.of, parameters);
      const check = CHECKED[expression.check];
      return (fields) => check(of(fields));
    }
    case 'path':
    case 'literal':
    case 'parameter': {
      const of = operandOf(expression, parameters);
      return (fields) => {
        const value = of(fields);
        return typeof value === 'boolean' ? value : undefined;
      };
    }
  }
};

/** Every path that the filter asks, for the index has to know them. */
export const pathsIn = (expression: Expression): readonly Path[] => {
  switch (expression.kind) {
    case 'path':
      return [expression.path];
    case 'and':
    case 'or':
      return expression.all.flatMap(pathsIn);
    case 'compare':
      return [...pathsIn(expression.left), ...pathsIn(expression.right)];
    case 'not':
    case 'in':
    case 'check':
      return pathsIn(expression.of);
    case 'literal':
    case 'parameter':
      return [];
  }
};
