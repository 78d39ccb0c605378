import { Zone } from '@mentor-network/core/kernel/time';
import { makeEntraSignIn } from '../../src/adapters/http/entra-sign-in.ts';
import { makeServer } from '../../src/adapters/http/server.ts';
import type { Credential } from '../../src/adapters/teams/bot-credentials.ts';
import { makeTeamsDoor } from '../../src/adapters/teams/teams-door.ts';
import { startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import type { AllowedOf } from '../../src/adapters/allowance/allowances.ts';
import { PRIYA_ID, allowancesOf, clock, makeContacts, makeCountingConversation, makeLog, tellingCard } from './door-bench.ts';
import { type Certificate, makeLoopbackCertificate, trust } from './loopback-certificate.ts';
import { startLoopbackIssuer } from './loopback-issuer.ts';
import { type RawRequest, rawRequest } from './raw-request.ts';
import { REFUSALS, makePageApiAlone } from './scripted-api.ts';

export const BOT_ID = '11111111-aaaa-4000-8000-000000000001';
export const TENANT_ID = '22222222-bbbb-4000-8000-000000000002';
export const CLIENT_ID = '33333333-cccc-4000-8000-000000000003';
export const DOMAIN = 'mentors.sample.ac.uk';
export const IDENTITY_TOKEN = 'a-token-of-the-managed-identity';
const LONDON = Zone.parse('Europe/London');
const SEND_TIMEOUT_MS = 5_000;

/** Made once for all doors of this process. */
let certificate: Promise<Certificate> | undefined;

/** A credential that says what it was asked for. `gives` is what it answers next and from then on. */
const makeCredential = () => {
  const scopes: string[] = [];
  const credential = {
    scopes,
    gives: (): Promise<{ readonly token: string } | null> => Promise.resolve({ token: IDENTITY_TOKEN }),
    getToken: (scope: string) => {
      scopes.push(scope);
      return credential.gives();
    },
  };
  return credential;
};

type Options = { readonly tabFolder?: string; readonly credential?: Credential; readonly sendTimeoutMs?: number; readonly allowed?: Partial<AllowedOf> };

/** Both doors in azure mode, really listening: the issuers of their tokens and Teams' connector are on this machine, Teams by https. */
export const openAzureDoors = async ({ tabFolder = 'there-is-no-such-folder', credential: other, sendTimeoutMs = SEND_TIMEOUT_MS, allowed }: Options = {}) => {
  const tls = await (certificate ??= makeLoopbackCertificate());
  const distrust = trust(tls);
  const issuer = await startLoopbackIssuer({ botId: BOT_ID, tenantId: TENANT_ID, clientId: CLIENT_ID });
  const connector = await startFakeConnector({ tls });
  const { openIdMetadataUrl, authority } = issuer;
  const conversation = makeCountingConversation();
  const contacts = makeContacts();
  const log = makeLog();
  const credential = makeCredential();
  const connectorHosts = [new URL(connector.serviceUrl).host];
  const line = { kind: 'azure', botId: BOT_ID, tenantId: TENANT_ID, connectorHosts, openIdMetadataUrl, credential: other ?? credential } as const;
  const allowances = allowancesOf(allowed);
  const door = makeTeamsDoor({ line, conversation, allowances, contacts, clock, log, tellingCard, sendTimeoutMs });
  const server = makeServer({
    address: { kind: 'azure', domain: DOMAIN, asksGraph: true },
    api: makePageApiAlone({ mode: 'azure', openInTeams: 'https://teams.microsoft.com/l/entity/app/home' }),
    refusals: REFUSALS,
    authenticate: makeEntraSignIn({ clientId: CLIENT_ID, tenantId: TENANT_ID, domain: DOMAIN, authority, defaultZone: LONDON, log }).authenticate,
    receive: door.receive,
    download: () => Promise.resolve(undefined),
    ready: () => Promise.resolve({ ok: true, checks: { store: true } }),
    allowances,
    tabFolder,
    log,
  });
  const port = await server.listen(0, '127.0.0.1');
  const chat = 'a:chat-priya';
  connector.admit(chat, { id: PRIYA_ID, name: 'Priya Shah', email: 'priya.shah@sample.ac.uk' });

  let posted = 0;
  /** As Teams sends it, with what is different from a message of Priya's. */
  const activity = (fields: object = {}): object => {
    posted += 1;
    return {
      type: 'message',
      id: `activity-${posted}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      from: { id: `29:${PRIYA_ID}`, name: 'Priya Shah', aadObjectId: PRIYA_ID },
      recipient: { id: `28:${BOT_ID}`, name: 'Mentor Network' },
      conversation: { id: chat, conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID } },
      text: 'hello',
      ...fields,
    };
  };
  const ask = (request: RawRequest) => rawRequest(port, { ...request, headers: { host: DOMAIN, ...request.headers } });
  /** Posts with a good token, unless another authorization is given. `null` is none at all. */
  const post = async (fields: object = {}, authorization?: string | null) => {
    const given = authorization === undefined ? `Bearer ${await issuer.channelToken(connector.serviceUrl)}` : authorization;
    const headers = { 'content-type': 'application/json', ...(given === null ? {} : { authorization: given }) };
    return ask({ method: 'POST', path: '/api/messages', headers, body: JSON.stringify(activity(fields)) });
  };
  const close = async (): Promise<void> => {
    await server.close();
    await door.quiet();
    await Promise.all([connector.close(), issuer.close()]);
    distrust();
  };
  return { port, ask, post, activity, chat, door, issuer, connector, conversation, contacts, log, credential, close };
};
export type AzureDoors = Awaited<ReturnType<typeof openAzureDoors>>;
