import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import { type Instant, instantOf } from '@mentor-network/core/kernel/time';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { idOf } from '@mentor-network/core/members/member';
import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import { type StepAnswer, answered } from '@mentor-network/core/members/registration';
import { stepInputs } from '@mentor-network/core/members/registration-inputs';
import { holdsAPlace } from '@mentor-network/core/partnerships/partnership';
import { STARTER_TOPICS, starterScheme } from '@mentor-network/core/schemes/starter-scheme';
import { sampleSchemes } from '../../local/university/schemes.ts';
import { QUERIED, valueOf } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore, StoredDocument } from '../../src/adapters/store/documents.ts';
import { makeMemberStore } from '../../src/adapters/store/record-stores.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { composeNetwork } from '../../src/compose-network.ts';
import { AMIRA } from '../../src/local-people.ts';
import { Obstacle } from '../../tools/command-line.ts';
import { fingerprintOf } from '../../tools/copy-store/fingerprint.ts';
import { type InventedMember, inventedMember, isInvented, registered } from '../../tools/seed/invented-member.ts';
import { CIRCLE, pairsOf } from '../../tools/seed/invented-partnership.ts';
import { refuseRealPeople, seedStore } from '../../tools/seed/seed-store.ts';
import { everyDocument } from '../support/every-document.ts';
import { LONDON, networkAt } from '../support/network.ts';
import { inFolder } from '../support/temporary-folder.ts';
import { runTool, startTool } from './running-tool.ts';

const NOW = instantOf(Date.parse('2026-11-22T10:00:00Z'));
const SCHEMES = sampleSchemes(MemberId.parse('coordinator'));
const ASKED = { share: 0.5, concurrency: 4, onMembers: () => undefined };

const inMemory = (now?: () => Instant): DocumentStore => openSqliteStore({ file: ':memory:', queried: QUERIED, ...(now ? { now } : {}) });

const seeded = async (members: number, more: Partial<typeof ASKED> = {}): Promise<DocumentStore> => {
  const store = inMemory();
  await seedStore(store, { members, ...ASKED, ...more });
  return store;
};

const all = async (store: DocumentStore, type: string): Promise<readonly StoredDocument[]> => (await everyDocument(store)).filter((document) => document.type === type);

const sumOf = async (store: DocumentStore): Promise<string> => (await fingerprintOf(store, NOW, () => undefined)).sum;

const inputsOf = (answer: StepAnswer): Inputs => (answer.step === 'consent' ? { agrees: 'true' } : stepInputs(answer.step, answered({}, answer)));

/** Registers through the use cases, as somebody in the chat does. */
const registerByHand = async ({ person, registeredAt, answers, preferences }: InventedMember): Promise<DocumentStore> => {
  const store = inMemory(() => registeredAt);
  const { schemes, registration, reminderChoice } = composeNetwork({
    store,
    clock: { now: (): Instant => registeredAt },
    ids: { fresh: () => 'fresh' },
    log: { line: () => undefined, detail: () => undefined, fault: () => undefined },
    defaultZone: LONDON,
    onCommitted: () => undefined,
  });
  for (const scheme of SCHEMES) await schemes.save(scheme);
  assert.ok((await registration.start(person)).ok);
  for (const answer of answers) assert.deepEqual(await registration.answer(person, answer.step, inputsOf(answer)).then(({ ok }) => ok), true, answer.step);
  assert.ok((await registration.register(person)).ok);
  if (preferences) assert.ok((await reminderChoice.choose(person, preferences.meetingReminders)).ok);
  return store;
};

