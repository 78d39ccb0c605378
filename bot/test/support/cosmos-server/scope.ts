import { type Container, type Partition, type Range, partitionKeyOf, partitionOf } from './documents.ts';
import { Refused, type Request, headerOf } from './wire.ts';

/** Which documents a query or a feed asks: those of one partition key, those of one range or a part of it, or all. */
export type Scope =
  | { readonly kind: 'partition'; readonly partition: Partition; readonly range: Range }
  | { readonly kind: 'range'; readonly range: Range; readonly min: string; readonly max: string }
  | { readonly kind: 'container' };

/** What the SDK learned from the ranges is out of date; it asks for them again. */
const gone = (): Refused => new Refused(410, 'The requested resource is no longer available at the server.', { substatus: 1_002 });

export const scopeOf = (container: Container, request: Request): Scope => {
  const key = partitionKeyOf(request);
  if (key !== undefined) {
    const partition = partitionOf(container, key);
    return { kind: 'partition', partition, range: partition.range };
  }
  const rangeId = headerOf(request, 'x-ms-documentdb-partitionkeyrangeid');
  const [start, end] = [headerOf(request, 'x-ms-start-epk'), headerOf(request, 'x-ms-end-epk')];
  if (rangeId === undefined && start === undefined && end === undefined) return { kind: 'container' };
  const range =
    rangeId === undefined
      ? container.ranges.find(({ min, max }) => min <= (start ?? '') && (end ?? '') <= max)
      : container.ranges.find(({ id }) => id === rangeId);
  if (!range) throw gone();
  return { kind: 'range', range, min: start ?? range.min, max: end ?? range.max };
};

export const isWithin = (scope: Scope, partition: Partition): boolean => {
  switch (scope.kind) {
    case 'partition':
      return partition === scope.partition;
    case 'range':
      return scope.min <= partition.effectiveKey && partition.effectiveKey < scope.max;
    case 'container':
      return true;
  }
};

const PAGE_DEFAULT = 100;
const PAGE_DYNAMIC = 1_000;
/** https://learn.microsoft.com/en-us/azure/cosmos-db/concepts-limits#per-request-limits */
export const PAGE_BYTES_MAX = 4 * 1_024 * 1_024;

/** -1 leaves it to the service. */
export const pageSizeOf = (request: Request): number => {
  const given = Number(headerOf(request, 'x-ms-max-item-count') ?? PAGE_DEFAULT);
  if (given === -1) return PAGE_DYNAMIC;
  if (!Number.isInteger(given) || given < 1) throw new Refused(400, 'x-ms-max-item-count is a positive number or -1.');
  return given;
};
