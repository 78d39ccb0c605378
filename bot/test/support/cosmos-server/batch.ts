import { randomUUID } from 'node:crypto';
import { REFUSED_OPERATION, createCharge, deleteCharge, readCharge, replaceCharge, rounded } from './charges.ts';
import { ridText } from './containers.ts';
import { type Container, type Partition, type Stored, liveIn, partitionOf, requiredKeyOf, sessionOf, writeAll } from './documents.ts';
import { type Answer, type Fields, Refused, type Request, headerOf, isFields, isSet, notImplemented, parseJson } from './wire.ts';

/** https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/transactional-batch#limitations */
export const OPERATIONS_MAX = 100;
/** https://learn.microsoft.com/en-us/azure/cosmos-db/concepts-limits#per-item-limits */
const DOCUMENT_BYTES_MAX = 2 * 1_024 * 1_024;
const ID_BYTES_MAX = 1_023;

/** One operation of the next batch that fails as a test wishes. */
export type OperationFault = { readonly index: number; readonly status: number; readonly retryAfterMs?: number };

type Result = {
  readonly statusCode: number;
  readonly requestCharge: number;
  readonly eTag?: string;
  readonly body?: string;
  readonly retryAfterMs?: number;
};

/** What the batch has written so far, seen by its later operations and by nobody else. */
type Draft = {
  readonly container: Container;
  readonly partition: Partition;
  readonly nowMs: number;
  readonly lsn: number;
  readonly written: Map<string, Stored | undefined>;
};

