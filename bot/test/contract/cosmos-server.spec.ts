import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ConsistencyLevel, type Container, CosmosClient, type FeedOptions, type OperationInput } from '@azure/cosmos';
import { makeLoopbackCertificate } from '../doors/loopback-certificate.ts';
import { DEFINITION, type Doc, etagOf, found, makeContainer, matching, refused, statusOf, withServer } from '../support/cosmos-server/bench.ts';
import { codes, create, doc, remove, replace, upsert, write } from '../support/cosmos-server/bench.ts';

describe('The Cosmos test server', () => {
  describe('knows who asks', () => {
    it('refuses a signature that another key made', withServer(async ({ connect, container }) => {
      const stranger = connect({ key: Buffer.from('another key').toString('base64') });
      assert.equal(await statusOf(stranger.database('mentors').container(container.id).read()), 401);
      stranger.dispose();
    }));

    it('checks the signature over ids of any script', withServer(async ({ container }) => {
      for (const id of [`O'Neill "the" 100%`, 'a*b;c:d@e&f=g+h', 'Tŷ Ddewi', '日本 語', '🐉', '%2F', 'a%20b', ' spaced ', '(x)[y]{z}|^`~!$,<>']) {
        await write(container, doc('Llŷn "é" 100%', id));
        const { resource } = await container.item(id, 'Llŷn "é" 100%').read<Doc>();
        assert.equal(resource?.id, id);
      }
    }));

    it('takes the tokens it was told of, and lets nobody make a database with one', async () => {
      const secure = await makeLoopbackCertificate();
      const options = { secure, tokens: ['known'], tokensWithoutRights: ['no-role'] };
      await withServer(async ({ connect, container }) => {
        const withToken = (token: string): CosmosClient => connect({ aadCredentials: { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) } });
        const [known, noRole, unknown] = [withToken('known'), withToken('no-role'), withToken('unknown')];
        const seenBy = (client: CosmosClient): Container => client.database('mentors').container(container.id);
        assert.deepEqual(await codes(seenBy(known), 'p', create(doc('p', 'one'))), [200, 201]);
        assert.equal(await statusOf(seenBy(known).read()), 200);
        assert.equal(await statusOf(known.databases.create({ id: 'other' })), 403);
        assert.equal(await statusOf(seenBy(noRole).item('one', 'p').read()), 403);
        assert.equal(await statusOf(seenBy(unknown).item('one', 'p').read()), 401);
        for (const client of [known, noRole, unknown]) client.dispose();
      }, { options })();
    });
  });

  describe('keeps databases and containers', () => {
    it('makes them once, and says so the second time', withServer(async ({ client, container }) => {
      await makeContainer(client);
      assert.equal(await statusOf(client.databases.create({ id: 'mentors' })), 409);
      assert.equal(await statusOf(client.database('mentors').containers.create({ ...DEFINITION })), 409);
      const { resource } = await container.read();
      assert.equal(resource?.defaultTtl, -1);
      assert.deepEqual(resource.partitionKey, DEFINITION.partitionKey);
      assert.deepEqual(resource.indexingPolicy?.compositeIndexes, DEFINITION.indexingPolicy.compositeIndexes);
    }));

    it('deletes a database with everything in it', withServer(async ({ client, container }) => {
      await write(container, doc('p', 'one'));
      await client.database('mentors').delete();
      assert.equal(await statusOf(container.read()), 404);
      const again = await makeContainer(client);
      assert.equal((await again.item('one', 'p').read()).statusCode, 404);
    }));

    it('refuses an indexing policy without the root, and a kind of partition key it does not know', withServer(async ({ client }) => {
      const { containers } = client.database('mentors');
      assert.equal(await statusOf(containers.create({ ...DEFINITION, id: 'a', indexingPolicy: { includedPaths: [{ path: '/type/?' }] } })), 400);
      assert.equal(await statusOf(containers.create({ ...DEFINITION, id: 'b', partitionKey: { paths: ['/a', '/b'] } })), 501);
      assert.equal(await statusOf(containers.create({ ...DEFINITION, id: 'b', partitionKey: { paths: ['/a'] } })), 501);
      assert.equal(await statusOf(containers.create({ ...DEFINITION, id: 'c', uniqueKeyPolicy: { uniqueKeys: [{ paths: ['/x'] }] } })), 501);
    }));
  });

  describe('commits a batch whole or not at all', () => {
    it('answers the code of every operation, and each write has an etag of its own', withServer(async ({ container }) => {
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'a')), upsert(doc('p', 'b'))), [200, 201, 201]);
      const before = await etagOf(container, 'p', 'a');
      assert.deepEqual(await codes(container, 'p', replace(doc('p', 'a'), before), upsert(doc('p', 'b')), remove('b')), [200, 200, 200, 204]);
      assert.notEqual(await etagOf(container, 'p', 'a'), before);
      assert.equal((await container.item('b', 'p').read()).statusCode, 404);
    }));

    it('leaves nothing of a batch in which one operation fails, and says which', withServer(async ({ container }) => {
      await write(container, doc('p', 'there', { minutes: 30 }));
      const stale = await etagOf(container, 'p', 'there');
      await codes(container, 'p', upsert(doc('p', 'there', { minutes: 45 })));
      const failing: readonly (readonly [OperationInput, number])[] = [
        [create(doc('p', 'there')), 409],
        [replace(doc('p', 'there'), stale), 412],
        [replace(doc('p', 'absent')), 404],
        [remove('absent'), 404],
        [create(doc('elsewhere', 'x')), 400],
        [replace(doc('p', 'another'), undefined, 'there'), 400],
        [create(doc('p', 'x/y')), 400],
      ];
      for (const [operation, code] of failing) {
        const answered = await codes(container, 'p', create(doc('p', 'new')), upsert(doc('p', 'there', { minutes: 60 })), operation, remove('there'));
        assert.deepEqual(answered, [207, 424, 424, code, 424]);
        assert.equal((await container.item('new', 'p').read()).statusCode, 404);
        assert.deepEqual((await container.item('there', 'p').read<Doc>()).resource?.body, { minutes: 45 });
      }
    }));

    it('lets a later operation see an earlier one', withServer(async ({ container }) => {
      const operations = [create(doc('p', 'a')), replace(doc('p', 'a', { minutes: 1 })), remove('a'), create(doc('p', 'a'))];
      assert.deepEqual(await codes(container, 'p', ...operations), [200, 201, 200, 204, 201]);
      assert.deepEqual(await codes(container, 'p', remove('a'), remove('a')), [207, 424, 404]);
    }));

    it('never gives an etag again, so that a stale replace loses however often it was written since', withServer(async ({ container }) => {
      await write(container, doc('p', 'a'));
      const first = await etagOf(container, 'p', 'a');
      await codes(container, 'p', remove('a'));
      await codes(container, 'p', create(doc('p', 'a')));
      assert.deepEqual(await codes(container, 'p', replace(doc('p', 'a'), first)), [207, 412]);
    }));

    it('counts: one of many writers with the same etag wins, and increments are never lost', withServer(async ({ container }) => {
      await write(container, doc('p', 'count', { minutes: 0 }));
      const increment = async (): Promise<void> => {
        for (;;) {
          const { resource } = await container.item('count', 'p').read<Doc & { _etag: string }>();
          assert.ok(resource);
          const [code] = await codes(container, 'p', replace(doc('p', 'count', { minutes: Number(resource.body.minutes) + 1 }), resource._etag));
          if (code === 200) return;
        }
      };
      await Promise.all(Array.from({ length: 8 }, async () => {
        for (let time = 0; time < 10; time += 1) await increment();
      }));
      assert.deepEqual((await container.item('count', 'p').read<Doc>()).resource?.body, { minutes: 80 });
    }));

    it('takes a hundred operations and no more, and two megabytes and no more', withServer(async ({ server, container }) => {
      const hundred = Array.from({ length: 100 }, (_, index) => create(doc('p', String(index))));
      assert.equal((await codes(container, 'p', ...hundred))[0], 200);
      const headers = { 'x-ms-cosmos-is-batch-request': 'true' };
      assert.equal((await fetch(`${server.endpoint}/dbs/mentors/colls/documents/docs`, { method: 'POST', headers, body: '[]' })).status, 401);
      const large = create(doc('q', 'large', { name: 'x'.repeat(1_100_000) }));
      assert.equal(await statusOf(container.items.batch([large, create(doc('q', 'other', { name: 'x'.repeat(1_100_000) }))], 'q')), 413);
      assert.deepEqual(await codes(container, 'q', large), [200, 201]);
    }));

    it('gives back no documents when that is wished', withServer(async ({ container }) => {
      const { result } = await container.items.batch([create(doc('p', 'a'))], 'p', { contentResponseOnWriteEnabled: false });
      assert.deepEqual(result?.map(({ statusCode, resourceBody }) => [statusCode, resourceBody]), [[201, undefined]]);
      assert.ok(result[0]?.eTag);
    }));
  });

  describe('keeps partitions apart', () => {
    it('knows the same id in two partitions as two documents', withServer(async ({ container }) => {
      await write(container, doc('p', 'same', { name: 'in p' }), doc('q', 'same', { name: 'in q' }));
      assert.deepEqual((await container.item('same', 'q').read<Doc>()).resource?.body, { name: 'in q' });
      assert.equal((await container.item('same', 'r').read()).statusCode, 404);
      assert.deepEqual(await found(container, 'SELECT * FROM c', { partitionKey: 'p' }), ['same']);
    }));

    it('counts within one partition, and refuses to across them', withServer(async ({ container }) => {
      await write(container, doc('p', 'a'), doc('p', 'b'), doc('q', 'c'));
      const count = async (options: FeedOptions): Promise<readonly number[]> =>
        (await container.items.query<number>('SELECT VALUE COUNT(1) FROM c WHERE c.type = "meeting"', options).fetchAll()).resources;
      assert.deepEqual(await count({ partitionKey: 'p' }), [2]);
      assert.equal(await statusOf(count({})), 501);
    }));
  });

  describe('fails when a test wishes', () => {
    it('throttles, and the SDK tries again after the time it was told', withServer(async ({ server, container }) => {
      await write(container, doc('p', 'a'));
      server.reset();
      server.failNext({ status: 429, retryAfterMs: 20 }, { status: 429, retryAfterMs: 20, kind: 'read' });
      const { statusCode, headers } = await container.item('a', 'p').read();
      assert.deepEqual([statusCode, headers['x-ms-throttle-retry-wait-time-ms']], [200, 40]);
      assert.deepEqual(server.requests.map(({ status }) => status), [429, 429, 200]);
    }));

    it('is unavailable for one kind of request and answers the others', withServer(async ({ server, container }) => {
      await write(container, doc('p', 'a'));
      server.failNext({ status: 503, kind: 'batch' }, { status: 449, kind: 'batch' });
      assert.equal((await container.item('a', 'p').read()).statusCode, 200);
      assert.equal(await statusOf(container.items.batch([create(doc('p', 'b'))], 'p')), 503);
      assert.equal(await statusOf(container.items.batch([create(doc('p', 'b'))], 'p')), 449);
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'b'))), [200, 201]);
    }));

    it('fails one operation of a batch, and with it the batch', withServer(async ({ server, container }) => {
      server.failNext({ operation: { index: 1, status: 449 } });
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'a')), create(doc('p', 'b'))), [207, 424, 449]);
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'a')), create(doc('p', 'b'))), [200, 201, 201]);
    }));

    it('drops the connection before it does anything, or after it has done all', withServer(async ({ server, container }) => {
      server.failNext({ drops: 'before' });
      await assert.rejects(codes(container, 'p', create(doc('p', 'before'))), /socket hang up|ECONNRESET/u);
      server.failNext({ drops: 'after' });
      await assert.rejects(codes(container, 'p', create(doc('p', 'after'))), /socket hang up|ECONNRESET/u);
      assert.equal(await matching(container, 'c.type = "meeting"'), 'after');
    }));
  });

  describe('counts what it is asked', () => {
    it('charges every request and knows which session it was of', withServer(async ({ server, container }) => {
      assert.equal(server.charge(), 0);
      await write(container, doc('p', 'a'));
      assert.equal(server.charge(), 5.5);
      server.reset();
      const { requestCharge, headers } = await container.item('a', 'p').read();
      assert.deepEqual([requestCharge, server.charge()], [1, 1]);
      const [seen] = server.requests;
      assert.equal(seen?.activityId, headers['x-ms-activity-id']);
      assert.match(seen?.sessionToken ?? '', /^[01]:-1#1$/u);
    }, { consistencyLevel: ConsistencyLevel.Session }));
  });

  describe('says what it does not do', () => {
    it('refuses to patch, to list, to write alone and to run procedures', withServer(async ({ client, container }) => {
      const words = /The test server does not implement this/u;
      await refused(container.item('a', 'p').patch([{ op: 'add', path: '/x', value: 1 }]), 501, words);
      await refused(container.items.create(doc('p', 'a')), 501, words);
      await refused(container.item('a', 'p').delete(), 501, words);
      await refused(client.databases.readAll().fetchNext(), 501, words);
      await refused(container.scripts.storedProcedure('s').execute('p'), 501, words);
      await refused(container.readOffer(), 501, words);
    }));
  });

  it('runs in a process of its own', async () => {
    const script = fileURLToPath(new URL('../support/cosmos-server/serve.ts', import.meta.url));
    const child: ChildProcess = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    try {
      assert.ok(child.stdout);
      const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
      const client = new CosmosClient(JSON.parse(line) as { endpoint: string; key: string });
      await write(await makeContainer(client), doc('p', 'a'));
      client.dispose();
    } finally {
      child.kill();
      await ended;
    }
  });
});
