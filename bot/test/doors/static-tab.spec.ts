import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rawRequest } from './raw-request.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

describe('The page’s files', () => {
  let doors: OpenDoors;
  let folder = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-tab-'));
    mkdirSync(path.join(folder, 'tab', 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.txt'), 'secret');
    writeFileSync(path.join(folder, 'tab', 'index.html'), '<!doctype html><title>Mentor Network</title>');
    writeFileSync(path.join(folder, 'tab', 'assets', 'page-a1b2.js'), 'export {};');
    doors = await openDoors({ tabFolder: path.join(folder, 'tab') });
  });
  after(async () => {
    await doors.close();
    rmSync(folder, { recursive: true });
  });

  const get = (at: string, headers = {}) => rawRequest(doors.port, { path: at, headers });

  it('begin at the root', async () => {
    for (const at of ['/', '/tab']) {
      const { status, headers } = await get(at);
      assert.deepEqual([status, headers.location], [302, '/tab/']);
    }
  });

  it('are asked for again each time, except those whose name holds their content', async () => {
    const page = await get('/tab/');
    assert.deepEqual([page.status, page.headers['content-type'], page.headers['cache-control']], [200, 'text/html; charset=utf-8', 'no-cache']);
    const again = await get('/tab/', { 'if-none-match': page.headers.etag });
    assert.deepEqual([again.status, again.body], [304, '']);
    const script = await get('/tab/assets/page-a1b2.js');
    assert.deepEqual([script.headers['content-type'], script.headers['cache-control']], ['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
  });

  it('come packed to whoever can unpack them', async () => {
    const plain = await get('/tab/');
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.match(plain.body, /Mentor Network/);
    const packed = await fetch(`${doors.url}/tab/`);
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.match(await packed.text(), /Mentor Network/);
  });

  it('are not made up: what is not there is not found', async () => {
    for (const at of ['/tab/assets/gone-c3d4.js', '/tab/favicon.ico', '/tab/assets', '/tab/mentors']) assert.equal((await get(at)).status, 404);
  });

  it('are the only ones there are', async () => {
    const ways = ['/tab/../secret.txt', '/tab/..%2fsecret.txt', '/tab/%2e%2e/secret.txt', '/tab/..\\secret.txt', '/tab//etc/passwd', '/tab/%00', '/tab/assets/../../secret.txt', '/secret.txt'];
    for (const at of ways) {
      const { status, body } = await get(at);
      assert.doesNotMatch(body, /secret|root:/, at);
      assert.ok(status === 404 || status === 400, at);
    }
  });
});
