import { rename, rm } from 'node:fs/promises';
import { type Instant, dateIn } from '@mentor-network/core/kernel/time';
import { QUERIED } from '../src/adapters/store/document-types.ts';
import { type DocumentStore, OPERATIONS_MAX, type StoredDocument } from '../src/adapters/store/documents.ts';
import { openSqliteStore } from '../src/adapters/store/sqlite/sqlite-document-store.ts';
import { playStories } from './play-stories.ts';
import { sampleUniversity } from './university.ts';
import { LONDON } from './university/staff.ts';

type Filling = { readonly file: string; readonly isEmpty: boolean; readonly now: Instant };

/**
 * Makes the store of a first start: the sample university, or its two schemes alone. It is played in memory, because some thousand
 * commits would each wait for the disk, and the file gets its name when it is whole: a start that was stopped leaves no half of it.
 */
export const fillWithSampleData = async ({ file, isEmpty, now }: Filling): Promise<void> => {
  let time = now;
  const memory = openSqliteStore({ file: ':memory:', queried: QUERIED, now: () => time });
  const university = sampleUniversity(dateIn(now, LONDON));
  await playStories({
    store: memory,
    university: isEmpty ? { ...university, staff: [], stories: [] } : university,
    now,
    onTime: (at) => {
      time = at;
    },
  });
  const unfinished = `${file}.filling`;
  await rm(unfinished, { force: true });
  const store = openSqliteStore({ file: unfinished, queried: QUERIED });
  await copyAll(memory, store);
  await Promise.all([memory.close(), store.close()]);
  await rename(unfinished, file);
};

const COPIED_AT_ONCE = 1000;

const copyAll = async (from: DocumentStore, to: DocumentStore): Promise<void> => {
  for (let cursor: string | undefined; ; ) {
    const changes = await from.changes(cursor, COPIED_AT_ONCE);
    for (const [partition, documents] of Map.groupBy(changes.documents, (document) => document.partition))
      await write(to, partition, documents);
    if (changes.documents.length < COPIED_AT_ONCE) return;
    cursor = changes.cursor;
  }
};

const write = async (to: DocumentStore, partition: string, documents: readonly StoredDocument[]): Promise<void> => {
  for (let first = 0; first < documents.length; first += OPERATIONS_MAX) {
    const batch = documents
      .slice(first, first + OPERATIONS_MAX)
      .map(({ partition: _partition, version: _version, ...document }) => ({ op: 'create', document }) as const);
    const written = await to.commit(partition, batch);
    if (!written.ok) throw new Error(`The sample writes ${written.refusal.id} twice.`);
  }
};
