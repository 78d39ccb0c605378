import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import { FORGOTTEN, FORGOTTEN_PLACE, FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { openPersonalStore } from './engines.ts';
import { everyDocument } from '../support/every-document.ts';
import { clockAt, networkAt } from '../support/network.ts';
import { NETWORK, found } from '../support/people.ts';
import { stoppingAfter } from '../support/stopping-store.ts';
import { inFolder } from '../support/temporary-folder.ts';
import { ACCOUNT, CANARY, type Departing, ben, coordinator, dan, departing, dora, drained, mara, olu, zaphira } from './departing.ts';

/** Where somebody can still be found: by their name or their words, or by the number of their account. */
const traces = async (store: DocumentStore, sign = CANARY): Promise<readonly string[]> =>
  (await everyDocument(store)).filter((document) => sign.test(JSON.stringify(document))).map(({ partition, id }) => `${partition}/${id}`).toSorted();

const HOME = `member:${zaphira.id}`;
/** What is there for a week, so that every server hears of it: that an account is gone, and that the work of it is done. */
const GONE = [`${HOME}/member`, `${HOME}/task.erase-member.${zaphira.id}`, `${HOME}/task.erase-remains.${zaphira.id}`];

const viewOf = async ({ readMentoring }: Pick<Departing, 'readMentoring'>, who: Actor, id: PartnershipId): Promise<PartnershipView> => {
  const view = await readMentoring.one(id, who.id);
  assert.ok(view, `${who.name} has ${id}`);
  return view;
};

const DAY = 86_400_000;

for (const engine of ['SQLite', 'Cosmos DB'] as const) {
  describe(`Who asks to be erased, on ${engine}`, function () {
    this.timeout(30_000);
    let close: () => Promise<void>;
    let running: Departing;
    let told: Awaited<ReturnType<typeof drained>>;

    before(async () => {
      const opened = await openPersonalStore(engine);
      ({ close } = opened);
      running = await departing(opened.store);
      assert.ok((await traces(running.store)).length >= 10);
      assert.ok((await traces(running.store, ACCOUNT)).length > 20);
      const erased = await running.eraseMember.erase(zaphira);
      assert.ok(erased.ok);
      told = await drained(running);
    });
    after(() => close());

    it('is nowhere any more, but that for a week their account is known to be gone', async () => {
      assert.deepEqual(await traces(running.store), []);
      const byAccount = await traces(running.store, ACCOUNT);
      assert.deepEqual(byAccount.filter((trace) => !/^member:(ben|dora|dan)\/task\.place-request\./.test(trace)), GONE);
      assert.deepEqual(running.faults, []);
    });

    it('is in no directory, and found by none of their words', async () => {
      const shown = await running.directory.browse(ben.id, readDirectory.input.parse({}));
      assert.deepEqual(shown.mentors.map(({ name }) => name).toSorted(), ['Mara', 'Olu']);
      for (const words of ['zaphira', 'words about experience']) assert.equal((await running.directory.find(ben.id, words)).results.filter(({ mentor }) => CANARY.test(mentor.name)).length, 0);
      assert.equal(await running.directory.read(ben.id, zaphira.id, undefined), undefined);
    });

    it('leaves the other a partnership that can be read, with a former member and what the other wrote alone', async () => {
      const asMentor = await viewOf(running, olu, running.ids.asMentee);
      assert.deepEqual([asMentor.other.name, asMentor.status, asMentor.outcome, asMentor.goals], [FORMER_MEMBER, 'ended', 'member-left', FORGOTTEN]);
      assert.deepEqual(asMentor.agreement?.signatures.map(({ name, isMine }) => [name, isMine]), [['Olu', true], [FORMER_MEMBER, false]]);
      assert.deepEqual(asMentor.meetings.map(({ plan }) => plan.place), [FORGOTTEN_PLACE]);
      const bens = await viewOf(running, ben, running.ids.declined);
      assert.deepEqual([bens.other.name, bens.status, bens.goals, bens.declineReason], [FORMER_MEMBER, 'declined', 'Bens words.', '']);
      const dans = await viewOf(running, dan, running.ids.ended);
      assert.deepEqual([dans.goals, dans.agreement?.terms.goals, dans.outcome], ['Dans words.', ['Dans words.'], 'completed-early']);
      const doras = await viewOf(running, dora, running.ids.written);
      assert.deepEqual([doras.goals, doras.agreement?.terms.goals], ['Doras words.', [FORGOTTEN]]);
      assert.equal((await viewOf(running, mara, running.ids.open)).status, 'withdrawn');
    });

    it('has their place freed and their requests closed, and the others are told kindly, by no name', async () => {
      assert.deepEqual((await running.members.load(olu.id)).places?.value.heldBy, []);
      assert.deepEqual((await running.members.load(dora.id)).openRequests?.value.open, []);
      assert.deepEqual(told.map(({ subject, reader }) => `${reader.id}: ${subject.kind}`).toSorted(), ['dora: partnership-ended', 'mara: request-withdrawn', 'olu: partnership-ended']);
      assert.ok(told.every((telling) => !CANARY.test(JSON.stringify(telling))));
    });

    it('leaves every chain of facts whole, and theirs where nothing leads back to them', async () => {
      const broken: string[] = [];
      const { facts } = await verifyChains(running.store, { onEntry: () => undefined, onFacts: () => undefined, onBroken: (chain) => broken.push(chain) });
      assert.deepEqual(broken, []);
      assert.ok(facts > 30);
      const apart = (await everyDocument(running.store)).filter(({ partition, type }) => partition.startsWith('erased:') && type === 'fact');
      assert.deepEqual(apart.map(({ body }) => body.action).slice(-2), ['record-looked-at', 'erasure-asked']);
    });

    it('holds no office any more', async () => {
      for (const { coordinators } of await running.schemes.all()) assert.deepEqual(coordinators, [coordinator.id]);
    });

    it('reads of themselves that there is nothing, also by a link from before', async () => {
      const data = await running.readMyData(zaphira);
      assert.deepEqual([data.record?.status, data.partnerships, data.notices, data.looks, data.contact], ['erased', [], [], [], null]);
      const before = await running.exportMyData.read(new URL(`http://h/?t=${running.links.json}`).searchParams.get('t') ?? '');
      assert.ok(before === undefined || !/words about|Quill/.test(JSON.stringify(before)));
    });

    it('is looked for once more a day later, and a request that was on its way to them is closed as well', async () => {
      const id = PartnershipId.parse('late');
      const asked = { id, schemeId: NETWORK, mentorId: zaphira.id, menteeId: ben.id, goals: 'Bens late words.', answerBy: CalendarDate.parse('2026-12-04') };
      assert.ok((await running.act(id, { type: 'request', ...asked }, { by: ben.id, at: running.clock.now() })).ok);
      running.clock.ahead(DAY);
      await drained(running);
      const late = await viewOf(running, ben, id);
      assert.deepEqual([late.status, late.other.name, late.goals], ['declined', FORMER_MEMBER, 'Bens late words.']);
      assert.equal((await traces(running.store, ACCOUNT)).some((trace) => trace.startsWith('partnership:')), false);
    });
  });
}

describe('An erasing', () => {
  it('leaves nothing in the file and its log, not even in the places that are free again', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'mentors.sqlite');
      const clock = clockAt('2026-11-23T09:00:00Z');
      const store = openSqliteStore({ file, queried: QUERIED, now: clock.now });
      const running = await departing(store);
      const hasTraces = (): boolean => readdirSync(folder).some((name) => CANARY.test(readFileSync(join(folder, name), 'latin1')));
      assert.ok(hasTraces());
      await running.eraseMember.erase(zaphira);
      await drained(running);
      assert.equal(hasTraces(), false);
      await store.close();
      assert.equal(hasTraces(), false);
    })).timeout(20_000);

  it('that is stopped after any of its commits is finished later, and leaves the same', async () => {
    for (let commits = 0; commits < 200; commits += 1) {
      const running = await departing();
      const stopping = stoppingAfter(running.store, commits);
      const stopped = networkAt(running.clock.now(), stopping);
      await stopped.eraseMember.erase(zaphira).catch(() => undefined);
      await drained(stopped, 1).catch(() => undefined);
      const again = networkAt(stopped.clock.now(), running.store);
      const status = (await again.members.load(zaphira.id)).member?.value.status;
      if (status === 'registered') await again.eraseMember.erase(zaphira);
      await drained(again, 8);
      assert.deepEqual(await traces(running.store), [], `stopped after ${String(commits)} commits`);
      assert.equal((await viewOf(again, olu, running.ids.asMentee)).outcome, 'member-left');
      await running.store.close();
      if (!stopping.hasStopped()) return;
    }
    assert.fail('It never ended.');
  }).timeout(60_000);

  it('takes the links that were given out a moment before', async () => {
    const running = await departing();
    await running.exportMyData.links(zaphira);
    assert.equal((await everyDocument(running.store)).filter(({ type }) => type === 'ticket').length, 4);
    await running.eraseMember.erase(zaphira);
    await drained(running, 1);
    assert.deepEqual((await everyDocument(running.store)).filter(({ type }) => type === 'ticket'), []);
  });

  it('waits for a request that is counted and not placed yet, so that none arrives behind it', async () => {
    const running = await departing();
    await running.act(running.ids.open, { type: 'withdraw' }, { by: zaphira.id, at: running.clock.now() });
    await drained(running);
    const { requestMentoring } = networkAt(running.clock.now(), stoppingAfter(running.store, 1));
    await assert.rejects(requestMentoring.request(zaphira, { mentorId: mara.id, schemeId: NETWORK, goals: 'Zaphiras last words.' }), /stopped/);
    await running.eraseMember.erase(zaphira);
    await assert.rejects(running.eraseMember.complete(zaphira.id), /not placed yet/);
    await drained(running);
    assert.deepEqual(await traces(running.store), []);
  });

  it('is in the way of a request that was being sent at that moment', async () => {
    const running = await departing();
    let isFirst = true;
    const overtaken: DocumentStore = {
      ...running.store,
      commit: async (partition, operations) => {
        if (isFirst && operations.some((operation) => operation.op !== 'delete' && operation.document.type === 'open-requests')) {
          isFirst = false;
          await running.eraseMember.erase(zaphira);
        }
        return running.store.commit(partition, operations);
      },
    };
    await running.act(running.ids.open, { type: 'withdraw' }, { by: zaphira.id, at: running.clock.now() });
    await drained(running);
    const sent = await networkAt(running.clock.now(), overtaken).requestMentoring.request(zaphira, { mentorId: mara.id, schemeId: NETWORK, goals: 'Zaphiras last words.' });
    assert.deepEqual([isFirst, sent], [false, { ok: false, refusal: { code: 'not-registered' } }]);
    await drained(running);
    assert.deepEqual(await traces(running.store), []);
  });

  it('asked for twice is one, and nobody registers before it is through; afterwards they may come back as somebody new', async () => {
    const running = await departing();
    for (let times = 0; times < 2; times += 1) assert.ok((await running.eraseMember.erase(zaphira)).ok);
    const early = await running.registration.start(zaphira);
    assert.deepEqual(early, { ok: false, refusal: { code: 'being-erased' } });
    await drained(running);
    assert.ok((await running.registration.start(zaphira)).ok);
    running.clock.ahead(2 * DAY);
    await drained(running);
    assert.equal((await running.members.load(zaphira.id)).member?.value.status, 'registering');
  });

  it('of somebody who never registered takes what a chat left behind', async () => {
    const running = networkAt('2026-11-23T09:00:00Z');
    await found(running);
    await running.contacts.heard(zaphira.id, { name: zaphira.name }, running.clock.now());
    assert.ok((await running.eraseMember.erase(zaphira)).ok);
    await drained(running);
    assert.equal(await running.contacts.read(zaphira.id), undefined);
    assert.deepEqual(await traces(running.store, ACCOUNT), GONE);
  });

  it('is not even known, after a week, to have been', async () => {
    const running = await departing();
    assert.ok((await running.eraseMember.erase(zaphira)).ok);
    await drained(running);
    running.clock.ahead(DAY);
    await drained(running);
    running.clock.ahead(9 * DAY);
    assert.deepEqual([...(await traces(running.store)), ...(await traces(running.store, ACCOUNT))], []);
  });
});
