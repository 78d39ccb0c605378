import type { DocumentStore, Operation, StoredDocument } from '../../src/adapters/store/documents.ts';

const DOCUMENTS_MAX = 1_000;

/** Every document by where it lies, but for the contacts: to hear somebody is to know how they are reached, whoever they are. */
export type Snapshot = ReadonlyMap<string, StoredDocument>;

const placeOf = ({ partition, id }: StoredDocument): string => JSON.stringify([partition, id]);

export const snapshotOf = async (store: DocumentStore): Promise<Snapshot> => {
  const { documents } = await store.changes(undefined, DOCUMENTS_MAX);
  if (documents.length >= DOCUMENTS_MAX) throw new Error('There are more documents than a snapshot looks at.');
  return new Map(documents.filter(({ type }) => type !== 'contact').map((document) => [placeOf(document), document]));
};

/** What was written in between, even if it was written as it was before; and what is gone. */
export const writtenBetween = (before: Snapshot, after: Snapshot): readonly StoredDocument[] => [
  ...[...after].filter(([place, { version }]) => before.get(place)?.version !== version).map(([, document]) => document),
  ...[...before].filter(([place]) => !after.has(place)).map(([, document]) => document),
];

const isSame = (one: StoredDocument | undefined, other: StoredDocument): boolean =>
  JSON.stringify([one?.type, one?.body, one?.expiresAt]) === JSON.stringify([other.type, other.body, other.expiresAt]);

/** What comes and goes by itself: tasks, and the tickets to one's own data, of which every look at the card makes new ones. */
const PASSING = ['task', 'ticket'];

/** Whether nothing is said differently now that stays. */
export const isAsBefore = (before: Snapshot, after: Snapshot): boolean => {
  const kept = (snapshot: Snapshot) => [...snapshot].filter(([, { type }]) => !PASSING.includes(type));
  return kept(before).length === kept(after).length && kept(after).every(([place, document]) => isSame(before.get(place), document));
};

/** Puts back what was written since, and says what is so then: the same, in newer versions. */
export const restore = async (store: DocumentStore, before: Snapshot): Promise<Snapshot> => {
  const written = writtenBetween(before, await snapshotOf(store));
  for (const partition of new Set(written.map((document) => document.partition))) {
    const operations = written
      .filter((document) => document.partition === partition)
      .map((document): Operation => {
        const { partition: _partition, version: _version, ...kept } = before.get(placeOf(document)) ?? document;
        return before.has(placeOf(document)) ? { op: 'upsert', document: kept } : { op: 'delete', id: document.id };
      });
    await store.commit(partition, operations);
  }
  return snapshotOf(store);
};
