import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { taskOf } from '@mentor-network/core/notices/task';
import type { Forgetting } from '../../application/ports/forgetting.ts';
import { HEAD_ID } from './chain.ts';
import { type DocumentType, documentOf } from './document-types.ts';
import { type Condition, type DocumentStore, OPERATIONS_MAX, type Operation, type StoredDocument } from './documents.ts';
import { everyPage } from './every-page.ts';
import { memberPartition, partnershipPartition } from './partitions.ts';

const AROUND_A_MEMBER = ['places', 'open-requests', 'preferences', 'approvals', 'contact'];
const ERASING = ['erase-member', 'erase-remains'];

const portionsOf = <Value>(values: readonly Value[]): readonly (readonly Value[])[] =>
  Array.from({ length: Math.ceil(values.length / OPERATIONS_MAX) }, (_, index) => values.slice(index * OPERATIONS_MAX, (index + 1) * OPERATIONS_MAX));

const removing = (id: string): Operation => ({ op: 'delete', id });

export const makeForgetting = (store: DocumentStore): Forgetting => {
  const commit = async (partition: string, operations: readonly Operation[]): Promise<boolean> => {
    for (const portion of portionsOf(operations)) {
      if (!(await store.commit(partition, portion)).ok) return false;
    }
    return true;
  };

  const remove = async (partition: string, ids: readonly string[]): Promise<void> => {
    await commit(partition, ids.map(removing));
  };

  const lying = (partition: string, type: DocumentType, where: readonly Condition[] = []): Promise<readonly StoredDocument[]> => everyPage(store, { type, partition, where });

  const removeMeetings = (id: PartnershipId, meetings: readonly { readonly value: { readonly id: string } }[]): Promise<void> =>
    remove(partnershipPartition(id), meetings.map(({ value }) => `meeting.${value.id}`));

  /** First where they go, then away from where they were, the head last: whoever is stopped in between begins again. */
  const move = async (from: string, documents: readonly StoredDocument[], head: StoredDocument): Promise<void> => {
    const apart = `erased:${String(head.body.hash)}`;
    const put = ({ id, type, body }: StoredDocument): Operation => ({ op: 'upsert', document: { id, type, body } });
    await commit(apart, [...documents, head].map(put));
    await remove(from, documents.map(({ id }) => id));
    await remove(from, [head.id]);
  };

  return {
    rewriteMeetings: ({ id, meetings }, rewritten) =>
      commit(
        partnershipPartition(id),
        rewritten.flatMap((meeting) => {
          const before = meetings.find(({ value }) => value.id === meeting.id);
          return before ? [{ op: 'replace', document: documentOf('meeting', `meeting.${meeting.id}`, meeting), expected: before.version } as const] : [];
        }),
      ),
    removeMeetings: ({ id, meetings }) => removeMeetings(id, meetings),
    removeNoticesTo: async (member, { id }) => {
      const notices = await lying(partnershipPartition(id), 'notice', [{ field: 'to', is: '=', value: member }]);
      await remove(partnershipPartition(id), notices.map((notice) => notice.id));
    },
    removePartnership: async ({ id, meetings }) => {
      const partition = partnershipPartition(id);
      const notices = await lying(partition, 'notice');
      await removeMeetings(id, meetings);
      await remove(partition, [...notices.map((notice) => notice.id), 'partnership']);
    },
    removeAround: async (member: MemberId) => {
      const partition = memberPartition(member);
      const tasks = (await lying(partition, 'task')).filter(({ id }) => !ERASING.some((kind) => id.startsWith(`task.${kind}.`)));
      const looks = await lying(partition, 'look');
      const attentions = await lying(partition, 'attention');
      const notices = await lying(partition, 'notice');
      const tickets = await everyPage(store, { type: 'ticket', where: [{ field: 'memberId', is: '=', value: member }] });
      for (const ticket of tickets) await remove(ticket.partition, [ticket.id]);
      await remove(partition, [...AROUND_A_MEMBER, ...tasks.map(({ id }) => id), ...[...looks, ...attentions, ...notices].map(({ id }) => id)]);
    },
    removeStranger: (who) => remove(memberPartition(who), ['contact', 'approvals']),
    reconsiderStranger: async (memberId, at) => {
      const task = taskOf({ kind: 'forget-stranger', memberId }, at);
      await commit(memberPartition(memberId), [{ op: 'upsert', document: documentOf('task', task.id, task) }]);
    },
    setFactsApart: async (member) => {
      const partition = memberPartition(member);
      const head = await store.read(partition, HEAD_ID);
      if (head) await move(partition, await lying(partition, 'fact'), head);
    },
  };
};
