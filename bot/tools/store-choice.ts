import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AggregateAuthenticationError, AzureCliCredential, AzureDeveloperCliCredential, ChainedTokenCredential } from '@azure/identity';
import { REPOSITORY } from '../local/folders.ts';
import { connectCosmos } from '../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../src/adapters/store/cosmos/container-definition.ts';
import { QUERIED } from '../src/adapters/store/document-types.ts';
import type { DocumentStore } from '../src/adapters/store/documents.ts';
import { type StorePlace, openStore } from '../src/adapters/store/open-store.ts';
import { STORE_FILE } from '../src/config.ts';
import { Obstacle } from './command-line.ts';
import type { Variables } from './environment.ts';

export const STORE_USAGE = `sqlite    the file .data/${STORE_FILE}, or the one that is named
cosmos    COSMOS_ENDPOINT, COSMOS_DATABASE and COSMOS_CONTAINER of the environment, and as proof your own sign-in
          (az login, or azd auth login; you need the role "Cosmos DB Built-in Data Contributor" there),
          or COSMOS_KEY for the emulator and test accounts`;

const ENGINES = ['sqlite', 'cosmos'] as const;
export type Engine = (typeof ENGINES)[number];

export const engineNamed = (option: string, name: string): Engine => {
  const engine = ENGINES.find((one) => one === name);
  if (engine) return engine;
  throw new Obstacle(`${option} is ${ENGINES.join(' or ')}, and not "${name}".`);
};

type Choice = {
  readonly engine: Engine;
  readonly file?: string | undefined;
  /** Where a copy leads from one account to another, FROM_COSMOS_ENDPOINT goes before COSMOS_ENDPOINT, and so on. */
  readonly side?: 'FROM_' | 'TO_' | '';
};

const NEEDED = {
  COSMOS_ENDPOINT: 'the address of the account, as https://NAME.documents.azure.com/',
  COSMOS_DATABASE: 'the name of the database',
  COSMOS_CONTAINER: 'the name of the container',
} as const;

/** Where the store of a choice lies, and what proves that we may. */
export const placeOf = ({ engine, file, side = '' }: Choice, variables: Variables): StorePlace => {
  if (engine === 'sqlite') return { engine, file: resolve(file ?? join(REPOSITORY, '.data', STORE_FILE)) };
  if (file !== undefined) throw new Obstacle('A file is where SQLite keeps a store; the place of a cosmos store is told by the environment.');
  const value = (name: string): string => [variables[`${side}${name}`], variables[name]].find((said) => said !== undefined && said !== '') ?? '';
  const missing = Object.entries(NEEDED).filter(([name]) => value(name) === '');
  if (missing.length > 0) throw new Obstacle(missing.map(([name, what]) => `Set ${name} in the environment: ${what}.`).join('\n'));
  const endpoint = value('COSMOS_ENDPOINT');
  if (!URL.canParse(endpoint)) throw new Obstacle(`COSMOS_ENDPOINT is ${NEEDED.COSMOS_ENDPOINT}, and not "${endpoint}".`);
  const key = value('COSMOS_KEY');
  const proof = key ? { key } : { credential: new ChainedTokenCredential(new AzureCliCredential(), new AzureDeveloperCliCredential()) };
  return { engine, endpoint, database: value('COSMOS_DATABASE'), container: value('COSMOS_CONTAINER'), proof };
};

/** What the place is called, in sentences and in files. No proof is part of it. */
export const nameOf = (place: StorePlace): string =>
  place.engine === 'sqlite' ? place.file : `${place.endpoint.replace(/\/$/, '')}/${place.database}/${place.container}`;

/** A copy from a file that is not there would begin by making it. */
export const mustExist = (place: StorePlace): void => {
  if (place.engine === 'sqlite' && !existsSync(place.file)) throw new Obstacle(`There is no store at ${place.file}.`);
};

/** The roles for data make no databases and no containers: in Azure the deployment does. A key of the emulator or a test account may. */
const makeContainerIn = async (place: StorePlace): Promise<void> => {
  if (place.engine === 'sqlite') return;
  if (!('key' in place.proof)) throw new Obstacle('--make-container needs COSMOS_KEY, of the emulator or a test account. In Azure, provision makes the container.');
  const client = connectCosmos(place.endpoint, place.proof);
  try {
    const { database } = await client.databases.createIfNotExists({ id: place.database });
    await database.containers.createIfNotExists(containerDefinition(place.container, QUERIED));
  } finally {
    client.dispose();
  }
};

/** What went wrong below us, as one sentence for somebody who cannot mend the program. */
const explained = (place: StorePlace, thrown: unknown): Obstacle => {
  if (thrown instanceof AggregateAuthenticationError) {
    return new Obstacle(`You are not signed in, and ${nameOf(place)} asks who you are: az login, or azd auth login.`, { cause: thrown });
  }
  const message = thrown instanceof Error ? thrown.message.split('\n', 1).join('') : String(thrown);
  if (place.engine === 'sqlite') return new Obstacle(message, { cause: thrown });
  const status = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (status === 401 || status === 403) return new Obstacle(`${nameOf(place)} does not let us in: ${message}`, { cause: thrown });
  if (status === 404) return new Obstacle(`There is no container ${nameOf(place)}. Provision makes it; for a test account, --make-container does.`, { cause: thrown });
  return new Obstacle(`${nameOf(place)} cannot be reached: ${message}`, { cause: thrown });
};

/** Opens the store and asks it something small, so that what is wrong with the place is said before any work is begun. */
export const openPlace = async (place: StorePlace, { makesContainer = false } = {}): Promise<DocumentStore> => {
  let store: DocumentStore | undefined;
  try {
    if (makesContainer) await makeContainerIn(place);
    store = openStore(place);
    await store.query({ type: 'scheme', limit: 1 });
    return store;
  } catch (thrown) {
    await store?.close();
    throw thrown instanceof Obstacle ? thrown : explained(place, thrown);
  }
};
