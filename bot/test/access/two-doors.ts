import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { Contract } from '@mentor-network/core/contracts/contract';
import { openCard, pressButton } from '@mentor-network/core/contracts/mentoring';
import type { ActorKind } from '@mentor-network/core/access/who-may';
import { makeEntraSignIn } from '../../src/adapters/http/entra-sign-in.ts';
import { makeServer } from '../../src/adapters/http/server.ts';
import { makeTeamsDoor } from '../../src/adapters/teams/teams-door.ts';
import { makeReadHealth } from '../../src/application/health/read-health.ts';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import { makeConversation } from '../../src/conversation/make-conversation.ts';
import { makeMyDataDownload } from '../../src/conversation/my-data-download.ts';
import { makePageApi } from '../../src/conversation/page-api.ts';
import { ok } from '@mentor-network/core/kernel/result';
import { REFUSALS } from '../../src/refusals.ts';
import { BOT_ID, CLIENT_ID, DOMAIN, TENANT_ID } from '../doors/azure-bench.ts';
import { allowancesOf } from '../doors/door-bench.ts';
import { makeLoopbackCertificate, trust } from '../doors/loopback-certificate.ts';
import { startLoopbackIssuer } from '../doors/loopback-issuer.ts';
import { rawRequest } from '../doors/raw-request.ts';
import { startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import { LONDON } from '../support/network.ts';
import { personOf } from './people-of-every-kind.ts';
import type { NetworkInSituation } from './situations.ts';

const OTHER_TENANT_ID = '99999999-bbbb-4000-8000-000000000009';

export type Answered = { readonly status: number; readonly text: string };
export type Data = { readonly [field: string]: unknown };

/** What of Azure and Teams both doors speak with, for every network of this process. */
export const startOutside = async () => {
  const tls = await makeLoopbackCertificate();
  const distrust = trust(tls);
  const [issuer, connector] = await Promise.all([startLoopbackIssuer({ botId: BOT_ID, tenantId: TENANT_ID, clientId: CLIENT_ID }), startFakeConnector({ tls, keepsLimits: false })]);
  const channelToken = await issuer.channelToken(connector.serviceUrl);
  const close = async (): Promise<void> => {
    await Promise.all([issuer.close(), connector.close()]);
    distrust();
  };
  return { issuer, connector, channelToken, close };
};
export type Outside = Awaited<ReturnType<typeof startOutside>>;

const inTurn = <Value>(values: readonly Value[]): (() => Value) => {
  let taken = 0;
  return () => {
    const value = values[taken % values.length];
    taken += 1;
    if (value === undefined) throw new Error('There is none to take.');
    return value;
  };
};

/** The server of a deployment on this network: nothing in it is played but the issuers of tokens and Teams' connector. */
const openServer = async (network: NetworkInSituation, { issuer, connector }: Outside, instances: number) => {
  const { clock, log } = network;
  const { openIdMetadataUrl, authority } = issuer;
  const credential = { getToken: () => Promise.resolve({ token: 'a-token-of-the-managed-identity' }) };
  const conversation = makeConversation({ ...network, ids: { fresh: randomUUID }, tabUrl: (place) => `https://${DOMAIN}/tab/#/${place}`, downloadUrl: (secret) => `https://${DOMAIN}/my-data?ticket=${secret}`, movableClock: undefined, onClockMoved: () => undefined });
  const line = { kind: 'azure', botId: BOT_ID, tenantId: TENANT_ID, connectorHosts: [new URL(connector.serviceUrl).host], openIdMetadataUrl, credential } as const;
  const allowances = allowancesOf();
  const doors = Array.from({ length: instances }, () => makeTeamsDoor({ line, conversation, contacts: network.contacts, clock, log, allowances, tellingCard }));
  const receive = inTurn(doors.map((door) => door.receive));
  const health = makeReadHealth({
    ...network,
    clock,
    log,
    deliveries: () => ({ lastDeliveredAt: null, failedInARow: 0 }),
    proveIdentity: () => Promise.resolve(),
    deployment: { identity: 'user-assigned-managed-identity', store: 'cosmos', version: '0.1.0', startedAt: clock.now() },
    itContacts: [personOf('it-contact').id],
  });
  const readSettings = () => Promise.resolve(ok({ mode: 'azure', openInTeams: 'https://teams.microsoft.com/l/entity/app/home' } as const));
  const server = makeServer({
    address: { kind: 'azure', domain: DOMAIN, asksGraph: false },
    api: { readSettings, ...makePageApi({ ...network, conversation, health, clock }) },
    refusals: REFUSALS,
    authenticate: makeEntraSignIn({ clientId: CLIENT_ID, tenantId: TENANT_ID, domain: DOMAIN, authority, defaultZone: LONDON, log }).authenticate,
    allowances,
    receive: (body, authorization) => receive()(body, authorization),
    download: makeMyDataDownload({ exportMyData: network.exportMyData, defaultZone: LONDON }),
    ready: health.ready,
    tabFolder: 'there-is-no-such-folder',
    log,
  });
  const port = await server.listen(0, '127.0.0.1');
  const close = async (): Promise<void> => {
    await server.close();
    await Promise.all(doors.map((door) => door.quiet()));
    await network.store.close();
  };
  return { port, close };
};

/** In an activity, what says who it is: a guest has no account of ours, and who is of another tenant comes from there. */
const identityIn = (kind: ActorKind, chat: string, isNamed: boolean): object => {
  const { id, name } = personOf(kind);
  const tenantId = kind === 'other-tenant' ? OTHER_TENANT_ID : TENANT_ID;
  return {
    from: { id: `29:${id}`, name, ...(isNamed ? { aadObjectId: id } : {}) },
    channelData: { tenant: { id: tenantId } },
    conversation: { id: chat, conversationType: 'personal', tenantId },
  };
};

let posted = 0;

type Send = (method: string, path: string, authorization: string | undefined, body: object | undefined) => Promise<Answered>;

const teamsDoorOf = (send: Send, { connector, channelToken }: Outside) => {
  const activityOf = (kind: ActorKind, fields: object, chat: string, isNamed: boolean): object => {
    posted += 1;
    const usual = { id: `activity-${posted}`, channelId: 'msteams', serviceUrl: connector.serviceUrl, localTimezone: LONDON, recipient: { id: `28:${BOT_ID}` } };
    return { ...usual, ...identityIn(kind, chat, isNamed), ...fields };
  };

  /** Posts as Teams would. A stranger comes twice: as whoever they like with no token, and as a guest whom Teams does not name. */
  const post = async (kind: ActorKind, fields: object, chat = `a:${kind}`): Promise<Answered> => {
    if (kind === 'stranger') {
      const unsigned = await send('POST', '/api/messages', undefined, activityOf(kind, fields, chat, true));
      if (unsigned.status !== 401) return unsigned;
    }
    return send('POST', '/api/messages', `Bearer ${channelToken}`, activityOf(kind, fields, chat, kind !== 'stranger'));
  };

  return {
    post,
    press: (kind: ActorKind, verb: string, data: Data) => post(kind, { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } }),
    /** Each in a chat of its own, where Teams lets as much be said as anybody likes. */
    say: async (kind: ActorKind, text: string): Promise<Answered> => {
      const chat = `a:${kind}-${posted}`;
      const answer = await post(kind, { type: 'message', text }, chat);
      return { ...answer, text: answer.text + JSON.stringify(connector.messagesIn(chat).map(({ activity }) => activity)) };
    },
  };
};

