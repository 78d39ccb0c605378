import type { QueriedFields } from '../documents.ts';

/** A queried field as SQL sees it. These texts stand inside statements and indexes, so each is checked before it is believed. */
export type FieldSql = { readonly path: readonly string[]; readonly value: string; readonly kind: string };

export type TypeSql = { readonly literal: string; readonly fields: ReadonlyMap<string, FieldSql> };

export type Listing = ReadonlyMap<string, TypeSql>;

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

const named = (name: string): string => {
  if (NAME.test(name)) return name;
  throw new Error(`A document type or a queried field cannot be named ${JSON.stringify(name)}: letters, digits and hyphens only.`);
};

const fieldSql = (place: string): FieldSql => {
  const path = place.split('.').map(named);
  const quoted = path.map((step) => `."${step}"`).join('');
  return { path, value: `json_extract(body, '$${quoted}')`, kind: `json_type(body, '$${quoted}')` };
};

export const listingOf = (queried: QueriedFields): Listing =>
  new Map(
    Object.entries(queried).map(([type, fields]) => [
      type,
      { literal: `'${named(type)}'`, fields: new Map(Object.entries(fields).map(([field, place]) => [named(field), fieldSql(place)])) },
    ]),
  );

export const listedType = (listing: Listing, type: string): TypeSql => {
  const listed = listing.get(type);
  if (!listed) throw new Error(`The document type ${JSON.stringify(type)} is not listed among those that can be queried.`);
  return listed;
};

export const listedField = (type: string, { fields }: TypeSql, field: string): FieldSql => {
  const listed = fields.get(field);
  if (!listed) throw new Error(`${JSON.stringify(field)} is not a queried field of ${type}. List it, so that an index stands behind it.`);
  return listed;
};

/**
 * One index for each type and one for each of its fields, over the documents of that type alone: an index over all types would
 * look better to SQLite than it is. Partition and id stand behind the value, so that a page in the order of a field is one walk.
 */
export const indexesOf = (listing: Listing): ReadonlyMap<string, string> =>
  new Map(
    [...listing].flatMap(([type, { literal, fields }]) => [
      index(`listed.${type}`, 'partition, id', literal),
      ...[...fields].map(([field, { value }]) => index(`listed.${type}.${field}`, `${value}, partition, id`, literal)),
    ]),
  );

const index = (name: string, columns: string, literal: string): readonly [string, string] => [
  name,
  `CREATE INDEX "${name}" ON documents (${columns}) WHERE type = ${literal}`,
];
