/** A process of its own for cosmos.spec.ts: `node cosmos-writer.ts DATABASE CONTAINER COUNT`. Says each number it was acknowledged. */
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { openCosmosStore } from '../../src/adapters/store/cosmos/cosmos-document-store.ts';
import { QUERIED, create } from './opening.ts';

const [database = '', container = '', count = '0'] = process.argv.slice(2);
const { COSMOS_ENDPOINT: endpoint = '', COSMOS_KEY: key = '' } = process.env;
const store = openCosmosStore({ client: connectCosmos(endpoint, { key }), database, container, queried: QUERIED });

for (let n = 0; n < Number(count); n += 1) {
  await store.commit(`partnership:${String(n)}`, ['state', 'fact', 'notice'].map((id) => create(id, { minutes: n })));
  process.stdout.write(`${String(n)}\n`);
}
await store.close();
