import { createHash } from 'node:crypto';
import { READ_MISS, readCharge } from './charges.ts';
import type { IndexingPolicy } from './indexing.ts';
import { type Answer, type Fields, Refused, type Request, headerOf, notImplemented, parseJson } from './wire.ts';

/** One version of a document. It never changes; a write puts another in its place. */
export type Stored = {
  readonly id: string;
  readonly partition: Partition;
  readonly fields: Fields;
  /** As it travels, made once when it is written. */
  readonly text: string;
  readonly bytes: number;
  readonly etag: string;
  /** Grows with each document that is made, and stays when it is replaced. */
  readonly number: number;
  readonly lsn: number;
  readonly expiresAtMs: number;
};

/** Its documents stand in the order of their numbers, for a map keeps the place of what is replaced. */
export type Partition = {
  readonly key: string;
  readonly effectiveKey: string;
  readonly range: Range;
  readonly documents: Map<string, Stored>;
};

/** A physical partition. Every commit in it has the next `lsn`; the log has each version in that order, old ones too until it is tidied. */
export type Range = {
  readonly id: string;
  readonly min: string;
  readonly max: string;
  readonly partitions: Map<string, Partition>;
  lsn: number;
  log: Stored[];
  tidiedFrom: number;
};

export type Container = {
  readonly id: string;
  readonly database: string;
  readonly rid: string;
  readonly ridBytes: Buffer;
  /** The names on the way to the partition key. */
  readonly keyPath: readonly string[];
  readonly definition: Fields;
  readonly defaultTtlSeconds: number | undefined;
  readonly indexing: IndexingPolicy;
  readonly ranges: readonly Range[];
};

/** The largest effective key; every other is a hexadecimal number whose first two bits are zero. */
export const LAST_KEY = 'FF';
const KEY_BITS = 126n;
const TIDIED_FROM = 256;

/** As many ranges as asked, of equal width. https://learn.microsoft.com/en-us/azure/cosmos-db/partitioning-overview#physical-partitions */
export const makeRanges = (count: number): readonly Range[] => {
  const border = (index: number): string => {
    if (index === 0) return '';
    if (index === count) return LAST_KEY;
    return (((1n << KEY_BITS) * BigInt(index)) / BigInt(count)).toString(16).padStart(32, '0').toUpperCase();
  };
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    min: border(index),
    max: border(index + 1),
    partitions: new Map<string, Partition>(),
    lsn: 0,
    log: [],
    tidiedFrom: TIDIED_FROM,
  }));
};

/** The service hashes otherwise. Nobody sees it: the SDK hashes itself only for hierarchical keys and bulk operations, which are refused here. */
const effectiveKeyOf = (key: string): string => {
  const hash = createHash('sha256').update(key).digest().subarray(0, 16);
  hash[0] = (hash[0] ?? 0) & 0x3f;
  return hash.toString('hex').toUpperCase();
};

export const partitionOf = (container: Container, key: string): Partition => {
  for (const range of container.ranges) {
    const known = range.partitions.get(key);
    if (known) return known;
  }
  const effectiveKey = effectiveKeyOf(key);
  const range = container.ranges.find(({ min, max }) => min <= effectiveKey && effectiveKey < max);
  if (!range) throw new Error(`No range holds ${effectiveKey}.`);
  const partition = { key, effectiveKey, range, documents: new Map<string, Stored>() };
  range.partitions.set(key, partition);
  return partition;
};

const KEY_BYTES_MAX = 2_048;

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/common-cosmosdb-rest-request-headers */
export const partitionKeyOf = (request: Request): string | undefined => {
  const header = headerOf(request, 'x-ms-documentdb-partitionkey');
  if (header === undefined) return undefined;
  const key = parseJson(header);
  if (!Array.isArray(key) || key.length !== 1 || typeof key[0] !== 'string') throw notImplemented('A partition key is one text.');
  if (Buffer.byteLength(key[0]) > KEY_BYTES_MAX) throw new Refused(400, `A partition key has at most ${String(KEY_BYTES_MAX)} bytes.`);
  return key[0];
};

export const requiredKeyOf = (request: Request): string => {
  const key = partitionKeyOf(request);
  if (key === undefined) throw new Refused(400, 'PartitionKey value must be supplied for this operation.');
  return key;
};

/** Expired is as good as gone. https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/time-to-live */
export const isLive = ({ expiresAtMs }: Stored, nowMs: number): boolean => nowMs < expiresAtMs;

export const liveIn = (partition: Partition, id: string, nowMs: number): Stored | undefined => {
  const stored = partition.documents.get(id);
  if (!stored || isLive(stored, nowMs)) return stored;
  partition.documents.delete(id);
  return undefined;
};

/** https://learn.microsoft.com/en-us/azure/cosmos-db/consistency-levels#session-consistency: a range and how far it has come. */
export const sessionOf = (...ranges: readonly Range[]): string => ranges.map(({ id, lsn }) => `${id}:-1#${String(lsn)}`).join(',');

export const isCurrent = (stored: Stored): boolean => stored.partition.documents.get(stored.id) === stored;

/** Puts what one commit wrote in place, all under the same number. */
export const writeAll = (partition: Partition, written: ReadonlyMap<string, Stored | undefined>, lsn: number): void => {
  const { range } = partition;
  range.lsn = lsn;
  for (const [id, stored] of written) {
    // A document that was deleted and made again is a new one, and goes to the end.
    if (stored?.number !== partition.documents.get(id)?.number) partition.documents.delete(id);
    if (!stored) continue;
    partition.documents.set(id, stored);
    range.log.push(stored);
  }
  if (range.log.length <= range.tidiedFrom) return;
  range.log = range.log.filter(isCurrent);
  range.tidiedFrom = Math.max(TIDIED_FROM, 2 * range.log.length);
};

/** https://learn.microsoft.com/en-us/rest/api/cosmos-db/get-a-document */
export const readDocument = (container: Container, request: Request, id: string, nowMs: number): Answer => {
  if (request.headers['if-none-match'] !== undefined) throw notImplemented('A read takes no If-None-Match.');
  const partition = partitionOf(container, requiredKeyOf(request));
  const session = sessionOf(partition.range);
  const stored = liveIn(partition, id, nowMs);
  if (!stored) {
    const body = JSON.stringify({ code: 'NotFound', message: 'Entity with the specified id does not exist in the system.' });
    return { status: 404, body, charge: READ_MISS, session };
  }
  return { status: 200, body: stored.text, headers: { etag: stored.etag }, charge: readCharge(stored.bytes), session };
};
