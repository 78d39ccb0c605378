import { MemberId } from '@mentor-network/core/kernel/ids';
import type { MemberChanges } from '../../application/ports/records.ts';
import { type DocumentType, valueOf } from './document-types.ts';
import type { DocumentStore, StoredDocument } from './documents.ts';
import { makePortions } from './portions.ts';

const ownerOf = ({ partition }: StoredDocument): MemberId => MemberId.parse(partition.slice('member:'.length));

export const makeMemberChanges = (store: DocumentStore): MemberChanges => {
  const read = makePortions(store, ['member', 'places', 'approvals']);
  return {
    since: async (from) => {
      const { documents, cursor, isAll } = await read(from);
      const of = (type: DocumentType): readonly StoredDocument[] => documents.filter((document) => document.type === type);
      return {
        members: of('member').map((document) => valueOf('member', document)),
        places: of('places').map((document) => ({ id: ownerOf(document), places: valueOf('places', document) })),
        approvals: of('approvals').map((document) => ({ id: ownerOf(document), approvals: valueOf('approvals', document) })),
        cursor,
        isAll,
      };
    },
  };
};
