import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Json, OPERATIONS_MAX, type Operation } from '../../src/adapters/store/documents.ts';
import { type Instant, later } from '@mentor-network/core/kernel/time';
import { describeChanges } from './changes.contract.ts';
import { type Open, commit, create, found, idsOf, present, remove, replace, upsert, withStore } from './opening.ts';
import { describeQueries } from './queries.contract.ts';

/** The sentences every engine keeps. What is not said here, nothing above the store may rely on. */
export const describeDocumentStore = (name: string, open: Open): void => {
  describe(name, () => {
    describe('keeps documents', () => {
      describeDocuments(open);
    });
    describe('lets documents expire', () => {
      describeExpiry(open);
    });
    describe('commits', () => {
      describeCommits(open);
    });
    describe('answers queries', () => {
      describeQueries(open);
    });
    describe('tells changes', () => {
      describeChanges(open);
    });
  });
};

const HOSTILE_IDS = [`it's "quoted"`, `'; DROP TABLE documents; --`, '$.plan.on', '%_*', '../up', 'Müller 王 🦉', ' blank ', 'a'.repeat(250)].map((id) => id.replaceAll('/', '.'));

const HOSTILE_BODIES: readonly Json[] = [
  { text: `"'\\ ; -- /* */ {{ }} \${x} $.plan.on\u0000\u2028\t` },
  { text: 'Llŷr · Ζωή · 王 · 🧑‍🏫 · e\u0301' },
  JSON.parse('{"__proto__":{"polluted":true},"constructor":1,"":"empty"}') as Json,
  { 'a.b': { '$ref': ['x', null, { deep: [[[]]] }] } },
  { numbers: [0, -1, 0.1, 1e21, 5e-324, 9007199254740991, 9007199254740992], booleans: [true, false], nothing: null },
];

const describeDocuments = (open: Open): void => {
  it('and gives back what was written, with its partition, type and a version', withStore(open, async (store) => {
    await commit(store, 'partnership:1', create('meeting-1', { place: 'Library' }));
    const { version, ...document } = await present(store, 'partnership:1', 'meeting-1');
    assert.deepEqual(document, { partition: 'partnership:1', id: 'meeting-1', type: 'meeting', body: { place: 'Library' } });
    assert.ok(version.length > 0);
  }));

  it('and has nothing where nothing was written, nor under an id no document can have', withStore(open, async (store) => {
    await commit(store, 'here', create('one'));
    for (const [partition, id] of [['here', 'two'], ['there', 'one'], ['here', ''], ['here', 'a/b'], ['', 'one'], ['here', '#'.repeat(300)]] as const) {
      assert.equal(await store.read(partition, id), undefined);
    }
  }));

  it('whose ids hold quotes, SQL, paths and any script', withStore(open, async (store) => {
    for (const id of HOSTILE_IDS) await commit(store, id, create(id, { id }));
    for (const id of HOSTILE_IDS) assert.deepEqual((await present(store, id, id)).body, { id });
  }));

  it('and tells apart ids that only look alike', withStore(open, async (store) => {
    const ids = ['a', 'A', 'a ', 'é', 'e\u0301', '1', '01'];
    await commit(store, 'here', ...ids.map((id) => create(id, { id })));
    for (const id of ids) assert.deepEqual((await present(store, 'here', id)).body, { id });
  }));

  HOSTILE_BODIES.forEach((body, place) => {
    it(`whose body is difficult (${String(place + 1)} of ${String(HOSTILE_BODIES.length)})`, withStore(open, async (store) => {
      await commit(store, 'here', create('one', body));
      assert.equal(JSON.stringify((await present(store, 'here', 'one')).body), JSON.stringify(body));
    }));
  });

  it('with a body of a megabyte and a half, and refuses one of two', withStore(open, async (store) => {
    const text = 'Ŵ'.repeat(750_000);
    await commit(store, 'here', create('one', { text }));
    assert.deepEqual((await present(store, 'here', 'one')).body, { text });
    await assert.rejects(store.commit('here', [create('two', { text: 'w'.repeat(2_000_000) })]));
    assert.equal(await store.read('here', 'two'), undefined);
  }));

  it('and reads a partition in the order of ids, only the types asked for and nothing of its neighbours', withStore(open, async (store) => {
    await commit(store, 'here', create('b'), create('a'), { op: 'create', document: { id: 'c', type: 'fact', body: {} } }, { op: 'create', document: { id: '0', type: 'member', body: {} } });
    await commit(store, 'here2', create('d'));
    assert.deepEqual(idsOf(await store.readPartition('here', ['meeting', 'fact'])), ['a', 'b', 'c']);
    assert.deepEqual(await store.readPartition('here', []), []);
    assert.deepEqual(await store.readPartition('nowhere', ['meeting']), []);
  }));

  it('and will not pass off a thousand documents of a partition as all of them', withStore(open, async (store) => {
    for (let first = 0; first < 1_000; first += OPERATIONS_MAX) {
      await commit(store, 'here', ...Array.from({ length: OPERATIONS_MAX }, (_, place) => create(`m${String(first + place)}`)));
    }
    assert.equal((await store.readPartition('here', ['meeting'])).length, 1_000);
    await commit(store, 'here', create('one more'));
    await assert.rejects(store.readPartition('here', ['meeting']));
  }));
};

