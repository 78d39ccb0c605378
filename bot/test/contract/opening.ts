import assert from 'node:assert/strict';
import { type Instant, instantOf } from '@mentor-network/core/kernel/time';
import type { DocumentStore, Json, Operation, Page, Query, QueriedFields, StoredDocument } from '../../src/adapters/store/documents.ts';

/** An empty store, and as many handles on the same documents as a test asks for. `later` lets time pass, for the store at least. */
export type Opened = {
  readonly store: DocumentStore;
  readonly another: () => Promise<DocumentStore>;
  readonly now: () => Instant;
  readonly later: (seconds: number) => Promise<void>;
  readonly close: () => Promise<void>;
};
export type Open = () => Promise<Opened>;

/** What the engine is told to make queryable. Facts are stored and not queried. */
export const QUERIED: QueriedFields = {
  meeting: { fields: { on: 'plan.on', place: 'place', minutes: 'minutes', isHeld: 'isHeld' }, orders: ['on', 'place', 'minutes', 'isHeld'] },
  member: { fields: { name: 'name' }, orders: [] },
};

/** The time of day, and as much later as a test has let pass. */
export const passingTime = () => {
  let ahead = 0;
  return {
    now: (): Instant => instantOf(Date.now() + ahead),
    later: async (seconds: number): Promise<void> => {
      ahead += seconds * 1000;
    },
  };
};

export const withStore = (open: Open, work: (store: DocumentStore, opened: Opened) => Promise<void>) => async (): Promise<void> => {
  const opened = await open();
  try {
    await work(opened.store, opened);
  } finally {
    await opened.close();
  }
};

export const meeting = (id: string, body: Json = {}) => ({ id, type: 'meeting', body });

export const create = (id: string, body: Json = {}): Operation => ({ op: 'create', document: meeting(id, body) });
export const upsert = (id: string, body: Json = {}): Operation => ({ op: 'upsert', document: meeting(id, body) });
export const replace = (id: string, expected: string, body: Json = {}): Operation => ({ op: 'replace', document: meeting(id, body), expected });
export const remove = (id: string): Operation => ({ op: 'delete', id });

export const commit = async (store: DocumentStore, partition: string, ...operations: readonly Operation[]): Promise<void> => {
  assert.deepEqual(await store.commit(partition, operations), { ok: true, value: undefined });
};

export const present = async (store: DocumentStore, partition: string, id: string): Promise<StoredDocument> => {
  const document = await store.read(partition, id);
  assert.ok(document, `${partition} has no ${id}`);
  return document;
};

export const idsOf = (documents: readonly StoredDocument[]): readonly string[] => documents.map(({ id }) => id);

export const found = async (store: DocumentStore, query: Partial<Query>): Promise<readonly string[]> =>
  idsOf((await store.query({ type: 'meeting', limit: 1_000, ...query })).documents);

/** The pages of a query, one after another. `between` may write while the reader turns the page. */
export const pagesOf = async (store: DocumentStore, query: Query, between?: (page: number) => Promise<void>): Promise<readonly Page[]> => {
  const pages: Page[] = [];
  for (let continuation: string | undefined; pages.length < 200; ) {
    const page = await store.query({ ...query, ...(continuation === undefined ? {} : { continuation }) });
    pages.push(page);
    continuation = page.continuation;
    if (continuation === undefined) return pages;
    await between?.(pages.length);
  }
  throw new Error('The pages have no end.');
};
