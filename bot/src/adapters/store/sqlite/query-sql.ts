import type { Instant } from '@mentor-network/core/kernel/time';
import { type Place, placeOf } from '../continuation.ts';
import { checkValues } from '../document-limits.ts';
import type { Condition, Query, Value } from '../documents.ts';
import { type Listing, listedType, orderPathOf, pathOf } from '../listing.ts';
import { type FieldSql, fieldSql, typeSql } from './sql-fields.ts';

/** Part of a statement, and the values for its question marks. No value ever becomes part of the text. */
type Part = { readonly sql: string; readonly values: readonly (string | number)[] };

const KINDS = { string: `'text'`, number: `'integer', 'real'`, boolean: `'true', 'false'` };
type Kind = keyof typeof KINDS;

const kindOf = (value: Value): Kind => {
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'number';
};

/** SQLite has no booleans: its JSON functions give 1 and 0, and a condition on the kind tells them from numbers. */
const bindable = (value: Value): string | number => (typeof value === 'boolean' ? Number(value) : value);

const isOfKind = ({ kind }: FieldSql, wanted: Kind): string => `${kind} IN (${KINDS[wanted]})`;

/** SQLite compares what is unlike (any text is more than any number); a condition compares like with like. */
const conditionSql = (field: FieldSql, condition: Condition): Part => {
  if (condition.is !== 'in') {
    const { is, value } = condition;
    checkValues([value]);
    return { sql: `${field.value} ${is} ? AND ${isOfKind(field, kindOf(value))}`, values: [bindable(value)] };
  }
  checkValues(condition.value);
  const kinds = [...new Set(condition.value.map(kindOf))];
  const alternatives = kinds.map((kind) => `(${field.value} IN (SELECT value FROM json_each(?)) AND ${isOfKind(field, kind)})`);
  const lists = kinds.map((kind) => JSON.stringify(condition.value.filter((value) => kindOf(value) === kind).map(bindable)));
  return { sql: alternatives.length === 0 ? 'FALSE' : `(${alternatives.join(' OR ')})`, values: lists };
};

const isOrderable = ({ kind }: FieldSql): Part => ({ sql: `${kind} IN (${Object.values(KINDS).join(', ')})`, values: [] });

export const COLUMNS = 'partition, id, type, body, sequence, expires_at';

/** Takes the present instant as its value. */
export const IS_THERE = '(expires_at IS NULL OR expires_at > ?)';

/** One statement for the page and one document more, which tells whether there is another page. */
export const querySql = (listing: Listing, query: Query, now: Instant): Part => {
  const type = listedType(listing, query.type);
  const order = query.orderBy && fieldSql(orderPathOf(type, query.orderBy.field));
  const isDescending = query.orderBy?.direction === 'descending';
  const key = order ? ([order.value, 'partition', 'id'] as const) : (['partition', 'id'] as const);
  const parts: Part[] = [
    { sql: `type = ${typeSql(type)}`, values: [] },
    { sql: IS_THERE, values: [now] },
    ...(query.partition === undefined ? [] : [{ sql: 'partition = ?', values: [query.partition] }]),
    ...(query.where ?? []).map((condition) => conditionSql(fieldSql(pathOf(type, condition.field)), condition)),
    ...(order ? [isOrderable(order)] : []),
    ...(query.continuation === undefined ? [] : [after(key, isDescending, placeOf(query, query.continuation))]),
  ];
  const ordered = key.map((column) => `${column} ${isDescending ? 'DESC' : 'ASC'}`).join(', ');
  return {
    sql: `SELECT ${COLUMNS} FROM documents WHERE ${parts.map(({ sql }) => sql).join(' AND ')} ORDER BY ${ordered} LIMIT ?`,
    values: [...parts.flatMap(({ values }) => values), query.limit + 1],
  };
};

/**
 * A place and not a count: what is written before it between two pages neither shifts the next page nor repeats in it. The first
 * comparison says nothing new, but it lets SQLite begin its walk at the place; a row of values with an expression in it does not.
 */
const after = ([first, ...others]: readonly [string, ...string[]], isDescending: boolean, place: Place): Part => {
  const beyond = isDescending ? '<' : '>';
  const key = [first, ...others];
  const values = place.map(bindable);
  return {
    sql: `${first} ${beyond}= ? AND (${key.join(', ')}) ${beyond} (${key.map(() => '?').join(', ')})`,
    values: [...values.slice(0, 1), ...values],
  };
};