const describeExpiry = (open: Open): void => {
  const until = (id: string, expiresAt: Instant, body: Json = {}): Operation => ({ op: 'upsert', document: { id, type: 'meeting', body, expiresAt } });

  it('at the instant they name, and gives it back with them until then', withStore(open, async (store, { now }) => {
    const expiresAt = later(now(), { hours: 1 });
    await commit(store, 'here', until('leaving', expiresAt), create('staying'));
    assert.equal((await present(store, 'here', 'leaving')).expiresAt, expiresAt);
    assert.ok(!('expiresAt' in (await present(store, 'here', 'staying'))));
    assert.deepEqual(idsOf(await store.readPartition('here', ['meeting'])), ['leaving', 'staying']);
  }));

  it('so that they are neither read nor queried nor told any more', withStore(open, async (store, { now, later: wait }) => {
    await commit(store, 'here', until('leaving', later(now(), { seconds: 2 }), { minutes: 30 }), create('staying', { minutes: 30 }));
    await wait(3);
    assert.equal(await store.read('here', 'leaving'), undefined);
    assert.deepEqual(idsOf(await store.readPartition('here', ['meeting'])), ['staying']);
    assert.deepEqual(await found(store, { where: [{ field: 'minutes', is: '=', value: 30 }] }), ['staying']);
    assert.deepEqual(idsOf((await store.changes(undefined, 10)).documents), ['staying']);
  }));

  it('and frees their ids, but not their versions', withStore(open, async (store, { now, later: wait }) => {
    await commit(store, 'here', until('one', later(now(), { seconds: 2 })));
    const { version } = await present(store, 'here', 'one');
    await wait(3);
    assert.deepEqual(await store.commit('here', [replace('one', version)]), { ok: false, refusal: { code: 'conflict', id: 'one' } });
    await commit(store, 'here', create('one', { again: true }));
    assert.deepEqual((await present(store, 'here', 'one')).body, { again: true });
  }));

  it('at once when their time has come already', withStore(open, async (store, { now }) => {
    await commit(store, 'here', until('late', later(now(), { hours: -1 })));
    assert.equal(await store.read('here', 'late'), undefined);
    assert.deepEqual(await found(store, {}), []);
  }));

  it('unless they are written again without an end', withStore(open, async (store, { now, later: wait }) => {
    await commit(store, 'here', until('one', later(now(), { seconds: 2 })));
    const { version } = await present(store, 'here', 'one');
    await commit(store, 'here', replace('one', version, { stays: true }));
    await wait(3);
    assert.deepEqual((await present(store, 'here', 'one')).body, { stays: true });
  }));
};

