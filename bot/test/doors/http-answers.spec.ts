import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Zone } from '@mentor-network/core/kernel/time';
import { type AzureDoors, openAzureDoors } from './azure-bench.ts';
import { PRIYA_ID } from './door-bench.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-request.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const TEAMS = "frame-ancestors 'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com";
const LOCAL = ' http://localhost:* http://127.0.0.1:*';
const policy = (frames: string, asked = ''): string =>
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; style-src-attr 'none'; connect-src 'self' https://res.cdn.office.net" +
  `${asked}; ` +
  `img-src 'self' data:; font-src 'self' data: https://*.cdn.office.net; base-uri 'none'; form-action 'none'; ${frames}; require-trusted-types-for 'script'; ` +
  'trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy';

/** Asked by everybody in every way: well, wrongly, and with too much. */
const QUESTIONS: readonly (RawRequest & { readonly status: number })[] = [
  { status: 200, path: '/livez' },
  { status: 200, path: '/readyz' },
  { status: 302, path: '/' },
  { status: 200, path: '/tab/' },
  { status: 404, path: '/tab/nothing.js' },
  { status: 200, path: '/api/settings' },
  { status: 401, path: '/api/me' },
  { status: 404, path: '/nothing' },
  { status: 404, path: '/%E0%A4%A' },
  { status: 400, path: '//nothing' },
  { status: 405, path: '/api/settings', method: 'PUT' },
  { status: 415, path: '/api/requests', method: 'POST', body: '{}' },
  { status: 403, path: '/api/settings', headers: { host: 'evil.example.org' } },
];

const isGuarded = ({ headers }: RawAnswer, frames: string, what: string, asked?: string): void => {
  const { 'content-security-policy': found, 'permissions-policy': permissions, ...rest } = headers;
  assert.equal(found, policy(frames, asked), what);
  assert.match(String(permissions), /^(?=.*\bcamera=\(\))(?=.*\bmicrophone=\(\))(?=.*\bgeolocation=\(\))[a-z-]+=\(\)(, [a-z-]+=\(\))*$/);
  assert.deepEqual([rest['x-content-type-options'], rest['referrer-policy']], ['nosniff', 'no-referrer'], what);
  assert.deepEqual([rest['cross-origin-resource-policy'], rest['cross-origin-opener-policy']], ['same-origin', 'same-origin'], what);
  for (const unwanted of ['server', 'x-powered-by', 'x-frame-options', 'access-control-allow-origin', 'set-cookie', 'via', 'api-version']) assert.equal(headers[unwanted], undefined, `${unwanted} of ${what}`);
};

describe('Every answer of the HTTP door', () => {
  let folder = '';
  let here: OpenDoors;
  let deployed: AzureDoors;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-tab-'));
    mkdirSync(path.join(folder, 'assets'));
    for (const page of ['index', 'consent-start', 'consent-end']) writeFileSync(path.join(folder, `${page}.html`), '<!doctype html><title>Mentor Network</title>');
    [here, deployed] = await Promise.all([openDoors({ tabFolder: folder }), openAzureDoors({ tabFolder: folder })]);
  });
  after(async () => {
    await Promise.all([here.close(), deployed.close()]);
    rmSync(folder, { recursive: true });
  });

  for (const { status, ...question } of QUESTIONS) {
    const what = `${question.method ?? 'GET'} ${question.path}${question.headers ? ' for another host' : ''}`;
    it(`has the same guards, and says nothing of what it is made with: ${what}, ${status}`, async () => {
      const answer = await rawRequest(here.port, question);
      assert.equal(answer.status, status);
      isGuarded(answer, TEAMS + LOCAL, what);
      assert.equal(answer.headers['strict-transport-security'], undefined, 'there is no TLS on one’s own machine');
    });

    it(`and in a deployment lets nobody come without TLS, and only Teams frame it: ${what}`, async () => {
      const answer = await deployed.ask(question);
      assert.equal(answer.status, status);
      isGuarded(answer, TEAMS, what, question.path === '/tab/' ? ' https://graph.microsoft.com' : '');
      assert.equal(answer.headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
    });
  }

  it('that is a page of the consent may be held by Teams, which opens its window, and asks Entra at its end alone', async () => {
    for (const [page, asked] of [['consent-start', ''], ['consent-end', ' https://login.microsoftonline.com']] as const) {
      const { headers } = await deployed.ask({ path: `/tab/${page}.html` });
      assert.deepEqual([headers['content-security-policy'], headers['cross-origin-opener-policy']], [policy(TEAMS, asked), 'unsafe-none'], page);
    }
  });

  it('about a member is kept by nobody on its way: as it is, unchanged, refused, and broken', async () => {
    const authorization = `Bearer ${await here.signIn.tokenFor({ id: PRIYA_ID, name: 'Priya Shah', email: '', zone: Zone.parse('Europe/London') })}`;
    const me = { path: '/api/me', headers: { authorization } };
    const send = (body: string, headers = {}) => rawRequest(here.port, { method: 'POST', path: '/api/requests', headers: { ...JSON_TYPE, authorization, ...headers }, body });
    const request = (mentorId: string) => JSON.stringify({ mentorId, schemeId: 'staff', goals: 'To publish' });
    const { etag = '' } = (await rawRequest(here.port, me)).headers;
    const answers: readonly (readonly [number, RawAnswer])[] = [
      [200, await rawRequest(here.port, me)],
      [304, await rawRequest(here.port, { ...me, headers: { authorization, 'if-none-match': etag } })],
      [401, await rawRequest(here.port, { path: '/api/me' })],
      [404, await rawRequest(here.port, { ...me, path: '/api/nothing' })],
      [404, await rawRequest(here.port, { ...me, path: '/api/mentors/amira?scheme=staff' })],
      [405, await rawRequest(here.port, { ...me, method: 'DELETE' })],
      [200, await send(request('amira'))],
      [400, await send('{')],
      [409, await send(request('full'))],
      [413, await send('x'.repeat(70_000))],
      [415, await send('{}', { 'content-type': 'text/plain' })],
      [500, await send(request('broken'))],
      [403, await send('{}', { origin: 'https://evil.example.org' })],
    ];
    for (const [status, answer] of answers) assert.deepEqual([answer.status, answer.headers['cache-control']], [status, 'no-store']);
  });
});
