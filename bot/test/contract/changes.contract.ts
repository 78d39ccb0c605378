import assert from 'node:assert/strict';
import { type DocumentStore, OPERATIONS_MAX } from '../../src/adapters/store/documents.ts';
import { type Open, commit, create, idsOf, present, remove, upsert, withStore } from './opening.ts';

const told = async (store: DocumentStore, since?: string, limit = 1_000) => {
  const { documents, cursor } = await store.changes(since, limit);
  return { ids: idsOf(documents), documents, cursor };
};

export const describeChanges = (open: Open): void => {
  it('from the beginning, of every type and partition', withStore(open, async (store) => {
    await commit(store, 'p2', create('first'));
    await commit(store, 'p1', { op: 'create', document: { id: 'second', type: 'fact', body: {} } });
    await commit(store, 'p3', create('third'));
    const { documents } = await told(store);
    const byPartition = documents.toSorted((one, other) => one.partition.localeCompare(other.partition));
    assert.deepEqual(byPartition, [await present(store, 'p1', 'second'), await present(store, 'p2', 'first'), await present(store, 'p3', 'third')]);
  }));

  it('within a partition the oldest write first', withStore(open, async (store) => {
    for (const id of ['z', 'm', 'a', 'k']) await commit(store, 'here', create(id));
    assert.deepEqual((await told(store)).ids, ['z', 'm', 'a', 'k']);
  }));

  it('and nothing in an empty store, with a cursor that is good later', withStore(open, async (store) => {
    const { ids, cursor } = await told(store);
    assert.deepEqual(ids, []);
    await commit(store, 'here', create('one'));
    assert.deepEqual((await told(store, cursor)).ids, ['one']);
  }));

  it('since a cursor, and none twice', withStore(open, async (store) => {
    await commit(store, 'here', create('one'));
    const first = await told(store);
    assert.deepEqual((await told(store, first.cursor)).ids, []);
    await commit(store, 'here', create('two'));
    const second = await told(store, first.cursor);
    assert.deepEqual(second.ids, ['two']);
    const third = await told(store, second.cursor);
    assert.deepEqual(third.ids, []);
    assert.deepEqual((await told(store, third.cursor)).ids, []);
  }));

  it('once for each document, in its latest version and at its latest place', withStore(open, async (store) => {
    await commit(store, 'here', create('one', { n: 1 }), create('two', { n: 1 }));
    await commit(store, 'here', upsert('one', { n: 2 }));
    const { ids, documents } = await told(store);
    assert.deepEqual(ids, ['two', 'one']);
    assert.deepEqual(documents.at(-1)?.body, { n: 2 });
  }));

  it('again when a document that was told is written again, though with the same body', withStore(open, async (store) => {
    await commit(store, 'here', create('one'));
    const { cursor } = await told(store);
    await commit(store, 'here', upsert('one'));
    assert.deepEqual((await told(store, cursor)).ids, ['one']);
  }));

  it('without deletions, and without losing its place over them', withStore(open, async (store) => {
    await commit(store, 'here', create('one'), create('two'));
    const { cursor } = await told(store);
    await commit(store, 'here', remove('one'), remove('two'));
    assert.deepEqual((await told(store, cursor)).ids, []);
    await commit(store, 'here', create('two'));
    assert.deepEqual((await told(store, cursor)).ids, ['two']);
  }));

  it('and nothing of a commit that was refused', withStore(open, async (store) => {
    await commit(store, 'here', create('one'));
    const { cursor } = await told(store);
    await store.commit('here', [create('two'), create('one')]);
    assert.deepEqual((await told(store, cursor)).ids, []);
  }));

  it('in portions, while others write, until none is left', withStore(open, async (store) => {
    await commit(store, 'here', ...Array.from({ length: 20 }, (_, place) => create(`m${String(place)}`)));
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let round = 0; round < 20; round += 1) {
      const portion = await told(store, cursor, 3);
      assert.ok(portion.ids.length < 3 + OPERATIONS_MAX);
      seen.push(...portion.ids);
      cursor = portion.cursor;
      if (round < 5) await commit(store, 'here', create(`late${String(round)}`), upsert('m19', { round }));
    }
    assert.deepEqual([...new Set(seen)].sort(), [...Array.from({ length: 20 }, (_, place) => `m${String(place)}`), ...[0, 1, 2, 3, 4].map((n) => `late${String(n)}`)].sort());
  }));

  it('and of very many no more than were asked for, but for what one commit wrote', withStore(open, async (store) => {
    for (let round = 0; round < 4; round += 1) {
      await commit(store, 'here', ...Array.from({ length: OPERATIONS_MAX }, (_, place) => create(`m${String(round)}.${String(place)}`)));
    }
    const { ids, cursor } = await told(store, undefined, 3);
    assert.ok(ids.length >= 3 && ids.length < 3 + OPERATIONS_MAX, String(ids.length));
    assert.equal((await told(store, cursor)).ids.length, 4 * OPERATIONS_MAX - ids.length);
  }));

  it('from now on alone, if that is asked for', withStore(open, async (store) => {
    const atFirst = await store.latest();
    const names = ['one', 'two', 'three', 'four', 'five', 'six'];
    for (const name of names) await commit(store, `partition of ${name}`, create(name));
    const later = await store.latest();
    assert.deepEqual((await told(store, later)).ids, []);
    await commit(store, 'partition of one', upsert('one', { n: 2 }));
    await commit(store, 'another', create('seven'));
    assert.deepEqual([...(await told(store, later)).ids].sort(), ['one', 'seven']);
    assert.deepEqual([...(await told(store, atFirst)).ids].sort(), [...names, 'seven'].sort());
  }));

  it('to one handle what another has written', withStore(open, async (store, { another }) => {
    const other = await another();
    const { cursor } = await told(store);
    await commit(other, 'here', create('theirs'));
    await commit(store, 'here', create('ours'));
    assert.deepEqual((await told(store, cursor)).ids, ['theirs', 'ours']);
    assert.deepEqual((await told(other, cursor)).ids, ['theirs', 'ours']);
  }));

  for (const cursor of ['', 'abc', '-1', `1' OR 1=1`, '9'.repeat(400)]) {
    it(`and throws at the cursor ${JSON.stringify(cursor.slice(0, 20))}, which it never gave`, withStore(open, async (store) => {
      await assert.rejects(store.changes(cursor, 10));
    }));
  }

  for (const limit of [0, 1.5, 1_001]) {
    it(`and throws at the limit ${String(limit)}`, withStore(open, async (store) => {
      await assert.rejects(store.changes(undefined, limit));
    }));
  }
};
