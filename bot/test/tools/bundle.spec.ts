import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite/sqlite-document-store.ts';
import { STORE_FILE } from '../../src/config.ts';
import { HANNAH, PRIYA } from '../../src/local-people.ts';
import { type Bundle, SERVER_FILE, bundleServer } from '../../tools/package/bundle-server.ts';
import { SERVER_BYTES_MAX } from '../../tools/package/server-package.ts';
import { schemesIn } from '../../tools/seed/seed-store.ts';
import { TENANT_ID, startAzureProcess } from '../support/azure-process.ts';
import { buttons } from '../support/fake-teams/card-reading.ts';
import { openChat } from '../support/fake-teams/fake-chat.ts';
import { freePort } from '../support/child-server.ts';
import { inFolder } from '../support/temporary-folder.ts';

const STARTS_MAX = 5;
const START_MS_MAX = 1_000;
const GIVE_UP_MS = 20_000;

type Started = { readonly child: ChildProcessByStdio<null, Readable, Readable>; readonly address: string; readonly ms: number; readonly ended: Promise<readonly [number | null, string]> };

describe('the bundled server', function () {
  this.timeout(60_000);
  let folder = '';
  let bundle: Bundle;
  before(async () => {
    // Outside of the repository, so that no node_modules is found from there.
    folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    bundle = await bundleServer(folder);
    mkdirSync(join(folder, 'tab'));
    writeFileSync(join(folder, 'tab', 'index.html'), '<title>The page</title>');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (dataFolder: string): Promise<Started> => {
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}`;
    const env = { MENTORS_MODE: 'local', PORT: String(port), DATA_FOLDER: dataFolder };
    const startedAt = performance.now();
    const child = spawn(process.execPath, [join(folder, SERVER_FILE)], { cwd: dataFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = Promise.all([once(child, 'close'), text(child.stderr)]).then(([, err]) => [child.exitCode, err] as const);
    child.stdout.resume();
    while (child.exitCode === null && performance.now() - startedAt < GIVE_UP_MS) {
      const answer = await fetch(`${address}/livez`).catch(() => undefined);
      if (answer?.ok) break;
      await sleep(5);
    }
    return { child, address, ms: performance.now() - startedAt, ended };
  };

  it('is one file of less than 10 MB that imports nothing but Node', () => {
    assert.deepEqual(readdirSync(folder).filter((name) => name !== 'tab'), [SERVER_FILE]);
    assert.ok(bundle.bytes < SERVER_BYTES_MAX, `${String(bundle.bytes)} bytes`);
    assert.deepEqual(bundle.imports.filter((name) => !isBuiltin(name)), []);
  });

  it('says that it is alive within a second of being started, at its best of five: what else the machine does is not its doing', () =>
    inFolder(async (dataFolder) => {
      const times: number[] = [];
      while (times.length < STARTS_MAX && !times.some((ms) => ms < START_MS_MAX)) {
        const { child, ms, ended } = await start(dataFolder);
        times.push(Math.round(ms));
        child.kill('SIGTERM');
        assert.deepEqual(await ended, [0, ''], 'it stops when it is told to, and has nothing to complain of');
      }
      assert.ok(times.some((ms) => ms < START_MS_MAX), `${times.join(', ')} ms`);
    }));

  it('serves the page that lies beside it, and is ready when there is a scheme', () =>
    inFolder(async (dataFolder) => {
      const store = openSqliteStore({ file: join(dataFolder, STORE_FILE), queried: QUERIED });
      await schemesIn(store);
      await store.close();
      const { child, address, ended } = await start(dataFolder);
      try {
        assert.equal((await fetch(`${address}/readyz`)).status, 200);
        assert.equal(await (await fetch(`${address}/tab/`)).text(), '<title>The page</title>');
        assert.equal((await fetch(`${address}/api/settings`)).status, 200);
      } finally {
        child.kill('SIGTERM');
        await ended;
      }
    }));

  it('is a deployment too: it opens the store and writes to Teams with the managed identity', async () => {
    const azure = await startAzureProcess({ script: [join(folder, SERVER_FILE)], coordinators: [HANNAH.id], itContacts: [] });
    try {
      const channel = { tenantId: TENANT_ID, token: () => azure.issuer.channelToken(azure.connector.serviceUrl) };
      const priya = openChat(azure.connector, PRIYA, azure.address, channel);
      await priya.install();
      await priya.waitForCard((shown) => buttons(shown).includes('Register'));
      assert.ok(azure.cosmos.requests.some(({ kind, status }) => kind === 'batch' && status === 200));
    } finally {
      await azure.close();
    }
  });
});
