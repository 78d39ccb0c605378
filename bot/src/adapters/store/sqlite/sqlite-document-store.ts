import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { Instant, instantOf } from '@mentor-network/core/kernel/time';
import { z } from 'zod';
import { continuationAt, placeAt } from '../continuation.ts';
import { DOCUMENTS_MAX, checkCommit, checkLimit, isJson, isKey, tooMany } from '../document-limits.ts';
import type { Conflict, DocumentStore, Operation, QueriedFields, StoredDocument } from '../documents.ts';
import { listingOf } from '../listing.ts';
import { openDatabase } from './open-database.ts';
import { COLUMNS, IS_THERE, querySql } from './query-sql.ts';

const Row = z.object({
  partition: z.string(),
  id: z.string(),
  type: z.string(),
  body: z.string(),
  sequence: z.number(),
  expires_at: Instant.nullable(),
});

const documentOf = (row: unknown): StoredDocument => {
  const { sequence, body: written, expires_at: expiresAt, ...place } = Row.parse(row);
  const body: unknown = JSON.parse(written);
  if (!isJson(body)) throw new Error(`The document ${place.id} of ${place.partition} is not a JSON object.`);
  return { ...place, body, version: String(sequence), ...(expiresAt === null ? {} : { expiresAt }) };
};

const CURSOR = /^\d{1,15}$/;

const sequenceOf = (cursor: string | undefined): number => {
  if (cursor === undefined) return 0;
  if (CURSOR.test(cursor)) return Number(cursor);
  throw new Error('This is not a cursor of this store.');
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

const REPLACE = 'INSERT OR REPLACE INTO documents (partition, id, type, body, expires_at) VALUES (?, ?, ?, ?, ?)';
const DELETE = 'DELETE FROM documents WHERE partition = ? AND id = ?';
const VERSION = `SELECT sequence FROM documents WHERE partition = ? AND id = ? AND ${IS_THERE}`;
const READ = `SELECT ${COLUMNS} FROM documents WHERE partition = ? AND id = ? AND ${IS_THERE}`;
const PARTITION = `SELECT ${COLUMNS} FROM documents WHERE partition = ? AND type IN (SELECT value FROM json_each(?)) AND ${IS_THERE} ORDER BY id LIMIT ?`;
const CHANGES = `SELECT ${COLUMNS} FROM documents WHERE sequence > ? AND ${IS_THERE} ORDER BY sequence LIMIT ?`;
const LATEST = 'SELECT max(sequence) AS latest FROM documents';
const PURGE = 'DELETE FROM documents WHERE expires_at <= ?';

/** What has expired is hidden at once, and taken out of the file when it is opened and then once in so many commits. */
const COMMITS_BETWEEN_PURGES = 500;

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

const apply = (statement: Statements, partition: string, operation: Operation, now: Instant): Result<void, Conflict> => {
  const { id } = operation.op === 'delete' ? operation : operation.document;
  const sequence = statement(VERSION).get(partition, id, now)?.sequence;
  if (!isAllowed(operation, sequence === undefined ? undefined : String(sequence))) return refuse({ code: 'conflict', id });
  if (operation.op === 'delete') {
    statement(DELETE).run(partition, id);
  } else {
    const { type, body, expiresAt } = operation.document;
    statement(REPLACE).run(partition, id, type, JSON.stringify(body), expiresAt ?? null);
  }
  return ok(undefined);
};

const applyAll = (statement: Statements, partition: string, operations: readonly Operation[], now: Instant): Result<void, Conflict> => {
  for (const operation of operations) {
    const applied = apply(statement, partition, operation, now);
    if (!applied.ok) return applied;
  }
  return ok(undefined);
};

type Opening = { readonly file: string; readonly queried: QueriedFields; readonly now?: () => Instant };

/** Documents in one file of this machine, or in memory for `:memory:`. Two processes may open the same file. */
export const openSqliteStore = ({ file, queried, now = () => instantOf(Date.now()) }: Opening): DocumentStore => {
  const listing = listingOf(queried);
  const database = openDatabase(file, listing);
  const statement = preparing(database);
  const all = (sql: string, ...values: readonly SQLInputValue[]) => statement(sql).all(...values).map(documentOf);
  /** The log has what was written before, also of what is deleted by now. If somebody is reading from it, the next time will do. */
  const emptyLog = (): void => {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  };
  const purge = (): void => {
    if (Number(statement(PURGE).run(now()).changes) > 0) emptyLog();
  };
  let commits = 0;
  purge();

  return {
    async read(partition, id) {
      const row = isKey(partition) && isKey(id) ? statement(READ).get(partition, id, now()) : undefined;
      return row && documentOf(row);
    },
    async readPartition(partition, types) {
      const documents = isKey(partition) ? all(PARTITION, partition, JSON.stringify(types), now(), DOCUMENTS_MAX + 1) : [];
      if (documents.length > DOCUMENTS_MAX) throw tooMany(partition, types);
      return documents;
    },
    async commit(partition, operations) {
      checkCommit(partition, operations);
      commits += 1;
      if (commits % COMMITS_BETWEEN_PURGES === 0) purge();
      const committed = atomically(database, () => applyAll(statement, partition, operations, now()));
      if (committed.ok && operations.some(({ op }) => op === 'delete')) emptyLog();
      return committed;
    },
    async query(query) {
      checkLimit(query.limit);
      const { sql, values } = querySql(listing, query, now());
      const found = all(sql, ...values);
      const documents = found.slice(0, query.limit);
      const last = documents.at(-1);
      return found.length > query.limit && last ? { documents, continuation: continuationAt(query, placeAt(listing, query, last)) } : { documents };
    },
    async changes(since, limit) {
      checkLimit(limit);
      const from = sequenceOf(since);
      const documents = all(CHANGES, from, now(), limit);
      return { documents, cursor: documents.at(-1)?.version ?? String(from) };
    },
    async latest() {
      return String(statement(LATEST).get()?.latest ?? 0);
    },
    async close() {
      if (database.isOpen) database.close();
    },
  };
};
