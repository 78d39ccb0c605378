import type { Document, DocumentStore, Operation } from '../../src/adapters/store/documents.ts';
import type { Chance } from './chance.ts';

/** One document as a commit left it. `after` is undefined when it was deleted. */
export type Written = { readonly partition: string; readonly id: string; readonly after: Omit<Document, 'partition'> | undefined };

/** The server was stopped: nothing that it does from now on reaches the store. */
export class Stopped extends Error {
  constructor() {
    super('The server was stopped.');
  }
}

type Watching = {
  readonly store: DocumentStore;
  readonly chance: Chance;
  /** How probable it is that the server is stopped before a commit. */
  readonly crashes: number;
  readonly onCommit: (written: readonly Written[]) => void;
  readonly onStop: () => void;
};

const writtenBy = (partition: string, operation: Operation): Written =>
  operation.op === 'delete' ? { partition, id: operation.id, after: undefined } : { partition, id: operation.document.id, after: operation.document };

/** The store of a server that may be stopped between any two commits, and everything that reaches it. */
export const watchedStore = ({ store, chance, crashes, onCommit, onStop }: Watching) => {
  const count = { commits: 0, conflicts: 0, stops: 0, queries: 0, reads: 0 };
  let isStopped = false;
  let isSafe = false;

  const alive = (): void => {
    if (isStopped) throw new Stopped();
  };
  const watched: DocumentStore = {
    ...store,
    read: async (partition, id) => {
      alive();
      count.reads += 1;
      return store.read(partition, id);
    },
    readPartition: async (partition, types) => {
      alive();
      count.reads += 1;
      return store.readPartition(partition, types);
    },
    query: async (query) => {
      alive();
      count.queries += 1;
      return store.query(query);
    },
    commit: async (partition, operations) => {
      alive();
      if (!isSafe && chance.happens(crashes)) {
        isStopped = true;
        count.stops += 1;
        onStop();
        throw new Stopped();
      }
      const committed = await store.commit(partition, operations);
      if (committed.ok) {
        count.commits += 1;
        onCommit(operations.map((operation) => writtenBy(partition, operation)));
      } else count.conflicts += 1;
      return committed;
    },
  };
  return {
    watched,
    count,
    hasStopped: () => isStopped,
    /** Another server begins on the same store. */
    restart: (): void => {
      isStopped = false;
    },
    /** While the work of a day is brought to its end nobody stops the server again. */
    safely: async (work: () => Promise<void>): Promise<void> => {
      isSafe = true;
      try {
        await work();
      } finally {
        isSafe = false;
      }
    },
  };
};
