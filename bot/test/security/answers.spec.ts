import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as directory from '@mentor-network/core/contracts/directory';
import * as health from '@mentor-network/core/contracts/health';
import * as mentoring from '@mentor-network/core/contracts/mentoring';
import * as signIn from '@mentor-network/core/contracts/sign-in';
import { z } from 'zod';
import { makePinoLog } from '../../src/adapters/log/pino-log.ts';
import { type AzureDoors, openAzureDoors } from '../doors/azure-bench.ts';
import { PRIYA_ID } from '../doors/door-bench.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const FILES = ['index.html', 'privacy.html', 'notice.css', 'assets/page.js', 'assets/drawing.svg', 'assets/words.json', 'assets/icon.png'];
/** One of every kind: a page, a file, a probe, an answer with and without a token, a redirection, and what is not there. */
const PATHS = [...FILES.map((file) => `/tab/${file}`), '/', '/tab', '/livez', '/readyz', '/my-data', '/api/me', '/api/settings', '/api/directory', '/nothing', '/%E0%A4%A'];

const Asked = z.object({ method: z.enum(['GET', 'POST']), path: z.string() });
const CONTRACTS = Object.entries({ ...directory, ...health, ...mentoring, ...signIn }).flatMap(([name, it]) => {
  const asked = Asked.safeParse(it);
  return asked.success ? [{ name, ...asked.data }] : [];
});

describe('The answers of the server', () => {
  let folder = '';
  let doors: AzureDoors;
  let authorization = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'page-'));
    mkdirSync(path.join(folder, 'assets'));
    for (const file of FILES) writeFileSync(path.join(folder, file), file);
    doors = await openAzureDoors({ tabFolder: folder });
    authorization = `Bearer ${await doors.issuer.pageToken({ id: PRIYA_ID, name: 'Priya Shah' })}`;
  });
  after(async () => {
    await doors.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const everyAnswer = async () => {
    const requests = PATHS.flatMap((at) => [{ path: at }, { path: at, headers: { authorization } }, { path: at, headers: { origin: 'https://evil.example.org' } }]);
    const posts = ['/api/messages', '/api/requests', '/api/cards/press'].map((at) => ({ method: 'POST', path: at, headers: { ...JSON_TYPE, authorization }, body: '{}' }));
    const answers = await Promise.all([...requests, ...posts].map(async (request) => ({ request, answer: await doors.ask(request) })));
    assert.ok(answers.filter(({ answer }) => answer.status === 200).length > FILES.length);
    return answers;
  };

  it('change nothing for a GET: what changes something is posted', async () => {
    assert.ok(CONTRACTS.length >= 9);
    assert.deepEqual(CONTRACTS.filter(({ name, method }) => (method === 'GET') !== name.startsWith('read')), []);
    for (const { method, path: at } of CONTRACTS.filter((asked) => asked.method === 'POST')) {
      const { status } = await doors.ask({ path: at, headers: { authorization } });
      assert.ok(status === 404 || status === 405, `${method} ${at}: ${String(status)}`);
    }
  });

  it('lead nowhere but to the page itself', async () => {
    const leading = (await everyAnswer()).filter(({ answer }) => answer.headers.location !== undefined);
    assert.ok(leading.length > 0);
    for (const { answer } of leading) assert.equal(answer.headers.location, '/tab/');
  });

  it('say what they are, and text in which characters', async () => {
    for (const { request, answer } of await everyAnswer()) {
      if (answer.body === '') continue;
      const type = answer.headers['content-type'] ?? '';
      assert.match(type, /^[a-z]+\/[a-z+]+(; charset=utf-8)?$/, request.path);
      if (/^text\/|[+/]xml\b/.test(type)) assert.match(type, /; charset=utf-8$/, request.path);
    }
  });

  it('name no file after what was asked', async () => {
    for (const { answer } of await everyAnswer()) assert.equal(answer.headers['content-disposition'], undefined);
  });

  it('say nothing in the log of what stands behind the question mark', async () => {
    const before = doors.log.lines.length;
    for (const at of ['/my-data?ticket=said-by-me', '/api/directory?words=said-by-me', '/tab/?said-by-me']) await doors.ask({ path: at, headers: { authorization } });
    assert.ok(doors.log.lines.length >= before + 3);
    assert.doesNotMatch(JSON.stringify(doors.log.lines), /said-by-me/);
  });

  it('leave one line in the log, whatever stands in the address', async () => {
    await doors.ask({ path: '/nothing%0A%7B%22level%22:30,%22who%22:%22coordinator%22%7D', headers: { authorization } });
    const { what, fields } = doors.log.lines.at(-1) ?? { what: '', fields: {} };
    const written: string[] = [];
    const log = makePinoLog({ destination: { write: (line) => written.push(line) } });
    log.line(what, { ...fields, who: `\n{"level":30}\r\n\u2028` });
    assert.equal(written.length, 1);
    assert.match(written[0] ?? '', /^[^\n\r]+\n$/);
  });
});
