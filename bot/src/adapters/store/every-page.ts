import type { DocumentStore, Query, StoredDocument } from './documents.ts';

const PAGE_MAX = 200;

/** Every page of a query whose answer is small by its nature: one member's partnerships, one partnership's notices. */
export const everyPage = async (store: DocumentStore, query: Omit<Query, 'limit' | 'continuation'>): Promise<readonly StoredDocument[]> => {
  const first = await store.query({ ...query, limit: PAGE_MAX });
  const documents = [...first.documents];
  for (let { continuation } = first; continuation !== undefined; ) {
    const page = await store.query({ ...query, limit: PAGE_MAX, continuation });
    documents.push(...page.documents);
    ({ continuation } = page);
  }
  return documents;
};
