import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { AuditEntry, hashOf } from '@mentor-network/core/audit/audit-entry';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, instantOf } from '@mentor-network/core/kernel/time';
import { chainOfMember, entryId, sha256 } from '../../src/adapters/store/chain.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { makeMemberStore } from '../../src/adapters/store/record-stores.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';
import { networkAt } from '../support/network.ts';
import { active, ben, mara, talkingNetwork } from '../support/talk.ts';
import { inFolder } from '../support/temporary-folder.ts';
import { runTool } from './running-tool.ts';

const START = '2026-11-23T09:00:00Z';

const open = (file: string): DocumentStore => openSqliteStore({ file, queried: QUERIED });

/** What somebody can do who has the file and knows SQL. */
const tamper = (file: string, work: (database: DatabaseSync) => void): void => {
  const database = new DatabaseSync(file);
  work(database);
  database.close();
};

const lies = (partition: string) => ({
  entry: (database: DatabaseSync, sequence: number): AuditEntry =>
    AuditEntry.parse(JSON.parse(String(database.prepare('SELECT body FROM documents WHERE partition = ? AND id = ?').get(partition, entryId(sequence))?.body))),
  write: (database: DatabaseSync, id: string, body: object) => database.prepare('UPDATE documents SET body = ? WHERE partition = ? AND id = ?').run(JSON.stringify(body), partition, id),
  remove: (database: DatabaseSync, id: string) => database.prepare('DELETE FROM documents WHERE partition = ? AND id = ?').run(partition, id),
});

/** A network in a file, in which the two are mentor and mentee: two chains of members and one of their partnership, of five facts. */
const inStore = (work: (file: string, partition: string, folder: string) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const file = join(folder, 'store.sqlite');
    const store = open(file);
    const id = await active(await talkingNetwork(START, store));
    await store.close();
    await work(file, `partnership:${id}`, folder);
  });

const verify = async (store: DocumentStore) => {
  const broken: [string, readonly string[]][] = [];
  const verified = await verifyChains(store, { onEntry: () => undefined, onFacts: () => undefined, onBroken: (chain, problems) => broken.push([chain, problems]) });
  return { ...verified, problems: broken.flatMap(([, problems]) => problems), named: broken.map(([chain]) => chain) };
};

const verifyFile = async (file: string) => {
  const store = open(file);
  try {
    return await verify(store);
  } finally {
    await store.close();
  }
};

type Tampering = readonly [string, (database: DatabaseSync, at: ReturnType<typeof lies>) => void, readonly string[]];

const rehashed = (entry: AuditEntry, more: Partial<AuditEntry>): AuditEntry => {
  const other = { ...entry, ...more };
  return { ...other, hash: hashOf(other, sha256) };
};

const HEAD_TELLS = 'the head of the chain tells of';
const TAMPERINGS: readonly Tampering[] = [
  ['a changed entry', (db, at) => at.write(db, entryId(2), { ...at.entry(db, 2), action: 'declined' }), ['fact 2 was changed: its hash is not that of what it says']],
  ['a changed entry with a new hash', (db, at) => at.write(db, entryId(2), rehashed(at.entry(db, 2), { action: 'declined' })), ['fact 3 does not follow on the one before it, which was exchanged']],
  ['an entry that was taken out', (db, at) => at.remove(db, entryId(2)), ['fact 2 is missing']],
  [
    'two entries that were swapped',
    (db, at) => {
      const [two, three] = [at.entry(db, 2), at.entry(db, 3)];
      at.write(db, entryId(2), three);
      at.write(db, entryId(3), two);
    },
    [`${entryId(2)} says that it is fact 3`, 'fact 2 is missing', `${entryId(3)} says that it is fact 2`, 'fact 2 lies where another one belongs', 'fact 3 is missing'],
  ],
  ['the last entry cut off', (db, at) => at.remove(db, entryId(5)), [`fact 5 is missing, and so is all that ${HEAD_TELLS} after it`]],
  ['a head of another hash', (db, at) => at.write(db, 'chain', { chain: at.entry(db, 5).chain, length: 5, hash: '0'.repeat(64) }), [`fact 5 is the last, and ${HEAD_TELLS} another`]],
  ['a head of an earlier fact', (db, at) => at.write(db, 'chain', { chain: at.entry(db, 4).chain, length: 4, hash: at.entry(db, 4).hash }), [`fact 5 lies beyond the end that ${HEAD_TELLS}`]],
  ['a head that was taken away', (db, at) => at.remove(db, 'chain'), ['fact 5 is the last there is, and the head of the chain is gone']],
  ['a head nobody can read', (db, at) => at.write(db, 'chain', { length: 5 }), ['its head cannot be read']],
  ['an entry with a word in it', (db, at) => at.write(db, entryId(5), { ...at.entry(db, 5), reason: 'No time.' }), [`${entryId(5)} cannot be read`, `fact 5 is missing, and so is all that ${HEAD_TELLS} after it`]],
  ['an entry made to look like one from before', (db, at) => at.write(db, entryId(2), { type: 'accepted' }), ['fact 2 is missing']],
  [
    'all entries of a chain, with its head left behind',
    (db, at) => {
      for (let sequence = 1; sequence <= 5; sequence += 1) at.remove(db, entryId(sequence));
    },
    [`fact 1 is missing, and so is all that ${HEAD_TELLS} after it`],
  ],
];