describe('an invented member', () => {
  it('is the same for the same number, and has an id by which anybody sees that they are invented', () => {
    for (const number of [0, 1, 49_999]) {
      assert.deepEqual(inventedMember(number, SCHEMES), inventedMember(number, SCHEMES));
      assert.match(inventedMember(number, SCHEMES).person.id, /^5eed0000-0000-4000-8000-\d{12}$/);
      assert.match(inventedMember(number, SCHEMES).person.email, /@invented\.example$/);
    }
    assert.ok(isInvented(inventedMember(7, SCHEMES).person.id) && !isInvented(AMIRA.id));
  });

  it('is somebody else for another number', () => {
    const people = Array.from({ length: 1_000 }, (_, number) => inventedMember(number, SCHEMES));
    assert.equal(new Set(people.map(({ person }) => person.id)).size, 1_000);
    assert.equal(new Set(people.map(({ person }) => person.email)).size, 1_000);
    assert.ok(new Set(people.map(({ person }) => person.name)).size > 900);
    assert.ok(new Set(people.map(({ registeredAt }) => registeredAt.slice(0, 10))).size > 250);
  });

  it('lies in the store as if they had registered in the chat', async () => {
    for (const number of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) {
      const invented = inventedMember(number, SCHEMES);
      const [byHand, atOnce] = [await registerByHand(invented), inMemory()];
      const { person } = invented;
      await makeMemberStore(atOnce).commit({ id: person.id, member: undefined, places: undefined, openRequests: undefined, preferences: undefined, chain: undefined }, registered(invented));
      for (const type of ['member', 'places', 'preferences', 'fact', 'chain']) {
        const [chatted, seeded] = [await all(byHand, type), await all(atOnce, type)];
        assert.deepEqual(seeded.map(({ id, body }) => [id, body]), chatted.map(({ id, body }) => [id, body]), type);
      }
    }
  });

  it('answers with what is on the lists of a scheme that is not the sample’s', () => {
    const plain = starterScheme('Staff network', [], LONDON);
    const own = { ...plain, lists: { ...plain.lists, functions: [{ id: 'everybody', label: 'Everybody' }] } };
    for (let number = 0; number < 100; number += 1) {
      const { member } = registered(inventedMember(number, [own]));
      assert.ok('profile' in member);
      const { work, mentor, part } = member.profile;
      assert.deepEqual([work.campus, work.function, part.schemes], ['main', 'everybody', ['network']]);
      for (const topic of mentor?.topics ?? []) assert.ok(topic in STARTER_TOPICS);
    }
  });
});

describe('invented partnerships', () => {
  const circles = Array.from({ length: 10 }, (_, number) => Array.from({ length: CIRCLE }, (__, index) => inventedMember(number * CIRCLE + index, SCHEMES)));
  const named = (pairs: ReturnType<typeof pairsOf>): readonly string[] => pairs.map(({ mentor, mentee }) => `${String(mentee.number)} with ${String(mentor.number)}`);

  it('are the same however many members follow, and more when more are wanted', () => {
    for (const circle of circles) {
      const [few, many, all] = [0.2, 0.9, 1].map((share) => named(pairsOf(circle, share))) as [string[], string[], string[]];
      assert.ok(few.length > 0 && many.length > few.length);
      assert.deepEqual(few.filter((pair) => !many.includes(pair)), []);
      for (const length of [1, 2, 3, 10, 40]) {
        const shorter = named(pairsOf(circle.slice(0, length), 1));
        assert.deepEqual(shorter, all.slice(0, shorter.length));
      }
      assert.deepEqual(pairsOf(circle, 0), []);
    }
  });
});