const describeCommits = (open: Open): void => {
  const fails: readonly (readonly [string, (version: string) => Operation])[] = [
    ['a second create', () => create('there')],
    ['a stale version', () => replace('there', 'stale')],
    ['a version of something else', (version) => replace('elsewhere', version)],
    ['a replace of what is not there', (version) => replace('nowhere', version)],
  ];
  for (const [failure, operation] of fails) {
    it(`whole or not at all: ${failure} undoes what stands before and after it`, withStore(open, async (store) => {
      await commit(store, 'here', create('there', { n: 1 }), create('elsewhere'), create('doomed'));
      const { version } = await present(store, 'here', 'there');
      const before = await store.readPartition('here', ['meeting']);
      const wrong = operation(version);
      const refused = await store.commit('here', [create('before'), remove('doomed'), wrong, upsert('after')]);
      assert.deepEqual(refused, { ok: false, refusal: { code: 'conflict', id: wrong.op === 'delete' ? wrong.id : wrong.document.id } });
      assert.deepEqual(await store.readPartition('here', ['meeting']), before);
    }));
  }

  it('many kinds of operation at once', withStore(open, async (store) => {
    await commit(store, 'here', create('replaced', { n: 1 }), create('deleted'), create('put', { n: 1 }));
    const { version } = await present(store, 'here', 'replaced');
    await commit(store, 'here', create('created'), replace('replaced', version, { n: 2 }), upsert('put', { n: 2 }), upsert('new'), remove('deleted'));
    const documents = await store.readPartition('here', ['meeting']);
    assert.deepEqual(documents.map(({ id, body }) => [id, body]), [['created', {}], ['new', {}], ['put', { n: 2 }], ['replaced', { n: 2 }]]);
  }));

  it('and a replace or upsert leaves nothing of the old body or type', withStore(open, async (store) => {
    await commit(store, 'here', create('one', { old: true }));
    await commit(store, 'here', { op: 'upsert', document: { id: 'one', type: 'member', body: { name: 'Non' } } });
    const { type, body } = await present(store, 'here', 'one');
    assert.deepEqual([type, body], ['member', { name: 'Non' }]);
  }));

  it('a delete twice, and a delete of what never was', withStore(open, async (store) => {
    await commit(store, 'here', create('one'));
    await commit(store, 'here', remove('one'), remove('never'));
    await commit(store, 'here', remove('one'));
    assert.equal(await store.read('here', 'one'), undefined);
  }));

  it('nothing, when nothing is asked', withStore(open, async (store) => {
    await commit(store, 'here');
  }));

  it(`${String(OPERATIONS_MAX)} operations, and not one more`, withStore(open, async (store) => {
    const many = Array.from({ length: OPERATIONS_MAX + 1 }, (_, place) => create(`m${String(place)}`));
    await assert.rejects(store.commit('here', many));
    assert.deepEqual(await store.readPartition('here', ['meeting']), []);
    await commit(store, 'here', ...many.slice(0, OPERATIONS_MAX));
    assert.equal((await store.readPartition('here', ['meeting'])).length, OPERATIONS_MAX);
  }));

  const bugs: readonly (readonly [string, string, readonly Operation[]])[] = [
    ['a document twice', 'here', [create('one'), remove('one')]],
    ['a partition without a name', '', [create('one')]],
    ...['', '  ', '.', '..', 'a/b', 'a\\b', 'a?', 'a#', 'a'.repeat(251), 'half \ud83e'].map((id) => [`an id ${JSON.stringify(id).slice(0, 20)}`, 'here', [create('one'), create(id)]] as const),
  ];
  for (const [bug, partition, operations] of bugs) {
    it(`never ${bug}: that is a bug and throws`, withStore(open, async (store) => {
      await assert.rejects(store.commit(partition, operations));
      assert.equal(await store.read('here', 'one'), undefined);
    }));
  }

  it('and gives a version once, also when a document was deleted and made again', withStore(open, async (store) => {
    const versions = new Set<string>();
    for (let round = 0; round < 10; round += 1) {
      await commit(store, 'here', create('one'), upsert('other'));
      versions.add((await present(store, 'here', 'one')).version);
      const { version } = await present(store, 'here', 'one');
      await commit(store, 'here', replace('one', version));
      versions.add((await present(store, 'here', 'one')).version);
      await commit(store, 'here', remove('one'), remove('other'));
      assert.deepEqual(await store.commit('here', [replace('one', version)]), { ok: false, refusal: { code: 'conflict', id: 'one' } });
    }
    assert.equal(versions.size, 20);
  }));

  it('a thousand increments begun at once by two handles, and loses none', withStore(open, async (store, { another }) => {
    const handles = [store, await another()];
    await commit(store, 'here', create('count', { n: 0 }));
    let left = 1_000;
    const increment = async (place: number): Promise<void> => {
      const handle = handles[place % handles.length] ?? store;
      for (let attempt = 0; attempt < 2_000; attempt += 1) {
        const { version, body } = await present(handle, 'here', 'count');
        const saved = await handle.commit('here', [replace('count', version, { n: Number(body.n) + 1 }), create(`increment-${String(place)}-${String(attempt)}`)]);
        if (saved.ok) {
          left -= 1;
          return;
        }
        // Whoever came second lets the others go first, or a thousand of them would be in each other's way for ever.
        await sleep(Math.random() * left * 2);
      }
      throw new Error('Others were faster two thousand times.');
    };
    await Promise.all(Array.from({ length: 1_000 }, (_, place) => increment(place)));
    assert.deepEqual((await present(store, 'here', 'count')).body, { n: 1_000 });
  })).timeout(60_000);
};
