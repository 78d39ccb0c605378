import assert from 'node:assert/strict';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { clockAt, networkAt } from '../support/network.ts';
import { stoppingAfter } from '../support/stopping-store.ts';
import { NETWORK, actor, found, register } from '../support/people.ts';

const NOW = '2026-11-23T09:00:00Z';
const [mara, olu, ben] = [actor('Mara'), actor('Olu'), actor('Ben')];
const GOALS = 'To read my own results.';

type Running = ReturnType<typeof networkAt>;

const drainAll = async ({ drainTo, clock }: Running): Promise<void> => {
  const drain = drainTo({ deliver: () => Promise.resolve({ status: 'delivered' }) });
  for (let rounds = 0; rounds < 5; rounds += 1) {
    await drain();
    clock.ahead(150_000);
  }
};

/** Everything that both sides, and the counting of places, depend on. */
const snapshot = async ({ members, partnerships }: Running): Promise<unknown> => ({
  mentors: await Promise.all([mara, olu].map(async ({ id }) => (await members.load(id)).places?.value.heldBy.length)),
  open: (await members.load(ben.id)).openRequests?.value.open.length ?? 0,
  partnerships: (await partnerships.of(ben.id))
    .map(({ partnership }) => `${String(partnership?.value.mentorId)} ${String(partnership?.value.status)}`)
    .toSorted(),
});

type Story = { readonly title: string; readonly given: (running: Running) => Promise<PartnershipId | undefined>; readonly act: (running: Running, id: PartnershipId | undefined) => Promise<unknown> };

const ask = async (running: Running, mentor: typeof mara): Promise<PartnershipId> => {
  const sent = await running.requestMentoring.request(ben, { mentorId: mentor.id, schemeId: NETWORK, goals: GOALS });
  if (!sent.ok) throw new Error(sent.refusal.code);
  await drainAll(running);
  return sent.value.partnershipId;
};

const known = (id: PartnershipId | undefined): PartnershipId => {
  if (!id) throw new Error('There is a partnership.');
  return id;
};

const moment = (running: Running, by: typeof mara) => ({ by: by.id, at: running.clock.now() });

const STORIES: readonly Story[] = [
  { title: 'a request', given: () => Promise.resolve(undefined), act: (running) => running.requestMentoring.request(ben, { mentorId: mara.id, schemeId: NETWORK, goals: GOALS }) },
  {
    title: 'an acceptance that supersedes another request',
    given: async (running) => {
      await ask(running, olu);
      return ask(running, mara);
    },
    act: (running, id) => running.acceptRequest.accept(known(id), moment(running, mara)),
  },
  { title: 'a decline', given: (running) => ask(running, mara), act: (running, id) => running.act(known(id), { type: 'decline', reason: '' }, moment(running, mara)) },
  { title: 'a withdrawal', given: (running) => ask(running, mara), act: (running, id) => running.act(known(id), { type: 'withdraw' }, moment(running, ben)) },
  {
    title: 'an end',
    given: async (running) => {
      const id = await ask(running, mara);
      await running.acceptRequest.accept(id, moment(running, mara));
      await drainAll(running);
      return id;
    },
    act: (running, id) => running.act(known(id), { type: 'end', isGoalReached: false, reason: '' }, moment(running, ben)),
  },
];

/** The server is stopped after so many commits of the act and of the work that follows it; then another one goes on. */
const interrupted = async ({ given, act }: Story, commits: number) => {
  const store = openSqliteStore({ file: ':memory:', queried: QUERIED, now: clockAt(NOW).now });
  const before = networkAt(NOW, store);
  await found(before);
  for (const mentor of [mara, olu]) await register(before, mentor, { parts: 'mentor' });
  await register(before, ben, { parts: 'mentee' });
  const id = await given(before);
  const atFirst = await snapshot(before);

  const doomed = networkAt(before.clock.now(), stoppingAfter(store, commits));
  const isStopped = await act(doomed, id)
    .then(() => drainAll(doomed))
    .then(
      () => doomed.faults.length > 0,
      () => true,
    );

  const after = networkAt(before.clock.now(), store);
  after.clock.ahead(3_600_000);
  await drainAll(after);
  assert.deepEqual(after.faults, []);
  return { atFirst, atLast: await snapshot(after), isStopped };
};

const EVERY_COMMIT_MAX = 60;

describe('a server that is stopped between two commits', () => {
  for (const story of STORIES) {
    it(`leaves ${story.title} done or not begun, wherever it was stopped`, async function () {
      this.timeout(60_000);
      const { atFirst, atLast: done } = await interrupted(story, Number.MAX_SAFE_INTEGER);
      assert.notDeepEqual(done, atFirst);
      let stops = 0;
      for (let commits = 0; commits < EVERY_COMMIT_MAX; commits += 1) {
        const { atLast, isStopped } = await interrupted(story, commits);
        if (!isStopped) break;
        stops += 1;
        assert.deepEqual(atLast, commits === 0 ? atFirst : done, `stopped after ${String(commits)} commits`);
      }
      assert.ok(stops >= 2 && stops < EVERY_COMMIT_MAX, `stopped ${String(stops)} times`);
    });
  }
});
