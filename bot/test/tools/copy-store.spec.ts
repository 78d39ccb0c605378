import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf, later } from '@mentor-network/core/kernel/time';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { type Document, type DocumentStore, OPERATIONS_MAX, type StoredDocument } from '../../src/adapters/store/documents.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { batchesOf, copyAll } from '../../tools/copy-store/copy.ts';
import { canonical, comparison, fingerprintOf, isSame } from '../../tools/copy-store/fingerprint.ts';
import { type CopyState, stateFileFor } from '../../tools/copy-store/state-file.ts';
import { seedStore } from '../../tools/seed/seed-store.ts';
import { startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';
import { inFolder } from '../support/temporary-folder.ts';
import { runTool, startTool } from './running-tool.ts';

const NOW = instantOf(Date.now());

const open = (file: string): DocumentStore => openSqliteStore({ file, queried: QUERIED });

const write = async (store: DocumentStore, { partition, ...document }: Document): Promise<void> => {
  assert.ok((await store.commit(partition, [{ op: 'upsert', document }])).ok);
};

const thing = (partition: string, id: string, body: Document['body'] = {}): Document => ({ partition, id, type: 'fact', body });

const fill = async (file: string, members: number): Promise<void> => {
  const store = open(file);
  await seedStore(store, { members, share: 0.3, concurrency: 8, onMembers: () => undefined });
  await store.close();
};

const readAll = async (store: DocumentStore): Promise<readonly StoredDocument[]> => (await store.changes(undefined, 1_000)).documents;

const fingerprint = (store: DocumentStore) => fingerprintOf(store, NOW, () => undefined);

const sumIn = async (file: string): Promise<string> => {
  const store = open(file);
  const { sum } = await fingerprint(store);
  await store.close();
  return sum;
};

const copied = (state: string): number => {
  const [file] = existsSync(state) ? readdirSync(state).filter((name) => name.endsWith('.json')) : [];
  return file === undefined ? 0 : (JSON.parse(readFileSync(join(state, file), 'utf8')) as CopyState).copied;
};

describe('what is compared', () => {
  it('is the same whatever the order of keys and documents, and another for any other value', async () => {
    assert.equal(canonical({ b: [1, { d: null, c: 'x' }], a: undefined }), '{"b":[1,{"c":"x","d":null}]}');
    const body = { one: 1, two: { three: [3], four: true } };
    const [first, second] = [open(':memory:'), open(':memory:')];
    await write(first, thing('here', 'a', body));
    await write(first, thing('here', 'b', {}));
    await write(second, thing('here', 'b', {}));
    await write(second, thing('here', 'a', { two: { four: true, three: [3] }, one: 1 }));
    const { sum } = await fingerprint(first);
    assert.equal((await fingerprint(second)).sum, sum);
    const others: readonly Document[] = [
      thing('here', 'a', { ...body, one: 2 }),
      thing('here', 'a', { ...body, one: '1' }),
      thing('here', 'a', { ...body, more: null }),
      { ...thing('here', 'a', body), type: 'other' },
      { ...thing('here', 'a', body), expiresAt: later(NOW, { days: 2 }) },
    ];
    const sums = new Set([sum]);
    for (const other of others) {
      await write(second, other);
      sums.add((await fingerprint(second)).sum);
    }
    assert.equal(sums.size, 1 + others.length);
  });

  it('is not what is about to expire, for the one side may still have it and the other not', async () => {
    const [first, second] = [open(':memory:'), open(':memory:')];
    await write(first, { ...thing('here', 'a'), expiresAt: later(NOW, { minutes: 30 }) });
    assert.ok(isSame(await fingerprint(first), await fingerprint(second)));
    await write(first, { ...thing('here', 'a'), expiresAt: later(NOW, { hours: 2 }) });
    assert.ok(!isSame(await fingerprint(first), await fingerprint(second)));
  });

  it('is shown by type, side by side', async () => {
    const [first, second] = [open(':memory:'), open(':memory:')];
    await write(first, thing('here', 'a'));
    await write(first, { ...thing('here', 'b'), type: 'member' });
    await write(second, thing('here', 'a'));
    const lines = comparison(await fingerprint(first), await fingerprint(second)).split('\n');
    assert.deepEqual(lines.slice(0, 4).map((line) => line.trim().split(/\s+/)), [['from', 'to'], ['fact', '1', '1'], ['member', '1', '0'], ['all', '2', '1']]);
  });
});

describe('a copy', () => {
  it('is written by partition, as much at once as a commit takes', async () => {
    const large = { text: 'ŵ'.repeat(150_000) };
    const documents = [
      ...Array.from({ length: 250 }, (_, index) => thing('many', `fact.${String(index)}`)),
      ...Array.from({ length: 9 }, (_, index) => thing('large', `fact.${String(index)}`, large)),
      thing('one', 'alone'),
    ];
    const stored = documents.map((document) => ({ ...document, version: '1' }));
    const batches = batchesOf(stored);
    assert.deepEqual(batches.map(({ partition, operations }) => [partition, operations.length]), [['many', OPERATIONS_MAX], ['many', OPERATIONS_MAX], ['many', 50], ['large', 4], ['large', 4], ['large', 1], ['one', 1]]);
    const store = open(':memory:');
    for (const { partition, operations } of batches) assert.ok((await store.commit(partition, operations)).ok);
    assert.equal((await readAll(store)).length, documents.length);
  });

  it('has the dates of expiry, and nothing that has expired', () =>
    inFolder(async (folder) => {
      const past = openSqliteStore({ file: join(folder, 'from'), queried: QUERIED, now: () => later(NOW, { days: -2 }) });
      await write(past, { ...thing('here', 'expired'), expiresAt: later(NOW, { days: -1 }) });
      await write(past, { ...thing('here', 'expiring'), expiresAt: later(NOW, { days: 1 }) });
      await write(past, thing('here', 'staying'));
      const [from, to] = [open(join(folder, 'from')), open(':memory:')];
      const file = stateFileFor(folder, { from: { engine: 'sqlite', name: 'from' }, to: { engine: 'sqlite', name: 'to' } });
      await copyAll({ from, to, state: { from: 'from', to: 'to', copied: 0 }, file, concurrency: 1, onCopied: () => undefined });
      assert.deepEqual((await readAll(to)).map(({ id, expiresAt }) => [id, expiresAt]), [['expiring', later(NOW, { days: 1 })], ['staying', undefined]]);
      for (const store of [past, from, to]) await store.close();
    }));

  it('remembers its place by the two stores it is between, and takes no torn file for one', () =>
    inFolder(async (folder) => {
      const ends = { from: { engine: 'sqlite', name: '/one' }, to: { engine: 'cosmos', name: 'https://two' } };
      const file = stateFileFor(folder, ends);
      assert.match(file.path, /copy-store\.sqlite-cosmos\.[0-9a-f]{8}\.json$/);
      assert.equal(file.read(), undefined);
      file.write({ from: '/one', to: 'https://two', copied: 3, cursor: 'here' });
      assert.deepEqual(file.read(), { from: '/one', to: 'https://two', copied: 3, cursor: 'here' });
      assert.deepEqual(readdirSync(folder).length, 1);
      assert.notEqual(stateFileFor(folder, { ...ends, to: { engine: 'cosmos', name: 'https://three' } }).path, file.path);
    }));
});

describe('npm run copy-store', function () {
  this.timeout(60_000);

  const words = (folder: string): readonly string[] => ['--from', 'sqlite', '--to', 'sqlite', '--from-file', join(folder, 'from'), '--to-file', join(folder, 'to'), '--state', join(folder, 'state')];

  const killedWhen = async (folder: string, isTime: () => Promise<boolean>): Promise<void> => {
    const { child, ended } = startTool('copy-store', [...words(folder), '--concurrency', '1']);
    while (!(await isTime()) && child.exitCode === null) await sleep(2);
    child.kill('SIGKILL');
    await ended;
  };

  it('that was killed, right after its first document and again in the middle, goes on where it was, and both hold the same', () =>
    inFolder(async (folder) => {
      await fill(join(folder, 'from'), 300);
      const to = open(join(folder, 'to'));
      await killedWhen(folder, async () => (await to.changes(undefined, 1)).documents.length > 0);
      await to.close();
      await killedWhen(folder, async () => copied(join(folder, 'state')) > 0);
      const before = copied(join(folder, 'state'));
      assert.ok(before >= 1_000);
      assert.notEqual(await sumIn(join(folder, 'to')), await sumIn(join(folder, 'from')), 'it was through before it could be killed');
      const { code, out, err } = await runTool('copy-store', words(folder));
      assert.equal(code, 0, err);
      assert.match(err, new RegExp(`Going on after ${before.toLocaleString('en-GB')} documents\\.`));
      assert.match(out, /member +300 +300\n[\s\S]*Both hold the same\.\n$/);
      assert.equal(await sumIn(join(folder, 'to')), await sumIn(join(folder, 'from')));
    }));

  it('brings over what was written since when it is given again, and notices what was changed in the copy', () =>
    inFolder(async (folder) => {
      const [from, to] = [open(join(folder, 'from')), open(join(folder, 'to'))];
      await write(from, thing('here', 'a', { n: 1 }));
      assert.equal((await runTool('copy-store', words(folder))).code, 0);
      await write(from, thing('here', 'a', { n: 2 }));
      await write(from, thing('there', 'b'));
      const again = await runTool('copy-store', words(folder));
      assert.equal(again.code, 0, again.err);
      assert.match(again.out, /^Copied 2 documents/);
      await write(to, thing('here', 'a', { n: 3 }));
      const changed = await runTool('copy-store', words(folder));
      assert.equal(changed.code, 1);
      assert.match(changed.out, /all +2 +2/);
      assert.match(changed.err, /They differ\./);
      for (const store of [from, to]) await store.close();
    }));

  it('leaves documents alone that no copy has brought there, unless it is told to', () =>
    inFolder(async (folder) => {
      const [from, to] = [open(join(folder, 'from')), open(join(folder, 'to'))];
      await write(from, thing('here', 'a'));
      await write(to, thing('somebody', 'else'));
      const refused = await runTool('copy-store', words(folder));
      assert.equal(refused.code, 1);
      assert.match(refused.err, /holds documents that are not a copy under way\. Choose another store, or say --into-existing\.\n$/);
      assert.equal((await readAll(to)).length, 1);
      assert.ok(!existsSync(join(folder, 'state')));
      const allowed = await runTool('copy-store', [...words(folder), '--into-existing']);
      assert.deepEqual([allowed.code, (await readAll(to)).length], [1, 2]);
      assert.match(allowed.err, /They differ\./);
      for (const store of [from, to]) await store.close();
    }));

  it('begins anew when the copy has gone, and not at all without a store to copy', () =>
    inFolder(async (folder) => {
      const missing = await runTool('copy-store', words(folder));
      assert.deepEqual([missing.code, missing.err], [1, `There is no store at ${join(folder, 'from')}.\n`]);
      const from = open(join(folder, 'from'));
      await write(from, thing('here', 'a'));
      await from.close();
      assert.equal((await runTool('copy-store', words(folder))).code, 0);
      const elsewhere = await runTool('copy-store', [...words(folder).slice(0, 6), '--to-file', join(folder, 'from')]);
      assert.match(elsewhere.err, /cannot be copied into itself\.\n$/);
      const to = open(join(folder, 'to'));
      assert.ok((await to.commit('here', [{ op: 'delete', id: 'a' }])).ok);
      const again = await runTool('copy-store', words(folder));
      assert.deepEqual([again.code, (await readAll(to)).length], [0, 1], again.err);
      await to.close();
    }));

  it('leads into Cosmos DB and back, and what comes back is what was there', () =>
    inFolder(async (folder) => {
      const server = await startCosmosServer();
      try {
        await fill(join(folder, 'from'), 120);
        const from = open(join(folder, 'from'));
        await write(from, { ...thing('here', 'expiring', { text: 'Ynys Môn 🎓' }), expiresAt: later(NOW, { days: 3 }) });
        await from.close();
        const variables = { COSMOS_ENDPOINT: server.endpoint, COSMOS_DATABASE: 'mentors', COSMOS_CONTAINER: 'network', COSMOS_KEY: server.key };
        const common = ['--state', join(folder, 'state')];
        const there = ['--from', 'sqlite', '--from-file', join(folder, 'from'), '--to', 'cosmos', ...common];
        const none = await runTool('copy-store', there, variables);
        assert.match(none.err, /^There is no container .*mentors\/network\./);
        const into = await runTool('copy-store', [...there, '--make-container'], variables);
        assert.equal(into.code, 0, into.err);
        const back = await runTool('copy-store', ['--from', 'cosmos', '--to', 'sqlite', '--to-file', join(folder, 'back'), ...common], variables);
        assert.equal(back.code, 0, back.err);
        assert.equal(await sumIn(join(folder, 'back')), await sumIn(join(folder, 'from')));
      } finally {
        await server.close();
      }
    }));
});
