import type { MatchingChanges } from '../../application/ports/records.ts';
import { valueOf } from './document-types.ts';
import type { DocumentStore } from './documents.ts';
import { makePortions } from './portions.ts';

export const makeMatchingChanges = (store: DocumentStore): MatchingChanges => {
  const read = makePortions(store, ['member', 'partnership']);
  return {
    since: async (from) => {
      const { documents, cursor, isAll } = await read(from);
      return {
        members: documents.filter(({ type }) => type === 'member').map((document) => valueOf('member', document)),
        partnerships: documents.filter(({ type }) => type === 'partnership').map((document) => valueOf('partnership', document)),
        cursor,
        isAll,
      };
    },
  };
};
