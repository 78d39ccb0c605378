import assert from 'node:assert/strict';
import type { Condition, Json, Query, Value } from '../../src/adapters/store/documents.ts';
import { type Open, commit, create, found, idsOf, pagesOf, present, remove, replace, upsert, withStore } from './opening.ts';

const where = (field: string, is: '=' | '<' | '<=' | '>' | '>=', value: Value): { where: readonly Condition[] } => ({ where: [{ field, is, value }] });

const within = (field: string, ...value: readonly Value[]): { where: readonly Condition[] } => ({ where: [{ field, is: 'in', value }] });

const byMinutes = { orderBy: { field: 'minutes', direction: 'ascending' } } as const;

const MEETINGS: readonly (readonly [string, Json])[] = [
  ['a', { plan: { on: '2026-11-01' }, minutes: 30, isHeld: true, place: 'Library' }],
  ['b', { plan: { on: '2026-11-02' }, minutes: 60, isHeld: false, place: 'Café' }],
  ['c', { plan: { on: '2026-11-03' }, minutes: 60, place: '' }],
  ['d', { plan: { on: null }, minutes: '60', isHeld: 1, place: ['Library'] }],
  ['e', {}],
  ['f', { 'plan.on': '2026-11-01', minutes: true, isHeld: 'true', place: { name: 'Library' } }],
];

const FILTERS: readonly (readonly [string, Partial<Query>, readonly string[]])[] = [
  ['a text', where('place', '=', 'Library'), ['a']],
  ['an empty text', where('place', '=', ''), ['c']],
  ['a text that is no JSON of anything', where('place', '=', '["Library"]'), []],
  ['a field inside another', where('on', '=', '2026-11-02'), ['b']],
  ['before', where('on', '<', '2026-11-02'), ['a']],
  ['until', where('on', '<=', '2026-11-02'), ['a', 'b']],
  ['after', where('on', '>', '2026-11-02'), ['c']],
  ['from', where('on', '>=', '2026-11-02'), ['b', 'c']],
  ['a number, and not the text of it', where('minutes', '=', 60), ['b', 'c']],
  ['less than a number, and no texts', where('minutes', '<', 1_000), ['a', 'b', 'c']],
  ['more than a number, and no texts', where('minutes', '>', 0), ['a', 'b', 'c']],
  ['more than a text, and no numbers', where('minutes', '>', ''), ['d']],
  ['true, and neither 1 nor "true"', where('isHeld', '=', true), ['a']],
  ['false, and nothing missing', where('isHeld', '=', false), ['b']],
  ['1, and not true', where('isHeld', '=', 1), ['d']],
  ['one of several', within('place', 'Library', 'Café', 'Moon'), ['a', 'b']],
  ['one of several kinds', within('minutes', 30, '60', true), ['a', 'd', 'f']],
  ['one of several truths, and not 1', within('isHeld', true, 'true'), ['a', 'f']],
  ['one of none', within('place'), []],
  ['what is hostile', where('place', '=', `x' OR '1'='1`), []],
  ['one of what is hostile', within('place', `"], ["Library`, `') OR 1=1 --`), []],
  ['all conditions at once', { where: [...where('minutes', '=', 60).where, ...where('on', '>', '2026-11-02').where] }, ['c']],
  ['the same field twice', { where: [...where('on', '>=', '2026-11-02').where, ...where('on', '<', '2026-11-03').where] }, ['b']],
];

