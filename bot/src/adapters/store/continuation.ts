import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Json, Query, StoredDocument } from './documents.ts';
import { type Listing, listedType, orderPathOf } from './listing.ts';

/** Where the last page ended: the value of the ordered field, where there is one, then partition and id. */
export const Place = z.union([
  z.tuple([z.union([z.string(), z.number(), z.boolean()]), z.string(), z.string()]).readonly(),
  z.tuple([z.string(), z.string()]).readonly(),
]);
export type Place = z.infer<typeof Place>;

const CONTINUATION_LENGTH_MAX = 8_192;

/** Ties the place to the question, so that a continuation goes on with the query that gave it and with no other. */
const seal = ({ type, partition, where, orderBy }: Query, place: string): string =>
  createHash('sha256')
    .update(JSON.stringify([type, partition ?? null, where ?? [], orderBy ?? null, place]))
    .digest('base64url');

const SEAL_LENGTH = 43;

export const continuationAt = (query: Query, place: Place): string => {
  const written = Buffer.from(JSON.stringify(place)).toString('base64url');
  const continuation = seal(query, written) + written;
  if (continuation.length <= CONTINUATION_LENGTH_MAX) return continuation;
  throw new Error(`A ${query.type} has too long a text in ${query.orderBy?.field ?? 'its id'} to be ordered by.`);
};

export const placeOf = (query: Query, continuation: string): Place => {
  const written = continuation.slice(SEAL_LENGTH);
  if (continuation.length > CONTINUATION_LENGTH_MAX || continuation.slice(0, SEAL_LENGTH) !== seal(query, written)) {
    throw new Error('This continuation was not given for this query.');
  }
  return Place.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
};

const valueAt = (body: Json, [step, ...rest]: readonly string[]): unknown => {
  const value = step === undefined ? undefined : body[step];
  return rest.length === 0 || typeof value !== 'object' || value === null ? value : valueAt({ ...value }, rest);
};

const Ordered = z.union([z.string(), z.number(), z.boolean()]);

export const placeAt = (listing: Listing, query: Query, { partition, id, body }: StoredDocument): Place =>
  query.orderBy ? [Ordered.parse(valueAt(body, orderPathOf(listedType(listing, query.type), query.orderBy.field))), partition, id] : [partition, id];
