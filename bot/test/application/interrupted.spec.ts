import assert from 'node:assert/strict';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { type AskingNetwork, DAY, MINUTE, askingNetwork, ben, deedsIn, mara, olu } from '../support/asking.ts';
import { clockAt, networkAt } from '../support/network.ts';
import { stoppingAfter } from '../support/stopping-store.ts';

const NOW = '2026-11-23T09:00:00Z';
/** Longer than an acceptance can be taken back. */
const AFTERWARDS = 60 * MINUTE;

const drainAll = async ({ settle, clock }: AskingNetwork): Promise<void> => {
  await settle();
  clock.ahead(150_000);
  await settle();
};

/** Everything that both sides, and the counting of places, depend on. */
const snapshot = async ({ members, partnerships, openOf }: AskingNetwork): Promise<unknown> => {
  const open = await openOf(ben);
  return {
    mentors: await Promise.all(
      [mara, olu].map(async ({ id }) => {
        const { places, member } = await members.load(id);
        return [member?.value.status, places?.value.heldBy.length, places?.value.answers.map(({ workingDays }) => workingDays)];
      }),
    ),
    open: [open.open.length, open.accepted.length],
    partnerships: (await partnerships.of(ben.id)).map(({ partnership }) => `${String(partnership?.value.mentorId)} ${String(partnership?.value.status)}`).toSorted(),
  };
};

type Story = {
  readonly title: string;
  readonly given: (running: AskingNetwork) => Promise<PartnershipId | undefined>;
  /** How much time passes before the act; what it brings may be all that happens. */
  readonly waits?: number;
  readonly act: (running: AskingNetwork, id: PartnershipId | undefined) => Promise<unknown>;
};

const known = (id: PartnershipId | undefined): PartnershipId => {
  if (!id) throw new Error('There is a partnership.');
  return id;
};

const nobody = (): Promise<undefined> => Promise.resolve(undefined);
const nothing = (): Promise<void> => Promise.resolve();

const askBoth = async (running: AskingNetwork): Promise<PartnershipId> => {
  await running.ask(ben, olu);
  const id = await running.ask(ben, mara);
  await drainAll(running);
  return id;
};

const acceptedOf = async (running: AskingNetwork): Promise<PartnershipId> => {
  const id = await askBoth(running);
  await running.accept(id, mara);
  await drainAll(running);
  return id;
};

const STORIES: readonly Story[] = [
  { title: 'a request', given: nobody, act: (running) => running.ask(ben, mara) },
  { title: 'a proposal', given: nobody, act: (running) => running.propose(ben, mara) },
  {
    title: 'a yes to a proposal that the mentor had welcomed',
    given: async (running) => {
      const id = await running.propose(ben, mara);
      await running.command(id, mara, { type: 'be-willing' });
      await drainAll(running);
      return id;
    },
    act: (running, id) => running.answerProposal.agree(known(id), 'To read my own results.', running.moment(ben)),
  },
  { title: 'an acceptance', given: askBoth, act: (running, id) => running.accept(known(id), mara) },
  {
    title: 'an acceptance that comes to stand, and closes another request',
    given: acceptedOf,
    waits: 30 * MINUTE,
    act: nothing,
  },
  { title: 'the taking back of an acceptance', given: acceptedOf, act: (running, id) => running.undo(known(id), mara) },
  {
    title: 'an acceptance after one that was taken back',
    given: async (running) => {
      const id = await acceptedOf(running);
      await running.undo(id, mara);
      return id;
    },
    act: (running, id) => running.accept(known(id), mara),
  },
  {
    title: 'an acceptance that is ended before it stands',
    given: acceptedOf,
    act: (running, id) => running.act(known(id), { type: 'end', isGoalReached: false, reason: '' }, running.moment(ben)),
  },
  { title: 'a decline', given: askBoth, act: (running, id) => running.act(known(id), { type: 'decline', reason: '' }, running.moment(mara)) },
  { title: 'a withdrawal', given: askBoth, act: (running, id) => running.act(known(id), { type: 'withdraw' }, running.moment(ben)) },
  {
    title: 'a second request that runs out, and pauses the mentor',
    given: async (running) => {
      await running.ask(ben, mara);
      running.clock.ahead(15 * DAY);
      await drainAll(running);
      return running.ask(ben, mara);
    },
    waits: 15 * DAY,
    act: nothing,
  },
  {
    title: 'an end',
    given: async (running) => {
      const id = await acceptedOf(running);
      running.clock.ahead(AFTERWARDS);
      await drainAll(running);
      return id;
    },
    act: (running, id) => running.act(known(id), { type: 'end', isGoalReached: false, reason: '' }, running.moment(ben)),
  },
];

const goOn = (before: AskingNetwork, store: AskingNetwork['store']): AskingNetwork => {
  const network = networkAt(before.clock.now(), store);
  return { ...network, ...deedsIn(network) };
};

const WITHOUT_END = Number.MAX_SAFE_INTEGER;

/** The server is stopped after so many commits of the act and of the work that follows it; then another one goes on. */
const interrupted = async ({ given, waits = 0, act }: Story, commits: number) => {
  const store = openSqliteStore({ file: ':memory:', queried: QUERIED, now: clockAt(NOW).now });
  const before = await askingNetwork(NOW, store);
  const id = await given(before);
  const atFirst = await snapshot(before);

  const doomed = goOn(before, stoppingAfter(store, commits));
  doomed.clock.ahead(waits);
  const isStopped = await act(doomed, id)
    .then(() => drainAll(doomed))
    .then(
      () => doomed.faults.length > 0,
      () => true,
    );

  const after = goOn(doomed, store);
  for (let rounds = 0; rounds < 2; rounds += 1) {
    after.clock.ahead(AFTERWARDS);
    await drainAll(after);
  }
  assert.deepEqual(after.faults, []);
  return { atFirst, atLast: await snapshot(after), isStopped };
};

const EVERY_COMMIT_MAX = 80;

describe('a server that is stopped between two commits', () => {
  for (const story of STORIES) {
    it(`leaves ${story.title} done or not begun, wherever it was stopped`, async function () {
      this.timeout(60_000);
      const { atFirst, atLast: done } = await interrupted(story, WITHOUT_END);
      const { atLast: untouched } = await interrupted({ ...story, act: nothing }, WITHOUT_END);
      assert.deepEqual((await interrupted(story, 0)).atLast, untouched);
      assert.notDeepEqual(done, atFirst);
      let stops = 0;
      for (let commits = 1; commits < EVERY_COMMIT_MAX; commits += 1) {
        const { atLast, isStopped } = await interrupted(story, commits);
        if (!isStopped) break;
        stops += 1;
        assert.deepEqual(atLast, done, `stopped after ${String(commits)} commits`);
      }
      assert.ok(stops >= 1 && stops < EVERY_COMMIT_MAX, `stopped ${String(stops)} times`);
    });
  }
});
