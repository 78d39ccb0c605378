import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { z } from 'zod';
import { type Conflict, type DocumentStore, type Json, OPERATIONS_MAX, type Operation, type QueriedFields, type StoredDocument } from '../documents.ts';
import { continuationAt } from './continuation.ts';
import { openDatabase } from './open-database.ts';
import { listingOf } from './queried-fields.ts';
import { COLUMNS, placeAt, querySql } from './query-sql.ts';

const DOCUMENTS_MAX = 1_000;

/** Azure Cosmos DB takes 2 MB in one request. What this engine takes has to fit there too, with what is wrapped around it. */
const COMMIT_BYTES_MAX = 1_900_000;

const Row = z.object({ partition: z.string(), id: z.string(), type: z.string(), body: z.string(), sequence: z.number() });

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const documentOf = (row: unknown): StoredDocument => {
  const { sequence, body: written, ...place } = Row.parse(row);
  const body: unknown = JSON.parse(written);
  if (!isJson(body)) throw new Error(`The document ${place.id} of ${place.partition} is not a JSON object.`);
  return { ...place, body, version: String(sequence) };
};

/** Azure Cosmos DB refuses these four characters in an id, and half a surrogate pair would not come back as it went. */
const isKey = (text: string): boolean => text.length > 0 && text.length <= 250 && text.isWellFormed() && !/[/\\?#\0]/.test(text);

const checkLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > DOCUMENTS_MAX) {
    throw new Error(`A limit is a whole number from 1 to ${String(DOCUMENTS_MAX)}, and not ${String(limit)}.`);
  }
};

const CURSOR = /^\d{1,15}$/;

const sequenceOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (CURSOR.test(cursor)) return Number(cursor);
  throw new Error('This is not a cursor of this store.');
};

type Written = { readonly operation: Operation; readonly id: string; readonly type: string; readonly body: string };

const written = (operation: Operation): Written => {
  if (operation.op === 'delete') return { operation, id: operation.id, type: '', body: '' };
  const { id, type, body } = operation.document;
  return { operation, id, type, body: JSON.stringify(body) };
};

/** What is wrong with a commit whatever the store holds. It is a bug in the caller, and throws. */
const checkCommit = (partition: string, batch: readonly Written[]): void => {
  if (batch.length > OPERATIONS_MAX) throw new Error(`A commit has at most ${String(OPERATIONS_MAX)} operations, and not ${String(batch.length)}.`);
  const wrong = [partition, ...batch.map(({ id }) => id)].find((key) => !isKey(key));
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong.slice(0, 300))} cannot name a partition or a document.`);
  const ids = new Set(batch.map(({ id }) => id));
  if (ids.size < batch.length) throw new Error(`A commit to ${partition} names a document twice.`);
  const bytes = batch.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0);
  if (bytes > COMMIT_BYTES_MAX) throw new Error(`A commit to ${partition} has ${String(bytes)} bytes, and ${String(COMMIT_BYTES_MAX)} are allowed.`);
};

/** Statements are prepared once. There are as many as there are shapes of queries in the code, whatever members ask. */
const preparing = (database: DatabaseSync): ((sql: string) => StatementSync) => {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
};

/** IMMEDIATE takes the right to write before anything is read, so that no other process writes between the check and the change. */
const atomically = <Value, Refused>(database: DatabaseSync, work: () => Result<Value, Refused>): Result<Value, Refused> => {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (thrown) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
};

const REPLACE = 'INSERT OR REPLACE INTO documents (partition, id, type, body) VALUES (?, ?, ?, ?)';
const DELETE = 'DELETE FROM documents WHERE partition = ? AND id = ?';
const VERSION = 'SELECT sequence FROM documents WHERE partition = ? AND id = ?';
const READ = `SELECT ${COLUMNS} FROM documents WHERE partition = ? AND id = ?`;
const PARTITION = `SELECT ${COLUMNS} FROM documents WHERE partition = ? AND type IN (SELECT value FROM json_each(?)) ORDER BY id LIMIT ?`;
const CHANGES = `SELECT ${COLUMNS} FROM documents WHERE sequence > ? ORDER BY sequence LIMIT ?`;

type Statements = (sql: string) => StatementSync;

const isAllowed = (operation: Operation, standing: string | undefined): boolean => {
  switch (operation.op) {
    case 'create':
      return standing === undefined;
    case 'replace':
      return standing === operation.expected;
    case 'upsert':
    case 'delete':
      return true;
    default:
      return assertNever(operation);
  }
};

const apply = (statement: Statements, partition: string, { operation, id, type, body }: Written): Result<void, Conflict> => {
  const sequence = statement(VERSION).get(partition, id)?.sequence;
  if (!isAllowed(operation, sequence === undefined ? undefined : String(sequence))) return refuse({ code: 'conflict', id });
  if (operation.op === 'delete') statement(DELETE).run(partition, id);
  else statement(REPLACE).run(partition, id, type, body);
  return ok(undefined);
};

const applyAll = (statement: Statements, partition: string, batch: readonly Written[]): Result<void, Conflict> => {
  for (const one of batch) {
    const applied = apply(statement, partition, one);
    if (!applied.ok) return applied;
  }
  return ok(undefined);
};

/** Documents in one file of this machine, or in memory for `:memory:`. Two processes may open the same file. */
export const openSqliteStore = ({ file, queried }: { readonly file: string; readonly queried: QueriedFields }): DocumentStore => {
  const listing = listingOf(queried);
  const database = openDatabase(file, listing);
  const statement = preparing(database);
  const all = (sql: string, ...values: readonly SQLInputValue[]) => statement(sql).all(...values).map(documentOf);

  return {
    async read(partition, id) {
      const row = isKey(partition) && isKey(id) ? statement(READ).get(partition, id) : undefined;
      return row && documentOf(row);
    },
    async readPartition(partition, types) {
      const documents = isKey(partition) ? all(PARTITION, partition, JSON.stringify(types), DOCUMENTS_MAX + 1) : [];
      if (documents.length > DOCUMENTS_MAX) throw new Error(`${partition} has more than ${String(DOCUMENTS_MAX)} documents of ${types.join(', ')}.`);
      return documents;
    },
    async commit(partition, operations) {
      const batch = operations.map(written);
      checkCommit(partition, batch);
      return atomically(database, () => applyAll(statement, partition, batch));
    },
    async query(query) {
      checkLimit(query.limit);
      const { sql, values } = querySql(listing, query);
      const found = all(sql, ...values);
      const documents = found.slice(0, query.limit);
      const last = documents.at(-1);
      return found.length > query.limit && last ? { documents, continuation: continuationAt(query, placeAt(listing, query, last)) } : { documents };
    },
    async changes(since, limit) {
      checkLimit(limit);
      const from = sequenceOf(since);
      const documents = all(CHANGES, from, limit);
      return { documents, cursor: documents.at(-1)?.version ?? String(from) };
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
};
