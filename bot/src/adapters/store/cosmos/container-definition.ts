import { type ContainerRequest, type IndexingPolicy, PartitionKeyDefinitionVersion } from '@azure/cosmos';
import type { QueriedFields } from '../documents.ts';
import { type ListedType, listingOf } from '../listing.ts';

/** A step with a hyphen has to be quoted (https://learn.microsoft.com/azure/cosmos-db/index-policy#include-exclude-paths). */
const pathText = (...steps: readonly string[]): string => steps.map((step) => `/${/^[A-Za-z0-9]+$/.test(step) ? step : `"${step}"`}`).join('');

const unique = (paths: readonly string[]): readonly string[] => [...new Set(paths)].toSorted();

const bodyPaths = (listed: readonly ListedType[], which: (type: ListedType) => readonly (readonly string[])[]): readonly string[] =>
  unique(listed.flatMap((type) => which(type).map((path) => pathText('body', ...path))));

/**
 * What queries name is indexed and everything else is not, for every indexed path is paid for at each write. An order over several
 * fields needs a composite index of just these fields; it serves the reverse order too.
 */
export const indexingPolicyOf = (queried: QueriedFields): IndexingPolicy => {
  const listed = [...listingOf(queried).values()];
  const fields = bodyPaths(listed, (type) => [...type.fields.values()]);
  const orders = bodyPaths(listed, ordersOf);
  const composite = (...paths: readonly string[]) => paths.map((path) => ({ path, order: 'ascending' as const }));
  return {
    indexingMode: 'consistent',
    automatic: true,
    includedPaths: ['/type', '/partition', ...fields].map((path) => ({ path: `${path}/?` })),
    excludedPaths: [{ path: '/*' }, { path: '/"_etag"/?' }],
    compositeIndexes: [composite('/type', '/partition', '/id'), ...orders.map((path) => composite('/type', path, '/partition', '/id'))],
  };
};

const ordersOf = ({ fields, orders }: ListedType): readonly (readonly string[])[] =>
  [...fields].flatMap(([field, path]) => (orders.has(field) ? [path] : []));

/** Items expire only where they say so themselves; -1 means that there is no end for all. */
export const containerDefinition = (id: string, queried: QueriedFields): ContainerRequest => ({
  id,
  partitionKey: { paths: ['/partition'], version: PartitionKeyDefinitionVersion.V2 },
  indexingPolicy: indexingPolicyOf(queried),
  defaultTtl: -1,
});
