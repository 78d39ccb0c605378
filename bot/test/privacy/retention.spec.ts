import assert from 'node:assert/strict';
import { MeetingId, type PartnershipId } from '@mentor-network/core/kernel/ids';
import { dateIn, later, timeIn } from '@mentor-network/core/kernel/time';
import { FORGOTTEN, FORGOTTEN_PLACE } from '@mentor-network/core/privacy/forgetting';
import type { DocumentStore, StoredDocument } from '../../src/adapters/store/documents.ts';
import { LONDON, networkAt } from '../support/network.ts';
import { COORDINATOR, actor, register } from '../support/people.ts';
import { type Talking, active, ben, mara, requested, talkingNetwork } from '../support/talk.ts';
import { stoppingAfter } from '../support/stopping-store.ts';
import { drained } from './departing.ts';

const NOW = '2026-11-23T09:00:00Z';
const DAY = 86_400_000;

const lying = async (store: DocumentStore, id: PartnershipId): Promise<readonly StoredDocument[]> =>
  (await store.changes(undefined, 1_000)).documents.filter(({ partition }) => partition === `partnership:${id}`);

const typesIn = (documents: readonly StoredDocument[]): readonly string[] => [...new Set(documents.map(({ type }) => type))].toSorted();

/** Active, with a meeting that took place, and then ended. */
const ended = async (talking: Talking): Promise<PartnershipId> => {
  const { clock, act, actOnMeeting } = talking;
  const id = await active(talking);
  const moment = () => ({ by: ben.id, at: clock.now() });
  const meeting = MeetingId.parse('m1');
  const on = later(clock.now(), { hours: 3 });
  const plan = { on: dateIn(on, LONDON), at: timeIn(on, LONDON), zone: LONDON, minutes: 60, place: 'Room 4' };
  assert.ok((await actOnMeeting(id, meeting, { type: 'arrange', id: meeting, partnershipId: id, plan }, moment())).ok);
  clock.ahead(DAY);
  assert.ok((await actOnMeeting(id, meeting, { type: 'record', outcome: 'met' }, moment())).ok);
  assert.ok((await act(id, { type: 'end', isGoalReached: true, reason: 'We are there.' }, moment())).ok);
  await drained(talking);
  return id;
};

describe('What is kept of a partnership', () => {
  it('is everything until half a year after its end, then no word, after a year no meeting, and after three nothing but facts', async () => {
    const talking = await talkingNetwork(NOW);
    const { store, clock, readMentoring } = talking;
    const id = await ended(talking);
    const seen = async () => readMentoring.one(id, mara.id);
    const kept = (await seen())?.keptUntil;
    assert.deepEqual(kept, { words: '2027-05-24', meetings: '2027-11-24', partnership: '2029-11-24' });

    const until = async (date: string): Promise<void> => {
      clock.ahead(Date.parse(`${date}T00:00:00Z`) - Date.parse(clock.now()) - DAY);
      await drained(talking, 1);
    };
    await until('2027-05-24');
    assert.equal((await seen())?.goals, 'To read my own results.');
    clock.ahead(DAY);
    await drained(talking, 1);
    const wordless = await seen();
    assert.deepEqual([wordless?.goals, wordless?.agreement?.terms.goals, wordless?.meetings[0]?.plan.place, wordless?.meetings[0]?.status], [FORGOTTEN, [FORGOTTEN], FORGOTTEN_PLACE, 'met']);
    assert.deepEqual([wordless?.outcome, wordless?.agreement?.signatures.length], ['completed-early', 2]);
    assert.doesNotMatch(JSON.stringify(await lying(store, id)), /We are there|read my own|Room 4/);

    await until('2027-11-25');
    clock.ahead(DAY);
    await drained(talking, 1);
    assert.deepEqual((await seen())?.meetings, []);

    await until('2029-11-25');
    clock.ahead(DAY);
    await drained(talking, 1);
    assert.equal(await seen(), undefined);
    const left = await lying(store, id);
    assert.deepEqual(typesIn(left), ['chain', 'fact', 'task']);
    assert.deepEqual(left.flatMap(({ type, body }) => (type === 'fact' ? [body.action] : [])).slice(-3), ['words-forgotten', 'meetings-forgotten', 'partnership-forgotten']);
    clock.ahead(8 * DAY);
    assert.deepEqual(typesIn(await lying(store, id)), ['chain', 'fact']);
    assert.deepEqual(talking.faults, []);
  });

  it('is the same after each deletion was asked for twice', async () => {
    const talking = await talkingNetwork(NOW);
    const id = await ended(talking);
    const { forgetPartnership, readMentoring } = talking;
    for (let times = 0; times < 2; times += 1) await forgetPartnership.words(id);
    for (let times = 0; times < 2; times += 1) await forgetPartnership.meetings(id);
    assert.deepEqual((await readMentoring.one(id, ben.id))?.meetings, []);
    for (let times = 0; times < 2; times += 1) await forgetPartnership.partnership(id);
    assert.equal(await readMentoring.one(id, ben.id), undefined);
  });

  it('is everything, while it is open or runs, whoever asks for its deletion', async () => {
    const talking = await talkingNetwork(NOW);
    const id = await requested(talking);
    for (const forget of [talking.forgetPartnership.words, talking.forgetPartnership.meetings, talking.forgetPartnership.partnership]) await forget(id);
    assert.equal((await talking.readMentoring.one(id, ben.id))?.goals, 'To read my own results.');
  });

  it('goes on when the server is stopped between any two commits of a deletion', async () => {
    for (let commits = 0; commits < 20; commits += 1) {
      const talking = await talkingNetwork(NOW);
      const id = await ended(talking);
      const stopping = stoppingAfter(talking.store, commits);
      const stopped = networkAt(talking.clock.now(), stopping).forgetPartnership;
      for (const forget of [stopped.words, stopped.meetings, stopped.partnership]) await forget(id).catch(() => undefined);
      for (const forget of [talking.forgetPartnership.words, talking.forgetPartnership.partnership]) await forget(id);
      assert.deepEqual(typesIn(await lying(talking.store, id)).filter((type) => type !== 'task'), ['chain', 'fact'], `stopped after ${String(commits)} commits`);
      if (!stopping.hasStopped()) return;
    }
    assert.fail('It never ended.');
  });
});

