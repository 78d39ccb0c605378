import assert from 'node:assert/strict';
import { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Telling } from '@mentor-network/core/notices/telling';
import { CalendarDate, Zone } from '@mentor-network/core/kernel/time';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { COORDINATOR, MATCHED, NETWORK, actor, beginToRegister, found, register } from '../support/people.ts';
import { clockAt, networkAt } from '../support/network.ts';
import { stoppingAfter } from '../support/stopping-store.ts';

const NOW = '2026-11-23T09:00:00Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [mara, olu, ben] = [actor('Mara'), actor('Olu'), actor('Ben')];
const coordinator: Actor = { ...actor('Coordinator'), id: COORDINATOR };

type Running = ReturnType<typeof networkAt>;

/** All that is told until the clock stands `span` later, looked at every few hours. */
const toldWithin = async ({ drainTo, clock }: Running, span: number): Promise<readonly Telling[]> => {
  const told: Telling[] = [];
  const drain = drainTo({
    deliver: (_to, telling) => {
      told.push(telling);
      return Promise.resolve({ status: 'delivered' });
    },
  });
  const step = 3 * HOUR;
  for (let passed = 0; passed < span; passed += step) {
    for (let rounds = 0; rounds < 3; rounds += 1) await drain();
    clock.ahead(step);
  }
  for (let rounds = 0; rounds < 3; rounds += 1) await drain();
  return told;
};

const kinds = (told: readonly Telling[]): readonly string[] => told.map(({ reader, subject }) => `${reader.id}: ${subject.kind}`).toSorted();

const granted = <Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

/** Mara and Olu mentor, Ben would like to be mentored. */
const begun = async (given?: Parameters<typeof networkAt>[1]) => {
  const running = networkAt(NOW, given);
  await found(running);
  for (const mentor of [mara, olu]) await register(running, mentor, { parts: 'mentor' });
  await register(running, ben, { parts: 'mentee' });
  return running;
};

const ask = async (running: Running, mentor: Actor): Promise<PartnershipId> =>
  granted(await running.requestMentoring.request(ben, { mentorId: mentor.id, schemeId: NETWORK, goals: 'To read my own results.' })).partnershipId;

const agreed = async (running: Running, mentor: Actor): Promise<PartnershipId> => {
  const id = await ask(running, mentor);
  granted(await running.acceptRequest.accept(id, { by: mentor.id, at: running.clock.now() }));
  return id;
};

const statusOf = async ({ partnerships }: Pick<Running, 'partnerships'>, id: PartnershipId) => (await partnerships.load(id)).partnership?.value.status;
const memberOf = async ({ members }: Pick<Running, 'members'>, { id }: Actor) => (await members.load(id)).member?.value;

describe('A pause', () => {
  it('ends by itself the day after its last, and the member is told once, in the morning', async () => {
    const running = await begun();
    granted(await running.registration.pause(mara, '2026-11-25'));
    assert.deepEqual(kinds(await toldWithin(running, 2 * DAY)), []);
    assert.equal((await memberOf(running, mara))?.status, 'paused');
    const told = await toldWithin(running, 3 * DAY);
    assert.deepEqual(kinds(told), ['mara: pause-over']);
    assert.equal(told[0]?.now.slice(0, 10), '2026-11-26');
    assert.equal((await memberOf(running, mara))?.status, 'registered');
    assert.deepEqual(running.faults, []);
  });

  it('that a member ends themselves is not told to be over', async () => {
    const running = await begun();
    granted(await running.registration.pause(mara, '2026-11-25'));
    granted(await running.registration.resume(mara));
    assert.deepEqual(kinds(await toldWithin(running, 4 * DAY)), []);
  });

  it('ends where the member is now, when they have gone west meanwhile', async () => {
    const running = await begun();
    granted(await running.registration.pause(mara, '2026-11-25'));
    await running.meetMember({ ...mara, zone: Zone.parse('America/Los_Angeles'), isZoneTold: true });
    running.clock.ahead(2 * DAY + 18 * HOUR);
    assert.equal(running.clock.now(), '2026-11-26T03:00:00.000Z');
    await toldWithin(running, 0);
    assert.equal((await memberOf(running, mara))?.status, 'paused');
    await toldWithin(running, 6 * HOUR);
    assert.equal((await memberOf(running, mara))?.status, 'registered');
  });

  it('by the network is told once, lasts until they return, and what ran out before counts no more', async () => {
    const running = await begun();
    const { members } = running;
    const record = await members.load(mara.id);
    const answers = ['p1', 'p2'].map((id) => ({ partnershipId: PartnershipId.parse(id), workingDays: null, on: CalendarDate.parse('2026-11-20') }));
    assert.ok(record.places);
    await members.commit(record, { places: { ...record.places.value, answers } });
    await running.pauseUnanswered(mara.id);
    await running.pauseUnanswered(mara.id);
    assert.deepEqual(kinds(await toldWithin(running, 2 * DAY)), ['mara: paused-unanswered']);
    granted(await running.registration.resume(mara));
    assert.deepEqual((await members.load(mara.id)).places?.value.answers, []);
  });
});

