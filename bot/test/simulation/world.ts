import type { Instant } from '@mentor-network/core/kernel/time';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { Log } from '../../src/application/ports/log.ts';
import { type Network, composeNetwork } from '../../src/compose-network.ts';
import { LONDON } from '../support/network.ts';
import { makeBooks } from './books.ts';
import { instantAt, msOf } from './calendar.ts';
import { makeChance } from './chance.ts';
import { forgetfulCourier } from './courier.ts';
import { makeOracle } from './oracle/oracle.ts';
import { makeTrace } from './trace.ts';
import { schemesOfTheUniversity } from './university.ts';
import { Stopped, type Written, watchedStore } from './watched-store.ts';

/** What a task says that waits for another one, and is tried again: no fault, as long as it comes to an end. */
const IS_TRIED_AGAIN = /not placed yet|was faster|not through yet|server was stopped/;

/** More passes than this at one instant mean that the drain never comes to an end. */
const PASSES_MAX = 2_000;

type Making = { readonly seed: number; readonly crashes: number; readonly startsAt: Instant };

const summaryOf = ({ id, after }: Written): string => {
  if (!after) return `${id} deleted`;
  const { status, attemptAt, outcome } = after.body;
  return [id, status, outcome, typeof attemptAt === 'string' && status === 'pending' ? `due ${attemptAt.slice(0, 16)}` : ''].filter(Boolean).join(' ');
};

/** A university with its clock, its store and its server, which may be stopped at any commit; another one begins from the store. */
export const makeWorld = ({ seed, crashes, startsAt }: Making) => {
  let time = msOf(startsAt);
  const now = (): Instant => instantAt(time);
  const clock = { now };
  const ids = makeChance(seed + 1);
  const store = openSqliteStore({ file: ':memory:', queried: QUERIED, now });
  const books = makeBooks(now);
  const trace = makeTrace(now);
  const schemes = schemesOfTheUniversity();
  const oracle = makeOracle({ books, schemes, now });
  const { tellings, places, problem } = oracle;
  const outOfReach = new Set<string>();

  const onCommit = (commit: readonly Written[]): void => {
    for (const written of commit) places.written(written);
    books.note(commit);
    if (commit.some(({ after }) => after?.type === 'notice')) tellings.settled();
    const owner = (commit[0]?.partition ?? '').replace(/^[^:]*:/, '');
    const told = commit.filter(({ after }) => after?.type !== 'fact' && after?.type !== 'chain').map(summaryOf);
    trace.note([owner], `    commit: ${told.join('; ')}`);
  };
  const watching = watchedStore({ store, chance: makeChance(seed + 2), crashes, onCommit, onStop: () => tellings.stopped() });

  const log: Log = {
    line: () => undefined,
    detail: () => undefined,
    fault: (what, fault, { kind }) => {
      if (fault instanceof Error && IS_TRIED_AGAIN.test(fault.message)) return;
      problem(`a fault of ${what} ${String(kind ?? '')}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`, []);
    },
  };
  const courier = forgetfulCourier({
    contacts: () => server.network.contacts,
    chance: makeChance(seed + 3),
    outOfReach,
    tellings: () => tellings,
    now,
    unknown: (to) => {
      const isKept = ['registered', 'paused'].includes(books.members.get(to)?.status ?? '') || schemes.some(({ coordinators }) => coordinators.some((id) => id === to));
      if (isKept) problem(`${to} has spoken to the bot, and their address is gone`, [to]);
    },
    note: (to, telling, became) => {
      trace.note([to, ...(telling.about === 'partnership' ? [telling.partnership.id] : [])], `    told ${to}: ${telling.subject.kind} (${became})`);
    },
  });

  const begin = () => {
    const network: Network = composeNetwork({ store: watching.watched, clock, ids: { fresh: ids.id }, log, defaultZone: LONDON, onCommitted: () => undefined });
    return { network, drain: network.drainTo(courier) };
  };
  let server = begin();

  /** Whatever happens in it, a server that was stopped is followed by another one. */
  const onServer = async <Value>(work: (running: typeof server) => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await work(server);
    } catch (thrown) {
      if (!(thrown instanceof Stopped)) problem(`a fault: ${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}`, []);
      return undefined;
    } finally {
      if (watching.hasStopped()) {
        watching.restart();
        server = begin();
      }
    }
  };

  const drainWhatIsDue = async (): Promise<void> => {
    for (let passes = 0; ; passes += 1) {
      const due = books.nextDue();
      if (!due || due.at > now()) return;
      if (passes > PASSES_MAX) {
        problem(`the drain does not come to an end: ${due.key}`, []);
        return;
      }
      await onServer(({ drain }) => drain());
    }
  };

  return {
    /** A second goes by, in which the drain does not get to anything. */
    moment: (): void => {
      time += 1_000;
    },
    store, schemes, books, trace, oracle, watching, outOfReach, now, onServer, drainWhatIsDue,
    /** The clock goes on to an instant, and strikes on the way whenever something is due. */
    advanceTo: async (milliseconds: number): Promise<void> => {
      for (let due = books.nextDue(); due && msOf(due.at) <= milliseconds && oracle.problems.length === 0; due = books.nextDue()) {
        time = Math.max(time, msOf(due.at));
        await drainWhatIsDue();
      }
      time = Math.max(time, milliseconds);
    },
  };
};

export type World = ReturnType<typeof makeWorld>;