describe('A registration that was left half-way', () => {
  it('is kept for 180 days', async () => {
    const talking = await talkingNetwork(NOW);
    const nia = actor('Nia');
    assert.ok((await talking.registration.start(nia)).ok);
    talking.clock.ahead(180 * DAY - 1);
    assert.equal((await talking.members.load(nia.id)).member?.value.status, 'registering');
    talking.clock.ahead(1);
    assert.equal((await talking.members.load(nia.id)).member, undefined);
    assert.ok((await talking.registration.start(nia)).ok);
  });
});

describe('That somebody spoke to the bot', () => {
  const spoken = async (name = 'Nia') => {
    const talking = await talkingNetwork(NOW);
    const nia = actor(name);
    const speak = () => talking.contacts.heard(nia.id, { name: nia.name }, talking.clock.now());
    const after = async (days: number): Promise<boolean> => {
      talking.clock.ahead(days * DAY);
      await drained(talking, 2);
      return (await talking.contacts.read(nia.id)) !== undefined;
    };
    await speak();
    return { talking, nia, speak, after };
  };

  it('is forgotten half a year after their last word, when they never became a member', async () => {
    const { speak, after, talking } = await spoken();
    assert.equal(await after(179), true);
    await speak();
    assert.equal(await after(179), true);
    assert.equal(await after(2), false);
    assert.deepEqual(talking.faults, []);
  });

  it('is kept as long as they are one, so that they can be told something', async () => {
    const { talking, nia, after } = await spoken();
    await register(talking, nia, { parts: 'mentee' });
    assert.equal(await after(182), true);
    assert.equal((await talking.store.read(`member:${nia.id}`, `task.forget-stranger.${nia.id}`))?.body.status, 'done');
    assert.equal(await after(400), true);
  });

  it('is kept of whoever coordinates a scheme, member or not, as long as they do', async () => {
    const { talking, nia: coordinator, after } = await spoken(COORDINATOR);
    assert.equal(await after(400), true);
    for (const scheme of await talking.schemes.stored()) await talking.schemes.save({ ...scheme, coordinators: [] });
    assert.equal(await after(31), false, coordinator.id);
  });

  it('waits while they are about to register, and goes when that has been forgotten', async () => {
    const { talking, nia, after } = await spoken();
    talking.clock.ahead(DAY);
    assert.ok((await talking.registration.start(nia)).ok);
    assert.equal(await after(179), true);
    assert.equal(await after(31), false);
  });
});