describe('A registration that was begun', () => {
  it('is asked after once, on a working day, however many steps were answered since', async () => {
    const running = networkAt('2026-11-26T09:00:00Z');
    await found(running);
    await running.registration.start(ben);
    await toldWithin(running, DAY);
    await beginToRegister(running, ben, { parts: 'mentee' });
    const told = await toldWithin(running, 12 * DAY);
    assert.deepEqual(kinds(told), ['ben: registration-waiting']);
    assert.equal(told[0]?.now.slice(0, 10), '2026-11-30', 'the Monday after');
  });

  it('is not asked after when it is whole, or wished to be erased', async () => {
    const whole = await begun();
    assert.deepEqual(kinds(await toldWithin(whole, 5 * DAY)), []);
    const gone = networkAt(NOW);
    await found(gone);
    await gone.registration.start(ben);
    granted(await gone.eraseMember.erase(ben));
    assert.deepEqual(kinds(await toldWithin(gone, 5 * DAY)), []);
  });
});

describe('A profile that is changed', () => {
  it('is in the directory at once', async () => {
    const running = await begun();
    await running.directory.prepare();
    granted(await running.registration.change(mara, 'work', { jobTitle: 'Keeper of maps', department: 'Maps', function: 'library', campus: 'harbour' }));
    const page = await running.directory.read(ben.id, mara.id, undefined);
    assert.deepEqual([page?.mentor.jobTitle, page?.mentor.campus.label], ['Keeper of maps', 'Harbour campus']);
  });

  it('keeps who holds a place when there are fewer, and gives none to anybody new until one is free', async () => {
    const running = await begun();
    await agreed(running, mara);
    granted(await running.registration.changePlaces(mara, '0'));
    const { places } = await running.members.load(mara.id);
    assert.deepEqual([places?.value.capacity, places?.value.heldBy.length], [0, 1]);
    assert.equal((await running.directory.read(actor('Dora').id, mara.id, undefined))?.mentor.placesLeft, 0);
  });

  it('to mentoring no more lets what runs go on', async () => {
    const running = await begun();
    const id = await agreed(running, mara);
    assert.deepEqual(await running.registration.change(mara, 'part', { parts: 'mentee', schemes: 'network' }), { ok: false, refusal: { code: 'step-open', step: 'mentee' } });
    granted(await running.registration.change(mara, 'mentee', { parts: 'mentee', schemes: 'network', topics: 'statistics', hopes: '' }));
    await toldWithin(running, DAY);
    assert.equal(await statusOf(running, id), 'agreeing');
    const { places } = await running.members.load(mara.id);
    assert.deepEqual([places?.value.capacity, places?.value.heldBy], [0, [id]]);
    assert.equal(await running.directory.read(ben.id, mara.id, undefined), undefined);
  });

  it('with a problem changes nothing and says which field', async () => {
    const running = await begun();
    const before = await memberOf(running, mara);
    const refused = await running.registration.change(mara, 'work', { jobTitle: '', department: 'Maps', function: 'library', campus: 'harbour' });
    assert.deepEqual(refused, { ok: false, refusal: { code: 'has-problems', problems: [{ field: 'jobTitle', problem: 'missing' }] } });
    assert.deepEqual(await memberOf(running, mara), before);
  });
});

const apart = (who: Actor, from: Actor) => (running: Running) => running.registration.change(who, 'conflicts', { lineManager: '', iManage: '', others: from.email });

