import { type Container, makeRanges } from './documents.ts';
import { completed, policyOf } from './indexing.ts';
import { type Answer, type Fields, Refused, isFields, notImplemented, parseFields } from './wire.ts';

type Database = { readonly id: string; readonly rid: Buffer; readonly fields: Fields; readonly containers: Map<string, Container> };

export type Account = {
  readonly endpoint: string;
  readonly rangeCount: number;
  readonly databases: Map<string, Database>;
  /** Of databases and containers alike, so that no resource id is given twice. */
  lastRid: number;
};

/** As the service writes a resource id. A container's is eight bytes, its database's the first four of them. */
export const ridText = (bytes: Buffer): string => bytes.toString('base64').replaceAll('/', '-');

const nextRid = (account: Account): Buffer => {
  account.lastRid += 1;
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(account.lastRid);
  return bytes;
};

const json = (status: number, fields: Fields): Answer => ({ status, body: JSON.stringify(fields), charge: 0, session: '0:-1#1' });

const absent = (): Refused => new Refused(404, 'Resource Not Found. Owner resource does not exist.', { substatus: 1003 });

const databaseOf = (account: Account, id: string): Database => {
  const database = account.databases.get(id);
  if (!database) throw absent();
  return database;
};

export const containerOf = (account: Account, database: string, id: string): Container => {
  const container = databaseOf(account, database).containers.get(id);
  if (!container) throw absent();
  return container;
};

/** Where the SDK finds its regions, with default options too. https://learn.microsoft.com/en-us/rest/api/cosmos-db/get-database-account */
export const readAccount = ({ endpoint }: Account): Answer => {
  const location = { name: 'Here', databaseAccountEndpoint: `${endpoint}/` };
  return json(200, {
    id: 'test-server',
    _rid: '127.0.0.1',
    _self: '',
    _dbs: '//dbs/',
    writableLocations: [location],
    readableLocations: [location],
    enableMultipleWriteLocations: false,
    userConsistencyPolicy: { defaultConsistencyLevel: 'Session' },
  });
};

const idOf = (fields: Fields): string => {
  const { id } = fields;
  if (typeof id !== 'string' || id === '' || id.length > 255 || /[/\\?#]/u.test(id)) throw new Refused(400, 'The input name is invalid.');
  return id;
};

const conflict = (): Refused => new Refused(409, 'Resource with specified id or name already exists.');

const system = (rid: Buffer, nowMs: number): Fields => ({
  _rid: ridText(rid),
  _ts: Math.floor(nowMs / 1_000),
  _etag: `"${rid.toString('hex')}"`,
});

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/create-a-database */
export const createDatabase = (account: Account, body: string, nowMs: number): Answer => {
  const id = idOf(parseFields(body));
  if (account.databases.has(id)) throw conflict();
  const rid = nextRid(account);
  const fields = { id, ...system(rid, nowMs), _self: `dbs/${ridText(rid)}/`, _colls: 'colls/', _users: 'users/' };
  account.databases.set(id, { id, rid, fields, containers: new Map() });
  return json(201, fields);
};

export const readDatabase = (account: Account, id: string): Answer => json(200, databaseOf(account, id).fields);

export const deleteDatabase = (account: Account, id: string): Answer => {
  databaseOf(account, id);
  account.databases.delete(id);
  return { status: 204, charge: 0 };
};

const KNOWN = new Set(['id', 'partitionKey', 'indexingPolicy', 'defaultTtl']);

const keyPathOf = (fields: Fields): readonly string[] => {
  const key = fields.partitionKey;
  const paths = isFields(key) ? key.paths : undefined;
  if (!isFields(key) || !Array.isArray(paths)) throw new Refused(400, 'The partition key definition is missing.');
  const [path] = paths as unknown[];
  if (paths.length !== 1 || typeof path !== 'string' || !/^(?:\/\w+)+$/u.test(path)) throw notImplemented('A partition key has one plain path.');
  if ((key.kind ?? 'Hash') !== 'Hash' || key.version !== 2) throw notImplemented('A partition key is of the kind Hash and of version 2.');
  return path.slice(1).split('/');
};

const ttlOf = ({ defaultTtl }: Fields): number | undefined => {
  if (defaultTtl === undefined) return undefined;
  if (typeof defaultTtl === 'number' && Number.isInteger(defaultTtl) && (defaultTtl === -1 || defaultTtl > 0)) return defaultTtl;
  throw new Refused(400, 'defaultTtl is -1 or a positive number of seconds.');
};

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/create-a-collection */
export const createContainer = (account: Account, databaseId: string, body: string, nowMs: number): Answer => {
  const database = databaseOf(account, databaseId);
  const given = parseFields(body);
  const unknown = Object.keys(given).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) throw notImplemented(`A container has no ${unknown}.`);
  const id = idOf(given);
  if (database.containers.has(id)) throw conflict();
  const keyPath = keyPathOf(given);
  const indexingPolicy = completed(given.indexingPolicy);
  const indexing = policyOf(indexingPolicy);
  const defaultTtlSeconds = ttlOf(given);
  const ridBytes = Buffer.concat([database.rid, nextRid(account)]);
  const rid = ridText(ridBytes);
  const partitionKey = { paths: [`/${keyPath.join('/')}`], kind: 'Hash', version: 2 };
  const definition = { ...given, partitionKey, indexingPolicy, ...system(ridBytes, nowMs), _self: `dbs/${ridText(database.rid)}/colls/${rid}/`, _docs: 'docs/' };
  const ranges = makeRanges(account.rangeCount);
  database.containers.set(id, { id, database: databaseId, rid, ridBytes, keyPath, definition, defaultTtlSeconds, indexing, ranges });
  return json(201, definition);
};

export const readContainer = (account: Account, database: string, id: string): Answer => json(200, containerOf(account, database, id).definition);

export const deleteContainer = (account: Account, database: string, id: string): Answer => {
  containerOf(account, database, id);
  databaseOf(account, database).containers.delete(id);
  return { status: 204, charge: 0 };
};

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/get-partition-key-ranges */
export const readRanges = (account: Account, database: string, id: string): Answer => {
  const { rid, ranges } = containerOf(account, database, id);
  const list = ranges.map((range) => ({ id: range.id, minInclusive: range.min, maxExclusive: range.max, status: 'online', parents: [] }));
  return json(200, { _rid: rid, PartitionKeyRanges: list, _count: list.length });
};
