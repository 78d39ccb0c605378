import { createHash } from 'node:crypto';
import { type ChainHead, type ChainName, type Digest, type Noted, memberChain } from '@mentor-network/core/audit/audit-entry';
import { NO_TRACE, beginningOf, entriesAfter } from '@mentor-network/core/audit/chain';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Versioned } from '../../application/ports/records.ts';
import type { Traces } from '../../application/ports/traces.ts';
import { documentOf } from './document-types.ts';
import type { Operation } from './documents.ts';

export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');

export const chainOfMember = (id: MemberId): ChainName => memberChain(id, sha256);

export const HEAD_ID = 'chain';

/** As long for every number, so that the order of ids is the order of the chain. */
const SEQUENCE_DIGITS = 10;

export const entryId = (sequence: number): string => `fact.${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;

/**
 * Facts as entries at the end of their chain. An entry is only ever created; the head is replaced in the version that was read, so that of two commits
 * at once one is a conflict and reads again, and a chain never has two ends.
 */
export const factOperations = (chain: ChainName, before: Versioned<ChainHead> | undefined, facts: readonly Noted[], traces: Traces): readonly Operation[] => {
  if (facts.length === 0) return [];
  // Its own name, whatever a head that somebody has exchanged may say.
  const end = before ? { ...before.value, chain } : beginningOf(chain);
  const { entries, head } = entriesAfter(end, { facts, trace: traces.current() ?? NO_TRACE }, sha256);
  const document = documentOf('chain', HEAD_ID, head);
  return [
    before ? { op: 'replace', document, expected: before.version } : { op: 'create', document },
    ...entries.map((entry): Operation => ({ op: 'create', document: documentOf('fact', entryId(entry.sequence), entry) })),
  ];
};