describe('A conflict declared later', () => {
  for (const [by, from] of [[mara, ben], [ben, mara]] as const) {
    it(`by ${by.name} closes what nobody has answered, and neither reads why`, async () => {
      const running = await begun();
      const id = await ask(running, mara);
      await toldWithin(running, HOUR);
      granted(await apart(by, from)(running));
      const told = await toldWithin(running, HOUR);
      assert.deepEqual(kinds(told), ['ben: request-released', 'mara: request-released']);
      assert.equal(await statusOf(running, id), 'released');
      assert.deepEqual((await running.members.load(ben.id)).openRequests?.value.open, []);
    });

    it(`by ${by.name} leaves what has begun to the coordinators, who are told neither who nor why`, async () => {
      const running = await begun();
      const id = await agreed(running, mara);
      await toldWithin(running, HOUR);
      granted(await apart(by, from)(running));
      const told = await toldWithin(running, HOUR);
      assert.deepEqual(kinds(told), ['coordinator: conflict-raised']);
      assert.equal(await statusOf(running, id), 'agreeing');
      assert.deepEqual(told.map((telling) => ('people' in telling ? telling.people.toSorted() : [])), [['Ben', 'Mara']]);
    });
  }

  it('is seen to when an address turns out to be another', async () => {
    const running = await begun();
    granted(await running.registration.change(ben, 'conflicts', { lineManager: '', iManage: '', others: 'mara.stone@sample.ac.uk' }));
    const id = await ask(running, mara);
    await toldWithin(running, HOUR);
    await running.meetMember({ ...mara, email: 'Mara.Stone@sample.ac.uk' });
    await toldWithin(running, HOUR);
    assert.equal(await statusOf(running, id), 'released');
  });

  it('is seen to in the end, wherever the server was stopped', async () => {
    for (let commits = 0; commits < 40; commits += 1) {
      const store = openSqliteStore({ file: ':memory:', queried: QUERIED, now: clockAt(NOW).now });
      const before = await begun(store);
      const [running, open] = [await agreed(before, olu), await ask(before, mara)];
      const stopping = stoppingAfter(store, commits);
      const doomed = networkAt(before.clock.now(), stopping);
      const both = { lineManager: mara.email, iManage: '', others: olu.email };
      await doomed.registration.change(ben, 'conflicts', both).catch(() => undefined);
      await toldWithin(doomed, 0).catch(() => undefined);
      const again = networkAt(before.clock.now(), store);
      again.clock.ahead(10 * 60_000);
      granted(await again.registration.change(ben, 'conflicts', both));
      await toldWithin(again, HOUR);
      const at = `stopped after ${String(commits)} commits`;
      assert.equal(await statusOf(again, open), 'released', at);
      const holding = (await again.partnerships.load(running)).partnership?.value;
      assert.ok(holding?.status === 'agreeing' && holding.conflictRaisedAt !== null, at);
      await store.close();
      if (!stopping.hasStopped()) return;
    }
    assert.fail('It never ended.');
  }).timeout(60_000);
});

describe('What Teams tells of somebody who acts', () => {
  it('is one commit for each change, and none for the same again or for what is not told', async () => {
    const running = await begun();
    const facts = async () => (await running.readMyData(mara)).facts.filter(({ action }) => action === 'person-changed').length;
    for (let times = 0; times < 3; times += 1) await running.meetMember({ ...mara, name: 'Mara Stone' });
    await running.meetMember({ ...mara, name: 'A colleague', email: '' });
    assert.equal(await facts(), 1);
    const member = await memberOf(running, mara);
    assert.deepEqual(member && 'person' in member && [member.person.name, member.person.email], ['Mara Stone', 'mara@sample.ac.uk']);
  });

  it('makes nobody a member who is none', async () => {
    const running = await begun();
    await running.meetMember(actor('Nobody'));
    assert.equal(await memberOf(running, actor('Nobody')), undefined);
  });
});

describe('An account that is gone', () => {
  const lost = async () => {
    const running = await begun();
    const held = await agreed(running, olu);
    for (const who of [olu, ben]) granted(await running.act(held, { type: 'sign', version: 1, name: who.name }, { by: who.id, at: running.clock.now() }));
    await running.contacts.heard(ben.id, {}, running.clock.now());
    await toldWithin(running, HOUR);
    await running.contacts.lost(ben.id, 'blocked', running.clock.now());
    return { running, held };
  };
  const needed = async ({ attentionList, clock }: Running) => (await attentionList.needed(NETWORK, clock.now(), 20)).filter(({ about }) => about.kind === 'member').length;

  it('is shown to the coordinators after a month, and no more when it is heard from again', async () => {
    const { running } = await lost();
    running.clock.ahead(29 * DAY);
    await toldWithin(running, 0);
    assert.equal(await needed(running), 0);
    running.clock.ahead(DAY + HOUR);
    await toldWithin(running, 0);
    assert.equal(await needed(running), 1);
    assert.equal((await running.attentionList.needed(MATCHED, running.clock.now(), 20)).length, 0);
    await running.contacts.heard(ben.id, {}, running.clock.now());
    assert.equal(await needed(running), 0);
    assert.deepEqual(await running.closeGone(coordinator, ben.id), { ok: false, refusal: { code: 'not-found' } });
  });

  it('has its partnerships closed kindly by a coordinator, and by nobody else', async () => {
    const { running, held } = await lost();
    assert.deepEqual(await running.closeGone(coordinator, ben.id), { ok: false, refusal: { code: 'not-found' } });
    running.clock.ahead(30 * DAY);
    await toldWithin(running, 0);
    const waiting = await ask(running, mara);
    await toldWithin(running, 0);
    assert.deepEqual(await running.closeGone(olu, ben.id), { ok: false, refusal: { code: 'not-found' } });
    granted(await running.closeGone(coordinator, ben.id));
    const told = kinds(await toldWithin(running, HOUR));
    assert.deepEqual([told.includes('olu: partnership-ended'), told.includes('mara: request-released')], [true, true]);
    assert.deepEqual([await statusOf(running, held), await statusOf(running, waiting)], ['ended', 'released']);
    assert.deepEqual((await running.members.load(olu.id)).places?.value.heldBy, []);
    assert.equal(await needed(running), 0);
    const member = await memberOf(running, ben);
    assert.deepEqual([member?.status, member?.status === 'paused' && member.until], ['paused', null]);
    assert.deepEqual(running.faults, []);
  });
});
