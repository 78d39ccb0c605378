import assert from 'node:assert/strict';
import { Agent } from 'node:https';
import {
  type ConsistencyLevel,
  type Container,
  type ContainerDefinition,
  CosmosClient,
  type CosmosClientOptions,
  type FeedOptions,
  type JSONObject,
  type OperationInput,
  PartitionKeyDefinitionVersion,
  PartitionKeyKind,
  type SqlParameter,
} from '@azure/cosmos';
import { type CosmosServer, type Options, startCosmosServer } from './cosmos-server.ts';

const ascending = (...paths: readonly string[]) => paths.map((path) => ({ path, order: 'ascending' as const }));

export const DEFINITION = {
  id: 'documents',
  partitionKey: { paths: ['/partition'], kind: PartitionKeyKind.Hash, version: PartitionKeyDefinitionVersion.V2 },
  defaultTtl: -1,
  indexingPolicy: {
    includedPaths: [{ path: '/type/?' }, { path: '/partition/?' }, { path: '/body/name/?' }, { path: '/body/plan/on/?' }, { path: '/body/minutes/?' }],
    excludedPaths: [{ path: '/*' }],
    compositeIndexes: [
      ascending('/body/plan/on', '/partition', '/id'),
      ascending('/body/name', '/partition', '/id'),
      ascending('/partition', '/id'),
    ],
  },
} satisfies ContainerDefinition;

type Proof = Pick<CosmosClientOptions, 'key' | 'aadCredentials'>;
type Bench = { readonly server: CosmosServer; readonly client: CosmosClient; readonly connect: (proof: Proof) => CosmosClient; readonly container: Container };

export const makeContainer = async (client: CosmosClient): Promise<Container> => {
  const { database } = await client.databases.createIfNotExists({ id: 'mentors' });
  return (await database.containers.createIfNotExists({ ...DEFINITION })).container;
};

type Made = { readonly options?: Options; readonly consistencyLevel?: ConsistencyLevel };

export const withServer = (work: (bench: Bench) => Promise<void>, made: Made = {}) => async (): Promise<void> => {
  const { options = {}, consistencyLevel } = made;
  const server = await startCosmosServer(options);
  const agent = options.secure && new Agent({ ca: options.secure.cert, keepAlive: true });
  const connect: Bench['connect'] = (proof) =>
    new CosmosClient({ endpoint: server.endpoint, ...proof, ...(agent ? { agent } : {}), ...(consistencyLevel ? { consistencyLevel } : {}) });
  const client = connect({ key: server.key });
  try {
    await work({ server, client, connect, container: await makeContainer(client) });
  } finally {
    client.dispose();
    agent?.destroy();
    await server.close();
  }
};

export type Doc = { readonly id: string; readonly partition: string; readonly type: string; readonly body: JSONObject; readonly ttl?: number };

export const doc = (partition: string, id: string, body: Doc['body'] = {}, more: { readonly ttl?: number } = {}): Doc => ({ id, partition, type: 'meeting', body, ...more });
export const create = (document: Doc): OperationInput => ({ operationType: 'Create', resourceBody: { ...document } });
export const upsert = (document: Doc): OperationInput => ({ operationType: 'Upsert', resourceBody: { ...document } });
export const replace = (document: Doc, ifMatch?: string, id = document.id): OperationInput => ({
  operationType: 'Replace',
  id,
  resourceBody: { ...document },
  ...(ifMatch === undefined ? {} : { ifMatch }),
});
export const remove = (id: string): OperationInput => ({ operationType: 'Delete', id });

export const codes = async (container: Container, partition: string, ...operations: readonly OperationInput[]): Promise<readonly number[]> => {
  const { code, result } = await container.items.batch([...operations], partition);
  return [code ?? 0, ...(result ?? []).map(({ statusCode }) => statusCode)];
};

export const write = async (container: Container, ...documents: readonly Doc[]): Promise<void> => {
  for (const document of documents) assert.deepEqual(await codes(container, document.partition, create(document)), [200, 201]);
};

export const etagOf = async (container: Container, partition: string, id: string): Promise<string> => {
  const { resource } = await container.item(id, partition).read<{ _etag: string }>();
  assert.ok(resource);
  return resource._etag;
};

export const statusOf = async (work: Promise<unknown>): Promise<number> => {
  try {
    await work;
  } catch (error) {
    const { code, cause } = error as { code?: number; cause?: { code?: number } };
    return code ?? cause?.code ?? 0;
  }
  return 200;
};

export const refused = async (work: Promise<unknown>, status: number, words: RegExp): Promise<void> => {
  await assert.rejects(work, (error: Error & { code?: number }) => {
    assert.equal(error.code, status);
    assert.match(error.message, words);
    return true;
  });
};

export type Asking = FeedOptions & { readonly parameters?: { readonly [name: string]: string | number | boolean } };

export const asking = (container: Container, query: string, { parameters = {}, ...options }: Asking = {}) => {
  const list: SqlParameter[] = Object.entries(parameters).map(([name, value]) => ({ name: `@${name}`, value }));
  return container.items.query<Doc>({ query, parameters: list }, options);
};

export const idsOf = (documents: readonly Doc[] | undefined): readonly string[] => (documents ?? []).map(({ id }) => id);

export const found = async (container: Container, query: string, options: Asking = {}): Promise<readonly string[]> => {
  const { resources } = await asking(container, query, options).fetchAll();
  return idsOf(resources);
};

export const matching = async (container: Container, filter: string, parameters: Asking['parameters'] = {}): Promise<string> => {
  const ids = await found(container, `SELECT * FROM c WHERE ${filter}`, { partitionKey: 'p', parameters });
  return ids.join(' ');
};

export const ON = 'c["body"]["plan"]["on"]';
export const ORDERED = `SELECT TOP @count * FROM c WHERE c.type = @type ORDER BY ${ON} ASC, c["partition"] ASC, c["id"] ASC`;
const PARTITIONS = ['aberystwyth', 'bangor', 'cardiff', 'lampeter', 'swansea', 'trefforest', 'wrexham', 'newport'];

/** Three meetings in each partition, whose days go round the partitions. */
export const fillPartitions = async (container: Container): Promise<readonly string[]> => {
  const documents = PARTITIONS.flatMap((partition, place) =>
    [0, 1, 2].map((round) => doc(partition, `${partition}-${String(round)}`, { plan: { on: `2026-03-${String(10 + round * PARTITIONS.length + place)}` } })),
  );
  await write(container, ...documents);
  const on = ({ body }: Doc): string => JSON.stringify(body);
  return idsOf(documents.toSorted((one, other) => (on(one) < on(other) ? -1 : 1)));
};

export const rangesAsked = ({ requests }: CosmosServer): number => requests.filter(({ kind, status }) => kind === 'query' && status === 200).length;
