import type { Condition, Json, Query, StoredDocument, Value } from '../documents.ts';
import { type Place, placeOf } from './continuation.ts';
import { type FieldSql, type Listing, listedField, listedType } from './queried-fields.ts';

const VALUES_MAX = 1_000;

/** Part of a statement, and the values for its question marks. No value ever becomes part of the text. */
type Part = { readonly sql: string; readonly values: readonly (string | number)[] };

const KINDS = { string: `'text'`, number: `'integer', 'real'`, boolean: `'true', 'false'` };
type Kind = keyof typeof KINDS;

const kindOf = (value: Value): Kind => {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (Number.isFinite(value)) return 'number';
  throw new Error(`${String(value)} is not a value a document can have.`);
};

/** SQLite has no booleans: its JSON functions give 1 and 0, and a condition on the kind tells them from numbers. */
const bindable = (value: Value): string | number => (typeof value === 'boolean' ? Number(value) : value);

const isOfKind = ({ kind }: FieldSql, wanted: Kind): string => `${kind} IN (${KINDS[wanted]})`;

/** SQLite compares what is unlike (any text is more than any number); a condition compares like with like. */
const conditionSql = (field: FieldSql, condition: Condition): Part => {
  if (condition.is !== 'in') {
    const { is, value } = condition;
    return { sql: `${field.value} ${is} ? AND ${isOfKind(field, kindOf(value))}`, values: [bindable(value)] };
  }
  if (condition.value.length > VALUES_MAX) throw new Error(`A condition takes at most ${String(VALUES_MAX)} values.`);
  const kinds = [...new Set(condition.value.map(kindOf))];
  const alternatives = kinds.map((kind) => `(${field.value} IN (SELECT value FROM json_each(?)) AND ${isOfKind(field, kind)})`);
  const lists = kinds.map((kind) => JSON.stringify(condition.value.filter((value) => kindOf(value) === kind).map(bindable)));
  return { sql: alternatives.length === 0 ? 'FALSE' : `(${alternatives.join(' OR ')})`, values: lists };
};

const isOrderable = ({ kind }: FieldSql): Part => ({ sql: `${kind} IN (${Object.values(KINDS).join(', ')})`, values: [] });

export const COLUMNS = 'partition, id, type, body, sequence';

/** One statement for the page and one document more, which tells whether there is another page. */
export const querySql = (listing: Listing, query: Query): Part => {
  const type = listedType(listing, query.type);
  const order = query.orderBy && listedField(query.type, type, query.orderBy.field);
  const isDescending = query.orderBy?.direction === 'descending';
  const key = order ? ([order.value, 'partition', 'id'] as const) : (['partition', 'id'] as const);
  const parts: Part[] = [
    { sql: `type = ${type.literal}`, values: [] },
    ...(query.partition === undefined ? [] : [{ sql: 'partition = ?', values: [query.partition] }]),
    ...(query.where ?? []).map((condition) => conditionSql(listedField(query.type, type, condition.field), condition)),
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
  return {
    sql: `${first} ${beyond}= ? AND (${key.join(', ')}) ${beyond} (${key.map(() => '?').join(', ')})`,
    values: [place[0], ...place],
  };
};

const valueAt = (body: Json, [step, ...rest]: readonly string[]): unknown => {
  const value = step === undefined ? undefined : body[step];
  return rest.length === 0 || typeof value !== 'object' || value === null ? value : valueAt({ ...value }, rest);
};

export const placeAt = (listing: Listing, query: Query, { partition, id, body }: StoredDocument): Place => {
  if (!query.orderBy) return [partition, id];
  const value = valueAt(body, listedField(query.type, listedType(listing, query.type), query.orderBy.field).path);
  return [typeof value === 'string' ? value : Number(value), partition, id];
};
