import { setTimeout as sleep } from 'node:timers/promises';
import { wireFaultOf } from '../../src/adapters/store/cosmos/wire-fault.ts';
import { type Document, type DocumentStore, OPERATIONS_MAX, type Operation, type StoredDocument } from '../../src/adapters/store/documents.ts';
import { sideBySide } from '../side-by-side.ts';
import type { CopyState, StateFile } from './state-file.ts';

const READ_AT_ONCE = 1_000;
/** A store takes 1.9 MB in one commit, measured a little differently by each. */
const BATCH_BYTES_MAX = 1_500_000;
const ATTEMPTS_MAX = 5;
const PAUSE_MILLISECONDS = 500;

type Batch = { readonly partition: string; readonly operations: readonly Operation[] };

/** With its expiry, and without the version: that is for the other engine to give. */
const upsertOf = ({ partition: _partition, version: _version, ...document }: StoredDocument): Extract<Operation, { op: 'upsert' }> => ({ op: 'upsert', document });

const bytesOf = (document: Omit<Document, 'partition'>): number => Buffer.byteLength(JSON.stringify(document));

/** What lies together goes together, as much as one commit takes. */
export const batchesOf = (documents: readonly StoredDocument[]): readonly Batch[] =>
  [...Map.groupBy(documents, ({ partition }) => partition)].flatMap(([partition, together]) => {
    const batches: Operation[][] = [];
    let bytes = 0;
    for (const operation of together.map(upsertOf)) {
      const last = batches.at(-1);
      const added = bytesOf(operation.document);
      const isFull = !last || last.length === OPERATIONS_MAX || bytes + added > BATCH_BYTES_MAX;
      bytes = isFull ? added : bytes + added;
      if (isFull) batches.push([operation]);
      else last.push(operation);
    }
    return batches.map((operations) => ({ partition, operations }));
  });

/** Nobody else writes there, so a batch whose answer was lost may be written again. */
const write = async (to: DocumentStore, { partition, operations }: Batch): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const written = await to.commit(partition, operations);
      if (!written.ok) throw new Error(`An upsert of ${partition}/${written.refusal.id} was refused.`);
      return;
    } catch (thrown) {
      if (attempt === ATTEMPTS_MAX || !wireFaultOf(thrown)) throw thrown;
      await sleep(PAUSE_MILLISECONDS * attempt);
    }
  }
};

type Copying = {
  readonly from: DocumentStore;
  readonly to: DocumentStore;
  readonly state: CopyState;
  readonly file: StateFile;
  readonly concurrency: number;
  readonly onCopied: (count: number) => void;
};

/**
 * Everything that was written since the cursor, portion by portion. The cursor is kept when its portion is in the other store, so a
 * copy that was killed at any instant goes on with the portion it was at, and what of it was there already is written as it is.
 */
export const copyAll = async ({ from, to, state, file, concurrency, onCopied }: Copying): Promise<void> => {
  for (let { cursor, copied } = state, isAll = false; !isAll; ) {
    const portion = await from.changes(cursor, READ_AT_ONCE);
    await sideBySide(batchesOf(portion.documents), concurrency, (batch) => write(to, batch));
    ({ cursor } = portion);
    copied += portion.documents.length;
    file.write({ ...state, cursor, copied });
    onCopied(portion.documents.length);
    isAll = portion.documents.length < READ_AT_ONCE;
  }
};
