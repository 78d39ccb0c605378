import { randomUUID } from 'node:crypto';
import { type Instant, Zone, instantOf, millisecondsOf } from '@mentor-network/core/kernel/time';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { makeTraces } from '../../src/adapters/trace/async-traces.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import type { Log } from '../../src/application/ports/log.ts';
import { composeNetwork } from '../../src/compose-network.ts';

export const LONDON = Zone.parse('Europe/London');

/** A clock the test moves. */
export const clockAt = (start: string) => {
  let now = instantOf(Date.parse(start));
  return {
    now: (): Instant => now,
    ahead: (milliseconds: number): void => {
      now = instantOf(millisecondsOf(now) + milliseconds);
    },
  };
};

/** Keeps what was logged, and throws nothing away that a test may want to see. */
export const keepingLog = () => {
  const faults: unknown[] = [];
  const log: Log = { line: () => undefined, detail: () => undefined, fault: (_what, fault) => faults.push(fault) };
  return { log, faults };
};

/** The whole network on a store of its own, in memory unless one is given. */
export const networkAt = (start: string, given?: DocumentStore) => {
  const clock = clockAt(start);
  const store = given ?? openSqliteStore({ file: ':memory:', queried: QUERIED, now: clock.now });
  const { log, faults } = keepingLog();
  const traces = makeTraces();
  const network = composeNetwork({ store, clock, ids: { fresh: randomUUID }, log, traces, defaultZone: LONDON, onCommitted: () => undefined });
  return { ...network, store, clock, log, traces, faults };
};
