import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Listing } from '../listing.ts';
import { indexesOf } from './sql-fields.ts';

/** "MNet" in ASCII. SQLite keeps this number in the file's header so that a program knows its own files. */
const APPLICATION_ID = 0x4d4e6574;
const SCHEMA_VERSION = 2;
const BUSY_MILLISECONDS_MAX = 10_000;

const EXPIRING = 'CREATE INDEX expiring ON documents (expires_at) WHERE expires_at IS NOT NULL;';

/**
 * The sequence is drawn anew at every write, and AUTOINCREMENT never draws one twice, not even after a delete. So it is the
 * version of a document and its place among the changes in one.
 */
const SCHEMA = `
  CREATE TABLE documents (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    partition TEXT NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    body TEXT NOT NULL,
    expires_at TEXT,
    UNIQUE (partition, id)
  ) STRICT;
  ${EXPIRING}
  PRAGMA application_id = ${String(APPLICATION_ID)};
  PRAGMA user_version = ${String(SCHEMA_VERSION)};
`;

/** From each earlier layout to the next: 2 brought the date from which a document is not there any more. */
const MIGRATIONS: Readonly<Record<number, string>> = {
  1: `ALTER TABLE documents ADD COLUMN expires_at TEXT; ${EXPIRING} PRAGMA user_version = 2;`,
};

export const openDatabase = (file: string, listing: Listing): DatabaseSync => {
  if (file !== ':memory:') makeFolder(dirname(file));
  const database = explaining(file, () => new DatabaseSync(file, { timeout: BUSY_MILLISECONDS_MAX }));
  try {
    explaining(file, () => {
      prepare(database, file, listing);
    });
    return database;
  } catch (thrown) {
    database.close();
    throw thrown;
  }
};

/** SQLite's own words for its primary result codes (https://www.sqlite.org/rescode.html) would not help who starts the server. */
const SENTENCES: Readonly<Record<number, string>> = {
  5: 'is kept busy by another program',
  8: 'cannot be written: the file or its folder is read-only',
  10: 'cannot be read or written: the disk reports a failure',
  11: 'is damaged',
  13: 'cannot be written: the disk is full',
  14: 'cannot be opened: its folder is missing or read-only',
  26: 'is not a store of the Mentor Network',
};

/** An extended result code has its primary one in the lowest byte. */
const codeOf = (thrown: unknown): number =>
  thrown instanceof Error && 'errcode' in thrown && typeof thrown.errcode === 'number' ? thrown.errcode & 0xff : 0;

const explaining = <Value>(file: string, work: () => Value): Value => {
  try {
    return work();
  } catch (cause) {
    const sentence = SENTENCES[codeOf(cause)];
    throw sentence === undefined ? cause : new Error(`The store ${file} ${sentence}.`, { cause });
  }
};

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (cause) {
    throw new Error(`The folder ${folder} for the store cannot be made. Is its place read-only?`, { cause });
  }
};

const prepare = (database: DatabaseSync, file: string, listing: Listing): void => {
  refuseStrangers(database, file);
  patiently(() => {
    database.exec('PRAGMA journal_mode = WAL');
  });
  // FULL writes the log through to the disk before a commit is acknowledged; macOS does so only when told by `fullfsync`.
  // What is deleted or written over is overwritten in the file, so that nobody finds it there.
  database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON');
  database.exec('BEGIN IMMEDIATE');
  try {
    refuseStrangers(database, file);
    if (numberOf(database, 'PRAGMA application_id') === 0) database.exec(SCHEMA);
    else migrate(database);
    makeIndexes(database, indexesOf(listing));
    database.exec('COMMIT');
  } catch (thrown) {
    // A full disk has rolled back by itself.
    if (database.isTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
  // Asks SQLite to measure the indexes where that is worth it, with the flags its manual gives for the opening of a file.
  patiently(() => {
    database.exec('PRAGMA optimize = 0x10002');
  });
};

const migrate = (database: DatabaseSync): void => {
  for (let version = numberOf(database, 'PRAGMA user_version'); version < SCHEMA_VERSION; version += 1) database.exec(MIGRATIONS[version] ?? '');
};

const SQLITE_BUSY = 5;
const PAUSE_MILLISECONDS = 20;

/**
 * SQLite waits its turn, but not where waiting could be for ever: when a connection that reads comes to want to write. The change
 * to a write-ahead log and the measuring of indexes do that, so that two processes starting together would trip over each other.
 */
const patiently = (work: () => void, until = Date.now() + BUSY_MILLISECONDS_MAX): void => {
  try {
    work();
  } catch (thrown) {
    if (codeOf(thrown) !== SQLITE_BUSY || Date.now() > until) throw thrown;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
    patiently(work, until);
  }
};

const numberOf = (database: DatabaseSync, sql: string): number => {
  const [value] = Object.values(database.prepare(sql).get() ?? {});
  return Number(value);
};

/** Nothing is written, not even the journal mode, before the file is known to be empty or ours. */
const refuseStrangers = (database: DatabaseSync, file: string): void => {
  const application = numberOf(database, 'PRAGMA application_id');
  const isEmpty = application === 0 && numberOf(database, 'SELECT count(*) FROM sqlite_schema') === 0;
  if (isEmpty) return;
  if (application !== APPLICATION_ID) throw new Error(`The store ${file} is not a store of the Mentor Network.`);
  const version = numberOf(database, 'PRAGMA user_version');
  if (version > SCHEMA_VERSION) {
    throw new Error(`The store ${file} has the layout ${String(version)}; this server reads the layout ${String(SCHEMA_VERSION)}.`);
  }
};

/** An index follows its listing: one that is not listed any more, or leads elsewhere now, is dropped. */
const makeIndexes = (database: DatabaseSync, wanted: ReadonlyMap<string, string>): void => {
  const standing = database.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND name GLOB 'listed.*'`).all();
  for (const { name, sql } of standing) {
    if (wanted.get(String(name)) !== sql) database.exec(`DROP INDEX "${String(name)}"`);
  }
  const kept = new Set(standing.filter(({ name, sql }) => wanted.get(String(name)) === sql).map(({ name }) => name));
  for (const [name, sql] of wanted) {
    if (!kept.has(name)) database.exec(sql);
  }
};
