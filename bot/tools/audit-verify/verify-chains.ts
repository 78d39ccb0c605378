import type { AuditEntry, ChainHead } from '@mentor-network/core/audit/audit-entry';
import { HEAD_ID } from '../../src/adapters/store/chain.ts';
import type { DocumentStore, StoredDocument } from '../../src/adapters/store/documents.ts';
import { type Walk, type Walked, walkOf } from './chain-walk.ts';

const READ_AT_ONCE = 1_000;

/** A chain that is written to while it is looked at is looked at again, so often at most. */
const LOOKS_MAX = 5;

/** Page by page, in the order of partitions and ids. */
async function* documentsOf(store: DocumentStore, type: 'chain' | 'fact', partition?: string): AsyncGenerator<StoredDocument> {
  const query = { type, limit: READ_AT_ONCE, ...(partition === undefined ? {} : { partition }) };
  for (let continuation: string | undefined, isAll = false; !isAll; ) {
    const page = await store.query({ ...query, ...(continuation === undefined ? {} : { continuation }) });
    yield* page.documents;
    ({ continuation } = page);
    isAll = continuation === undefined;
  }
}

type Verifying = {
  readonly onEntry: (entry: AuditEntry) => void;
  readonly onBroken: (chain: string, problems: readonly string[]) => void;
  readonly onFacts: (count: number) => void;
};

export type Verified = { readonly chains: number; readonly broken: number; readonly facts: number; readonly older: number; readonly heads: readonly ChainHead[] };

/**
 * Every chain of the store, in two passes: the heads, of which one line each is kept in memory, and then the entries. The server may
 * run meanwhile: what looks broken is looked at again by itself, until nobody has written to it between the first look and the last.
 */
export const verifyChains = async (store: DocumentStore, { onEntry, onBroken, onFacts }: Verifying): Promise<Verified> => {
  const heads = new Map<string, StoredDocument>();
  for await (const head of documentsOf(store, 'chain')) heads.set(head.partition, head);
  const count = { chains: 0, broken: 0, facts: 0, older: 0 };
  const ends: ChainHead[] = [];

  const lookAgain = async (partition: string): Promise<Walked> => {
    for (let look = 1; ; look += 1) {
      const head = await store.read(partition, HEAD_ID);
      const walk = walkOf(partition, head, onEntry);
      for await (const document of documentsOf(store, 'fact', partition)) walk.add(document);
      const isSettled = (await store.read(partition, HEAD_ID))?.version === head?.version;
      if (isSettled || look === LOOKS_MAX) return walk.end();
    }
  };

  const conclude = async (walk: Walk): Promise<void> => {
    const first = walk.end();
    const { chain, head, facts, older, problems } = first.problems.length === 0 ? first : await lookAgain(walk.partition);
    count.facts += facts;
    count.older += older;
    onFacts(facts);
    if (chain === undefined) return;
    count.chains += 1;
    if (head) ends.push(head);
    if (problems.length === 0) return;
    count.broken += 1;
    onBroken(chain, problems);
  };

  const begin = (partition: string): Walk => {
    const head = heads.get(partition);
    heads.delete(partition);
    return walkOf(partition, head, onEntry);
  };

  let walk: Walk | undefined;
  for await (const document of documentsOf(store, 'fact')) {
    if (walk && walk.partition !== document.partition) await conclude(walk);
    if (walk?.partition !== document.partition) walk = begin(document.partition);
    walk.add(document);
  }
  if (walk) await conclude(walk);
  for (const partition of [...heads.keys()]) await conclude(begin(partition));
  return { ...count, heads: ends };
};
