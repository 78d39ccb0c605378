import { z } from 'zod';
import type { DocumentType } from './document-types.ts';
import type { DocumentStore, StoredDocument } from './documents.ts';

/**
 * Where a reading stands: among those there were at the beginning, type by type and page by page, and then among the changes since.
 * `latest` was taken before the first page, so that nothing that is written meanwhile is missed.
 */
const Cursor = z.union([z.object({ latest: z.string(), type: z.string(), continuation: z.string().optional() }), z.object({ since: z.string() })]);

const CHANGES_MAX = 500;
const FIRST_PAGE_MAX = 1_000;

export type Portion = { readonly documents: readonly StoredDocument[]; readonly cursor: string; readonly isAll: boolean };

/** Every document of these types, once, and then whatever changes; portion by portion, from cursor to cursor. */
export const makePortions = (store: DocumentStore, types: readonly [DocumentType, ...DocumentType[]]) => {
  const typeAt = (name: string): { readonly type: DocumentType; readonly next: DocumentType | undefined } => {
    const place = types.findIndex((type) => type === name);
    const type = types[place];
    if (type === undefined) throw new Error(`A cursor among documents of another reading: ${name}.`);
    return { type, next: types[place + 1] };
  };

  return async (cursor: string | undefined): Promise<Portion> => {
    const at = cursor === undefined ? { latest: await store.latest(), type: types[0] } : Cursor.parse(JSON.parse(cursor));
    if ('since' in at) {
      const changes = await store.changes(at.since, CHANGES_MAX);
      return { documents: changes.documents, cursor: JSON.stringify({ since: changes.cursor }), isAll: changes.documents.length < CHANGES_MAX };
    }
    const { type, next } = typeAt(at.type);
    const continuation = 'continuation' in at ? at.continuation : undefined;
    const page = await store.query({ type, limit: FIRST_PAGE_MAX, ...(continuation === undefined ? {} : { continuation }) });
    const following = page.continuation !== undefined ? { latest: at.latest, type, continuation: page.continuation } : next ? { latest: at.latest, type: next } : { since: at.latest };
    return { documents: page.documents, cursor: JSON.stringify(following), isAll: false };
  };
};