describe('verifying the chains', () => {
  it('of a store in which nobody has meddled finds them whole', () =>
    inStore(async (file) => {
      const { chains, facts, older, broken, heads } = await verifyFile(file);
      assert.deepEqual([chains, older, broken, heads.length], [3, 0, 0, 3]);
      assert.equal(facts, heads.reduce((sum, { length }) => sum + length, 0));
    }));

  for (const [what, meddle, problems] of TAMPERINGS) {
    it(`finds ${what}`, () =>
      inStore(async (file, partition) => {
        tamper(file, (database) => meddle(database, lies(partition)));
        const found = await verifyFile(file);
        assert.deepEqual([found.broken, found.problems], [1, problems]);
        assert.deepEqual(found.named, [partition.replace(':', '/')]);
      }));
  }

  it('counts facts from before there were chains, and thinks no less of the others', () =>
    inStore(async (file, partition) => {
      const store = open(file);
      const old = { type: 'ended', outcome: 'completed', reason: 'We are done.', by: mara.id, at: instantOf(Date.parse(START)) };
      for (const place of [partition, 'partnership:older']) {
        assert.ok((await store.commit(place, [{ op: 'create', document: { id: `fact.${old.at}.first.0`, type: 'fact', body: old } }])).ok);
      }
      const { chains, older, broken } = await verify(store);
      assert.deepEqual([chains, older, broken], [3, 2, 0]);
      const network = networkAt('2026-11-24T09:00:00Z', store);
      const id = PartnershipId.parse(partition.slice('partnership:'.length));
      assert.ok((await network.act(id, { type: 'pause', until: CalendarDate.parse('2026-12-18') }, { by: mara.id, at: network.clock.now() })).ok);
      const after = await verify(store);
      assert.deepEqual([after.chains, after.older, after.broken], [3, 2, 0]);
      await store.close();
    }));

  it('reads chains of any length', async () => {
    const store = open(':memory:');
    const members = makeMemberStore(store);
    const facts = Array.from({ length: 90 }, () => ({ type: 'member-resumed', at: instantOf(Date.parse(START)) }) as const);
    for (let commits = 0; commits < 25; commits += 1) assert.ok(await members.commit(await members.load(ben.id), { facts }));
    const { chains, facts: count, broken } = await verify(store);
    assert.deepEqual([chains, count, broken], [1, 25 * 90, 0]);
    await store.close();
  });

  it('takes nobody for a forger who writes meanwhile', async () => {
    const store = open(':memory:');
    const network = await talkingNetwork(START, store);
    await active(network);
    let isChosen = false;
    const choosing = async (): Promise<void> => {
      isChosen = !isChosen;
      assert.ok((await network.reminderChoice.choose(ben, isChosen ? [] : ['morning'])).ok);
    };
    let [pages, looks] = [0, 0];
    // Between the heads and the entries, and again while that one chain is looked at anew.
    const busy: DocumentStore = {
      ...store,
      query: async (query) => {
        if (query.type === 'fact' && query.partition === undefined) await choosing();
        if (query.type === 'fact' && query.partition !== undefined && looks < 2) await choosing();
        if (query.type === 'fact') [pages, looks] = query.partition === undefined ? [pages + 1, looks] : [pages, looks + 1];
        return store.query(query);
      },
    };
    const { chains, broken, problems } = await verify(busy);
    assert.deepEqual([chains, broken, problems], [3, 0, []]);
    assert.deepEqual([pages, looks], [1, 3]);
    await store.close();
  });
});

