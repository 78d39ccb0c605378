/**
 * The contract on a real account, or on Microsoft's emulator: `npm run test:cosmos`, with COSMOS_ENDPOINT and COSMOS_KEY, and
 * COSMOS_DATABASE if it is not to be "mentor-network-test". It empties its container between tests, so it refuses a database whose
 * name does not say that it is for tests. Every sentence is tried; none is skipped.
 */
import type { CosmosClient } from '@azure/cosmos';
import { setTimeout as sleep } from 'node:timers/promises';
import { instantOf } from '@mentor-network/core/kernel/time';
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { openWatched } from './cosmos-opening.ts';
import { describeDocumentStore } from './document-store.contract.ts';
import { QUERIED } from './opening.ts';

const { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '', COSMOS_DATABASE: database = 'mentor-network-test' } = process.env;
const CONTAINER = 'contract';

if (!endpoint || !key) throw new Error('COSMOS_ENDPOINT and COSMOS_KEY say which account to try the contract on. Nothing was tried.');
if (!database.includes('test')) throw new Error(`The database ${database} does not say in its name that it is for tests. Nothing was touched.`);

const time = { now: () => instantOf(Date.now()), later: (seconds: number): Promise<void> => sleep(seconds * 1000 + 500) };

const makeContainer = async (client: CosmosClient): Promise<void> => {
  const made = await client.databases.createIfNotExists({ id: database });
  await made.database.containers.createIfNotExists(containerDefinition(CONTAINER, QUERIED));
};

const empty = async (store: DocumentStore): Promise<void> => {
  for (let cursor: string | undefined, isAll = false; !isAll; ) {
    const page = await store.changes(cursor, 1_000);
    for (const [partition, documents] of Map.groupBy(page.documents, (document) => document.partition)) {
      for (let first = 0; first < documents.length; first += 100) {
        await store.commit(partition, documents.slice(first, first + 100).map(({ id }) => ({ op: 'delete', id })));
      }
    }
    isAll = page.documents.length < 1_000;
    ({ cursor } = page);
  }
};

describe(`the account ${endpoint}, database ${database}`, () => {
  before(async () => {
    const client = connectCosmos(endpoint, { key });
    await makeContainer(client);
    client.dispose();
  });

  describeDocumentStore('the Cosmos DB store', async () => {
    const opened = await openWatched({ endpoint, key, database, container: CONTAINER }, time);
    await empty(opened.store);
    return opened;
  });
});
