import { MemberId } from '@mentor-network/core/kernel/ids';
import { z } from 'zod';
import type { MemberChanges } from '../../application/ports/records.ts';
import { type DocumentType, valueOf } from './document-types.ts';
import type { DocumentStore, StoredDocument } from './documents.ts';

/**
 * Where the reading of members stands: among those there were at the beginning, type by type and page by page, and then among the
 * changes since. `latest` was taken before the first page, so that nobody who registers meanwhile is missed.
 */
const MembersCursor = z.union([
  z.object({ latest: z.string(), type: z.enum(['member', 'places', 'approvals']), continuation: z.string().optional() }),
  z.object({ since: z.string() }),
]);
type MembersCursor = z.infer<typeof MembersCursor>;

const NEXT = { member: 'places', places: 'approvals', approvals: undefined } as const;

const CHANGES_MAX = 500;
const FIRST_PAGE_MAX = 1_000;

export const makeMemberChanges = (store: DocumentStore): MemberChanges => {
  const ownerOf = ({ partition }: StoredDocument): MemberId => MemberId.parse(partition.slice('member:'.length));

  const told = (documents: readonly StoredDocument[], next: MembersCursor, isAll: boolean) => {
    const of = (type: DocumentType): readonly StoredDocument[] => documents.filter((document) => document.type === type);
    return {
      members: of('member').map((document) => valueOf('member', document)),
      places: of('places').map((document) => ({ id: ownerOf(document), places: valueOf('places', document) })),
      approvals: of('approvals').map((document) => ({ id: ownerOf(document), approvals: valueOf('approvals', document) })),
      cursor: JSON.stringify(next),
      isAll,
    };
  };

  return {
    since: async (cursor) => {
      const at = cursor === undefined ? { latest: await store.latest(), type: 'member' as const } : MembersCursor.parse(JSON.parse(cursor));
      if ('since' in at) {
        const changes = await store.changes(at.since, CHANGES_MAX);
        return told(changes.documents, { since: changes.cursor }, changes.documents.length < CHANGES_MAX);
      }
      const { latest, type } = at;
      const from = at.continuation === undefined ? {} : { continuation: at.continuation };
      const page = await store.query({ type, limit: FIRST_PAGE_MAX, ...from });
      if (page.continuation !== undefined) return told(page.documents, { latest, type, continuation: page.continuation }, false);
      const next = NEXT[type];
      return told(page.documents, next ? { latest, type: next } : { since: latest }, false);
    },
  };
};
