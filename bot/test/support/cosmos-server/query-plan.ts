import { LAST_KEY } from './documents.ts';
import { type Parameters, constantOf } from './sql-eval.ts';
import type { Sql } from './sql-parser.ts';
import { type Answer, type Fields, Refused, notImplemented } from './wire.ts';

export const topOf = ({ top }: Sql, parameters: Parameters): number | undefined => {
  if (!top) return undefined;
  const count = constantOf(top, parameters);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0) throw new Refused(400, 'TOP takes a number that is not negative.');
  return count;
};

/** The SDK puts here where it goes on, or `true`. */
const FILTER = '{documentdb-formattableorderbyquery-filter}';

/** The same query for one range, telling with each document the values it is ordered by, so that the SDK can merge the ranges. */
const rewritten = ({ alias, where, orderBy }: Sql, top: number | undefined): string => {
  if (orderBy.length === 0) return '';
  const items = orderBy.map(({ text }) => `{"item": ${text}}`).join(', ');
  const order = orderBy.map(({ text, direction }) => `${text} ${direction === 'descending' ? 'DESC' : 'ASC'}`).join(', ');
  return [
    `SELECT ${top === undefined ? '' : `TOP ${String(top)} `}${alias}._rid, [${items}] AS orderByItems, ${alias} AS payload`,
    `FROM ${alias}`,
    `WHERE ${where ? `((${where.text}) AND (${FILTER}))` : `(${FILTER})`}`,
    `ORDER BY ${order}`,
  ].join('\n');
};

/**
 * How the SDK is to ask the ranges one by one, in the form that the SDK reads (PartitionedQueryExecutionInfo).
 * https://learn.microsoft.com/en-us/rest/api/cosmos-db/querying-cosmosdb-resources-using-the-rest-api
 */
export const planOf = (sql: Sql, parameters: Parameters): Fields => {
  if (sql.select === 'count') throw notImplemented('A count is asked within one partition.');
  if (sql.select !== 'documents') throw new Refused(400, 'This query is itself of a plan.');
  const top = topOf(sql, parameters);
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      top: top ?? null,
      offset: null,
      limit: null,
      orderBy: sql.orderBy.map(({ direction }) => (direction === 'descending' ? 'Descending' : 'Ascending')),
      orderByExpressions: sql.orderBy.map(({ text }) => text),
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      rewrittenQuery: rewritten(sql, top),
      hasSelectValue: false,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: LAST_KEY, isMinInclusive: true, isMaxInclusive: false }],
  };
};

export const answerPlan = (sql: Sql, parameters: Parameters): Answer => ({ status: 200, body: JSON.stringify(planOf(sql, parameters)), charge: 0 });

const FIRST_CHANCE =
  'The provided cross partition query can not be directly served by the gateway. This is a first chance (internal) exception ' +
  'that all newer clients will know how to handle gracefully.';

/**
 * What has to be kept from page to page (TOP, ORDER BY, aggregates) the gateway does not do across partitions:
 * https://learn.microsoft.com/en-us/rest/api/cosmos-db/querying-cosmosdb-resources-using-the-rest-api#queries-that-cannot-be-served-by-gateway
 */
export const requireServable = (sql: Sql, parameters: Parameters): void => {
  if (sql.select === 'documents' && sql.orderBy.length === 0 && !sql.top) return;
  const plan = JSON.stringify(planOf(sql, parameters));
  throw new Refused(400, FIRST_CHANCE, { substatus: 1_004, fields: { additionalErrorInfo: plan } });
};