export const describeQueries = (open: Open): void => {
  for (const [what, query, expected] of FILTERS) {
    it(`for ${what}`, withStore(open, async (store) => {
      await commit(store, 'here', ...MEETINGS.map(([id, body]) => create(id, body)));
      assert.deepEqual([...(await found(store, query))].sort(), expected);
    }));
  }

  it('of one type and no other', withStore(open, async (store) => {
    await commit(store, 'here', create('m', { name: 'x' }), { op: 'create', document: { id: 'p', type: 'member', body: { name: 'x' } } });
    assert.deepEqual(await found(store, { type: 'member', ...where('name', '=', 'x') }), ['p']);
  }));

  it('in one partition, or in all', withStore(open, async (store) => {
    for (const partition of ['p2', 'p1', 'p10']) await commit(store, partition, create(`in ${partition}`, { minutes: 30 }));
    assert.deepEqual(await found(store, { partition: 'p1' }), ['in p1']);
    assert.deepEqual(await found(store, { partition: 'p1', ...where('minutes', '=', 60) }), []);
    assert.deepEqual(await found(store, where('minutes', '=', 30)), ['in p1', 'in p10', 'in p2']);
    assert.deepEqual(await found(store, { partition: `p1' OR '1'='1` }), []);
  }));

  it('of what is so now: neither what a document was nor what is deleted', withStore(open, async (store) => {
    await commit(store, 'here', create('changed', { minutes: 30 }), create('deleted', { minutes: 30 }));
    await commit(store, 'here', upsert('changed', { minutes: 60 }), remove('deleted'));
    assert.deepEqual(await found(store, where('minutes', '=', 30)), []);
    assert.deepEqual(await found(store, where('minutes', '=', 60)), ['changed']);
  }));

  it('in the order of a field, up and down, without those that lack it', withStore(open, async (store) => {
    const minutes: Readonly<Record<string, unknown>> = { ten: 10, nine: 9, half: 0.5, negative: -1, none: undefined, nothing: null, many: [1] };
    await commit(store, 'here', ...Object.entries(minutes).map(([id, value]) => create(id, { minutes: value })));
    assert.deepEqual(await found(store, byMinutes), ['negative', 'half', 'nine', 'ten']);
    assert.deepEqual(await found(store, { orderBy: { field: 'minutes', direction: 'descending' } }), ['ten', 'nine', 'half', 'negative']);
  }));

  it('in the order of code points, whatever the language', withStore(open, async (store) => {
    const places = ['🦉', 'Ωmega', 'a', 'Z', 'z', 'é', '', '10', '9', '\uffff'];
    await commit(store, 'here', ...places.map((place, at) => create(`m${String(at)}`, { place })));
    const { documents } = await store.query({ type: 'meeting', orderBy: { field: 'place', direction: 'ascending' }, limit: 100 });
    assert.deepEqual(documents.map(({ body }) => body.place), ['', '10', '9', 'Z', 'a', 'z', 'é', 'Ωmega', '\uffff', '🦉']);
  }));

  it('with what is equal in the order of partition and id', withStore(open, async (store) => {
    for (const [partition, id] of [['p2', 'a'], ['p1', 'b'], ['p1', 'a'], ['p3', '0']] as const) await commit(store, partition, create(id, { minutes: 30 }));
    const order = async (direction: 'ascending' | 'descending') =>
      (await store.query({ type: 'meeting', orderBy: { field: 'minutes', direction }, limit: 9 })).documents.map(({ partition, id }) => partition + id);
    assert.deepEqual(await order('ascending'), ['p1a', 'p1b', 'p2a', 'p30']);
    assert.deepEqual(await order('descending'), ['p30', 'p2a', 'p1b', 'p1a']);
  }));

  it('with versions that a commit can expect', withStore(open, async (store) => {
    await commit(store, 'here', create('one', { minutes: 30 }));
    const { documents } = await store.query({ type: 'meeting', limit: 1 });
    assert.deepEqual(documents, [await present(store, 'here', 'one')]);
    for (const { id, version } of documents) await commit(store, 'here', replace(id, version));
  }));

  describePages(open);
  describeRefusals(open);
};

