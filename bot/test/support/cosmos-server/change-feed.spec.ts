import assert from 'node:assert/strict';
import { ChangeFeedStartFrom, type Container } from '@azure/cosmos';
import { type Doc, codes, create, doc, fillPartitions, idsOf, matching, remove, replace, upsert, withServer, write } from './bench.ts';

/** The SDK says that it wants a class of which it makes no instances. */
const startingAt = (where: string, partition?: string): ChangeFeedStartFrom => {
  const from: unknown = where === 'the beginning' ? ChangeFeedStartFrom.Beginning(partition) : ChangeFeedStartFrom.Continuation(where);
  return from as ChangeFeedStartFrom;
};

describe('The change feed and expiry of the Cosmos test server', () => {
  describe('tells what changed', () => {
    const changesOf = async (container: Container, where: string, maxItemCount = 100) => {
      const iterator = container.items.getChangeFeedIterator<Doc>({ ...(where === 'now' ? {} : { changeFeedStartFrom: startingAt(where) }), maxItemCount });
      const pages: (readonly string[])[] = [];
      for (;;) {
        const page = await iterator.readNext();
        if (page.statusCode === 304) return { pages, token: page.continuationToken };
        pages.push(idsOf(page.result));
      }
    };

    it('tells each document once, in its latest version, and nothing of a deletion', withServer(async ({ container }) => {
      await write(container, doc('p', 'a'), doc('p', 'b'), doc('p', 'c'));
      await codes(container, 'p', upsert(doc('p', 'a', { name: 'again' })), remove('b'));
      const { pages, token } = await changesOf(container, 'the beginning');
      assert.deepEqual(pages.flat(), ['c', 'a']);
      assert.deepEqual((await changesOf(container, token)).pages, []);
      await write(container, doc('p', 'd'));
      assert.deepEqual((await changesOf(container, token)).pages, [['d']]);
    }));

    it('never cuts a batch, and goes on where a page ended', withServer(async ({ container }) => {
      await codes(container, 'p', ...['a', 'b', 'c', 'd'].map((id) => create(doc('p', id))));
      await codes(container, 'p', ...['e', 'f', 'g'].map((id) => create(doc('p', id))));
      await write(container, doc('p', 'h'));
      const { pages } = await changesOf(container, 'the beginning', 2);
      assert.deepEqual(pages, [['a', 'b', 'c', 'd'], ['e', 'f', 'g'], ['h']]);
    }));

    it('tells every range of what is its own', withServer(async ({ container }) => {
      const expected = await fillPartitions(container);
      const { pages, token } = await changesOf(container, 'the beginning');
      assert.equal(pages.length, 3);
      assert.deepEqual(pages.flat().toSorted(), expected.toSorted());
      await write(container, doc('newport', 'late'));
      assert.deepEqual((await changesOf(container, token)).pages, [['late']]);
    }, { options: { ranges: 3 } }));

    it('begins now, when that is wished', withServer(async ({ container }) => {
      await write(container, doc('p', 'old'));
      const { pages, token } = await changesOf(container, 'now');
      assert.deepEqual(pages, []);
      await write(container, doc('p', 'new'));
      assert.deepEqual((await changesOf(container, token)).pages, [['new']]);
    }));

    it('keeps its order through very many versions of few documents', withServer(async ({ container }) => {
      await write(container, doc('p', 'quiet'), doc('p', 'calm'));
      for (let time = 0; time < 6; time += 1) await Promise.all(Array.from({ length: 50 }, () => codes(container, 'p', upsert(doc('p', 'busy')))));
      assert.deepEqual((await changesOf(container, 'the beginning')).pages.flat(), ['quiet', 'calm', 'busy']);
    }));
  });

  describe('lets documents expire', () => {
    const clock = { now: Date.UTC(2026, 2, 1) };

    it('reads, finds, counts and tells nothing of them, and lets them be made again', withServer(async ({ container }) => {
      await write(container, doc('p', 'brief', {}, { ttl: 60 }), doc('p', 'lasting'), doc('q', 'elsewhere'));
      assert.equal((await container.item('brief', 'p').read()).statusCode, 200);
      clock.now += 61_000;
      assert.equal((await container.item('brief', 'p').read()).statusCode, 404);
      assert.equal(await matching(container, 'c.type = "meeting"'), 'lasting');
      const feed = container.items.getChangeFeedIterator<Doc>({ changeFeedStartFrom: startingAt('the beginning', 'p') });
      assert.deepEqual(idsOf((await feed.readNext()).result), ['lasting']);
      assert.deepEqual(await codes(container, 'p', replace(doc('p', 'brief'))), [207, 404]);
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'brief'))), [200, 201]);
    }, { options: { ranges: 1, now: () => clock.now } }));

    it('refuses a lifetime that is none', withServer(async ({ container }) => {
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'a', {}, { ttl: 0 }))), [207, 400]);
      assert.deepEqual(await codes(container, 'p', create(doc('p', 'a', {}, { ttl: -1 }))), [200, 201]);
    }));
  });
});
