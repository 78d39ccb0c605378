import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import { type Instant, dateIn, instantOf, later } from '@mentor-network/core/kernel/time';
import { placesLeft } from '@mentor-network/core/members/places';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import { fillWithSampleData } from '../../local/sample-data.ts';
import { sampleUniversity } from '../../local/university.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { makeOutbox } from '../../src/adapters/store/record-stores.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { type Network, composeNetwork } from '../../src/compose-network.ts';
import { AMIRA, GARETH, HANNAH, MEI, PRIYA, SOFIA, TOM } from '../../src/local-people.ts';
import { LONDON } from '../../local/university/staff.ts';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';

const NOW = instantOf(Date.parse('2026-11-22T11:30:00Z'));

type Filled = { readonly network: Network; readonly store: DocumentStore; readonly folder: string };

const networkOn = (store: DocumentStore, now: Instant): Network =>
  composeNetwork({
    store,
    clock: { now: () => now },
    ids: { fresh: () => 'fresh' },
    log: { line: () => undefined, detail: () => undefined, fault: () => undefined },
    defaultZone: LONDON,
    onCommitted: () => undefined,
  });

const filled = async (isEmpty: boolean): Promise<Filled> => {
  const folder = await mkdtemp(join(tmpdir(), 'sample-'));
  await fillWithSampleData({ file: join(folder, 'store'), isEmpty, now: NOW });
  const store = openSqliteStore({ file: join(folder, 'store'), queried: QUERIED });
  return { network: networkOn(store, NOW), store, folder };
};

const statusOf = (partnership: Partnership | undefined): string | undefined =>
  partnership?.status === 'ended' ? partnership.outcome : partnership?.status;

const EVERYTHING = readDirectory.input.parse({});

describe('the store of a first start', function () {
  this.timeout(60_000);
  let sample: Filled;
  before(async () => {
    sample = await filled(false);
  });
  after(async () => {
    await sample.store.close();
    await rm(sample.folder, { recursive: true });
  });

  it('is whole when it has its name, and leaves nothing beside it', async () => {
    assert.deepEqual(
      (await readdir(sample.folder)).filter((name) => !/-(shm|wal)$/.test(name)),
      ['store'],
    );
  });

  it('has an audit of all that was done, and it is whole', async () => {
    const broken: string[] = [];
    const { chains, facts } = await verifyChains(sample.store, { onEntry: () => undefined, onFacts: () => undefined, onBroken: (chain) => broken.push(chain) });
    assert.deepEqual(broken, []);
    const { staff, stories } = sampleUniversity(dateIn(NOW, LONDON));
    assert.equal(chains, staff.length + stories.length);
    assert.ok(facts > chains * 3);
  });

  it('has lived through every story to where it is said to stand today', async () => {
    for (const { mentor, mentee, outcome, goals, meetings } of sampleUniversity(dateIn(NOW, LONDON)).stories) {
      const found = (await sample.network.partnerships.of(mentee)).filter(({ partnership }) => partnership?.value.goals === goals);
      assert.deepEqual(
        found.map(({ partnership }) => [partnership?.value.mentorId, statusOf(partnership?.value)]),
        [[mentor, outcome]],
        goals,
      );
      const met = found.flatMap((record) => record.meetings.map(({ value }) => value.status)).toSorted();
      assert.deepEqual(met, meetings.map((meeting) => meeting.outcome).toSorted(), goals);
    }
  });

  it('holds exactly the places and the open requests of the partnerships that are there', async () => {
    for (const { person } of sampleUniversity(dateIn(NOW, LONDON)).staff) {
      const { places, openRequests } = await sample.network.members.load(person.id);
      const own = (await sample.network.partnerships.of(person.id)).flatMap(({ partnership }) => (partnership ? [partnership.value] : []));
      const running = own.filter(({ mentorId, status }) => mentorId === person.id && ['agreeing', 'active', 'paused'].includes(status));
      const open = own.filter(({ menteeId, status }) => menteeId === person.id && (status === 'requested' || status === 'proposed'));
      assert.deepEqual((places?.value.heldBy ?? []).toSorted(), running.map(({ id }) => id).toSorted(), person.name);
      assert.deepEqual(
        (openRequests?.value.open ?? []).map(({ partnershipId }) => partnershipId).toSorted(),
        open.map(({ id }) => id).toSorted(),
        person.name,
      );
      assert.equal(openRequests?.value.accepted, undefined, person.name);
    }
  });

  it('shows a directory of available mentors, without those who are full, away or without a place', async () => {
    const directory = await sample.network.directory.browse(PRIYA.id, EVERYTHING);
    const shown = directory.mentors.map(({ id }) => id);
    assert.ok(directory.available >= 45, String(directory.available));
    assert.ok(shown.includes(AMIRA.id));
    assert.ok(!shown.includes(GARETH.id) && !shown.includes(SOFIA.id));
    assert.ok(directory.mentors.every((mentor) => mentor.placesLeft > 0));
  });

  it('knows the people of the switcher as they are described', async () => {
    const load = (id: typeof PRIYA.id) => sample.network.members.load(id);
    assert.equal((await load(PRIYA.id)).member, undefined);
    assert.equal((await load(SOFIA.id)).member?.value.status, 'paused');
    const { places } = await load(AMIRA.id);
    assert.ok(places && placesLeft(places.value) === 2);
    const tom = (await sample.network.partnerships.of(TOM.id)).filter(({ partnership }) => partnership?.value.status === 'active');
    assert.equal(tom.length, 1);
    const mei = (await sample.network.partnerships.of(MEI.id)).flatMap(({ partnership }) =>
      partnership?.value.status === 'agreeing' ? [partnership.value] : [],
    );
    assert.deepEqual(
      mei.map(({ agreement }) => agreement.signatures.map(({ by }) => by === MEI.id)),
      [[false]],
    );
    assert.ok((await load(HANNAH.id)).member);
  });

  it('has nothing left to send for what is past, and reminders to come for what is ahead', async () => {
    const outbox = makeOutbox(sample.store);
    assert.deepEqual(await outbox.dueNotices(NOW, 10), []);
    assert.deepEqual(await outbox.dueTasks(NOW, 10), []);
    assert.ok((await outbox.dueNotices(later(NOW, { days: 7 }), 50)).length >= 10);
  });

  it('has the two schemes and nobody in it when it is to be empty', async () => {
    const empty = await filled(true);
    assert.deepEqual((await empty.network.schemes.all()).map(({ kind }) => kind).toSorted(), ['matched', 'self-service']);
    assert.equal((await empty.network.directory.browse(PRIYA.id, EVERYTHING)).available, 0);
    await empty.store.close();
    await rm(empty.folder, { recursive: true });
  });

  it('begins afresh where an earlier start was stopped while it filled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sample-'));
    const file = join(folder, 'store');
    const half = openSqliteStore({ file: `${file}.filling`, queried: QUERIED });
    await half.commit('scheme:half', [{ op: 'create', document: { id: 'scheme', type: 'scheme', body: {} } }]);
    await half.close();
    await fillWithSampleData({ file, isEmpty: true, now: NOW });
    const store = openSqliteStore({ file, queried: QUERIED });
    assert.equal(await store.read('scheme:half', 'scheme'), undefined);
    assert.equal(existsSync(`${file}.filling`), false);
    await store.close();
    await rm(folder, { recursive: true });
  });
});
