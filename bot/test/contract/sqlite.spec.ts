import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { Instant, later } from '@mentor-network/core/kernel/time';
import type { DocumentStore, Query } from '../../src/adapters/store/documents.ts';
import { type Place, continuationAt } from '../../src/adapters/store/continuation.ts';
import { QUERIED as PRODUCT_QUERIED } from '../../src/adapters/store/document-types.ts';
import { openDatabase } from '../../src/adapters/store/sqlite/open-database.ts';
import { listingOf } from '../../src/adapters/store/listing.ts';
import { querySql } from '../../src/adapters/store/sqlite/query-sql.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { inFolder } from '../support/temporary-folder.ts';
import { describeDocumentStore } from './document-store.contract.ts';
import { killInTheMiddle } from './killed-writer.ts';
import { type Opened, QUERIED, commit, create, found, passingTime, present, upsert } from './opening.ts';

const NOW = Instant.parse('2026-11-22T10:00:00.000Z');
const WRITER = fileURLToPath(new URL('sqlite-writer.ts', import.meta.url));

const openEmpty = async (): Promise<Opened> => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const handles: DocumentStore[] = [];
  const time = passingTime();
  const another = async (): Promise<DocumentStore> => {
    const handle = openSqliteStore({ file: join(folder, 'store.sqlite'), queried: QUERIED, now: time.now });
    handles.push(handle);
    return handle;
  };
  const close = async (): Promise<void> => {
    for (const handle of handles) await handle.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { store: await another(), another, ...time, close };
};

type Writer = ChildProcessByStdio<null, Readable, null>;
const startWriter = (file: string, task: 'commit' | 'increment', count: number): Writer =>
  spawn(process.execPath, [WRITER, file, task, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] });

/** The superuser may write anywhere; a read-only folder is one only to somebody else. */
const asOrdinaryPerson = (work: () => void): void => {
  const isSuperuser = process.geteuid?.() === 0;
  if (isSuperuser) process.seteuid?.(65_534);
  try {
    work();
  } finally {
    if (isSuperuser) process.seteuid?.(0);
  }
};

/** A file as the first servers made it. */
const LAYOUT_1 = `
  CREATE TABLE documents (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, partition TEXT NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (partition, id)
  ) STRICT;
  PRAGMA application_id = ${String(0x4d4e6574)};
  PRAGMA user_version = 1;
  INSERT INTO documents (partition, id, type, body) VALUES ('here', 'old', 'meeting', '{"minutes":30}');
`;

const opening = (file: string) => () => {
  openSqliteStore({ file, queried: QUERIED });
};

describeDocumentStore('the SQLite store', openEmpty);

