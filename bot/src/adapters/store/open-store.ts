import { type CosmosProof, connectCosmos } from './cosmos/connect-cosmos.ts';
import { openCosmosStore } from './cosmos/cosmos-document-store.ts';
import type { CosmosRequest } from './cosmos/asking.ts';
import { QUERIED } from './document-types.ts';
import type { DocumentStore } from './documents.ts';
import { openSqliteStore } from './sqlite/sqlite-document-store.ts';

/** Which engine, and where it keeps the documents. */
export type StorePlace =
  | { readonly engine: 'sqlite'; readonly file: string }
  | {
      readonly engine: 'cosmos';
      readonly endpoint: string;
      readonly database: string;
      readonly container: string;
      readonly proof: CosmosProof;
    };

/** The product's documents in their place. A container of Cosmos DB has to be there; a file is made. */
export const openStore = (place: StorePlace, report?: (request: CosmosRequest) => void): DocumentStore => {
  if (place.engine === 'sqlite') return openSqliteStore({ file: place.file, queried: QUERIED });
  const { endpoint, database, container, proof } = place;
  return openCosmosStore({ client: connectCosmos(endpoint, proof), database, container, queried: QUERIED, ...(report ? { report } : {}) });
};
