import { randomUUID } from 'node:crypto';
import type { Container, CosmosClient, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type Instant, instantOf } from '@mentor-network/core/kernel/time';
import { continuationAt, placeAt } from '../continuation.ts';
import { DOCUMENTS_MAX, checkCommit, checkLimit, idOf, isKey, tooMany } from '../document-limits.ts';
import type { Conflict, DocumentStore, Operation, QueriedFields } from '../documents.ts';
import { listingOf } from '../listing.ts';
import { documentIn, documentsIn, isThere, withoutCommit } from './cosmos-items.ts';
import { partitionSpec, querySpec } from './query-spec.ts';
import { readChanges, readLatest } from './read-changes.ts';
import { pause, sendBatch } from './send-batch.ts';
import { type CosmosRequest, type Watch, makeWatch } from './watch.ts';

const ATTEMPTS_MAX = 6;

type Reading = { readonly container: Container; readonly watch: Watch; readonly now: () => Instant };

/** Nothing has that id. With a substatus it means something else: a replica that is behind, or no container at all. */
const isAbsent = ({ statusCode, substatus }: { readonly statusCode: number; readonly substatus?: number }): boolean => statusCode === 404 && !substatus;

const readItem = async ({ container, watch, now }: Reading, partition: string, id: string) => {
  const answer = await watch('read', () => container.item(id, partition).read());
  if (isAbsent(answer)) return undefined;
  if (answer.statusCode >= 300) throw new Error(`Cosmos DB answered ${String(answer.statusCode)}/${String(answer.substatus)} to a read.`);
  const found = documentIn(answer.resource);
  return isThere(found, now()) ? found : undefined;
};

/** Every page of a query whose answer has a limit of its own in its text. */
const queryAll = async ({ container, watch }: Reading, spec: SqlQuerySpec, options: FeedOptions): Promise<readonly unknown[]> => {
  const pages = container.items.query<unknown>(spec, options);
  const found: unknown[] = [];
  while (pages.hasMoreResults()) {
    // The SDK's types promise a list, but a page of a query over several ranges that finds nothing comes without one.
    const page: { readonly resources?: readonly unknown[] } = await watch('query', () => pages.fetchNext());
    found.push(...(page.resources ?? []));
  }
  return found;
};

/** Whether one of the documents was last written by this commit. */
const isWrittenBy = async (reading: Reading, partition: string, operations: readonly Operation[], commit: string): Promise<boolean> => {
  for (const operation of operations) {
    const found = operation.op === 'delete' ? undefined : await readItem(reading, partition, operation.document.id);
    if (found?.commit === commit) return true;
  }
  return false;
};

/**
 * A batch with a create or a replace can be sent again: had the first one arrived, its own guard would refuse the second. One of
 * upserts and deletes alone cannot, for somebody may have written in between.
 */
const isGuarded = (operations: readonly Operation[]): boolean => operations.some(({ op }) => op === 'create' || op === 'replace');

const without = (operations: readonly Operation[], id: string): readonly Operation[] => operations.filter((operation) => idOf(operation) !== id);

/**
 * Sends until it is known what has become of the commit. Throttling waits as long as it is told. When an answer was lost, the
 * documents are asked who wrote them.
 */
const commitAll = async (reading: Reading, partition: string, operations: readonly Operation[]): Promise<Result<void, Conflict>> => {
  const commit = randomUUID();
  let wasLost = false;
  let left = operations;
  for (let attempt = 0; left.length > 0; ) {
    const sent = await sendBatch(reading, { partition, operations: left, commit, now: reading.now() });
    if (sent.kind === 'done') return ok(undefined);
    if (sent.kind === 'gone') {
      left = without(left, sent.id);
    } else if (sent.kind === 'conflict') {
      if (wasLost && (await isWrittenBy(reading, partition, operations, commit))) return ok(undefined);
      return refuse({ code: 'conflict', id: sent.id });
    } else {
      attempt += 1;
      if (attempt === ATTEMPTS_MAX) throw sent.fault;
      await pause(attempt, sent.kind === 'busy' ? sent.retryAfterMilliseconds : 0);
      if (sent.kind === 'lost') {
        wasLost = true;
        if (await isWrittenBy(reading, partition, operations, commit)) return ok(undefined);
        if (!isGuarded(operations)) throw sent.fault;
      }
    }
  }
  return ok(undefined);
};

export type CosmosOpening = {
  readonly client: CosmosClient;
  readonly database: string;
  readonly container: string;
  readonly queried: QueriedFields;
  readonly report?: (request: CosmosRequest) => void;
  readonly now?: () => Instant;
};

/** Documents in one container of Azure Cosmos DB, with their partition as its partition key. The container has to be there. */
export const openCosmosStore = (opening: CosmosOpening): DocumentStore => {
  const { client, queried, report = () => undefined, now = () => instantOf(Date.now()) } = opening;
  const container = client.database(opening.database).container(opening.container);
  const listing = listingOf(queried);
  const reading: Reading = { container, watch: makeWatch(report), now };

  return {
    async read(partition, id) {
      if (!isKey(partition) || !isKey(id)) return undefined;
      const found = await readItem(reading, partition, id);
      return found && withoutCommit(found);
    },
    async readPartition(partition, types) {
      if (!isKey(partition) || types.length === 0) return [];
      const found = await queryAll(reading, partitionSpec(partition, types, DOCUMENTS_MAX + 1), { partitionKey: partition, maxItemCount: DOCUMENTS_MAX + 1 });
      if (found.length > DOCUMENTS_MAX) throw tooMany(partition, types);
      return documentsIn(found, now());
    },
    async commit(partition, operations) {
      checkCommit(partition, operations);
      return commitAll(reading, partition, operations);
    },
    async query(query) {
      checkLimit(query.limit);
      // Over all partitions an order needs a plan; asking without one would first be refused, and then asked again with it.
      const scope = query.partition === undefined ? { forceQueryPlan: true } : { partitionKey: query.partition };
      const found = await queryAll(reading, querySpec(listing, query), { ...scope, maxItemCount: query.limit + 1 });
      const page = found.slice(0, query.limit);
      const documents = documentsIn(page, now());
      return found.length > query.limit ? { documents, continuation: continuationAt(query, placeAt(listing, query, documentIn(page.at(-1)))) } : { documents };
    },
    async changes(since, limit) {
      checkLimit(limit);
      return readChanges(reading, since, limit);
    },
    async latest() {
      return readLatest(reading);
    },
    async close() {
      client.dispose();
    },
  };
};