describe('the SQLite store in a file', function () {
  this.timeout(60_000);

  it('loses no acknowledged commit and keeps no half one when its process is killed', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const writer = startWriter(file, 'commit', 1_000);
      const last = await killInTheMiddle(writer);
      const store = openSqliteStore({ file, queried: QUERIED });
      for (let n = 0; n < 1_000; n += 1) {
        const { length } = await store.readPartition(`partnership:${String(n)}`, ['meeting']);
        assert.ok(length === 3 || (length === 0 && n >= last), `commit ${String(n)} of ${String(last)} acknowledged has ${String(length)} documents`);
      }
      assert.ok((await found(store, {})).length < 3_000);
      await store.close();
    }));

  it('is written by two processes at once, and loses nothing', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const store = openSqliteStore({ file, queried: QUERIED });
      await commit(store, 'here', create('count', { n: 0 }));
      const writers = [startWriter(file, 'increment', 500), startWriter(file, 'increment', 500)];
      await Promise.all(writers.map(async (writer) => Promise.all([text(writer.stdout), once(writer, 'close')])));
      assert.deepEqual((await present(store, 'here', 'count')).body, { n: 1_000 });
      await store.close();
    }));

  it('is made by several processes at once', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'deep', 'er', 'store.sqlite');
      const writers = [1, 2, 3, 4].map(() => startWriter(file, 'commit', 0));
      await Promise.all(writers.map((writer) => once(writer, 'close')));
      assert.deepEqual(writers.map(({ exitCode }) => exitCode), [0, 0, 0, 0]);
    }));

  it('waits its turn when another process is just making the file', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const holding = `const { DatabaseSync } = require('node:sqlite'); const it = new DatabaseSync(${JSON.stringify(file)});
        it.exec('BEGIN IMMEDIATE'); console.log('held'); setTimeout(() => it.close(), 300);`;
      const holder = spawn(process.execPath, ['--eval', holding], { stdio: ['ignore', 'pipe', 'inherit'] });
      await once(holder.stdout, 'data');
      const store = openSqliteStore({ file, queried: QUERIED });
      await commit(store, 'here', create('one'));
      await store.close();
    }));

  it('walks along an index from where a page begins, and sorts and scans nothing', () => {
    const listing = listingOf(QUERIED);
    const database = openDatabase(':memory:', listing);
    const plan = (query: Query): string => {
      const { sql, values } = querySql(listing, query, NOW);
      return database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values).map(({ detail }) => String(detail)).join('; ');
    };
    const query = { type: 'meeting', limit: 10 };
    const byDate = { ...query, orderBy: { field: 'on', direction: 'descending' } } as const;
    const due = { ...byDate, where: [{ field: 'on', is: '<=', value: '2026-11-22' }] } as const;
    const pages: readonly (readonly [Query, Place, string])[] = [[query, ['p', 'i'], 'listed.meeting'], [byDate, ['2026-11-22', 'p', 'i'], 'listed.meeting.on'], [due, ['2026-11-22', 'p', 'i'], 'listed.meeting.on']];
    for (const [asked, place, index] of pages) {
      const next = plan({ ...asked, continuation: continuationAt(asked, place) });
      assert.match(next, new RegExp(`^SEARCH documents USING INDEX ${index} \\([^;]*$`));
    }
    database.close();
  });

  it('finds what is due among all that is not, however much that is, by one walk', () => {
    const listing = listingOf(PRODUCT_QUERIED);
    const database = openDatabase(':memory:', listing);
    const dueBy = (type: string, field: string, value: string, order: string): Query => ({
      type,
      where: [{ field, is: '=', value }, { field: order, is: '<=', value: NOW }],
      orderBy: { field: order, direction: 'ascending' },
      limit: 50,
    });
    const walks = { notice: dueBy('notice', 'status', 'pending', 'attemptAt'), task: dueBy('task', 'status', 'pending', 'attemptAt'), attention: dueBy('attention', 'schemeId', 'network', 'neededAt') };
    for (const [type, query] of Object.entries(walks)) {
      const { sql, values } = querySql(listing, query, NOW);
      const plan = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values).map(({ detail }) => String(detail));
      assert.deepEqual(plan, [`SEARCH documents USING INDEX listed.${type}.${type === 'attention' ? 'schemeId' : 'status'} (<expr>=? AND <expr><?)`]);
    }
    database.close();
  });

  it('is there after a restart, with its versions and its changes', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const before = openSqliteStore({ file, queried: QUERIED });
      await commit(before, 'here', create('one', { minutes: 30 }));
      const document = await present(before, 'here', 'one');
      const { cursor } = await before.changes(undefined, 10);
      await before.close();
      await before.close();
      const after = openSqliteStore({ file, queried: QUERIED });
      assert.deepEqual(await present(after, 'here', 'one'), document);
      await commit(after, 'here', upsert('one'));
      assert.equal((await after.changes(cursor, 10)).documents.length, 1);
      await after.close();
    }));

  it('makes the index of a field listed later, and drops that of one listed no more', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const before = openSqliteStore({ file, queried: { meeting: { fields: { place: 'place' }, orders: [] } } });
      await commit(before, 'here', create('one', { minutes: 30, place: 'Library' }));
      await before.close();
      const after = openSqliteStore({ file, queried: { meeting: { fields: { minutes: 'minutes' }, orders: [] } } });
      assert.deepEqual(await found(after, { where: [{ field: 'minutes', is: '=', value: 30 }] }), ['one']);
      await after.close();
      const database = new DatabaseSync(file);
      const names = database.prepare(`SELECT name FROM sqlite_schema WHERE name GLOB 'listed.*' ORDER BY name`).all();
      database.close();
      assert.deepEqual(names.map(({ name }) => name), ['listed.meeting', 'listed.meeting.minutes']);
    }));

  it('takes over a file of the layout before, with all that is in it', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const before = new DatabaseSync(file);
      before.exec(LAYOUT_1);
      before.close();
      const store = openSqliteStore({ file, queried: QUERIED, now: () => NOW });
      assert.deepEqual((await present(store, 'here', 'old')).body, { minutes: 30 });
      const leaving = { op: 'create', document: { id: 'leaving', type: 'meeting', body: {}, expiresAt: later(NOW, { hours: 1 }) } } as const;
      await commit(store, 'here', leaving);
      await store.close();
      const after = openSqliteStore({ file, queried: QUERIED, now: () => later(NOW, { hours: 2 }) });
      assert.deepEqual(await found(after, {}), ['old']);
      await after.close();
      const database = new DatabaseSync(file);
      assert.deepEqual(database.prepare('SELECT id FROM documents').all().map(({ id }) => id), ['old'], 'what has expired is still in the file');
      database.close();
    }));

  it('says so when the file belongs to another program, and leaves it as it was', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const database = new DatabaseSync(file);
      database.exec('CREATE TABLE theirs (x)');
      database.close();
      assert.throws(opening(file), /store\.sqlite is not a store of the Mentor Network\.$/);
      const same = new DatabaseSync(file);
      assert.deepEqual(same.prepare('SELECT name FROM sqlite_schema').all().map(({ name }) => name), ['theirs']);
      assert.equal(same.prepare('PRAGMA journal_mode').get()?.journal_mode, 'delete');
      same.close();
      writeFileSync(file, 'Dear diary, '.repeat(1_000));
      assert.throws(opening(file), /store\.sqlite is not a store of the Mentor Network\.$/);
    }));

  it('says so when the file was laid out by a newer server', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      await openSqliteStore({ file, queried: QUERIED }).close();
      const database = new DatabaseSync(file);
      database.exec('PRAGMA user_version = 99');
      database.close();
      assert.throws(opening(file), /has the layout 99; this server reads the layout 2\.$/);
    }));

  it('says so when the folder is read-only, cannot be made, or holds a folder of that name', () =>
    inFolder(async (folder) => {
      const locked = join(folder, 'locked');
      mkdirSync(locked);
      chmodSync(folder, 0o755);
      chmodSync(locked, 0o555);
      asOrdinaryPerson(() => {
        assert.throws(opening(join(locked, 'store.sqlite')), /cannot be opened: its folder is missing or read-only\.$/);
        assert.throws(opening(join(locked, 'deeper', 'store.sqlite')), /for the store cannot be made\. Is its place read-only\?$/);
      });
      assert.throws(opening(folder), /cannot be opened/);
    }));

  it('says so when the file itself is read-only', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      await openSqliteStore({ file, queried: QUERIED }).close();
      chmodSync(file, 0o444);
      chmodSync(folder, 0o555);
      asOrdinaryPerson(() => {
        assert.throws(opening(file), /cannot be (written|opened): .*read-only\.$/);
      });
      chmodSync(folder, 0o755);
    }));

  it('can be kept in memory alone', async () => {
    const store = openSqliteStore({ file: ':memory:', queried: QUERIED });
    await commit(store, 'here', create('one'));
    assert.deepEqual(await found(store, {}), ['one']);
    await store.close();
  });

  it('refuses a listing whose names would be more than names', () => {
    const listing = (fields: Readonly<Record<string, string>>) => ({ fields, orders: [] });
    for (const queried of [{ "x'": listing({}) }, { meeting: listing({ 'a"b': 'a' }) }, { meeting: listing({ a: "a') --" }) }, { meeting: listing({ a: '' }) }]) {
      assert.throws(() => openSqliteStore({ file: ':memory:', queried }), /cannot be named/);
    }
  });
});
