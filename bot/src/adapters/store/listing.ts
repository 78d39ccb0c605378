import type { QueriedFields } from './documents.ts';

/** What of one document type can be queried: for each field where it stands in the body, and which of them give an order. */
export type ListedType = {
  readonly type: string;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly orders: ReadonlySet<string>;
  /** From a field to the order in which those of one value are walked along. */
  readonly walks: ReadonlyMap<string, string>;
};

export type Listing = ReadonlyMap<string, ListedType>;

const NAME = /^[A-Za-z][A-Za-z0-9-]{0,63}$/;

/** These names come to stand inside statements and indexes, so each is checked before it is believed. */
const named = (name: string): string => {
  if (NAME.test(name)) return name;
  throw new Error(`A document type or a queried field cannot be named ${JSON.stringify(name)}: letters, digits and hyphens only.`);
};

const listedTypeOf = (type: string, { fields, orders, walks = [] }: QueriedFields[string]): ListedType => {
  const unknown = [...orders, ...walks.flat()].find((field) => !Object.hasOwn(fields, field));
  if (unknown !== undefined) throw new Error(`${type} is ordered by ${JSON.stringify(unknown)}, which is not one of its queried fields.`);
  return {
    type: named(type),
    fields: new Map(Object.entries(fields).map(([field, place]) => [named(field), place.split('.').map(named)])),
    orders: new Set(orders),
    walks: new Map(walks),
  };
};

export const listingOf = (queried: QueriedFields): Listing =>
  new Map(Object.entries(queried).map(([type, listed]) => [type, listedTypeOf(type, listed)]));

export const listedType = (listing: Listing, type: string): ListedType => {
  const listed = listing.get(type);
  if (!listed) throw new Error(`The document type ${JSON.stringify(type)} is not listed among those that can be queried.`);
  return listed;
};

/** The way from the body to the field. */
export const pathOf = ({ type, fields }: ListedType, field: string): readonly string[] => {
  const path = fields.get(field);
  if (!path) throw new Error(`${JSON.stringify(field)} is not a queried field of ${type}. List it, so that an index stands behind it.`);
  return path;
};

export const orderPathOf = (listed: ListedType, field: string): readonly string[] => {
  const path = pathOf(listed, field);
  if (listed.orders.has(field)) return path;
  throw new Error(`${JSON.stringify(field)} gives no order to ${listed.type}. List it under its orders, so that an index stands behind it.`);
};
