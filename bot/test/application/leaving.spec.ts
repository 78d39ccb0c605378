import assert from 'node:assert/strict';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import { NETWORK, register } from '../support/people.ts';
import { networkAt } from '../support/network.ts';
import { everyDocument } from '../support/every-document.ts';
import { stoppingAfter } from '../support/stopping-store.ts';
import { type Departing, type Running, ben, dan, departing, dora, drained, mara, olu, zaphira } from '../privacy/departing.ts';

const DAY = 86_400_000;

const statusesIn = async ({ partnerships, ids }: Pick<Departing, 'partnerships' | 'ids'>): Promise<readonly string[]> =>
  Promise.all(
    Object.values(ids).map(async (id) => {
      const partnership = (await partnerships.load(id)).partnership?.value;
      return partnership && 'outcome' in partnership ? partnership.outcome : String(partnership?.status);
    }),
  );
/** Mentored by Olu, asking Mara, having declined Ben, agreeing with Dora, over with Dan. */
const CLOSED = ['member-left', 'withdrawn', 'declined', 'member-left', 'completed-early'];

const ownDocuments = async ({ store }: Pick<Running, 'store'>, types: readonly string[]): Promise<readonly string[]> =>
  (await everyDocument(store)).filter(({ partition, type }) => partition === `member:${zaphira.id}` && types.includes(type)).map(({ type }) => type);
const OFFERED = ['places', 'open-requests', 'preferences', 'approvals', 'attention'];

const leave = async ({ registration }: Pick<Running, 'registration'>): Promise<void> => {
  const left = await registration.leave(zaphira);
  assert.ok(left.ok);
};

describe('Who leaves the network', function () {
  this.timeout(30_000);

  it('keeps nothing there but who they were, and what was open is closed kindly, each of the others told once', async () => {
    const running = await departing();
    await leave(running);
    const told = await drained(running);
    const { member } = await running.members.load(zaphira.id);
    const { id, name, email, zone } = zaphira;
    assert.equal(member?.value.status, 'left');
    assert.deepEqual('person' in member.value && member.value.person, { id, name, email, zone });
    assert.deepEqual(await ownDocuments(running, OFFERED), []);
    assert.deepEqual(await statusesIn(running), CLOSED);
    assert.deepEqual(told.map(({ subject, reader }) => `${reader.id}: ${subject.kind}`).toSorted(), ['dora: partnership-ended', 'mara: request-withdrawn', 'olu: partnership-ended']);
    assert.deepEqual((await running.members.load(olu.id)).places?.value.heldBy, []);
    assert.deepEqual((await running.members.load(dora.id)).openRequests?.value.open, []);
    assert.deepEqual(running.faults, []);
  });

  it('is found by nobody from that moment on', async () => {
    const running = await departing();
    await leave(running);
    const shown = await running.directory.browse(ben.id, readDirectory.input.parse({}));
    assert.deepEqual(shown.mentors.map(({ name }) => name).toSorted(), ['Mara', 'Olu']);
    assert.equal(await running.directory.read(ben.id, zaphira.id, undefined), undefined);
    const sent = await running.requestMentoring.request(ben, { mentorId: zaphira.id, schemeId: NETWORK, goals: 'Too late.' });
    assert.deepEqual(sent, { ok: false, refusal: { code: 'not-available' } });
  });

  it('leaves once, and can be erased as well', async () => {
    const running = await departing();
    await leave(running);
    assert.deepEqual(await running.registration.leave(zaphira), { ok: false, refusal: { code: 'not-registered' } });
    assert.ok((await running.eraseMember.erase(zaphira)).ok);
    await drained(running, 8);
    running.clock.ahead(DAY);
    await drained(running);
    assert.deepEqual(await statusesIn(running), CLOSED);
    assert.equal((await running.members.load(zaphira.id)).member?.value.status, 'erased');
    assert.deepEqual(running.faults, []);
  });

  it('comes back as somebody new, even before all is closed, and loses what they left and nothing that is new', async () => {
    const running = await departing();
    await leave(running);
    running.clock.ahead(1_000);
    await register(running, zaphira, { parts: 'both', capacity: 3 });
    const sent = await running.requestMentoring.request(dan, { mentorId: zaphira.id, schemeId: NETWORK, goals: 'Once more.' });
    assert.ok(sent.ok);
    await drained(running);
    running.clock.ahead(DAY);
    await drained(running);
    assert.deepEqual(await statusesIn(running), CLOSED);
    assert.equal((await running.partnerships.load(sent.value.partnershipId)).partnership?.value.status, 'requested');
    const { member, places } = await running.members.load(zaphira.id);
    assert.deepEqual([member?.value.status, places?.value.capacity, places?.value.heldBy], ['registered', 3, []]);
    assert.deepEqual(running.faults, []);
  });

  it('is looked for once more a day later, and a request that was on its way to them is declined as well', async () => {
    const running = await departing();
    await leave(running);
    await drained(running);
    const id = PartnershipId.parse('late');
    const asked = { id, schemeId: NETWORK, mentorId: zaphira.id, menteeId: ben.id, goals: 'Bens late words.', answerBy: CalendarDate.parse('2026-12-04') };
    assert.ok((await running.act(id, { type: 'request', ...asked }, { by: ben.id, at: running.clock.now() })).ok);
    running.clock.ahead(DAY);
    await drained(running);
    assert.equal((await running.partnerships.load(id)).partnership?.value.status, 'declined');
  });

  it('is a former member after half a year, to everybody, once no office needs them', async () => {
    const running = await departing();
    for (const scheme of await running.schemes.all()) {
      await running.schemes.save({ ...scheme, coordinators: scheme.coordinators.filter((id) => id !== zaphira.id) });
    }
    await leave(running);
    await drained(running);
    running.clock.ahead(181 * DAY);
    await drained(running);
    running.clock.ahead(31 * DAY);
    await drained(running);
    assert.equal((await running.members.load(zaphira.id)).member, undefined);
    assert.equal(await running.contacts.read(zaphira.id), undefined);
  });

  it('is done leaving in the end, wherever the server was stopped', async () => {
    for (let commits = 0; commits < 100; commits += 1) {
      const running = await departing();
      const stopping = stoppingAfter(running.store, commits);
      const stopped = networkAt(running.clock.now(), stopping);
      await stopped.registration.leave(zaphira).catch(() => undefined);
      await drained(stopped, 1).catch(() => undefined);
      const again = networkAt(stopped.clock.now(), running.store);
      if ((await again.members.load(zaphira.id)).member?.value.status === 'registered') await leave(again);
      await drained(again, 8);
      assert.deepEqual(await statusesIn({ ...again, ids: running.ids }), CLOSED, `stopped after ${String(commits)} commits`);
      assert.deepEqual(await ownDocuments(again, OFFERED), [], `stopped after ${String(commits)} commits`);
      assert.deepEqual((await again.members.load(olu.id)).places?.value.heldBy, []);
      assert.deepEqual((await again.members.load(mara.id)).places?.value.heldBy, []);
      await running.store.close();
      if (!stopping.hasStopped()) return;
    }
    assert.fail('It never ended.');
  }).timeout(120_000);
});