class OperationRefused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The operation is answered ${String(status)}.`);
    this.status = status;
  }
}

let lastNumber = 0;
const nextNumber = (): number => (lastNumber += 1);

const current = ({ partition, written, nowMs }: Draft, id: string): Stored | undefined =>
  written.has(id) ? written.get(id) : liveIn(partition, id, nowMs);

const isValidId = (id: string): boolean => id !== '' && Buffer.byteLength(id) <= ID_BYTES_MAX && !/[/\\?#]/u.test(id);

/** Counted from the second in which it was written. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/time-to-live */
const expiryOf = ({ defaultTtlSeconds }: Container, { ttl }: Fields, writtenSeconds: number): number => {
  if (ttl !== undefined && !(typeof ttl === 'number' && Number.isInteger(ttl) && (ttl === -1 || ttl > 0))) throw new OperationRefused(400);
  const seconds = ttl ?? defaultTtlSeconds;
  if (defaultTtlSeconds === undefined || seconds === undefined || seconds === -1) return Infinity;
  return (writtenSeconds + seconds) * 1_000;
};

const ridOf = (container: Container, number: number): string => {
  const bytes = Buffer.alloc(16);
  container.ridBytes.copy(bytes);
  bytes.writeUInt32LE(number, 8);
  return ridText(bytes);
};

const atKeyPath = (container: Container, fields: Fields): unknown =>
  container.keyPath.reduce<unknown>((value, name) => (isFields(value) ? value[name] : undefined), fields);

const put = (draft: Draft, given: Fields, before: Stored | undefined): Stored => {
  const { container, partition, nowMs, lsn } = draft;
  const { id } = given;
  if (typeof id !== 'string' || !isValidId(id)) throw new OperationRefused(400);
  if (atKeyPath(container, given) !== partition.key) throw new OperationRefused(400);
  const seconds = Math.floor(nowMs / 1_000);
  const expiresAtMs = expiryOf(container, given, seconds);
  const number = before?.number ?? nextNumber();
  const etag = `"${randomUUID()}"`;
  const rid = ridOf(container, number);
  const self = `dbs/${ridText(container.ridBytes.subarray(0, 4))}/colls/${container.rid}/docs/${rid}/`;
  const fields = { ...given, _rid: rid, _self: self, _etag: etag, _attachments: 'attachments/', _ts: seconds };
  const text = JSON.stringify(fields);
  const bytes = Buffer.byteLength(text);
  if (bytes > DOCUMENT_BYTES_MAX) throw new OperationRefused(413);
  const stored: Stored = { id, partition, fields, text, bytes, etag, number, lsn, expiresAtMs };
  draft.written.set(id, stored);
  return stored;
};

const answered = (statusCode: number, { etag, text }: Stored, requestCharge: number): Result => ({ statusCode, requestCharge, eTag: etag, body: text });

const requireMatch = (operation: Fields, before: Stored | undefined): void => {
  const { ifMatch } = operation;
  if (ifMatch !== undefined && ifMatch !== '*' && ifMatch !== before?.etag) throw new OperationRefused(412);
};

const present = (draft: Draft, operation: Fields): Stored => {
  const before = typeof operation.id === 'string' ? current(draft, operation.id) : undefined;
  if (!before) throw new OperationRefused(404);
  return before;
};

const bodyOf = ({ resourceBody }: Fields): Fields => {
  if (!isFields(resourceBody)) throw new OperationRefused(400);
  return resourceBody;
};

const create = (draft: Draft, operation: Fields): Result => {
  const body = bodyOf(operation);
  if (typeof body.id === 'string' && current(draft, body.id)) throw new OperationRefused(409);
  const stored = put(draft, body, undefined);
  return answered(201, stored, createCharge(stored.bytes));
};

const upsert = (draft: Draft, operation: Fields): Result => {
  const body = bodyOf(operation);
  const before = typeof body.id === 'string' ? current(draft, body.id) : undefined;
  if (operation.ifMatch !== undefined && !before) throw notImplemented('An upsert with ifMatch finds its document.');
  requireMatch(operation, before);
  const stored = put(draft, body, before);
  return before ? answered(200, stored, replaceCharge(stored.bytes)) : answered(201, stored, createCharge(stored.bytes));
};

const replace = (draft: Draft, operation: Fields): Result => {
  const body = bodyOf(operation);
  const before = present(draft, operation);
  if (body.id !== operation.id) throw new OperationRefused(400);
  requireMatch(operation, before);
  const stored = put(draft, body, before);
  return answered(200, stored, replaceCharge(stored.bytes));
};

const remove = (draft: Draft, operation: Fields): Result => {
  const before = present(draft, operation);
  requireMatch(operation, before);
  draft.written.set(before.id, undefined);
  return { statusCode: 204, requestCharge: deleteCharge(before.bytes) };
};

const read = (draft: Draft, operation: Fields): Result => {
  const stored = present(draft, operation);
  return answered(200, stored, readCharge(stored.bytes));
};

const HOW: { readonly [operation: string]: (draft: Draft, operation: Fields) => Result } = {
  Create: create,
  Upsert: upsert,
  Replace: replace,
  Delete: remove,
  Read: read,
};

const attempt = (draft: Draft, operation: Fields): Result => {
  const how = typeof operation.operationType === 'string' ? HOW[operation.operationType] : undefined;
  if (!how) throw notImplemented(`A batch has no operation ${String(operation.operationType)}.`);
  if (operation.ifNoneMatch !== undefined) throw notImplemented('An operation has no ifNoneMatch.');
  try {
    return how(draft, operation);
  } catch (error) {
    if (error instanceof OperationRefused) return { statusCode: error.status, requestCharge: REFUSED_OPERATION };
    throw error;
  }
};

const asWished = ({ status, retryAfterMs }: OperationFault): Result => ({
  statusCode: status,
  requestCharge: 0,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

const operationsIn = (request: Request): readonly Fields[] => {
  if (!isSet(request, 'x-ms-cosmos-batch-atomic')) throw notImplemented('Bulk operations are not atomic; a batch is.');
  const operations = parseJson(request.body);
  if (!Array.isArray(operations) || !operations.every(isFields)) throw new Refused(400, 'A batch is a list of operations.');
  if (operations.length === 0) throw new Refused(400, 'A batch has at least one operation.');
  if (operations.length > OPERATIONS_MAX) throw new Refused(400, 'Batch request has more operations than what is supported.');
  return operations;
};

const writtenOut = ({ statusCode, requestCharge, eTag, body, retryAfterMs }: Result, isMinimal: boolean): string => {
  const fields = JSON.stringify({ statusCode, requestCharge, eTag, retryAfterMilliseconds: retryAfterMs });
  return body === undefined || isMinimal ? fields : `${fields.slice(0, -1)},"resourceBody":${body}}`;
};

/**
 * All or nothing, in the order given. One that fails keeps its own code, and every other is 424:
 * https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/transactional-batch
 */
export const runBatch = (container: Container, request: Request, nowMs: number, fault?: OperationFault): Answer => {
  const operations = operationsIn(request);
  const partition = partitionOf(container, requiredKeyOf(request));
  const draft: Draft = { container, partition, nowMs, lsn: partition.range.lsn + 1, written: new Map() };
  const results: Result[] = [];
  let isRefused = false;
  for (const [index, operation] of operations.entries()) {
    const result = fault?.index === index ? asWished(fault) : attempt(draft, operation);
    results.push(result);
    isRefused = result.statusCode >= 400;
    if (isRefused) break;
  }
  const refusedAt = results.length - 1;
  if (!isRefused && draft.written.size > 0) writeAll(partition, draft.written, draft.lsn);
  const all = isRefused
    ? operations.map((_, index) => (index === refusedAt ? results[index] : undefined) ?? { statusCode: 424, requestCharge: 0 })
    : results;
  const isMinimal = headerOf(request, 'prefer') === 'return=minimal';
  return {
    status: isRefused ? 207 : 200,
    body: `[${all.map((result) => writtenOut(result, isMinimal)).join(',')}]`,
    charge: rounded(results.reduce((sum, { requestCharge }) => sum + requestCharge, 0)),
    session: sessionOf(partition.range),
  };
};
