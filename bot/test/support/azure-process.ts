import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectCosmos } from '../../src/adapters/store/cosmos/connect-cosmos.ts';
import { containerDefinition } from '../../src/adapters/store/cosmos/container-definition.ts';
import { QUERIED } from '../../src/adapters/store/document-types.ts';
import { makeLoopbackCertificate, trust } from '../doors/loopback-certificate.ts';
import { startLoopbackIssuer } from '../doors/loopback-issuer.ts';
import { childServer, freePort } from './child-server.ts';
import { startCosmosServer } from './cosmos-server/cosmos-server.ts';
import { startFakeConnector } from './fake-teams/fake-connector.ts';

const TAB_FOLDER = fileURLToPath(new URL('../../../tab/dist', import.meta.url));
const PLACE = { database: 'azure-test', container: 'documents' };

export const BOT_ID = '11111111-aaaa-4000-8000-000000000001';
export const TENANT_ID = '22222222-bbbb-4000-8000-000000000002';
const CLIENT_ID = '33333333-cccc-4000-8000-000000000003';
const TEAMS_APP_ID = '44444444-dddd-4000-8000-000000000004';
const IDENTITY_HEADER = 'only-this-app-knows';

/** What App Service gives an app with a managed identity (https://learn.microsoft.com/azure/app-service/overview-managed-identity): a token for whatever is named. */
const startIdentityEndpoint = async (tokenFor: (resource: string) => string) => {
  const asked: string[] = [];
  const server = http.createServer(({ url = '', headers }, response) => {
    const { searchParams } = new URL(url, 'http://localhost');
    const resource = searchParams.get('resource') ?? '';
    asked.push(resource);
    const isKnown = headers['x-identity-header'] === IDENTITY_HEADER && searchParams.get('client_id') === BOT_ID;
    const token = { access_token: tokenFor(resource), expires_on: String(Math.floor(Date.now() / 1000) + 86_400), resource, token_type: 'Bearer', client_id: BOT_ID };
    response.statusCode = isKnown ? 200 : 400;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKnown ? token : { statusCode: 400, message: 'Nobody has that identity' }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { endpoint: `http://127.0.0.1:${String(port)}/msi/token`, asked, close };
};

const STORE_TOKEN = 'a-token-for-the-store';
export const TEAMS_TOKEN = 'a-token-for-teams';

/** Everything of Azure, Entra and Teams that a deployment speaks with, on this machine and over TLS. */
const startCloud = async () => {
  const tls = await makeLoopbackCertificate();
  const folder = mkdtempSync(join(tmpdir(), 'azure-'));
  const certificate = join(folder, 'certificate.pem');
  writeFileSync(certificate, tls.cert);
  const distrust = trust(tls);
  const [issuer, connector, cosmos] = await Promise.all([
    startLoopbackIssuer({ botId: BOT_ID, tenantId: TENANT_ID, clientId: CLIENT_ID, tls }),
    startFakeConnector({ tls }),
    startCosmosServer({ secure: tls, tokens: [STORE_TOKEN] }),
  ]);
  const identity = await startIdentityEndpoint((resource) => (resource.startsWith(cosmos.endpoint.replace(/\/$/, '')) ? STORE_TOKEN : TEAMS_TOKEN));
  // Only Bicep may make these in Azure: the identity has no right to.
  const client = connectCosmos(cosmos.endpoint, { key: cosmos.key });
  const { database } = await client.databases.create({ id: PLACE.database });
  await database.containers.create(containerDefinition(PLACE.container, QUERIED));
  client.dispose();
  const close = async (): Promise<void> => {
    identity.close();
    await Promise.all([issuer.close(), connector.close(), cosmos.close()]);
    distrust();
    rmSync(folder, { recursive: true, force: true });
  };
  return { issuer, connector, cosmos, identity, certificate, close };
};

type Starting = { readonly script: readonly string[]; readonly coordinators: readonly string[]; readonly itContacts: readonly string[] };

/** The server in azure mode, in a process of its own, with the settings that a deployment has and no others. */
export const startAzureProcess = async ({ script, coordinators, itContacts }: Starting) => {
  const cloud = await startCloud();
  const { issuer, connector, cosmos, identity, certificate } = cloud;
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  const settings = {
    MENTORS_MODE: 'azure',
    HOST: '127.0.0.1',
    PORT: String(port),
    TAB_FOLDER,
    BOT_ID,
    BOT_TENANT_ID: TENANT_ID,
    AAD_APP_CLIENT_ID: CLIENT_ID,
    TEAMS_APP_ID,
    TAB_DOMAIN: `127.0.0.1:${String(port)}`,
    COSMOS_ENDPOINT: cosmos.endpoint,
    COSMOS_DATABASE: PLACE.database,
    COSMOS_CONTAINER: PLACE.container,
    NETWORK_NAME: 'Staff mentoring',
    COORDINATOR_IDS: coordinators.join(','),
    IT_CONTACT_IDS: itContacts.join(','),
    BOT_OPENID_METADATA_URL: issuer.openIdMetadataUrl,
    ENTRA_AUTHORITY: issuer.authority,
    CONNECTOR_HOSTS: new URL(connector.serviceUrl).host,
  };
  const given = { IDENTITY_ENDPOINT: identity.endpoint, IDENTITY_HEADER, NODE_EXTRA_CA_CERTS: certificate, PATH: process.env.PATH };
  const { start, kill, said } = childServer({ script, environment: { ...given, ...settings }, address });
  await start().catch(async (thrown: unknown) => {
    await kill();
    await cloud.close();
    throw thrown;
  });
  return {
    ...cloud,
    address,
    start,
    kill,
    said,
    close: async (): Promise<void> => {
      await kill();
      await cloud.close();
    },
  };
};

export type AzureProcess = Awaited<ReturnType<typeof startAzureProcess>>;
