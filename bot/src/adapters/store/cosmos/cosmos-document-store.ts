import { randomUUID } from 'node:crypto';
import type { CosmosClient, FeedOptions, SqlQuerySpec } from '@azure/cosmos';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type Instant, instantOf } from '@mentor-network/core/kernel/time';
import { continuationAt, placeAt } from '../continuation.ts';
import { DOCUMENTS_MAX, checkCommit, checkLimit, idOf, isKey, tooMany } from '../document-limits.ts';
import type { Conflict, DocumentStore, Operation, QueriedFields } from '../documents.ts';
import { listingOf } from '../listing.ts';
import { ANSWER_MILLISECONDS_MAX, type CosmosRequest, makeAsk, readPatiently } from './asking.ts';
import { documentIn, documentsIn, isThere, withoutCommit } from './cosmos-items.ts';
import { partitionSpec, querySpec } from './query-spec.ts';
import { type Reading, readChanges, readLatest } from './read-changes.ts';
import { pause } from './pause.ts';
import { sendBatch } from './send-batch.ts';

const ATTEMPTS_MAX = 6;

const patiently = <Value>(reading: Reading, read: () => Promise<Value>): Promise<Value> => readPatiently(read, () => readLatest(reading));

/** Nothing has that id. With a substatus it means something else: a replica that is behind, or no container at all. */
const isAbsent = ({ statusCode, substatus }: { readonly statusCode: number; readonly substatus?: number }): boolean => statusCode === 404 && !substatus;

const readItem = (reading: Reading, partition: string, id: string) =>
  patiently(reading, async () => {
    const { container, ask, now } = reading;
    const answer = await ask('read', (abortSignal) => container.item(id, partition).read({ abortSignal }));
    if (isAbsent(answer)) return undefined;
    if (answer.statusCode >= 300) throw new Error(`Cosmos DB answered ${String(answer.statusCode)}/${String(answer.substatus)} to a read.`);
    const found = documentIn(answer.resource);
    return isThere(found, now()) ? found : undefined;
  });

/** Every page of a query whose answer has a limit of its own in its text. */
const queryAll = (reading: Reading, spec: SqlQuerySpec, options: FeedOptions): Promise<readonly unknown[]> =>
  patiently(reading, async () => {
    const { container, ask } = reading;
    const abortSignal = AbortSignal.timeout(ANSWER_MILLISECONDS_MAX);
    const pages = container.items.query<unknown>(spec, { ...options, abortSignal });
    const found: unknown[] = [];
    while (pages.hasMoreResults()) {
      // The SDK's types promise a list, but a page of a query over several ranges that finds nothing comes without one.
      const page: { readonly resources?: readonly unknown[] } = await ask('query', () => pages.fetchNext());
      found.push(...(page.resources ?? []));
    }
    return found;
  });

const isLastWrittenBy = async (reading: Reading, partition: string, id: string, commit: string): Promise<boolean> =>
  (await readItem(reading, partition, id))?.commit === commit;

/** Whether one of the documents was last written by this commit, and so all of them were once. */
const isCarriedOut = async (reading: Reading, partition: string, operations: readonly Operation[], commit: string): Promise<boolean> => {
  for (const operation of operations) {
    if (operation.op !== 'delete' && (await isLastWrittenBy(reading, partition, operation.document.id, commit))) return true;
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
 * Sends until it is known what has become of the commit. A conflict may be with itself: the SDK repeats a write where it thinks that
 * nothing has left. When an answer was lost, the documents are asked who wrote them.
 */
const commitAll = async (reading: Reading, partition: string, operations: readonly Operation[]): Promise<Result<void, Conflict>> => {
  const commit = randomUUID();
  let left = operations;
  for (let attempt = 0; left.length > 0; ) {
    const sent = await sendBatch(reading, { partition, operations: left, commit, now: reading.now() });
    if (sent.kind === 'done') return ok(undefined);
    if (sent.kind === 'gone') {
      left = without(left, sent.id);
    } else if (sent.kind === 'conflict') {
      return (await isLastWrittenBy(reading, partition, sent.id, commit)) ? ok(undefined) : refuse({ code: 'conflict', id: sent.id });
    } else {
      attempt += 1;
      await pause(attempt, sent.kind === 'busy' ? sent.retryAfterMilliseconds : 0);
      if (sent.kind === 'lost' && (await isCarriedOut(reading, partition, operations, commit))) return ok(undefined);
      if (attempt === ATTEMPTS_MAX || (sent.kind === 'lost' && !isGuarded(operations))) throw sent.fault;
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
  /** How long a request may take. */
  readonly answerMilliseconds?: number;
};

/** Documents in one container of Azure Cosmos DB, with their partition as its partition key. The container has to be there. */
export const openCosmosStore = (opening: CosmosOpening): DocumentStore => {
  const { client, queried, report = () => undefined, now = () => instantOf(Date.now()) } = opening;
  const container = client.database(opening.database).container(opening.container);
  const listing = listingOf(queried);
  const reading: Reading = { container, ask: makeAsk(report, opening.answerMilliseconds), now };

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
      return patiently(reading, () => readChanges(reading, since, limit));
    },
    async latest() {
      return patiently(reading, () => readLatest(reading));
    },
    async close() {
      client.dispose();
    },
  };
};
