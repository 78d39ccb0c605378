import { createHash } from 'node:crypto';
import { type Instant, later } from '@mentor-network/core/kernel/time';
import type { DocumentStore, StoredDocument } from '../../src/adapters/store/documents.ts';

/** The same text for the same value, whatever the order in which an engine gives the keys of an object back. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inside]) => inside !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inside]) => `${JSON.stringify(key)}:${canonical(inside)}`).join(',')}}`;
};

/** What a copy has to keep of a document. Its version is the engine's own. */
const hashOf = ({ partition, id, type, body, expiresAt }: StoredDocument): bigint => {
  const digest = createHash('sha256').update(canonical({ partition, id, type, body, expiresAt })).digest('hex');
  return BigInt(`0x${digest}`);
};

const MODULUS = 2n ** 256n;

export type Fingerprint = {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  /** The sum of the hashes of all documents, so that their order is nothing to it and no document has to be kept. */
  readonly sum: string;
};

const READ_AT_ONCE = 1_000;

/** What expires while we read would be seen on one side alone. */
const EXPIRING_HOURS = 1;

/** Reads all of the store once, in little memory. Documents that are about to expire are passed over. */
export const fingerprintOf = async (store: DocumentStore, now: Instant, onRead: (count: number) => void): Promise<Fingerprint> => {
  const counts = new Map<string, number>();
  const staysUntil = later(now, { hours: EXPIRING_HOURS });
  let [sum, total] = [0n, 0];
  for (let cursor: string | undefined, isAll = false; !isAll; ) {
    const page = await store.changes(cursor, READ_AT_ONCE);
    for (const document of page.documents) {
      if (document.expiresAt !== undefined && document.expiresAt <= staysUntil) continue;
      counts.set(document.type, (counts.get(document.type) ?? 0) + 1);
      sum = (sum + hashOf(document)) % MODULUS;
      total += 1;
    }
    onRead(page.documents.length);
    ({ cursor } = page);
    isAll = page.documents.length < READ_AT_ONCE;
  }
  return { counts, total, sum: sum.toString(16).padStart(64, '0') };
};

export const isSame = (one: Fingerprint, other: Fingerprint): boolean => one.total === other.total && one.sum === other.sum;

/** The two beside each other, by type, for somebody to look at. */
export const comparison = (from: Fingerprint, to: Fingerprint): string => {
  const types = [...new Set([...from.counts.keys(), ...to.counts.keys()])].toSorted();
  const count = ({ counts }: Fingerprint, type: string): string => (counts.get(type) ?? 0).toLocaleString('en-GB');
  const rows = [
    ['', 'from', 'to'],
    ...types.map((type) => [type, count(from, type), count(to, type)]),
    ['all', from.total.toLocaleString('en-GB'), to.total.toLocaleString('en-GB')],
    ['sum', from.sum.slice(0, 16), to.sum.slice(0, 16)],
  ];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const widths = [width(0), width(1), width(2)] as const;
  return rows.map(([name = '', one = '', other = '']) => `${name.padEnd(widths[0])}  ${one.padStart(widths[1])}  ${other.padStart(widths[2])}`.trimEnd()).join('\n');
};
