import { Instant, millisecondsOf } from '@mentor-network/core/kernel/time';
import { z } from 'zod';
import { isJson } from '../document-limits.ts';
import type { Document, Json, StoredDocument } from '../documents.ts';

/**
 * A document as it lies in the container. `commit` says which commit wrote it, so that a commit whose answer was lost can be
 * recognised. `ttl` counts from the last write (https://learn.microsoft.com/azure/cosmos-db/nosql/time-to-live) and is how the
 * service clears up; `expiresAt` is the date itself, which also holds for a copy or a restored backup.
 */
export type Item = {
  readonly id: string;
  readonly partition: string;
  readonly type: string;
  readonly body: Json;
  readonly commit: string;
  readonly ttl?: number;
  readonly expiresAt?: Instant;
};

/** The service takes 1 second and more, and no more than a 32-bit number of them. */
const TTL_SECONDS_MAX = 2_147_483_647;

const ttlOf = (expiresAt: Instant, now: Instant): number =>
  Math.min(Math.max(1, Math.ceil((millisecondsOf(expiresAt) - millisecondsOf(now)) / 1000)), TTL_SECONDS_MAX);

export const itemOf = ({ id, partition, type, body, expiresAt }: Document, commit: string, now: Instant): Item => ({
  id,
  partition,
  type,
  body,
  commit,
  ...(expiresAt === undefined ? {} : { ttl: ttlOf(expiresAt, now), expiresAt }),
});

const Stored = z.object({
  id: z.string(),
  partition: z.string(),
  type: z.string(),
  body: z.custom<Json>(isJson),
  commit: z.string(),
  expiresAt: Instant.optional(),
  _etag: z.string().min(1),
});

type Read = StoredDocument & { readonly commit: string };

export const documentIn = (read: unknown): Read => {
  const { _etag: version, expiresAt, ...rest } = Stored.parse(read);
  return { ...rest, version, ...(expiresAt === undefined ? {} : { expiresAt }) };
};

/** The date holds, whether or not the service has cleared the item away yet. */
export const isThere = ({ expiresAt }: StoredDocument, now: Instant): boolean => expiresAt === undefined || expiresAt > now;

/** As the port gives it: without what only this engine knows. */
export const withoutCommit = ({ commit: _commit, ...document }: Read): StoredDocument => document;

export const documentsIn = (read: readonly unknown[], now: Instant): readonly StoredDocument[] =>
  read.map((item) => withoutCommit(documentIn(item))).filter((document) => isThere(document, now));
