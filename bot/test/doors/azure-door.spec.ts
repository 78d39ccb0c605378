import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Problem } from '@mentor-network/core/contracts/problem';
import { managedIdentity } from '../../src/managed-identity.ts';
import { CardJson, texts } from '../support/fake-teams/card-reading.ts';
import { type AzureDoors, BOT_ID, DOMAIN, IDENTITY_TOKEN, openAzureDoors } from './azure-bench.ts';
import { NOW, PRIYA_ID, aTelling } from './door-bench.ts';
import { rawRequest } from './raw-request.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const JSON_TYPE = { 'content-type': 'application/json' };

/** The endpoint App Service gives to what runs on it, with the header that proves it runs there. */
const startIdentityEndpoint = async () => {
  const asked: URL[] = [];
  let elsewhere = '';
  const server = createServer(({ url = '', headers }, response) => {
    const isKnown = headers['x-identity-header'] === 'a-secret';
    if (isKnown) asked.push(new URL(url, 'http://localhost'));
    const isSentOn = elsewhere !== '' && !url.startsWith(elsewhere);
    response.writeHead(isSentOn ? 302 : isKnown ? 200 : 401, isSentOn ? { location: elsewhere } : JSON_TYPE);
    const token = { access_token: 'from-app-service', expires_on: Math.floor(Date.now() / 1000) + 86_400, resource: '', token_type: 'Bearer' };
    response.end(isSentOn ? '' : JSON.stringify(token));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  Object.assign(process.env, { IDENTITY_ENDPOINT: `http://127.0.0.1:${port}/msi/token`, IDENTITY_HEADER: 'a-secret' });
  return {
    asked,
    sendTo: (path: string) => (elsewhere = path),
    close: () => {
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
      server.closeAllConnections();
      server.close();
    },
  };
};

describe('In azure mode the Teams door', () => {
  let doors: AzureDoors;

  beforeEach(async () => {
    doors = await openAzureDoors();
  });
  afterEach(() => doors.close());

  const cardsSent = () => doors.connector.messagesIn(doors.chat).map(({ activity }) => texts(CardJson.parse(activity.attachments?.[0]?.content))[0]);
  const methodsAndTokens = () => new Set(doors.connector.requests.map(({ method, authorization }) => `${method} ${authorization ?? ''}`));
  const deliver = () => doors.door.courier.deliver(PRIYA_ID, aTelling(PRIYA_ID));

  it('hears, and answers with the managed identity’s token, which it asks of it for the connector alone', async () => {
    assert.equal((await doors.post({ text: 'two' })).status, 200);
    assert.deepEqual(cardsSent(), ['One', 'Two']);
    assert.deepEqual(methodsAndTokens(), new Set([`GET Bearer ${IDENTITY_TOKEN}`, `POST Bearer ${IDENTITY_TOKEN}`]));
    assert.deepEqual(new Set(doors.credential.scopes), new Set(['https://api.botframework.com/.default']));
    assert.equal(doors.conversation.heard[0]?.actor.email, 'priya.shah@sample.ac.uk');
  });

  it('knows one member however Teams writes the account’s id', async () => {
    await doors.post({ from: { id: '29:priya', name: 'Priya Shah', aadObjectId: PRIYA_ID.toUpperCase() } });
    assert.equal(doors.conversation.heard[0]?.actor.id, PRIYA_ID);
  });

  it('answers a press in the answer itself, and other devices with the token', async () => {
    await doors.post();
    const [message] = doors.connector.messagesIn(doors.chat);
    const press = { type: 'invoke', name: 'adaptiveCard/action', replyToId: message?.id, value: { action: { verb: 'count', data: {} } } };
    const { status, body } = await doors.post(press);
    assert.deepEqual([status, (JSON.parse(body) as { type: string }).type], [200, CARD]);
    await doors.door.quiet();
    assert.deepEqual(cardsSent(), ['Counted to 1']);
    assert.ok(methodsAndTokens().has(`PUT Bearer ${IDENTITY_TOKEN}`));
  });

  it('brings a notice of its own accord, with the token', async () => {
    await doors.post({ type: 'installationUpdate', action: 'add' });
    assert.deepEqual(await deliver(), { status: 'delivered' });
    assert.deepEqual(cardsSent(), ['Welcome, Priya Shah', 'Tom Okafor asks you to be their mentor']);
    assert.deepEqual(methodsAndTokens(), new Set([`GET Bearer ${IDENTITY_TOKEN}`, `POST Bearer ${IDENTITY_TOKEN}`]));
  });

  it('takes its token nowhere but to Teams, whatever address was kept', async () => {
    await doors.post();
    const { address } = doors.contacts.known.get(PRIYA_ID) ?? {};
    const sent = doors.credential.scopes.length;
    for (const serviceUrl of ['https://example.org/', doors.connector.serviceUrl.replace('https', 'http'), 'http://127.0.0.1/']) {
      await doors.contacts.heard(PRIYA_ID, { ...address, serviceUrl }, NOW);
      assert.deepEqual(await deliver(), { status: 'unreachable', why: 'unknown-conversation' });
    }
    assert.equal(doors.credential.scopes.length, sent);
  });

  const useless: readonly (readonly [string, AzureDoors['credential']['gives']])[] = [
    ['fails', () => Promise.reject(new Error('no identity here'))],
    ['gives nothing', () => Promise.resolve(null)],
  ];
  for (const [what, gives] of useless) {
    it(`keeps a notice for later when the managed identity ${what}, for nothing has left`, async () => {
      await doors.post();
      const before = doors.connector.requests.length;
      doors.credential.gives = gives;
      assert.deepEqual(await deliver(), { status: 'failed' });
      assert.equal(doors.connector.requests.length, before);
      assert.deepEqual(doors.log.faults.map(({ what: said }) => said), ['credential']);
      assert.equal(doors.contacts.known.get(PRIYA_ID)?.unreachable, null);
    });
  }

  it('does not wait for a managed identity that never answers', async () => {
    const waiting = await openAzureDoors({ credential: { getToken: () => new Promise(() => undefined) }, sendTimeoutMs: 100 });
    const { serviceUrl } = waiting.connector;
    await waiting.contacts.heard(PRIYA_ID, { channelId: 'msteams', serviceUrl, conversation: { id: waiting.chat }, bot: { id: '28:bot' }, member: { id: '29:priya' } }, NOW);
    const delivery = await waiting.door.courier.deliver(PRIYA_ID, aTelling(PRIYA_ID));
    await waiting.close();
    assert.deepEqual([delivery, waiting.connector.requests], [{ status: 'failed' }, []]);
  });
});

describe('An App Service’s managed identity', () => {
  let endpoint: Awaited<ReturnType<typeof startIdentityEndpoint>>;
  before(async () => {
    endpoint = await startIdentityEndpoint();
  });
  after(() => endpoint.close());

  it('is not looked for where its endpoint sends us', async () => {
    endpoint.sendTo('/elsewhere');
    const got = await managedIdentity(BOT_ID).getToken('https://api.botframework.com/.default').catch(() => 'nothing');
    assert.equal(got, 'nothing');
    assert.deepEqual(endpoint.asked.splice(0).map(({ pathname }) => pathname), ['/msi/token']);
  });

  it('serves the Teams door, asked once, by the bot’s id', async () => {
    endpoint.sendTo('');
    const served = await openAzureDoors({ credential: managedIdentity(BOT_ID) });
    await served.post({ text: 'two' });
    await served.close();
    assert.deepEqual(new Set(served.connector.requests.map(({ authorization }) => authorization)), new Set(['Bearer from-app-service']));
    assert.deepEqual(endpoint.asked.map(({ searchParams }) => [searchParams.get('client_id'), searchParams.get('resource')]), [[BOT_ID, 'https://api.botframework.com']]);
  });
});

describe('In azure mode the HTTP door', () => {
  let doors: AzureDoors;
  let folder = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-tab-'));
    mkdirSync(folder, { recursive: true });
    for (const page of ['index', 'consent-start', 'consent-end', 'privacy', 'terms']) writeFileSync(path.join(folder, `${page}.html`), `<!doctype html><title>${page}</title>`);
    doors = await openAzureDoors({ tabFolder: folder });
  });
  after(async () => {
    await doors.close();
    rmSync(folder, { recursive: true });
  });

  it('knows who has the page open from Entra’s token, and where they are from the page', async () => {
    const headers = { authorization: `Bearer ${await doors.issuer.pageToken({ id: PRIYA_ID })}`, 'x-time-zone': 'Europe/Paris' };
    const { status, body } = await doors.ask({ path: '/api/me', headers });
    const { id, zone } = JSON.parse(body) as { id: string; zone: string };
    assert.deepEqual([status, id, zone], [200, PRIYA_ID, 'Europe/Paris']);
  });

  it('takes no token of the channel for a member’s', async () => {
    const token = await doors.issuer.channelToken(doors.connector.serviceUrl);
    const { status, headers, body } = await doors.ask({ path: '/api/me', headers: { authorization: `Bearer ${token}` } });
    assert.deepEqual([status, headers['www-authenticate'], Problem.strict().parse(JSON.parse(body)).code], [401, 'Bearer', 'not-signed-in']);
  });

  it('says without sign-in how to open the app, and has no sign-in of its own', async () => {
    const settings = JSON.parse((await doors.ask({ path: '/api/settings' })).body) as { mode: string };
    assert.equal(settings.mode, 'azure');
    const { status } = await doors.ask({ method: 'POST', path: '/api/local/sign-in', headers: JSON_TYPE, body: JSON.stringify({ memberId: PRIYA_ID }) });
    assert.equal(status, 404);
  });

  it('shows its terms and what it does with what it knows to everybody', async () => {
    for (const page of ['privacy', 'terms']) {
      const { status, headers, body } = await doors.ask({ path: `/tab/${page}.html` });
      assert.deepEqual([status, headers['content-type']], [200, 'text/html; charset=utf-8']);
      assert.match(body, new RegExp(page));
    }
  });

  it('lets a page ask nobody but us, save its own page Graph and the end of a consent Entra', async () => {
    const asked = async (name: string) => /connect-src ([^;]*)/.exec(String((await doors.ask({ path: `/tab/${name}` })).headers['content-security-policy']))?.[1];
    const all = `'self' https://res.cdn.office.net`;
    assert.equal(await asked(''), `${all} https://graph.microsoft.com`);
    assert.equal(await asked('index.html'), `${all} https://graph.microsoft.com`);
    assert.equal(await asked('consent-end.html'), `${all} https://login.microsoftonline.com`);
    for (const name of ['consent-start.html', 'privacy.html', 'nothing', 'constructor']) assert.equal(await asked(name), all, name);
  });

  const here = { origin: `https://${DOMAIN}` };
  const heads: readonly (readonly [string, number, string, object])[] = [
    ['its own name', 200, '/tab/', { host: DOMAIN }],
    ['its own name in capitals', 200, '/tab/', { host: DOMAIN.toUpperCase() }],
    ['its own page', 200, '/api/settings', here],
    ['a name that begins like its own', 403, '/tab/', { host: `${DOMAIN}.example.org` }],
    ['its name on another port', 403, '/tab/', { host: `${DOMAIN}:8080` }],
    ['this machine’s name', 403, '/api/settings', { host: 'localhost' }],
    ['an address', 403, '/api/settings', { host: '10.0.0.7' }],
    ['a page of another site', 403, '/api/settings', { origin: 'https://evil.example.org' }],
    ['a page of its name without TLS', 403, '/api/settings', { origin: `http://${DOMAIN}` }],
    ['a page of no site', 403, '/api/settings', { origin: 'null' }],
    ['a local page', 403, '/api/settings', { origin: 'http://localhost:3978' }],
    ['a probe by address', 200, '/livez', { host: '10.0.0.7:8080' }],
    ['another probe by address', 200, '/readyz', { host: '10.0.0.7:8080' }],
    ['a probe by a page of another site', 403, '/readyz', { host: '10.0.0.7', origin: 'https://evil.example.org' }],
    ['what only begins like a probe', 400, '/livez/../api/settings', { host: '10.0.0.7' }],
  ];
  for (const [what, status, at, headers] of heads) {
    it(`answers ${what} with ${status}`, async () => {
      const answer = await doors.ask({ path: at, headers: { ...headers } });
      assert.equal(answer.status, status);
      if (status === 403) Problem.strict().parse(JSON.parse(answer.body));
    });
  }

  it('sends with every answer that only TLS will do, and that nobody but Teams may frame it', async () => {
    for (const at of ['/livez', '/', '/tab/', '/tab/privacy.html', '/api/me', '/nothing', '/%E0%A4%A']) {
      const { headers } = await doors.ask({ path: at });
      assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
      const frames = /frame-ancestors ([^;]*)/.exec(String(headers['content-security-policy']))?.[1];
      assert.equal(frames, `'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com`);
      assert.deepEqual([headers['x-content-type-options'], headers['referrer-policy']], ['nosniff', 'no-referrer']);
    }
    const { headers } = await rawRequest(doors.port, { path: '/', headers: { host: 'evil.example.org' } });
    assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains');
  });
});
