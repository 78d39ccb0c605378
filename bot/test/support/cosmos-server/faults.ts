import type { OperationFault } from './batch.ts';
import type { Kind } from './wire.ts';

/** What counts as data here: plans and metadata are answered as ever. */
export type DataKind = Exclude<Kind, 'metadata' | 'plan'>;

/**
 * What becomes of the next request of this kind, or of any kind. A status is answered instead of doing anything. `before` the request
 * reaches the data, or `after` it was carried out, the connection drops. An operation fails within its batch, which then changes nothing.
 */
export type Fault = { readonly kind?: DataKind } & (
  | { readonly status: number; readonly substatus?: number; readonly retryAfterMs?: number }
  | { readonly drops: 'before' | 'after' }
  | { readonly operation: OperationFault }
  /** Carried out, and then a gateway answers with this status and a page of its own. */
  | { readonly garbles: number }
  /** Carried out, and never answered. */
  | { readonly stalls: true }
);

export type Faults = { add(faults: readonly Fault[]): void; take(kind: Kind): Fault | undefined; clear(): void };

const isFor = (fault: Fault, kind: Kind): boolean => {
  if ('operation' in fault) return kind === 'batch';
  return fault.kind === undefined || fault.kind === kind;
};

export const makeFaults = (): Faults => {
  const waiting: Fault[] = [];
  return {
    add: (faults) => {
      waiting.push(...faults);
    },
    take: (kind) => {
      if (kind === 'metadata' || kind === 'plan') return undefined;
      const index = waiting.findIndex((fault) => isFor(fault, kind));
      return index === -1 ? undefined : waiting.splice(index, 1)[0];
    },
    clear: () => {
      waiting.length = 0;
    },
  };
};
