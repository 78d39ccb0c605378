import { setTimeout as sleep } from 'node:timers/promises';
import type { Container, JSONObject, OperationInput } from '@azure/cosmos';
import type { Instant } from '@mentor-network/core/kernel/time';
import { z } from 'zod';
import { idOf, isJson } from '../document-limits.ts';
import type { Operation } from '../documents.ts';
import { itemOf } from './cosmos-items.ts';
import { type WireFault, wireFaultOf } from './wire-fault.ts';
import { type Watch, costIn } from './watch.ts';

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
const BUSY = [429, 449];

const outcomeOf = (operation: Operation, status: number): Sent => {
  const id = idOf(operation);
  if (BUSY.includes(status)) return { kind: 'busy', retryAfterMilliseconds: 0, fault: new Error(`Cosmos DB answered ${String(status)} to a part of a batch.`) };
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
  { container, watch }: { readonly container: Container; readonly watch: Watch },
  { partition, operations, commit, now }: { readonly partition: string; readonly operations: readonly Operation[]; readonly commit: string; readonly now: Instant },
): Promise<Sent> => {
  try {
    const inputs = operations.map((operation) => inputOf(partition, operation, commit, now));
    const { result } = await watch('batch', async () => {
      const { result: results = [], code: statusCode, headers } = await container.items.batch(inputs, partition);
      return { result: results, statusCode, ...costIn(headers) };
    });
    const failed = result.findIndex(({ statusCode }) => statusCode >= 300 && statusCode !== FAILED_DEPENDENCY);
    const [operation, status] = [operations[failed], result[failed]?.statusCode];
    if (operation && status !== undefined) return outcomeOf(operation, status);
    if (result.length === operations.length && result.every(({ statusCode }) => statusCode < 300)) return { kind: 'done' };
    throw new Error(`Cosmos DB answered a batch of ${String(operations.length)} with ${String(result.length)} results that say neither yes nor no.`);
  } catch (thrown) {
    const fault = wireFaultOf(thrown);
    if (!fault) throw thrown;
    return outcomeOfFault(fault);
  }
};

const PAUSE_MILLISECONDS = 50;
const PAUSE_MILLISECONDS_MAX = 2_000;

/** As long as the service asked for, or growing from attempt to attempt; with chance in it, so that rivals do not meet again. */
export const pause = async (attempt: number, askedMilliseconds: number): Promise<void> => {
  const growing = Math.min(PAUSE_MILLISECONDS * 2 ** attempt, PAUSE_MILLISECONDS_MAX);
  await sleep(Math.max(askedMilliseconds, growing * (0.5 + Math.random() / 2)));
};
