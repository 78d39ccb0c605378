/** The Cosmos test server in a process of its own: it says in one line of JSON where it is, and runs until it is stopped. */
import { startCosmosServer } from './cosmos-server.ts';

const { endpoint, key } = await startCosmosServer();
process.stdout.write(`${JSON.stringify({ endpoint, key })}\n`);
