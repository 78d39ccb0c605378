import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import { readHealth } from '@mentor-network/core/contracts/health';
import { readMe, readSettings } from '@mentor-network/core/contracts/sign-in';
import { AMIRA, HANNAH, PRIYA } from '../../src/local-people.ts';
import { type AzureProcess, TEAMS_TOKEN, TENANT_ID, startAzureProcess } from '../support/azure-process.ts';
import { buttons, texts } from '../support/fake-teams/card-reading.ts';
import { type FakeChat, openChat } from '../support/fake-teams/fake-chat.ts';
import { pageWith } from '../support/page-client.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const SOMEBODY_OF_IT = '5a3d1c0e-0000-4000-8000-0000000000aa';

/** Readiness is looked at anew every two seconds, and what has to be so at the start is tried every five. */
const untilReady = async (address: string): Promise<void> => {
  for (let asked = 0; asked < 100; asked += 1) {
    if ((await fetch(`${address}/readyz`)).ok) return;
    await sleep(100);
  }
  throw new Error('It does not become ready.');
};

describe('a deployment, with everything of Azure and Teams played on this machine', function () {
  this.timeout(60_000);
  let azure: AzureProcess;
  let priya: FakeChat;

  const page = (id: string, name: string) => pageWith(azure.address, () => azure.issuer.pageToken({ id, name }));

  before(async () => {
    azure = await startAzureProcess({ script: [MAIN], coordinators: [HANNAH.id], itContacts: [SOMEBODY_OF_IT] });
    const channel = { tenantId: TENANT_ID, token: () => azure.issuer.channelToken(azure.connector.serviceUrl) };
    priya = openChat(azure.connector, PRIYA, azure.address, channel);
  });
  after(() => azure.close());

  it('begins with a scheme of the name and the coordinators it was given', async () => {
    const { scheme } = await page(PRIYA.id, PRIYA.name).ask(readDirectory);
    assert.equal(scheme.name, 'Staff mentoring');
    await azure.kill();
    await azure.start();
    const { schemes } = await page(PRIYA.id, PRIYA.name).ask(readDirectory);
    assert.equal(schemes.length, 1, 'a restart began it again');
  });

  it('welcomes who installs the app, with the managed identity’s token on what it says', async () => {
    await priya.install();
    const card = await priya.waitForCard((shown) => buttons(shown).includes('Register'));
    assert.ok(texts(card).length > 0);
    const sent = azure.connector.requests.filter(({ method }) => method === 'POST');
    assert.deepEqual([...new Set(sent.map(({ authorization }) => authorization))], [`Bearer ${TEAMS_TOKEN}`]);
  });

  it('keeps what a member says in Cosmos DB, over a restart', async () => {
    await priya.press('Register');
    await priya.press('Next', { parts: 'mentee', schemes: 'network' });
    await azure.kill();
    await azure.start();
    assert.equal((await page(PRIYA.id, PRIYA.name).ask(readMe)).status, 'registering');
    assert.ok(azure.cosmos.requests.some(({ kind, status }) => kind === 'batch' && status === 200));
    assert.deepEqual(azure.cosmos.scans, []);
  });

  it('has no key anywhere: what opens the store and Teams comes from the identity', () => {
    assert.ok(azure.identity.asked.length >= 2);
    assert.ok(azure.identity.asked.some((resource) => resource.includes('api.botframework.com')));
  });

  it('opens links inside Teams', async () => {
    const settings = await page(PRIYA.id, PRIYA.name).ask(readSettings);
    assert.ok(settings.mode === 'azure' && settings.openInTeams.startsWith('https://teams.microsoft.com/l/entity/44444444-dddd-4000-8000-000000000004/mentors?'));
    // Entra is played by this machine here, and Graph is asked in Microsoft's public cloud alone.
    assert.equal(settings.graph, undefined);
  });

  it('shows how it is to the coordinators and to IT, and to nobody else', async () => {
    for (const [id, may] of [[HANNAH.id, ['read-health', 'coordinate']], [SOMEBODY_OF_IT, ['read-health']]] as const) {
      const health = await page(id, 'Who looks after it').ask(readHealth);
      assert.deepEqual(health.checks.filter(({ ok }) => !ok), []);
      assert.deepEqual([health.ok, health.identity, health.store], [true, 'user-assigned-managed-identity', 'cosmos']);
      assert.deepEqual((await page(id, 'Who looks after it').ask(readMe)).may, may);
    }
    await assert.rejects(page(PRIYA.id, PRIYA.name).ask(readHealth), /404/);
    assert.deepEqual((await page(PRIYA.id, PRIYA.name).ask(readMe)).may, []);
  });

  it('lets nobody in who only says who they are', async () => {
    const unsigned = openChat(azure.connector, AMIRA, azure.address);
    assert.equal((await unsigned.say('hi')).status, 401);
    const foreign = openChat(azure.connector, AMIRA, azure.address, { tenantId: 'another-tenant', token: () => azure.issuer.channelToken(azure.connector.serviceUrl) });
    assert.equal((await foreign.say('hi')).status, 403);
    assert.deepEqual(unsigned.cards(), []);
    const local = await fetch(`${azure.address}/api/local/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ memberId: AMIRA.id }) });
    assert.equal(local.status, 404);
    assert.equal((await fetch(`${azure.address}/api/me`)).status, 401);
  });

  it('says on the health page what does not work, and what to do', async () => {
    azure.cosmos.failNext(...Array.from({ length: 12 }, () => ({ status: 400, kind: 'query' as const })));
    const { ok, checks } = await page(SOMEBODY_OF_IT, 'IT').ask(readHealth);
    const store = checks.find(({ check }) => check === 'store');
    assert.ok(!ok && store?.ok === false && store.advice.length > 0);
    azure.cosmos.reset();
  });

  it('is alive while the store cannot be reached yet, says that it is not ready, and begins when it can', async () => {
    azure.cosmos.failNext(...Array.from({ length: 60 }, () => ({ status: 403, kind: 'query' as const })));
    await azure.kill();
    await azure.start('/livez');
    assert.deepEqual(await (await fetch(`${azure.address}/readyz`)).json(), { ok: false, checks: { store: false, identity: true } });
    azure.cosmos.reset();
    await untilReady(azure.address);
    const { scheme } = await page(PRIYA.id, PRIYA.name).ask(readDirectory);
    assert.equal(scheme.name, 'Staff mentoring');
  });

  it('logs no token, no name and no word of a member', () => {
    for (const secret of [TEAMS_TOKEN, 'a-token-for-the-store', 'Bearer', PRIYA.name, PRIYA.email]) assert.ok(!azure.said().includes(secret), secret);
  });
});
