import { createHash } from 'node:crypto';
import { queryCharge } from './charges.ts';
import { type Container, type Range, type Stored, isLive, sessionOf } from './documents.ts';
import { isIndexed, requireIndexFor } from './indexing.ts';
import { answerPlan, requireServable, topOf } from './query-plan.ts';
import { PAGE_BYTES_MAX, type Scope, isWithin, pageSizeOf, scopeOf } from './scope.ts';
import { type Parameters, compareForOrder, filterOf, pathsIn, valueAt } from './sql-eval.ts';
import { type Sql, type Value, parseSql } from './sql-parser.ts';
import { type Answer, type Fields, Refused, type Request, headerOf, isFields, notImplemented, parseFields } from './wire.ts';

type Asked = { readonly text: string; readonly sql: Sql; readonly parameters: Parameters };

/** Where a page ended: behind this document, with so many given before. `range` when the gateway walks from range to range. */
type Place = { readonly query: string; readonly range?: string; readonly given: number; readonly after?: Last };
type Last = { readonly values: readonly Fields[]; readonly number: number };

/** https://learn.microsoft.com/en-us/azure/cosmos-db/concepts-limits#sql-query-limits */
const TEXT_BYTES_MAX = 512 * 1_024;
const PARSED_MAX = 500;
const parsed = new Map<string, Sql>();

const sqlOf = (text: string): Sql => {
  const known = parsed.get(text);
  if (known) return known;
  const sql = parseSql(text);
  if (parsed.size >= PARSED_MAX) parsed.clear();
  parsed.set(text, sql);
  return sql;
};

const parameterOf = (entry: unknown): readonly [string, Value] => {
  if (!isFields(entry) || typeof entry.name !== 'string' || !entry.name.startsWith('@')) throw new Refused(400, 'A parameter has a name that begins with @.');
  const { name, value } = entry;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') {
    throw notImplemented(`The value of ${name} is neither a text, a number nor a boolean.`);
  }
  return [name, value];
};

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/query-documents */
export const askedBy = (request: Request): Asked => {
  const { query, parameters = [] } = parseFields(request.body);
  if (typeof query !== 'string' || !Array.isArray(parameters)) throw new Refused(400, 'A query has a text and a list of parameters.');
  if (Buffer.byteLength(query) > TEXT_BYTES_MAX) throw new Refused(400, 'The query text is too long.');
  return { text: query, sql: sqlOf(query), parameters: new Map(parameters.map(parameterOf)) };
};

/** Of a query that a plan made, its filter is not part: the SDK narrows it where it goes on, and hands over the continuation of before. */
const fingerprint = ({ text, sql, parameters }: Asked): string => {
  const what = typeof sql.select === 'object' ? [sql.select, sql.orderBy] : text;
  return createHash('sha256').update(JSON.stringify([what, ...parameters])).digest('base64url').slice(0, 16);
};

const placeText = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64');

const placeOf = (request: Request, asked: Asked): Place => {
  const query = fingerprint(asked);
  const header = headerOf(request, 'x-ms-continuation');
  if (header === undefined) return { query, given: 0 };
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(header, 'base64').toString());
  } catch {
    place = undefined;
  }
  if (!isFields(place) || place.query !== query) throw new Refused(400, 'INVALID_CONTINUATION_TOKEN: the continuation is not of this query.');
  return place as Place;
};

type Order = (one: Stored, other: Stored) => number;

/**
 * A document that lacks a field is ordered too, and comes first going up. What is equal follows in the order in which it was made, and
 * backwards where the first field goes down. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/query/order-by
 */
const orderOf = ({ orderBy }: Sql): Order => {
  const ties = orderBy[0]?.direction === 'descending' ? -1 : 1;
  return (one, other) => {
    for (const { path, direction } of orderBy) {
      const order = compareForOrder(valueAt(one.fields, path), valueAt(other.fields, path));
      if (order !== 0) return direction === 'descending' ? -order : order;
    }
    return ties * (one.number - other.number);
  };
};

const valuesOf = ({ orderBy }: Sql, { fields }: Stored): readonly Fields[] => orderBy.map(({ path }) => ({ item: valueAt(fields, path) }));

/** Compared with the values where the page ended, because the document itself may have changed since. */
const isBehind = ({ orderBy }: Sql, stored: Stored, after: Last): boolean => {
  for (const [index, { path, direction }] of orderBy.entries()) {
    const order = compareForOrder(valueAt(stored.fields, path), after.values[index]?.item);
    if (order !== 0) return direction === 'descending' ? order < 0 : order > 0;
  }
  return orderBy[0]?.direction === 'descending' ? stored.number < after.number : stored.number > after.number;
};

