import { type Fields, Refused, isFields, notImplemented } from './wire.ts';

export type Path = readonly string[];
export type Direction = 'ascending' | 'descending';
export type Sorting = { readonly path: Path; readonly direction: Direction };

type IndexedPath = { readonly names: Path; readonly isExact: boolean };

export type IndexingPolicy = {
  readonly isOn: boolean;
  readonly included: readonly IndexedPath[];
  readonly excluded: readonly IndexedPath[];
  readonly composites: readonly (readonly Sorting[])[];
};

const NAME = /\/(?:"([^"]*)"|([^/"]+))/gu;

const namesIn = (path: string): readonly string[] => [...path.matchAll(NAME)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** `/a/?` is the value there; `/a/*` is everything below. */
const indexedPath = (path: string): IndexedPath => {
  const names = namesIn(path);
  const last = names.at(-1);
  if (last !== '?' && last !== '*') throw new Refused(400, `The indexing path '${path}' ends neither in '/?' nor in '/*'.`);
  if (names.includes('[]')) throw notImplemented('An indexing path goes through no array.');
  return { names: names.slice(0, -1), isExact: last === '?' };
};

const listIn = (fields: Fields, name: string): readonly unknown[] => {
  const list = fields[name] ?? [];
  if (!Array.isArray(list)) throw new Refused(400, `${name} of the indexing policy is not a list.`);
  return list;
};

const pathOf = (entry: unknown): string => {
  if (!isFields(entry) || typeof entry.path !== 'string') throw new Refused(400, 'An entry of the indexing policy has no path.');
  return entry.path;
};

/** A composite path is always exact and has no wildcard. https://learn.microsoft.com/en-us/azure/cosmos-db/index-policy#composite-indexes */
const compositeOf = (list: unknown): readonly Sorting[] => {
  if (!Array.isArray(list) || list.length < 2) throw new Refused(400, 'A composite index has at least two paths.');
  return list.map((entry: unknown) => {
    const path = pathOf(entry);
    if (/[?*]$/u.test(path)) throw new Refused(400, `The composite path '${path}' has a wildcard.`);
    const order = isFields(entry) ? (entry.order ?? 'ascending') : undefined;
    if (order !== 'ascending' && order !== 'descending') throw new Refused(400, `The composite path '${path}' has no valid order.`);
    return { path: namesIn(path), direction: order };
  });
};

const ETAG_PATH = '/"_etag"/?';
const KNOWN = new Set(['indexingMode', 'automatic', 'includedPaths', 'excludedPaths', 'compositeIndexes']);

/** What a container has that was made without one, and what the service adds to one that was given. */
export const completed = (policy: unknown): Fields => {
  if (policy === undefined) return { indexingMode: 'consistent', automatic: true, includedPaths: [{ path: '/*' }], excludedPaths: [{ path: ETAG_PATH }] };
  if (!isFields(policy)) throw new Refused(400, 'The indexing policy is not an object.');
  const unknown = Object.keys(policy).find((name) => !KNOWN.has(name));
  if (unknown !== undefined) throw notImplemented(`An indexing policy has no ${unknown}.`);
  const excluded = listIn(policy, 'excludedPaths');
  const hasEtag = excluded.some((entry) => pathOf(entry) === ETAG_PATH);
  return { indexingMode: 'consistent', automatic: true, ...policy, excludedPaths: hasEtag ? excluded : [...excluded, { path: ETAG_PATH }] };
};

/** https://learn.microsoft.com/en-us/azure/cosmos-db/index-policy#include-exclude-paths */
export const policyOf = (fields: Fields): IndexingPolicy => {
  const included = listIn(fields, 'includedPaths').map((entry) => indexedPath(pathOf(entry)));
  const excluded = listIn(fields, 'excludedPaths').map((entry) => indexedPath(pathOf(entry)));
  const isOn = fields.indexingMode === 'consistent';
  if (!isOn && fields.indexingMode !== 'none') throw notImplemented('The indexing mode is consistent or none.');
  const isRoot = ({ names, isExact }: IndexedPath): boolean => names.length === 0 && !isExact;
  if (isOn && ![...included, ...excluded].some(isRoot)) {
    throw new Refused(400, `The special mandatory indexing path "/" is not provided in any of the path type sets.`);
  }
  return { isOn, included, excluded, composites: listIn(fields, 'compositeIndexes').map(compositeOf) };
};

const covers = ({ names, isExact }: IndexedPath, path: Path): boolean =>
  (isExact ? names.length === path.length : names.length <= path.length) && names.every((name, index) => name === path[index]);

/** The more precise path wins, and `/?` is more precise than `/*`. */
const precisionAt = (paths: readonly IndexedPath[], path: Path): number =>
  Math.max(-1, ...paths.filter((each) => covers(each, path)).map(({ names, isExact }) => 2 * names.length + (isExact ? 1 : 0)));

/** `id` and `_ts` always are. https://learn.microsoft.com/en-us/azure/cosmos-db/index-policy#including-and-excluding-property-paths */
export const isIndexed = (policy: IndexingPolicy, path: Path): boolean => {
  if (!policy.isOn) return false;
  if (path.length === 1 && (path[0] === 'id' || path[0] === '_ts')) return true;
  return precisionAt(policy.included, path) > precisionAt(policy.excluded, path);
};

const isSame = (one: Path, other: Path): boolean => one.length === other.length && one.every((name, index) => name === other[index]);

/** As many paths, in the same sequence, all in the same order or all in the opposite one: the table on the page above. */
const serves = (composite: readonly Sorting[], sorting: readonly Sorting[]): boolean => {
  if (composite.length !== sorting.length) return false;
  const isReverse = composite[0]?.direction !== sorting[0]?.direction;
  return sorting.every(({ path, direction }, index) => {
    const indexed = composite[index];
    return indexed !== undefined && isSame(indexed.path, path) && (indexed.direction !== direction) === isReverse;
  });
};

/**
 * A query that orders by one field needs its index and one that orders by several needs a composite index, or it fails:
 * https://learn.microsoft.com/en-us/azure/cosmos-db/index-overview#range-index
 */
export const requireIndexFor = (policy: IndexingPolicy, sorting: readonly Sorting[]): void => {
  const [first] = sorting;
  if (sorting.length === 1 && first && !isIndexed(policy, first.path)) {
    throw new Refused(400, 'The index path corresponding to the specified order-by item is excluded.');
  }
  if (sorting.length > 1 && !(policy.isOn && policy.composites.some((composite) => serves(composite, sorting)))) {
    throw new Refused(400, 'The order by query does not have a corresponding composite index that it can be served from.');
  }
};
