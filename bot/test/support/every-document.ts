import type { DocumentStore, StoredDocument } from '../../src/adapters/store/documents.ts';

const READ_AT_ONCE = 1_000;

/** Every document of the store, in the order of its feed. */
export const everyDocument = async (store: DocumentStore): Promise<readonly StoredDocument[]> => {
  const documents: StoredDocument[] = [];
  for (let cursor: string | undefined, isAll = false; !isAll; ) {
    const page = await store.changes(cursor, READ_AT_ONCE);
    documents.push(...page.documents);
    isAll = page.documents.length < READ_AT_ONCE;
    ({ cursor } = page);
  }
  return documents;
};
