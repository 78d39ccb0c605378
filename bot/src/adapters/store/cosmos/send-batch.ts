import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import type { Instant } from '@mentor-network/core/kernel/time';
import { z } from 'zod';
import { idOf, isJson } from '../document-limits.ts';
import type { Operation } from '../documents.ts';
import { type Ask, costIn } from './asking.ts';
import { itemOf } from './cosmos-items.ts';
import { type WireFault, wireFaultOf } from './wire-fault.ts';

/** What became of a batch. Whatever is not `done` has written nothing, but for `lost`: then nobody knows. */
export type Sent =
  | { readonly kind: 'done' }
  /** Another write came first. */
  | { readonly kind: 'conflict'; readonly id: string }
  /** What was to be deleted is not there. */
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'busy'; readonly retryAfterMilliseconds: number; readonly fault: Error }
  | { readonly kind: 'lost'; readonly fault: Error };

/** Any object of ours is a JSON object to the SDK; only its type is narrower than what it takes. */
const SdkJson = z.custom<JSONObject>(isJson);

const inputOf = (partition: string, operation: Operation, commit: string, now: Instant): OperationInput => {
  if (operation.op === 'delete') return { operationType: 'Delete', id: operation.id };
  const resourceBody = SdkJson.parse(itemOf({ partition, ...operation.document }, commit, now));
  switch (operation.op) {
    case 'create':
      return { operationType: 'Create', resourceBody };
    case 'upsert':
      return { operationType: 'Upsert', resourceBody };
    case 'replace':
      return { operationType: 'Replace', id: operation.document.id, ifMatch: operation.expected, resourceBody };
  }
};

/** The codes of https://learn.microsoft.com/rest/api/cosmos-db/http-status-codes-for-cosmosdb. 424 means: because of another. */
const FAILED_DEPENDENCY = 424;
const BUSY_PART = [429, 449];
/** The SDK has waited out a 429 of the whole batch by then, for as long as is good for anybody. */
const BUSY = [449, 410];

/** The SDK's type leaves out the wait that a part of a batch may name. */
const Part = z.looseObject({ statusCode: z.number(), retryAfterMilliseconds: z.number().default(0) });

const outcomeOf = (operation: Operation, { statusCode: status, retryAfterMilliseconds }: z.output<typeof Part>): Sent => {
  const id = idOf(operation);
  if (BUSY_PART.includes(status)) return { kind: 'busy', retryAfterMilliseconds, fault: new Error(`Cosmos DB answered ${String(status)} to a part of a batch.`) };
  if (status === 404 && operation.op === 'delete') return { kind: 'gone', id };
  if (status === 409 || status === 412 || (status === 404 && operation.op === 'replace')) return { kind: 'conflict', id };
  throw new Error(`Cosmos DB answered ${String(status)} to ${operation.op} in a batch.`);
};

const outcomeOfFault = (fault: WireFault): Sent => {
  if (fault.kind === 'lost') return { kind: 'lost', fault: fault.error };
  if (BUSY.includes(fault.status)) return { kind: 'busy', retryAfterMilliseconds: fault.retryAfterMilliseconds, fault: fault.error };
  // The service gave up in the middle, and does not say in the middle of what.
  if (fault.status === 408 || fault.status >= 500) return { kind: 'lost', fault: fault.error };
  throw fault.error;
};

/** One transactional batch (https://learn.microsoft.com/azure/cosmos-db/nosql/transactional-batch): all of it, or nothing. */
export const sendBatch = async (
  { container, ask }: { readonly container: Container; readonly ask: Ask },
  { partition, operations, commit, now }: { readonly partition: string; readonly operations: readonly Operation[]; readonly commit: string; readonly now: Instant },
): Promise<Sent> => {
  try {
    const inputs = operations.map((operation) => inputOf(partition, operation, commit, now));
    const { result } = await ask('batch', async (abortSignal) => {
      const { result: results = [], code: statusCode, headers } = await container.items.batch(inputs, partition, { abortSignal });
      return { result: results, statusCode, ...costIn(headers) };
    });
    const failed = result.findIndex(({ statusCode }) => statusCode >= 300 && statusCode !== FAILED_DEPENDENCY);
    const operation = operations[failed];
    if (operation) return outcomeOf(operation, Part.parse(result[failed]));
    if (result.length === operations.length && result.every(({ statusCode }) => statusCode < 300)) return { kind: 'done' };
    throw new Error(`Cosmos DB answered a batch of ${String(operations.length)} with ${String(result.length)} results that say neither yes nor no.`);
  } catch (thrown) {
    const fault = wireFaultOf(thrown);
    if (!fault) throw thrown;
    return outcomeOfFault(fault);
  }
};
