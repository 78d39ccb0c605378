import type { CosmosClient } from '@azure/cosmos';
import { type Instant } from '@mentor-network/core/kernel/time';
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import { openCosmosStore } from '../../src/adapters/store/cosmos/cosmos-document-store.ts';
import type { CosmosRequest } from '../../src/adapters/store/cosmos/asking.ts';
import type { DocumentStore } from '../../src/adapters/store/documents.ts';
import { type CosmosServer, startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';
import { type Opened, QUERIED, passingTime } from './opening.ts';

export const DATABASE = 'contract-test';

/** What this engine can tell beside the documents: its requests, and where they lie. */
export type Watched = Opened & { readonly requests: readonly CosmosRequest[]; readonly container: string };

type Place = { readonly endpoint: string; readonly key: string; readonly database: string; readonly container: string };
type Time = { readonly now: () => Instant; readonly later: (seconds: number) => Promise<void> };

/** Handles on one container, each with a client and so a session of its own. */
export const openWatched = async ({ endpoint, key, database, container }: Place, time: Time, answerMilliseconds = 20_000): Promise<Watched> => {
  const handles: DocumentStore[] = [];
  const requests: CosmosRequest[] = [];
  const another = async (): Promise<DocumentStore> => {
    const client = connectCosmos(endpoint, { key });
    const report = (request: CosmosRequest): number => requests.push(request);
    const handle = openCosmosStore({ client, database, container, queried: QUERIED, report, now: time.now, answerMilliseconds });
    handles.push(handle);
    return handle;
  };
  const close = async (): Promise<void> => {
    for (const handle of handles) await handle.close();
  };
  return { store: await another(), another, ...time, close, requests, container };
};

export type CosmosBench = {
  readonly server: CosmosServer;
  /** A container of its own for each who asks. */
  readonly makeContainer: () => Promise<string>;
  readonly openEmpty: (answerMilliseconds?: number) => Promise<Watched>;
  readonly close: () => Promise<void>;
};

/** One test server and one database for all tests of a file, whose time they may let pass. */
export const startCosmosBench = async (): Promise<CosmosBench> => {
  const time = passingTime();
  const server = await startCosmosServer({ now: () => Date.parse(time.now()) });
  const { endpoint, key } = server;
  const client: CosmosClient = connectCosmos(endpoint, { key });
  const { database } = await client.databases.createIfNotExists({ id: DATABASE });
  let containers = 0;
  const makeContainer = async (): Promise<string> => {
    containers += 1;
    const name = `documents-${String(containers)}`;
    await database.containers.create(containerDefinition(name, QUERIED));
    return name;
  };
  return {
    server,
    makeContainer,
    openEmpty: async (answerMilliseconds) => openWatched({ endpoint, key, database: DATABASE, container: await makeContainer() }, time, answerMilliseconds),
    close: async () => {
      client.dispose();
      await server.close();
    },
  };
};

export const withCosmos = (bench: () => CosmosBench, work: (store: DocumentStore, opened: Watched) => Promise<void>) => async (): Promise<void> => {
  const opened = await bench().openEmpty();
  try {
    await work(opened.store, opened);
  } finally {
    await opened.close();
  }
};
