/**
 * The whole server of local mode, on Cosmos DB instead of its file: `node server-on-cosmos.ts ENDPOINT KEY DATABASE CONTAINER`. The
 * product itself never runs so: local mode has no sign-in, and Cosmos DB belongs to a deployment. But so the journeys of one engine
 * are the journeys of the other.
 */
import { openStore } from '../../src/adapters/store/open-store.ts';
import { startServer } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';

const [endpoint = '', key = '', database = '', container = ''] = process.argv.slice(2);
const parsed = readConfig();
if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
await startServer(parsed.config, openStore({ engine: 'cosmos', endpoint, database, container, proof: { key } }));
