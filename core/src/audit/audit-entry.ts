import { z } from 'zod';
import type { MeetingId, MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { Instant } from '../kernel/time.ts';
import { THE_NETWORK } from '../partnerships/partnership.ts';

/** SHA-256 of a text, as 64 hex digits. It is given, for core has no cryptography of its own. */
export type Digest = (text: string) => string;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Of which member, partnership or scheme a chain tells. It says so itself, wherever it lies. */
export const ChainName = z
  .string()
  .regex(/^(?:member\/[0-9a-f]{32}|(?:partnership|scheme)\/[A-Za-z0-9_-]{1,64})$/)
  .brand('ChainName');
export type ChainName = z.infer<typeof ChainName>;

/**
 * What is kept of a fact: who did what to what, and when, and nothing that anybody wrote. `previous` is the hash of the entry before,
 * and `hash` that of all else in this one, so that an entry cannot be changed, moved or taken out without the next one showing it.
 */
export const AuditEntry = z
  .strictObject({
    chain: ChainName,
    sequence: z.int().min(1),
    at: Instant,
    /** A pseudonym, or the network. */
    actor: z.string().regex(/^(?:[0-9a-f]{32}|the-network)$/),
    /** The type of the fact. Not a list of types: an entry outlives the code that wrote it. */
    action: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/).max(60),
    target: z.string().regex(/^(?:member\/[0-9a-f]{32}|(?:partnership|meeting|scheme)\/[A-Za-z0-9_-]{1,64})$/),
    trace: z.string().regex(/^(?:[0-9a-f]{32}|none)$/),
    previous: Hash,
    hash: Hash,
  })
  .readonly();
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Where a chain ends. Every commit with a fact in it replaces it, so that of two at once one has to read again. */
export const ChainHead = z.strictObject({ chain: ChainName, length: z.int().min(0), hash: Hash }).readonly();
export type ChainHead = z.infer<typeof ChainHead>;

const PSEUDONYM_LENGTH = 32;

/**
 * Who it was, for those who know already: the id of a directory account cannot be guessed, so once the account is gone and no record
 * names it, nobody can tell any more.
 */
export const pseudonymOf = (member: MemberId, digest: Digest): string =>
  member === THE_NETWORK ? THE_NETWORK : digest(`mentor-network/member/${member}`).slice(0, PSEUDONYM_LENGTH);

export const memberChain = (member: MemberId, digest: Digest): ChainName => ChainName.parse(`member/${pseudonymOf(member, digest)}`);

export const schemeChain = (scheme: SchemeId): ChainName => ChainName.parse(`scheme/${scheme}`);

export const partnershipChain = (partnership: PartnershipId): ChainName => ChainName.parse(`partnership/${partnership}`);

/** A fact as far as the audit takes note of it. */
export type Noted = { readonly type: string; readonly by: MemberId; readonly at: Instant; readonly meetingId?: MeetingId };

/** The same text for the same entry, for ever: the names in alphabetical order and no blanks (RFC 8785). */
const canonical = ({ action, actor, at, chain, previous, sequence, target, trace }: Omit<AuditEntry, 'hash'>): string =>
  JSON.stringify({ action, actor, at, chain, previous, sequence, target, trace });

export const hashOf = (entry: Omit<AuditEntry, 'hash'>, digest: Digest): string => digest(canonical(entry));
