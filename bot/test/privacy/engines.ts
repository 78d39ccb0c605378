import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import { openCosmosStore } from '../../src/adapters/store/cosmos/cosmos-document-store.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';

type Opened = { readonly store: DocumentStore; readonly close: () => Promise<void> };

const onCosmos = async (): Promise<Opened> => {
  const server = await startCosmosServer({ ranges: 2 });
  const client = connectCosmos(server.endpoint, { key: server.key });
  const { database } = await client.databases.create({ id: 'privacy-test' });
  await database.containers.create(containerDefinition('documents', QUERIED));
  const store = openCosmosStore({ client, database: 'privacy-test', container: 'documents', queried: QUERIED });
  return {
    store,
    close: async () => {
      await store.close();
      await server.close();
    },
  };
};

/** An empty store of the product on either engine, which goes by the time of day. */
export const openPersonalStore = async (engine: 'SQLite' | 'Cosmos DB'): Promise<Opened> => {
  if (engine === 'Cosmos DB') return onCosmos();
  const store = openSqliteStore({ file: ':memory:', queried: QUERIED });
  return { store, close: () => store.close() };
};