describe('npm run audit:verify', function () {
  this.timeout(60_000);

  const run = (...words: readonly string[]) => runTool('audit-verify', words);

  it('says that all is whole, or what is not', () =>
    inStore(async (file, partition) => {
      const whole = await run('--file', file);
      assert.deepEqual([whole.code, whole.out], [0, '3 chains with 21 facts are whole.\n']);
      tamper(file, (database) => lies(partition).remove(database, entryId(2)));
      const broken = await run('--file', file, '--keep', `${file}.seal`);
      assert.deepEqual([broken.code, broken.out], [1, `${partition.replace(':', '/')}: fact 2 is missing.\n`]);
      assert.match(broken.err, /1 chain is broken\. No heads were kept\.\n$/);
      assert.ok(!existsSync(`${file}.seal`));
    }));

  it('with heads that were kept elsewhere finds what was cut off or written anew, head and all', () =>
    inStore(async (file, partition, folder) => {
      const seal = join(folder, 'seal.json');
      const [chain, person] = [partition.replace(':', '/'), chainOfMember(ben.id)];
      assert.equal((await run('--file', file, '--keep', seal)).out, `3 chains with 21 facts are whole.\nTheir heads are kept in ${seal}.\n`);
      const since = async (meddle: (database: DatabaseSync) => void): Promise<readonly [number | null, string]> => {
        const copy = join(folder, 'copy.sqlite');
        copyFileSync(file, copy);
        tamper(copy, meddle);
        assert.equal((await run('--file', copy)).code, 0, 'it looks whole by itself');
        const { code, out } = await run('--file', copy, '--since', seal);
        return [code, out];
      };
      const at = lies(partition);
      const headAt = (entry: AuditEntry) => ({ chain: entry.chain, length: entry.sequence, hash: entry.hash });
      const cut = await since((database) => {
        at.remove(database, entryId(5));
        at.write(database, 'chain', headAt(at.entry(database, 4)));
      });
      assert.deepEqual(cut, [1, `${chain}: it had 5 facts when its head was kept, and has 4.\n`]);
      const anew = await since((database) => {
        let { hash: previous } = at.entry(database, 1);
        for (let sequence = 2; sequence <= 5; sequence += 1) {
          const entry = rehashed(at.entry(database, sequence), { previous, trace: '0'.repeat(32) });
          at.write(database, entryId(sequence), entry);
          at.write(database, 'chain', headAt(entry));
          previous = entry.hash;
        }
      });
      assert.deepEqual(anew, [1, `${chain}: fact 5 is not the one whose hash was kept: the chain was written anew.\n`]);
      const gone = await since((database) => database.exec(`DELETE FROM documents WHERE partition = 'member:${ben.id}'`));
      assert.deepEqual(gone, [1, `${person}: it had 8 facts when its head was kept, and is gone.\n`]);
    }));

  it('with heads that were kept elsewhere is content with what came after, wherever a chain lies now', () =>
    inStore(async (file, _partition, folder) => {
      const seal = join(folder, 'seal.json');
      await run('--file', file, '--keep', seal);
      const store = open(file);
      const members = makeMemberStore(store);
      assert.ok(await members.commit(await members.load(ben.id), { facts: [{ type: 'member-resumed', at: instantOf(Date.parse(START)) }] }));
      await store.close();
      tamper(file, (database) => database.exec(`UPDATE documents SET partition = 'moved' WHERE partition = 'member:${ben.id}' AND type IN ('fact', 'chain')`));
      const { code, out } = await run('--file', file, '--since', seal, '--keep', seal);
      assert.deepEqual([code, out], [0, `3 chains with 22 facts are whole.\nTheir heads are kept in ${seal}.\n`]);
      assert.ok(readFileSync(seal, 'utf8').includes(`"chain":"${chainOfMember(ben.id)}","length":9`));
    }));

  it('takes no torn file for heads that were kept, and no file that is not there for a store', () =>
    inStore(async (file, _partition, folder) => {
      const seal = join(folder, 'seal.json');
      await run('--file', file, '--keep', seal);
      writeFileSync(seal, readFileSync(seal, 'utf8').slice(0, -40));
      const torn = await run('--file', file, '--since', seal);
      assert.deepEqual([torn.code, torn.err], [1, `${seal} cannot be read as heads that were kept.\n`]);
      const nowhere = await run('--file', `${file}.not`);
      assert.deepEqual([nowhere.code, nowhere.err], [1, `There is no store at ${file}.not.\n`]);
      assert.match((await run('--help')).out, /^npm run audit:verify/);
    }));

  it('does the same in Cosmos DB, where chains lie in several physical partitions', async () => {
    const server = await startCosmosServer({ ranges: 3 });
    const variables = { COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key, COSMOS_DATABASE: 'audit-test', COSMOS_CONTAINER: 'documents' };
    try {
      assert.equal((await runTool('seed', ['--store', 'cosmos', '--make-container', '--members', '20', '--partnerships', '1'], variables)).code, 0);
      const { code, out } = await runTool('audit-verify', ['--store', 'cosmos'], variables);
      assert.equal(code, 0);
      assert.match(out, /^33 chains with \d+ facts are whole\.\n$/);
    } finally {
      await server.close();
    }
  });
});
