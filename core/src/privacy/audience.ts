/**
 * Who may see a field of somebody's record beside themselves. `colleagues` are all who open the directory, and they see of mentors
 * alone; a `partner` is the other of the two, from the request on; `coordinators` are those of the scheme.
 */
export const AUDIENCES = ['colleagues', 'partner', 'coordinators'] as const;
export type Audience = (typeof AUDIENCES)[number];

type Audiences<Fields> = { readonly [Field in keyof Fields]: readonly Audience[] };

/** Those of the fields that one audience may see, and no other. */
export type Seen<Fields, Table extends Audiences<Fields>, Who extends Audience> = {
  readonly [Field in keyof Fields as Who extends Table[Field][number] ? Field : never]: Fields[Field];
};

const isSeen = <Fields extends object, Table extends Audiences<Fields>, Who extends Audience>(
  table: Table,
  who: Who,
  fields: object,
): fields is Seen<Fields, Table, Who> => Object.entries<readonly Audience[]>(table).every(([field, audiences]) => audiences.includes(who) === Object.hasOwn(fields, field));

/** What of the fields the audience may see. The rest is not in the value at all, so nobody can show it by mistake. */
export const seenIn = <Fields extends object, Table extends Audiences<Fields>, Who extends Audience>(
  table: Table,
  who: Who,
  all: Fields,
): Seen<Fields, Table, Who> => {
  const audiences = new Map(Object.entries<readonly Audience[]>(table));
  const fields: object = Object.fromEntries(Object.entries(all).filter(([field]) => audiences.get(field)?.includes(who)));
  if (!isSeen<Fields, Table, Who>(table, who, fields)) throw new Error(`What ${who} may see could not be put together.`);
  return fields;
};