describe('a seeded store', function () {
  this.timeout(30_000);

  it('can be looked through like any other', async () => {
    const store = await seeded(300);
    const { directory } = networkAt('2026-11-22T10:00:00Z', store);
    const mentee = (await all(store, 'member')).map((document) => valueOf('member', document)).find((one) => 'profile' in one && one.profile.part.parts === 'mentee');
    assert.ok(mentee);
    const shown = await directory.browse(idOf(mentee), readDirectory.input.parse({}));
    assert.ok(shown.available > 50, `${String(shown.available)} available`);
    assert.equal(shown.suggestions.length, 3);
    assert.equal(shown.schemes.length, 2);
  });

  it('is not changed by seeding it again, nor by seeding it with more at once', async () => {
    const [once, twice] = [await seeded(120), await seeded(120)];
    const again = await seedStore(twice, { members: 120, ...ASKED });
    assert.deepEqual(again, { schemes: 0, made: 0, thereAlready: 120, partnerships: 0 });
    assert.equal(await sumOf(twice), await sumOf(once));
    assert.equal(await sumOf(await seeded(120, { concurrency: 1 })), await sumOf(once));
  });

  it('grows to the same as if it had been that large from the start', async () => {
    const grown = await seeded(70, { share: 0.1 });
    await seedStore(grown, { members: 150, ...ASKED });
    assert.equal(await sumOf(grown), await sumOf(await seeded(150)));
  });

  it('has a place for every partnership, and a partnership for every place', async () => {
    const store = await seeded(300, { share: 1 });
    const partnerships = (await all(store, 'partnership')).map((document) => valueOf('partnership', document));
    const places = (await all(store, 'places')).map((document) => valueOf('places', document));
    assert.ok(partnerships.length > 50 && partnerships.every(holdsAPlace));
    assert.deepEqual(places.flatMap(({ heldBy }) => heldBy).toSorted(), partnerships.map(({ id }) => id).toSorted());
    assert.ok(places.every(({ capacity, heldBy }) => heldBy.length <= capacity));
    assert.deepEqual([await all(store, 'notice'), await all(store, 'task')], [[], []]);
  });

  it('takes 2,000 members in a few seconds', async () => {
    const started = performance.now();
    await seeded(2_000, { share: 0.2 });
    assert.ok(performance.now() - started < 10_000, `${String(performance.now() - started)} ms`);
  });

  it('is one without real members: among those nobody is invented', async () => {
    const store = inMemory();
    const { schemes, registration } = networkAt('2026-11-22T10:00:00Z', store);
    for (const scheme of SCHEMES) await schemes.save(scheme);
    await registration.start(AMIRA);
    const crowd = Array.from({ length: 100 }, (_, n) => ({ op: 'create', document: { id: `fact-${String(n)}`, type: 'fact', body: {} } }) as const);
    for (let n = 0; n < 11; n += 1) await store.commit(`partnership:${String(n)}`, crowd);
    await refuseRealPeople(store);
    await registration.start({ ...AMIRA, id: MemberId.parse('8f0c6c39-1ad2-4a3e-9f0a-2f1f4ad2a111') });
    await assert.rejects(refuseRealPeople(store), Obstacle);
  });
});

describe('npm run seed', function () {
  this.timeout(60_000);

  it('that was killed is taken up by the next, and the store is as if nothing had happened', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'store.sqlite');
      const words = ['--members', '300', '--partnerships', '0.5', '--concurrency', '3', '--file', file];
      const { child, ended } = startTool('seed', words);
      const watching = openSqliteStore({ file, queried: QUERIED });
      while ((await all(watching, 'member')).length < 60 && child.exitCode === null) await sleep(5);
      child.kill('SIGKILL');
      await ended;
      const half = (await all(watching, 'member')).length;
      assert.ok(half >= 60 && half < 300, `${String(half)} were there when it was killed`);
      const { code, out } = await runTool('seed', words);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^300 members in .*: ${String(300 - half)} made, ${String(half)} there already\\.`));
      assert.equal(await sumOf(watching), await sumOf(await seeded(300)));
      await watching.close();
    }));

  it('says what is missing, and shows how it is used', async () => {
    // Without a path, so that whoever is signed in on this machine is not found.
    const cosmos = { PATH: '', COSMOS_ENDPOINT: 'https://127.0.0.1:1/', COSMOS_DATABASE: 'mentors', COSMOS_CONTAINER: 'network' };
    const [nothing, unknown, nobody, help] = await Promise.all([
      runTool('seed', []),
      runTool('seed', ['--members', '1', '--stor', 'sqlite']),
      runTool('seed', ['--members', '1', '--store', 'cosmos'], cosmos),
      runTool('seed', ['--help']),
    ]);
    assert.deepEqual([nothing.code, unknown.code, nobody.code, help.code], [1, 1, 1, 0]);
    assert.equal(nobody.err, 'You are not signed in, and https://127.0.0.1:1/mentors/network asks who you are: az login, or azd auth login.\n');
    assert.match(nothing.err, /^How many members shall there be\?\n\nnpm run seed/);
    assert.match(unknown.err, /^Unknown option '--stor'/);
    assert.match(help.out, /^npm run seed/);
  });
});
