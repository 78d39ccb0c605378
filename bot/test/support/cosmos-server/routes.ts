import { type OperationFault, runBatch } from './batch.ts';
import { readChanges } from './change-feed.ts';
import {
  type Account,
  containerOf,
  createContainer,
  createDatabase,
  deleteContainer,
  deleteDatabase,
  readAccount,
  readContainer,
  readDatabase,
  readRanges,
} from './containers.ts';
import { type Container, readDocument } from './documents.ts';
import { runPlan, runQuery } from './queries.ts';
import { type Answer, type Kind, type Refused, type Request, isSet, notImplemented } from './wire.ts';

type Turn = {
  readonly account: Account;
  readonly request: Request;
  readonly nowMs: number;
  readonly scans: string[];
  readonly operationFault?: OperationFault;
};

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/cosmosdb-resource-uri-syntax-for-rest */
const isOfDocuments = ({ segments }: Request): boolean => segments[4] === 'docs';

export const kindOf = (request: Request): Kind => {
  if (!isOfDocuments(request)) return 'metadata';
  if (isSet(request, 'x-ms-cosmos-is-batch-request')) return 'batch';
  if (isSet(request, 'x-ms-cosmos-is-query-plan-request')) return 'plan';
  if (isSet(request, 'x-ms-documentdb-isquery')) return 'query';
  return request.segments.length === 5 && request.method === 'GET' ? 'feed' : 'read';
};

const refused = ({ method, segments }: Request): Refused =>
  notImplemented(`It has no ${method} /${segments.map((name, index) => (index % 2 === 0 ? name : '{id}')).join('/')}.`);

const routeData = ({ request, nowMs, scans, operationFault }: Turn, container: Container): Answer => {
  const { method, segments } = request;
  const id = segments[5];
  if (id !== undefined) {
    if (method === 'GET' && segments.length === 6) return readDocument(container, request, id, nowMs);
    throw refused(request);
  }
  switch (kindOf(request)) {
    case 'batch':
      return runBatch(container, request, nowMs, operationFault);
    case 'plan':
      return runPlan(request);
    case 'query':
      return runQuery(container, request, nowMs, scans);
    case 'feed':
      if (request.headers['a-im'] === undefined) throw notImplemented('Documents are found by a query; they are not listed.');
      return readChanges(container, request, nowMs);
    case 'read':
    case 'metadata':
      throw method === 'POST' ? notImplemented('A single document is written by a batch of one.') : refused(request);
  }
};

export const route = (turn: Turn): Answer => {
  const { account, request, nowMs } = turn;
  const { method, segments, body } = request;
  const [dbs, database = '', colls, container = '', leaf] = segments;
  if (segments.length === 0 && method === 'GET') return readAccount(account);
  if (dbs !== 'dbs' || (colls !== undefined && colls !== 'colls')) throw refused(request);
  switch (`${method} ${String(segments.length)}`) {
    case 'POST 1':
      return createDatabase(account, body, nowMs);
    case 'GET 2':
      return readDatabase(account, database);
    case 'DELETE 2':
      return deleteDatabase(account, database);
    case 'POST 3':
      return createContainer(account, database, body, nowMs);
    case 'GET 4':
      return readContainer(account, database, container);
    case 'DELETE 4':
      return deleteContainer(account, database, container);
  }
  if (leaf === 'pkranges' && method === 'GET' && segments.length === 5) return readRanges(account, database, container);
  if (leaf !== 'docs') throw refused(request);
  const found = containerOf(account, database, container);
  const answer = routeData(turn, found);
  const content = { 'x-ms-content-path': found.rid, 'x-ms-alt-content-path': encodeURI(`dbs/${found.database}/colls/${found.id}`) };
  return { ...answer, headers: { ...content, ...answer.headers } };
};
