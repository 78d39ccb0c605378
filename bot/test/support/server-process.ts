import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { instantOf } from '@mentor-network/core/kernel/time';
import { fillWithSampleData } from '../../local/sample-data.ts';
import { sampleSchemes } from '../../local/university/schemes.ts';
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { makeSchemeStore } from '../../src/adapters/store/record-stores.ts';
import { STORE_FILE } from '../../src/config.ts';
import { AMIRA } from '../../src/local-people.ts';
import { childServer, freePort } from './child-server.ts';
import { startCosmosServer } from './cosmos-server/cosmos-server.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const MAIN_ON_COSMOS = fileURLToPath(new URL('server-on-cosmos.ts', import.meta.url));
const TAB_FOLDER = fileURLToPath(new URL('../../../tab/dist', import.meta.url));

export type ServerProcess = {
  readonly address: string;
  readonly dataFolder: string;
  /** As the power going off: no handler of the server runs. Then it is started again on the same data and port. */
  killAndRestart(): Promise<void>;
  /** The lines of its log. */
  said(): string;
  close(): Promise<void>;
};

/** What the server is started with, and where its data stay while it is not running. */
type Ground = { readonly script: readonly string[]; readonly remove: () => Promise<void> };

const COSMOS_PLACE = { database: 'journey-test', container: 'documents' };

/** Only the schemes: the sample is as much the same on every engine as any other documents. */
const onCosmos = async (): Promise<Ground> => {
  const server = await startCosmosServer();
  const { endpoint, key } = server;
  const client = connectCosmos(endpoint, { key });
  const { database } = await client.databases.create({ id: COSMOS_PLACE.database });
  await database.containers.create(containerDefinition(COSMOS_PLACE.container, QUERIED));
  client.dispose();
  const store = openStore({ engine: 'cosmos', endpoint, ...COSMOS_PLACE, proof: { key } });
  for (const scheme of sampleSchemes(AMIRA.id)) await makeSchemeStore(store).save(scheme);
  await store.close();
  return { script: [MAIN_ON_COSMOS, endpoint, key, COSMOS_PLACE.database, COSMOS_PLACE.container], remove: () => server.close() };
};

const onSqlite = async (dataFolder: string, isEmpty: boolean): Promise<Ground> => {
  await fillWithSampleData({ file: join(dataFolder, STORE_FILE), isEmpty, now: instantOf(Date.now()) });
  return { script: [MAIN], remove: () => Promise.resolve() };
};

type Starting = { readonly isEmpty: boolean; readonly engine?: 'sqlite' } | { readonly isEmpty: true; readonly engine: 'cosmos' };

/** The real server in a process of its own, on a store that holds the schemes, or the whole sample. */
export const startServerProcess = async ({ isEmpty, engine = 'sqlite' }: Starting): Promise<ServerProcess> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mentors-'));
  const ground = await (engine === 'cosmos' ? onCosmos() : onSqlite(dataFolder, isEmpty));
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  const environment = { PATH: process.env.PATH, MENTORS_MODE: 'local', PORT: String(port), DATA_FOLDER: dataFolder, TAB_FOLDER };
  const { start, kill, said } = childServer({ script: ground.script, environment, address });

  await start();
  return {
    address,
    dataFolder,
    killAndRestart: async () => {
      await kill();
      await start();
    },
    said,
    close: async () => {
      await kill();
      await ground.remove();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
