import type { Result } from '@mentor-network/core/kernel/result';
import type { Instant } from '@mentor-network/core/kernel/time';

/** A JSON object. Whoever reads one parses it before believing it. */
export type Json = { readonly [key: string]: unknown };

/**
 * `type` says which schema the body has and which of its fields can be queried. Ids are unique within a partition. A partition
 * and an id have 1 to 250 characters, none of them `/`, `\`, `?` or `#`, and are neither blank nor `.` nor `..`: what one engine takes,
 * every engine takes.
 */
export type Document = {
  readonly partition: string;
  readonly id: string;
  readonly type: string;
  readonly body: Json;
  /**
   * From this instant on the document is not there any more: not read, not queried, not told, and free to be created again; of that last
   * an engine may think so a few seconds later, and until then a create is a conflict.
   */
  readonly expiresAt?: Instant;
};

/** `version` is opaque and changes with every write of the document; an old one is never given again. */
export type StoredDocument = Document & { readonly version: string };

export type Operation =
  | { readonly op: 'create'; readonly document: Omit<Document, 'partition'> }
  | { readonly op: 'replace'; readonly document: Omit<Document, 'partition'>; readonly expected: string }
  | { readonly op: 'upsert'; readonly document: Omit<Document, 'partition'> }
  | { readonly op: 'delete'; readonly id: string };

/** The largest transactional batch of Azure Cosmos DB. */
export const OPERATIONS_MAX = 100;

export type Conflict = { readonly code: 'conflict'; readonly id: string };

export type Value = string | number | boolean;

/**
 * A field is one of those the document type lists as queried; an engine refuses any other. Like is compared with like: text
 * with text (in the order of its code points), numbers with numbers, true with false. `in` takes at most 1,000 values.
 */
export type Condition =
  | { readonly field: string; readonly is: '=' | '<' | '<=' | '>' | '>='; readonly value: Value }
  | { readonly field: string; readonly is: 'in'; readonly value: readonly Value[] };

export type Query = {
  readonly type: string;
  /** One partition; without it all of them, which costs more where partitions lie apart. */
  readonly partition?: string;
  /** All have to hold. A document without the field does not match. */
  readonly where?: readonly Condition[];
  /**
   * A field among the orders of its type. A document without it is left out. What is equal follows in the order of partition and id, in the same direction;
   * so does everything when there is no `orderBy`.
   */
  readonly orderBy?: { readonly field: string; readonly direction: 'ascending' | 'descending' };
  /** From 1 to 1,000. */
  readonly limit: number;
  /** As the page before gave it, for the same query; the limit may differ. Anything else throws. */
  readonly continuation?: string;
};

/** `continuation` is absent when there is no more. */
export type Page = { readonly documents: readonly StoredDocument[]; readonly continuation?: string };

/**
 * For each document type its queried fields, by name and place in the body (`plan.on`), and those of them that give an order. Behind
 * each stands an index, which every write pays for. A walk names a field and an order: those with one value of the field, in that order,
 * are found without looking at the others, however many they are. A type that is not listed is stored and read like any other, but an engine
 * refuses to query it.
 */
export type QueriedFields = {
  readonly [type: string]: { readonly fields: { readonly [field: string]: string }; readonly orders: readonly string[]; readonly walks?: readonly (readonly [string, string])[] };
};

/**
 * Where documents lie. The partition is the consistency boundary: a commit in one partition happens whole or not at all, and
 * a stale `expected` or a second `create` is a conflict and never an overwrite.
 */
export interface DocumentStore {
  read(partition: string, id: string): Promise<StoredDocument | undefined>;
  /** All documents of one partition, of the given types, in the order of their ids. More than 1,000 throw: a part would pass for the whole. */
  readPartition(partition: string, types: readonly string[]): Promise<readonly StoredDocument[]>;
  /**
   * Deleting what is not there is no conflict: the wish is fulfilled. At most OPERATIONS_MAX operations, no document twice, and
   * no more than 1.9 MB together; a commit beyond that throws and changes nothing.
   */
  commit(partition: string, operations: readonly Operation[]): Promise<Result<void, Conflict>>;
  query(query: Query): Promise<Page>;
  /**
   * The documents written since the cursor, each in its latest version, and the cursor to go on from; within one partition the
   * oldest write comes first. Deletions and expiries are not told. Without a cursor it begins at the beginning. Fewer than `limit`
   * are all there are; there may be up to OPERATIONS_MAX - 1 more, because an engine need not cut what one commit wrote.
   */
  changes(since: string | undefined, limit: number): Promise<{ readonly documents: readonly StoredDocument[]; readonly cursor: string }>;
  /** A cursor that stands behind everything written until now: `changes` tells from it what is written after. */
  latest(): Promise<string>;
  close(): Promise<void>;
}
