import type { ListedType, Listing } from '../listing.ts';

/** A queried field as SQLite sees it: its value, and the kind of JSON it is. The names in the path were checked by the listing. */
export type FieldSql = { readonly value: string; readonly kind: string };

export const fieldSql = (path: readonly string[]): FieldSql => {
  const quoted = path.map((step) => `."${step}"`).join('');
  return { value: `json_extract(body, '$${quoted}')`, kind: `json_type(body, '$${quoted}')` };
};

export const typeSql = ({ type }: ListedType): string => `'${type}'`;

/**
 * One index for each type and one for each of its fields, over the documents of that type alone: an index over all types would
 * look better to SQLite than it is. Partition and id stand behind the value, so that a page in the order of a field is one walk; and
 * before them the order of a walk, because SQLite takes the index of the field that is compared for equality, and would sort.
 */
export const indexesOf = (listing: Listing): ReadonlyMap<string, string> =>
  new Map(
    [...listing.values()].flatMap((listed) => [
      index(`listed.${listed.type}`, 'partition, id', listed),
      ...[...listed.fields].map(([field, path]) => index(`listed.${listed.type}.${field}`, [path, ...walkedAlong(listed, field)].map((one) => `${fieldSql(one).value}, `).join('') + 'partition, id', listed)),
    ]),
  );

const walkedAlong = ({ walks, fields }: ListedType, field: string): readonly (readonly string[])[] => {
  const path = fields.get(walks.get(field) ?? '');
  return path ? [path] : [];
};

const index = (name: string, columns: string, listed: ListedType): readonly [string, string] => [
  name,
  `CREATE INDEX "${name}" ON documents (${columns}) WHERE type = ${typeSql(listed)}`,
];
