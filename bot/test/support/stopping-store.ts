import type { DocumentStore } from '../../src/adapters/store/documents.ts';

/** A server that is stopped: the given number of commits go through, and nothing after them. */
export const stoppingAfter = (store: DocumentStore, commits: number): DocumentStore & { readonly hasStopped: () => boolean } => {
  let left = commits;
  return {
    ...store,
    hasStopped: () => left < 0,
    commit: (partition, operations) => {
      left -= 1;
      return left >= 0 ? store.commit(partition, operations) : Promise.reject(new Error('The server was stopped.'));
    },
  };
};
