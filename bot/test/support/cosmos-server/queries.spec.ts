import assert from 'node:assert/strict';
import { type Asking, ON, ORDERED, asking, fillPartitions, found, idsOf, matching, rangesAsked } from './bench.ts';
import { DEFINITION, codes, create, doc, refused, remove, statusOf, upsert, withServer, write } from './bench.ts';

describe('Queries of the Cosmos test server', () => {
  describe('asks across partitions as the gateway does', () => {
    it('merges the ranges in order through the query plan of the SDK', withServer(async ({ server, container }) => {
      const expected = await fillPartitions(container);
      await write(container, { ...doc('bangor', 'of-another-type', { plan: { on: '2026-03-01' } }), type: 'scheme' });
      server.reset();
      const asked = { parameters: { count: 20, type: 'meeting' }, maxItemCount: 4 };
      assert.deepEqual(await found(container, ORDERED, asked), expected.slice(0, 20));
      assert.ok(server.requests.some(({ kind, status }) => kind === 'query' && status === 400), 'the gateway refuses first');
      assert.ok(rangesAsked(server) > 3, 'then every range is asked, page by page');
      assert.deepEqual(await found(container, ORDERED.replaceAll('ASC', 'DESC'), asked), expected.toReversed().slice(0, 20));
    }, { options: { ranges: 3 } }));

    it('goes on from a continuation when the SDK controls the query', withServer(async ({ container }) => {
      const expected = await fillPartitions(container);
      const ids: string[] = [];
      const asked: Asking = { parameters: { type: 'meeting' }, maxItemCount: 5, enableQueryControl: true };
      for (let goingOn: Asking = {}; ids.length < expected.length; ) {
        const page = await asking(container, `SELECT * FROM c WHERE c.type = @type ORDER BY ${ON}`, { ...asked, ...goingOn }).fetchNext();
        ids.push(...idsOf(page.resources));
        if (!page.continuationToken) break;
        goingOn = { continuationToken: page.continuationToken };
      }
      assert.deepEqual(ids, expected);
    }));

    it('walks from range to range by itself where nothing is ordered', withServer(async ({ server, container }) => {
      const expected = await fillPartitions(container);
      server.reset();
      const iterator = asking(container, 'SELECT * FROM c WHERE c.type = "meeting"', { maxItemCount: 7 });
      const ids: string[] = [];
      while (iterator.hasMoreResults()) ids.push(...idsOf((await iterator.fetchNext()).resources));
      assert.deepEqual(ids.toSorted(), expected.toSorted());
      assert.ok(server.requests.every(({ status }) => status === 200));
    }, { options: { ranges: 4 } }));

    it('asks a part of a range by its effective keys', withServer(async ({ container }) => {
      const expected = await fillPartitions(container);
      const between = (start: string, end: string): Promise<readonly string[]> =>
        found(container, 'SELECT * FROM c', { initialHeaders: { 'x-ms-start-epk': start, 'x-ms-end-epk': end } });
      const [lower, upper] = [await between('', '20'), await between('20', 'FF')];
      assert.ok(lower.length > 0 && upper.length > 0);
      assert.deepEqual([...lower, ...upper].toSorted(), expected.toSorted());
    }, { options: { ranges: 1 } }));

    it('asks every range for TOP too', withServer(async ({ container }) => {
      await fillPartitions(container);
      assert.equal((await found(container, 'SELECT TOP 5 * FROM c WHERE c.type = "meeting"')).length, 5);
    }));
  });

  describe('answers queries as documented', () => {
    it('has pages and goes on from where one ended, whatever was written since', withServer(async ({ container }) => {
      const day = (number: number): string => `2026-03-${String(number)}`;
      await write(container, ...[10, 11, 12, 13, 14, 15].map((number) => doc('p', `m${String(number)}`, { plan: { on: day(number) } })));
      const ordered = `SELECT TOP 5 * FROM c ORDER BY ${ON}`;
      const first = await asking(container, ordered, { partitionKey: 'p', maxItemCount: 2 }).fetchNext();
      assert.deepEqual(idsOf(first.resources), ['m10', 'm11']);
      await codes(container, 'p', upsert(doc('p', 'm11', { plan: { on: day(20) } })), remove('m12'), create(doc('p', 'm09', { plan: { on: '2026-03-09' } })));
      const options: Asking = { partitionKey: 'p', maxItemCount: 100, continuationToken: first.continuationToken };
      const second = await asking(container, ordered, options).fetchNext();
      assert.deepEqual(idsOf(second.resources), ['m13', 'm14', 'm15']);
      assert.equal(second.hasMoreResults, false);
      await refused(asking(container, 'SELECT * FROM c', options).fetchNext(), 400, /continuation/u);
    }));

    it('compares like with like, and knows true, false and undefined', withServer(async ({ container }) => {
      const bodies = { text: { name: '5' }, number: { name: 5 }, yes: { name: true }, none: { name: null }, missing: {} };
      await write(container, ...Object.entries(bodies).map(([id, body]) => doc('p', id, body)));
      const name = 'c["body"]["name"]';
      assert.equal(await matching(container, `${name} = "5"`), 'text');
      assert.equal(await matching(container, `${name} != "5"`), '');
      assert.equal(await matching(container, `${name} > 4`), 'number');
      assert.equal(await matching(container, `${name} > @low`, { low: '4' }), 'text');
      assert.equal(await matching(container, `NOT ${name} = "6"`), 'text');
      assert.equal(await matching(container, `NOT (${name} = 5)`), '');
      assert.equal(await matching(container, `${name} = 5 AND c.type = "meeting"`), 'number');
      assert.equal(await matching(container, `${name} = 5 OR c.type = "meeting"`), 'text number yes none missing');
      assert.equal(await matching(container, `NOT (${name} = 5 AND c.type = "other")`), 'text number yes none missing');
      assert.equal(await matching(container, `NOT (${name} = 6 AND c.type = "meeting")`), 'number');
      assert.equal(await matching(container, `NOT (${name} = 6 OR c.type = "other")`), 'number');
      assert.equal(await matching(container, `${name} IN (@a, @b, true)`, { a: 5, b: 'x' }), 'number yes');
      assert.equal(await matching(container, `NOT (${name} IN (6, 7))`), 'number');
      assert.equal(await matching(container, `IS_STRING(${name}) OR IS_BOOL(${name})`), 'text yes');
      assert.equal(await matching(container, `IS_NUMBER(${name}) AND true`), 'number');
      assert.equal(await matching(container, `NOT IS_DEFINED(${name})`), 'missing');
      assert.equal(await matching(container, name), 'yes');
    }));

    it('orders texts by code point and values by type', withServer(async ({ container }) => {
      const names = ['Zoë', 'a', 'é', '\uff5e', '🐉', 'aa', ''];
      await write(container, ...names.map((name, index) => doc('p', String(index), { name })), doc('p', 'number', { name: 3 }), doc('p', 'missing'));
      const { resources } = await asking(container, 'SELECT * FROM c ORDER BY c.body.name', { partitionKey: 'p' }).fetchAll();
      assert.deepEqual(resources.map(({ body }) => body.name), [undefined, 3, '', 'Zoë', 'a', 'aa', 'é', '\uff5e', '🐉']);
    }));

    it('returns what lacks one of several fields to order by, before the rest', withServer(async ({ container }) => {
      await write(container, doc('p', 'with', { name: 'x' }), doc('p', 'without'));
      assert.deepEqual(await found(container, 'SELECT * FROM c ORDER BY c.body.name, c.partition, c.id', { partitionKey: 'p' }), ['without', 'with']);
    }));

    it('reads the escapes of a text, and parameters in every place', withServer(async ({ container }) => {
      await write(container, doc('p', 'a', { name: `it's "so" \\ é` }));
      assert.equal(await matching(container, `c.body.name = 'it\\u0027s "so" \\\\ \\u00e9'`), 'a');
      assert.equal(await matching(container, `@name = c.body.name`, { name: `it's "so" \\ é` }), 'a');
      await refused(matching(container, 'c.body.name = @other'), 400, /@other has no value/u);
    }));

    it('refuses to order by several fields without a composite index in that sequence', withServer(async ({ container }) => {
      const by = (order: string) => statusOf(found(container, `SELECT * FROM c ORDER BY ${order}`, { partitionKey: 'p' }));
      assert.equal(await by('c.body.name, c.partition, c.id'), 200);
      assert.equal(await by('c.body.name DESC, c.partition DESC, c.id DESC'), 200);
      assert.equal(await by('c.body.name DESC, c.partition, c.id'), 400);
      assert.equal(await by('c.partition, c.body.name, c.id'), 400);
      assert.equal(await by('c.body.name, c.partition'), 400);
      const refusal = found(container, 'SELECT * FROM c ORDER BY c.body.minutes, c.id', { partitionKey: 'p' });
      await refused(refusal, 400, /does not have a corresponding composite index/u);
    }));

    it('indexes every field where no policy was given', withServer(async ({ server, client, container }) => {
      const partitionKey = DEFINITION.partitionKey;
      const plain = (await client.database('mentors').containers.create({ id: 'plain', partitionKey })).container;
      await write(plain, doc('p', 'a', { secret: 1 }));
      assert.deepEqual(await found(plain, 'SELECT * FROM c WHERE c.body.secret = 1 ORDER BY c.body.secret', { partitionKey: 'p' }), ['a']);
      assert.deepEqual(server.scans, []);
      assert.equal((await container.item('a', 'p').read()).statusCode, 404);
    }));

    it('records what no index answers, and refuses to order by it', withServer(async ({ server, container }) => {
      await found(container, 'SELECT * FROM c WHERE c.id = "x" AND c.body.name = "y" ORDER BY c.body.minutes', { partitionKey: 'p' });
      assert.deepEqual(server.scans, []);
      const scan = 'SELECT * FROM c WHERE c.type = "meeting" AND c.body.secret = 1';
      await found(container, scan, { partitionKey: 'p' });
      await found(container, 'SELECT * FROM c WHERE c.body.name.first = "y"', { partitionKey: 'p' });
      assert.deepEqual(server.scans, [scan, 'SELECT * FROM c WHERE c.body.name.first = "y"']);
      await refused(found(container, 'SELECT * FROM c ORDER BY c.body.secret', { partitionKey: 'p' }), 400, /order-by item is excluded/u);
      server.reset();
      assert.deepEqual(server.scans, []);
    }));
  });

  describe('says what it does not read', () => {
    it('tells SQL that it does not read from what is no SQL at all', withServer(async ({ container }) => {
      const asked = (query: string): Promise<number> => statusOf(asking(container, query, { partitionKey: 'p' }).fetchNext());
      const known = [
        'SELECT c.type FROM c GROUP BY c.type',
        'SELECT * FROM c GROUP BY c.type',
        'SELECT * FROM c OFFSET 1 LIMIT 2',
        'SELECT DISTINCT c.type FROM c',
        'SELECT c.id FROM c',
        'SELECT * FROM c JOIN d IN c.list',
        'SELECT * FROM c WHERE c.x LIKE "a%"',
        'SELECT * FROM c WHERE c.x BETWEEN 1 AND 2',
        'SELECT * FROM c WHERE c.x NOT IN (1)',
        'SELECT * FROM c WHERE CONTAINS(c.x, "a")',
        'SELECT * FROM c WHERE c.x = null',
        'SELECT * FROM c WHERE c.x + 1 = 2',
        'SELECT * FROM c WHERE c.list[0] = 2',
        'SELECT VALUE SUM(c.x) FROM c',
      ];
      for (const query of known) assert.equal(await asked(query), 501, query);
      const rubbish = [
        'DELETE FROM c',
        'SELECT',
        'SELECT * FROM',
        'SELECT * FROM c WHERE',
        'SELECT * FROM c WHERE c.x = ',
        'SELECT * FROM c WHERE (c.x = 1',
        'SELECT * FROM c ORDER',
        'SELECT * FROM c WHERE d.x = 1',
        'SELECT * FROM c; x',
        "SELECT * FROM c WHERE c.x = 'a",
      ];
      for (const query of rubbish) assert.equal(await asked(query), 400, query);
    }));

    it('reads neither nested filters nor long lists slowly', withServer(async ({ container }) => {
      const nested = `${'('.repeat(50)}c.type = "meeting"${')'.repeat(50)}`;
      assert.equal(await matching(container, nested), '');
      const parameters = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`v${String(index)}`, index]));
      assert.equal(await matching(container, `c.body.minutes IN (${Object.keys(parameters).map((name) => `@${name}`).join(', ')})`, parameters), '');
    }));
  });
});