const pageDoorOf = (send: Send, { issuer }: Outside) => {
  const tokens = new Map<ActorKind, Promise<string>>();
  const authorizationOf = async (kind: ActorKind): Promise<string | undefined> => {
    if (kind === 'stranger') return undefined;
    const { id, name, email: address } = personOf(kind);
    const made = tokens.get(kind) ?? issuer.pageToken({ id, name, address }, kind === 'other-tenant' ? { claims: { tid: OTHER_TENANT_ID } } : {});
    tokens.set(kind, made);
    return `Bearer ${await made}`;
  };
  const ask = async (kind: ActorKind, { method, path }: Contract, sent: Data): Promise<Answered> => {
    const filled = path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(sent[name])));
    const rest = Object.entries(sent).flatMap(([name, value]) => (path.includes(`:${name}`) ? [] : [[name, String(value)]]));
    const authorization = await authorizationOf(kind);
    return method === 'GET' ? send(method, `${filled}?${new URLSearchParams(rest).toString()}`, authorization, undefined) : send(method, filled, authorization, sent);
  };
  return {
    ask,
    press: (kind: ActorKind, verb: string, data: Data) => ask(kind, pressButton, { verb, data }),
    say: (kind: ActorKind, words: string) => ask(kind, openCard, { words }),
  };
};

/** Both doors of one network, and what anybody can do at them. Every answer is text, for whoever looks for words in it. */
export const openTwoDoors = async (network: NetworkInSituation, outside: Outside, instances = 1) => {
  const { port, close: closeServer } = await openServer(network, outside, instances);
  const agent = new http.Agent({ keepAlive: true });
  const send: Send = async (method, path, authorization, body) => {
    const headers = { host: DOMAIN, 'x-time-zone': LONDON, ...(authorization === undefined ? {} : { authorization }), ...(body ? { 'content-type': 'application/json' } : {}) };
    const answer = await rawRequest(port, { method, path, headers, agent, ...(body ? { body: JSON.stringify(body) } : {}) });
    return { status: answer.status, text: answer.body };
  };
  const close = async (): Promise<void> => {
    agent.destroy();
    await closeServer();
  };
  return { teams: teamsDoorOf(send, outside), page: pageDoorOf(send, outside), close };
};
export type TwoDoors = Awaited<ReturnType<typeof openTwoDoors>>;