const matches = ({ sql, parameters }: Asked, scope: Scope, range: Range, nowMs: number): readonly Stored[] => {
  const filter = sql.where ? filterOf(sql.where.expression, parameters) : undefined;
  const found: Stored[] = [];
  const partitions = scope.kind === 'partition' ? [scope.partition] : [...range.partitions.values()].filter((partition) => isWithin(scope, partition));
  for (const partition of partitions) {
    for (const stored of partition.documents.values()) {
      if (isLive(stored, nowMs) && (!filter || filter(stored.fields) === true)) found.push(stored);
    }
  }
  if (sql.orderBy.length > 0 || partitions.length > 1) found.sort(orderOf(sql));
  return found;
};

const written = ({ select }: Sql, { fields, text }: Stored): string => {
  if (select === 'documents' || select === 'count') return text;
  const orderByItems = select.orderByItems.map((path) => ({ item: valueAt(fields, path) }));
  return `${JSON.stringify({ _rid: fields._rid, orderByItems }).slice(0, -1)},"payload":${text}}`;
};

const pageOf = (container: Container, documents: readonly string[], ranges: readonly Range[], continuation?: string): Answer => {
  const list = documents.join(',');
  return {
    status: 200,
    body: `{"_rid":"${container.rid}","Documents":[${list}],"_count":${String(documents.length)}}`,
    headers: { 'x-ms-item-count': String(documents.length), ...(continuation === undefined ? {} : { 'x-ms-continuation': continuation }) },
    charge: queryCharge(documents.length, Buffer.byteLength(list)),
    session: sessionOf(...ranges),
  };
};

/** Counts what the index cannot answer. `id`, and what the policy includes, it can. */
const requireIndexes = (container: Container, { sql, text }: Asked, scans: string[]): void => {
  const paths = [...(sql.where ? pathsIn(sql.where.expression) : []), ...sql.orderBy.map(({ path }) => path)];
  if (paths.some((path) => !isIndexed(container.indexing, path))) scans.push(text);
  requireIndexFor(container.indexing, sql.orderBy);
};

const nextRangeOf = (container: Container, range: Range): Range | undefined => container.ranges[container.ranges.indexOf(range) + 1];

/** One page: of one range, even of a query that asks them all, so that such a page may be short or empty and yet not the last. */
export const runQuery = (container: Container, request: Request, nowMs: number, scans: string[]): Answer => {
  const asked = askedBy(request);
  const { sql, parameters } = asked;
  const scope = scopeOf(container, request);
  if (scope.kind === 'container') requireServable(sql, parameters);
  if (sql.select === 'count' && scope.kind !== 'partition') throw notImplemented('A count is asked within one partition.');
  requireIndexes(container, asked, scans);

  const place = placeOf(request, asked);
  const range = scope.kind === 'container' ? (container.ranges.find(({ id }) => id === place.range) ?? container.ranges[0]) : scope.range;
  if (!range) throw new Error('A container has ranges.');
  const found = matches(asked, scope, range, nowMs);
  if (sql.select === 'count') return pageOf(container, [String(found.length)], [range]);

  const { after } = place;
  const rest = after ? found.filter((stored) => isBehind(sql, stored, after)) : found;
  const left = Math.max(0, (topOf(sql, parameters) ?? Infinity) - place.given);
  const size = Math.min(pageSizeOf(request), left);
  const documents: string[] = [];
  let bytes = 0;
  for (const stored of rest) {
    if (documents.length >= size || (documents.length > 0 && bytes + stored.bytes > PAGE_BYTES_MAX)) break;
    documents.push(written(sql, stored));
    bytes += stored.bytes;
  }
  const given = place.given + documents.length;
  const last = rest[documents.length - 1];
  const walks = scope.kind === 'container' ? { range: range.id } : {};
  if (documents.length < Math.min(rest.length, left)) {
    const behind = last ? { values: valuesOf(sql, last), number: last.number } : after;
    return pageOf(container, documents, [range], placeText({ query: place.query, ...walks, given, ...(behind ? { after: behind } : {}) }));
  }
  const next = scope.kind === 'container' ? nextRangeOf(container, range) : undefined;
  return pageOf(container, documents, [range], next ? placeText({ query: place.query, range: next.id, given }) : undefined);
};

export const runPlan = (request: Request): Answer => {
  const { sql, parameters } = askedBy(request);
  return answerPlan(sql, parameters);
};
