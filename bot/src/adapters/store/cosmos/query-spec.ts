import type { JSONValue, SqlQuerySpec } from '@azure/cosmos';
import { type Place, placeOf } from '../continuation.ts';
import { checkValues } from '../document-limits.ts';
import type { Condition, Query, Value } from '../documents.ts';
import { type Listing, listedType, orderPathOf, pathOf } from '../listing.ts';

/** Gives each value a name. Values travel beside the text and never in it. */
const makeParameters = () => {
  const parameters: { name: string; value: JSONValue }[] = [];
  return {
    parameters,
    of: (value: Value): string => {
      const name = `@p${String(parameters.length)}`;
      parameters.push({ name, value });
      return name;
    },
  };
};
type Parameters = ReturnType<typeof makeParameters>;

/** The steps were checked by the listing: letters, digits and hyphens, so that nothing in them ends the text. */
const property = (...steps: readonly string[]): string => `c${steps.map((step) => `["${step}"]`).join('')}`;
const bodyProperty = (path: readonly string[]): string => property('body', ...path);

/**
 * Comparing what is unlike is undefined here, and so no match, which is just what a condition asks for
 * (https://learn.microsoft.com/azure/cosmos-db/nosql/query/equality-comparison-operators).
 */
const conditionSql = (field: string, condition: Condition, { of }: Parameters): string => {
  if (condition.is !== 'in') {
    checkValues([condition.value]);
    return `${field} ${condition.is} ${of(condition.value)}`;
  }
  checkValues(condition.value);
  return condition.value.length === 0 ? 'false' : `${field} IN (${condition.value.map(of).join(', ')})`;
};

const isOrderable = (field: string): string => `(IS_STRING(${field}) OR IS_NUMBER(${field}) OR IS_BOOL(${field}))`;

/** What comes after the place: beyond it in the first of the key, or level with it there and beyond it in the rest. */
const after = (key: readonly string[], beyond: '<' | '>', place: readonly Value[], parameters: Parameters): string => {
  const [field = '', ...rest] = key;
  const [value = '', ...others] = place;
  const name = parameters.of(value);
  if (rest.length === 0) return `${field} ${beyond} ${name}`;
  return `(${field} ${beyond} ${name} OR (${field} = ${name} AND ${after(rest, beyond, others, parameters)}))`;
};

const orderedBy = (key: readonly string[], direction: 'ASC' | 'DESC'): string => key.map((field) => `${field} ${direction}`).join(', ');

const afterPlace = (key: readonly string[], isDescending: boolean, place: Place, parameters: Parameters): string =>
  after(key, isDescending ? '<' : '>', [...place], parameters);

/**
 * The statement for a page and one document more, which tells whether there is another page. The order begins with the type, which
 * is the same in all: so the composite index that gives the order also finds the type
 * (https://learn.microsoft.com/azure/cosmos-db/index-policy#queries-with-a-filter-and-order-by).
 */
export const querySpec = (listing: Listing, query: Query): SqlQuerySpec => {
  const parameters = makeParameters();
  const type = listedType(listing, query.type);
  const order = query.orderBy && bodyProperty(orderPathOf(type, query.orderBy.field));
  const isDescending = query.orderBy?.direction === 'descending';
  const key = [...(order === undefined ? [] : [order]), property('partition'), property('id')];
  const ordered = query.orderBy?.field;
  const isOrderGiven = (query.where ?? []).some(({ field }) => field === ordered);
  const conditions = [
    `${property('type')} = ${parameters.of(query.type)}`,
    ...(query.partition === undefined ? [] : [`${property('partition')} = ${parameters.of(query.partition)}`]),
    ...(query.where ?? []).map((condition) => conditionSql(bodyProperty(pathOf(type, condition.field)), condition, parameters)),
    ...(order === undefined || isOrderGiven ? [] : [isOrderable(order)]),
    ...(query.continuation === undefined ? [] : [afterPlace(key, isDescending, placeOf(query, query.continuation), parameters)]),
  ];
  const direction = isDescending ? 'DESC' : 'ASC';
  return {
    query: `SELECT TOP ${String(query.limit + 1)} * FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${orderedBy([property('type'), ...key], direction)}`,
    parameters: parameters.parameters,
  };
};

/** The documents of a partition, of some types, in the order of their ids. */
export const partitionSpec = (partition: string, types: readonly string[], limit: number): SqlQuerySpec => {
  const parameters = makeParameters();
  const conditions = [
    `${property('partition')} = ${parameters.of(partition)}`,
    `${property('type')} IN (${types.map(parameters.of).join(', ')})`,
  ];
  return {
    query: `SELECT TOP ${String(limit)} * FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${property('id')} ASC`,
    parameters: parameters.parameters,
  };
};
