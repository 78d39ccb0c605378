import { AuditEntry, ChainHead } from '@mentor-network/core/audit/audit-entry';
import { type Flaw, beginningOf, flawsAtTheEnd, walkAlong } from '@mentor-network/core/audit/chain';
import { entryId, sha256 } from '../../src/adapters/store/chain.ts';
import type { StoredDocument } from '../../src/adapters/store/documents.ts';

const FLAWS: { readonly [What in Flaw['what']]: string } = {
  changed: 'was changed: its hash is not that of what it says',
  missing: 'is missing',
  'out-of-order': 'lies where another one belongs',
  'not-chained': 'does not follow on the one before it, which was exchanged',
  'of-another-chain': 'and the chain it lies in are not of the same name',
  'no-head': 'is the last there is, and the head of the chain is gone',
  'cut-short': 'is missing, and so is all that the head of the chain tells of after it',
  'beyond-the-head': 'lies beyond the end that the head of the chain tells of',
  'another-head': 'is the last, and the head of the chain tells of another',
};

export type Walked = {
  /** The name of the chain, or where it lies when nothing there can be read. Undefined when there is none. */
  readonly chain: string | undefined;
  /** The last of its entries, if there are any. */
  readonly head: ChainHead | undefined;
  readonly facts: number;
  /** Facts that were stored before there were chains. */
  readonly older: number;
  readonly problems: readonly string[];
};

export type Walk = { readonly partition: string; readonly add: (document: StoredDocument) => void; readonly end: () => Walked };

/** Before there were chains a fact was stored as it was. Replacing an entry by such a one leaves its place empty, and that shows. */
const isOlder = ({ body }: StoredDocument): boolean => !('chain' in body) && !('hash' in body);

/** Along one chain, entry by entry, as they come from the store in the order of their ids. */
export const walkOf = (partition: string, lyingHead: StoredDocument | undefined, onEntry: (entry: AuditEntry) => void): Walk => {
  const told = ChainHead.safeParse(lyingHead?.body);
  const problems: string[] = [];
  const count = { facts: 0, older: 0 };
  let at = told.success ? beginningOf(told.data.chain) : undefined;
  const note = (flaws: readonly Flaw[]): void => {
    problems.push(...flaws.map(({ sequence, what }) => `fact ${String(sequence)} ${FLAWS[what]}`));
  };

  return {
    partition,
    add: (document) => {
      if (isOlder(document)) {
        count.older += 1;
        return;
      }
      count.facts += 1;
      const { data: entry } = AuditEntry.safeParse(document.body);
      if (!entry) {
        problems.push(`${document.id} cannot be read`);
        return;
      }
      if (document.id !== entryId(entry.sequence)) problems.push(`${document.id} says that it is fact ${String(entry.sequence)}`);
      const { head, flaws } = walkAlong(at ?? beginningOf(entry.chain), [entry], sha256);
      note(flaws);
      onEntry(entry);
      at = head;
    },
    end: () => {
      if (lyingHead && !told.success) problems.push('its head cannot be read');
      else if (at) note(flawsAtTheEnd(at, told.data));
      const isThere = lyingHead !== undefined || count.facts > 0;
      return { chain: isThere ? (at?.chain ?? partition) : undefined, head: at?.length ? at : undefined, ...count, problems };
    },
  };
};