const describePages = (open: Open): void => {
  const seed = Array.from({ length: 25 }, (_, place) => create(`m${String(place).padStart(2, '0')}`, { minutes: place % 4, isHeld: place % 2 === 0 }));
  const orders: readonly Partial<Query>[] = [{}, byMinutes, { orderBy: { field: 'minutes', direction: 'descending' } }, { orderBy: { field: 'isHeld', direction: 'ascending' } }];

  for (const order of orders) {
    const named = order.orderBy ? `${order.orderBy.field}, ${order.orderBy.direction}` : 'partition and id';
    for (const limit of [1, 5, 24, 25, 26]) {
      it(`in pages of ${String(limit)} by ${named}: each document once, and no empty page at the end`, withStore(open, async (store) => {
        await commit(store, 'here', ...seed);
        const pages = await pagesOf(store, { type: 'meeting', limit, ...order });
        assert.deepEqual(pages.flatMap(({ documents }) => idsOf(documents)), await found(store, order));
        assert.equal(pages.length, Math.ceil(seed.length / limit));
      }));
    }
  }

  it('and what is written, changed and deleted between two pages neither repeats nor hides another', withStore(open, async (store) => {
    await commit(store, 'here', ...seed);
    const pages = await pagesOf(store, { type: 'meeting', limit: 4, ...byMinutes }, async (page) => {
      const n = String(page);
      await commit(store, 'a place before', create(`early${n}`, { minutes: -1 }));
      await commit(store, 'here', create(`between${n}`, { minutes: 1.5 }), upsert('m00', { minutes: 0, page }), remove('m04'), upsert('m01', { minutes: 1, page }));
    });
    const seen = pages.flatMap(({ documents }) => idsOf(documents));
    assert.equal(new Set(seen).size, seen.length, 'something was seen twice');
    assert.deepEqual(seed.map((operation) => (operation.op === 'create' ? operation.document.id : '')).filter((id) => !seen.includes(id)), []);
    assert.ok(!seen.some((id) => id.startsWith('early')));
  }));

  it('and a page goes on although the document it ended with is gone', withStore(open, async (store) => {
    await commit(store, 'here', ...seed);
    const pages = await pagesOf(store, { type: 'meeting', limit: 1 }, async (page) => commit(store, 'here', remove(`m${String(page - 1).padStart(2, '0')}`)));
    assert.equal(pages.length, 25);
  }));
};

const describeRefusals = (open: Open): void => {
  const impossible: readonly (readonly [string, Partial<Query>])[] = [
    ['a type that is not listed', { type: 'fact' }],
    ['a type of the language', { type: 'constructor' }],
    ['a field that is not listed', where('name', '=', 'x')],
    ['a path for a field', where('plan.on', '=', 'x')],
    ['a field of the language', where('toString', '=', 'x')],
    ['an order by what is not listed', { orderBy: { field: 'name', direction: 'ascending' } }],
    ['an order by what is queried and gives no order', { type: 'member', orderBy: { field: 'name', direction: 'ascending' } }],
    ['no documents', { limit: 0 }],
    ['fewer than none', { limit: -1 }],
    ['half a document', { limit: 1.5 }],
    ['more than a thousand', { limit: 1_001 }],
    ['no number of documents', { limit: Number.NaN }],
    ['a value that is no number', where('minutes', '=', Number.NaN)],
    ['too many values', within('minutes', ...Array.from({ length: 1_001 }, (_, place) => place))],
    ['a continuation of its own making', { continuation: 'abc' }],
    ['an endless continuation', { continuation: 'a'.repeat(1_000_000) }],
    ['an empty continuation', { continuation: '' }],
  ];
  for (const [what, query] of impossible) {
    it(`and throws when asked for ${what}`, withStore(open, async (store) => {
      await assert.rejects(store.query({ type: 'meeting', limit: 10, ...query }));
    }));
  }

  it('and takes a continuation only untouched and only for its own query, though with any limit', withStore(open, async (store) => {
    await commit(store, 'here', ...['a', 'b', 'c'].map((id) => create(id, { minutes: 30 })));
    const query = { type: 'meeting', limit: 1, ...byMinutes } as const;
    const { continuation = '' } = await store.query(query);
    assert.ok(continuation.length > 0 && continuation.length < 1_000);
    assert.deepEqual(idsOf((await store.query({ ...query, limit: 9, continuation })).documents), ['b', 'c']);
    const last = continuation.slice(-2, -1);
    const touched = `${continuation.slice(0, -2)}${last === 'A' ? 'B' : 'A'}${continuation.slice(-1)}`;
    await assert.rejects(store.query({ ...query, continuation: touched }));
    await assert.rejects(store.query({ ...query, continuation: `${continuation}x` }));
    await assert.rejects(store.query({ type: 'meeting', limit: 1, continuation }));
    await assert.rejects(store.query({ ...query, partition: 'here', continuation }));
    await assert.rejects(store.query({ ...query, ...where('minutes', '=', 30), continuation }));
  }));
};
