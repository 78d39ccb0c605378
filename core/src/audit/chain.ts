import { type AuditEntry, type ChainHead, type ChainName, type Digest, type Noted, hashOf, pseudonymOf } from './audit-entry.ts';

/** Where nothing called for it: a tool, the sample data. */
export const NO_TRACE = 'none';

/** What the first entry follows on. */
export const beginningOf = (chain: ChainName): ChainHead => ({ chain, length: 0, hash: '0'.repeat(64) });

const headAt = ({ chain, sequence, hash }: AuditEntry): ChainHead => ({ chain, length: sequence, hash });

type Noting = { readonly facts: readonly Noted[]; readonly trace: string };

/** The entries of these facts, each chained to the one before it, and where the chain ends then. */
export const entriesAfter = (before: ChainHead, { facts, trace }: Noting, digest: Digest): { readonly entries: readonly AuditEntry[]; readonly head: ChainHead } => {
  const entries: AuditEntry[] = [];
  let head = before;
  for (const { type: action, by, at, meetingId } of facts) {
    const { chain, length, hash: previous } = head;
    const target = meetingId === undefined ? chain : `meeting/${meetingId}`;
    const entry = { chain, sequence: length + 1, at, actor: pseudonymOf(by, digest), action, target, trace, previous };
    const hashed = { ...entry, hash: hashOf(entry, digest) };
    entries.push(hashed);
    head = headAt(hashed);
  }
  return { entries, head };
};

/** What is wrong with a chain, at which entry. */
export type Flaw = {
  readonly sequence: number;
  readonly what: 'changed' | 'missing' | 'out-of-order' | 'not-chained' | 'of-another-chain' | 'no-head' | 'cut-short' | 'beyond-the-head' | 'another-head';
};

const flawsOf = (before: ChainHead, entry: AuditEntry, digest: Digest): readonly Flaw[] => {
  const { chain, sequence, previous, hash } = entry;
  const flaw = (what: Flaw['what'], at = sequence): readonly Flaw[] => [{ sequence: at, what }];
  const next = before.length + 1;
  return [
    ...(chain === before.chain ? [] : flaw('of-another-chain')),
    ...(sequence > next ? flaw('missing', next) : []),
    ...(sequence < next ? flaw('out-of-order') : []),
    ...(sequence === next && previous !== before.hash ? flaw('not-chained') : []),
    ...(hashOf(entry, digest) === hash ? [] : flaw('changed')),
  ];
};

export type Walked = { readonly head: ChainHead; readonly flaws: readonly Flaw[] };

/** Goes along the entries as they lie, and says of each what is wrong with it. After a flaw it goes on from where that entry stands. */
export const walkAlong = (before: ChainHead, entries: readonly AuditEntry[], digest: Digest): Walked => {
  const flaws: Flaw[] = [];
  let head = before;
  for (const entry of entries) {
    flaws.push(...flawsOf(head, entry, digest));
    head = { ...headAt(entry), chain: before.chain };
  }
  return { head, flaws };
};

/** Whether a chain that was walked to its last entry ends where its head says. */
export const flawsAtTheEnd = (walked: ChainHead, head: ChainHead | undefined): readonly Flaw[] => {
  const flaw = (what: Flaw['what'], sequence = walked.length): readonly Flaw[] => [{ sequence, what }];
  if (!head) return flaw('no-head');
  if (head.chain !== walked.chain) return flaw('of-another-chain');
  if (head.length > walked.length) return flaw('cut-short', walked.length + 1);
  if (head.length < walked.length) return flaw('beyond-the-head', head.length + 1);
  return head.hash === walked.hash ? [] : flaw('another-head');
};
