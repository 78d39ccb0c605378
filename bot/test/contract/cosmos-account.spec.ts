import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { type CosmosServer, startCosmosServer } from '../support/cosmos-server/cosmos-server.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

describe('npm run test:cosmos', function () {
  this.timeout(60_000);
  let server: CosmosServer;
  before(async () => {
    server = await startCosmosServer();
  });
  after(() => server.close());

  const run = async (environment: Readonly<Record<string, string>>, ...words: readonly string[]) => {
    const env = { PATH: process.env.PATH, ...environment };
    const child = spawn('npm', ['run', '--silent', 'test:cosmos', '--', ...words], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { status: child.exitCode, said: stdout + stderr };
  };

  it('does not pass by trying nothing when it is not told which account', async () => {
    const { status, said } = await run({});
    assert.notEqual(status, 0);
    assert.match(said, /COSMOS_ENDPOINT and COSMOS_KEY/);
  });

  it('touches no database that is not there for tests', async () => {
    const { status, said } = await run({ COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key, COSMOS_DATABASE: 'mentors' });
    assert.notEqual(status, 0);
    assert.match(said, /mentors does not say in its name that it is for tests/);
    assert.deepEqual(server.requests, []);
  });

  it('tries the sentences of the contract on the account, in a container that it empties between them', async () => {
    const { status, said } = await run({ COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key }, '--grep', 'commits whole or not at all|keeps documents and tells apart');
    assert.equal(status, 0, said);
    assert.match(said, /5 passing/);
    assert.ok(server.requests.some(({ path }) => path.includes('/dbs/mentor-network-test/colls/contract/')));
  });
});
