import { type GraphOffer, PUBLIC_AUTHORITY } from '@mentor-network/core/contracts/graph';
import { ok } from '@mentor-network/core/kernel/result';
import type { Zone } from '@mentor-network/core/kernel/time';
import { starterScheme } from '@mentor-network/core/schemes/starter-scheme';
import { makeEntraSignIn } from './adapters/http/entra-sign-in.ts';
import { connectCosmos } from './adapters/store/cosmos/connect-cosmos.ts';
import { openCosmosStore } from './adapters/store/cosmos/cosmos-document-store.ts';
import type { CosmosRequest } from './adapters/store/cosmos/asking.ts';
import { QUERIED } from './adapters/store/document-types.ts';
import type { DocumentStore } from './adapters/store/documents.ts';
import { CONNECTOR_AUDIENCE } from './adapters/teams/bot-credentials.ts';
import { teamsDeepLink } from './adapters/teams/deep-link.ts';
import { systemClock } from './adapters/timer/system-clock.ts';
import type { Log } from './application/ports/log.ts';
import type { AzureConfig } from './config.ts';
import { managedIdentity } from './managed-identity.ts';
import type { Surroundings } from './surroundings.ts';

/** Each beat asks the store twice, and every question costs; whatever this process commits wakes it at once. */
const HEARTBEAT_MILLISECONDS = 5_000;

const SLOW_MILLISECONDS = 1_000;
const PROOF_MILLISECONDS_MAX = 3_000;

/** What is refused, unanswered or slow is worth a line of its own; the rest only to somebody who looks closely. */
const isOrdinary = ({ status, ms }: CosmosRequest): boolean => status !== 'no answer' && (status < 400 || status === 404) && ms < SLOW_MILLISECONDS;

/** What the page may ask Graph, or nothing: in another cloud than the public one it could not get there. */
const graphOffer = ({ bot, tab }: AzureConfig): GraphOffer | undefined =>
  tab.graphReadings.length > 0 && new URL(tab.authority).origin === PUBLIC_AUTHORITY
    ? { clientId: tab.clientId, tenantId: bot.tenantId, readings: [...tab.graphReadings] }
    : undefined;

/** A deployment: Cosmos DB and Teams, both opened by the managed identity, which nobody has to renew and nobody can copy. */
export const azureSurroundings = (config: AzureConfig, defaultZone: Zone, log: Log, given: DocumentStore | undefined): Surroundings => {
  const { bot, tab, cosmos, network } = config;
  const credential = managedIdentity(bot.id);
  const report = (request: CosmosRequest): void => {
    if (isOrdinary(request)) log.detail('cosmos', request);
    else log.line('cosmos', request);
  };
  const store = given ?? openCosmosStore({ client: connectCosmos(cosmos.endpoint, { credential }), ...cosmos, queried: QUERIED, report });
  const openInTeams = teamsDeepLink(tab, 'mentors');
  const graph = graphOffer(config);
  return {
    store,
    clock: systemClock,
    line: { kind: 'azure', botId: bot.id, tenantId: bot.tenantId, connectorHosts: bot.connectorHosts, openIdMetadataUrl: bot.openIdMetadataUrl, credential },
    address: { kind: 'azure', domain: tab.domain, asksGraph: graph !== undefined },
    signIn: makeEntraSignIn({ clientId: tab.clientId, tenantId: bot.tenantId, domain: tab.domain, authority: tab.authority, defaultZone, log }),
    signInApi: () => ({ readSettings: () => Promise.resolve(ok({ mode: 'azure', openInTeams, ...(graph && { graph }) })) }),
    begin: async ({ schemes }) => {
      const isFirst = await schemes.saveFirst(starterScheme(network.name, network.coordinators, defaultZone));
      if (isFirst) log.line('first-scheme', { coordinators: network.coordinators.length });
    },
    origin: () => `https://${tab.domain}`,
    tabUrl: (_serverAddress, place) => teamsDeepLink(tab, place),
    deployment: { identity: 'user-assigned-managed-identity', store: 'cosmos' },
    proveIdentity: async () => {
      await credential.getToken(`${CONNECTOR_AUDIENCE}/.default`, { abortSignal: AbortSignal.timeout(PROOF_MILLISECONDS_MAX) });
    },
    itContacts: config.itContacts,
    heartbeatMilliseconds: HEARTBEAT_MILLISECONDS,
  };
};
