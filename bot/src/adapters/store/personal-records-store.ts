import type { PersonalRecords } from '../../application/ports/personal-records.ts';
import { valueOf } from './document-types.ts';
import type { DocumentStore } from './documents.ts';
import { everyPage } from './every-page.ts';
import { memberPartition } from './partitions.ts';

export const makePersonalRecords = (store: DocumentStore): PersonalRecords => ({
  noticesTo: async (member) => {
    const documents = await everyPage(store, { type: 'notice', where: [{ field: 'to', is: '=', value: member }] });
    return documents.map((document) => valueOf('notice', document));
  },
  factsOf: async (member) => {
    const documents = await everyPage(store, { type: 'fact', partition: memberPartition(member) });
    return documents.map((document) => valueOf('fact', document)).map(({ action, at }) => ({ action, at }));
  },
  looksAt: async (member) => {
    const documents = await everyPage(store, { type: 'look', partition: memberPartition(member) });
    return documents.map((document) => valueOf('look', document)).toSorted((one, other) => (one.at < other.at ? 1 : -1));
  },
});
