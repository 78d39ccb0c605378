import { randomUUID } from 'node:crypto';
import { Zone } from '@mentor-network/core/kernel/time';
import own from '../package.json' with { type: 'json' };
import { makeAllowances } from './adapters/allowance/allowances.ts';
import { makeServer } from './adapters/http/server.ts';
import { makePinoLog } from './adapters/log/pino-log.ts';
import type { DocumentStore } from './adapters/store/documents.ts';
import { makeTeamsDoor } from './adapters/teams/teams-door.ts';
import { startHeartbeat } from './adapters/timer/heartbeat.ts';
import { makeTraces } from './adapters/trace/async-traces.ts';
import { makeCountingCourier } from './application/health/deliveries.ts';
import { makeReadHealth } from './application/health/read-health.ts';
import { TAKEN_AT_ONCE_MAX } from './application/notices/drain.ts';
import type { Log } from './application/ports/log.ts';
import { tellingCard } from './cards/notices/telling-card.ts';
import { composeNetwork } from './compose-network.ts';
import type { Config } from './config.ts';
import { makeConversation } from './conversation/make-conversation.ts';
import { makeMyDataDownload } from './conversation/my-data-download.ts';
import { makePageApi } from './conversation/page-api.ts';
import { REFUSALS } from './refusals.ts';
import type { Surroundings } from './surroundings.ts';

const DEFAULT_ZONE = Zone.parse('Europe/London');

export type Running = {
  /** Where the server answers, with the port the system chose if it was asked to. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/** Each mode is loaded when it is wanted: local mode starts without the packages of Azure. */
const surroundingsOf = async (config: Config, log: Log, given: DocumentStore | undefined): Promise<Surroundings> => {
  if (config.mode === 'azure') return (await import('./azure-surroundings.ts')).azureSurroundings(config, DEFAULT_ZONE, log, given);
  return (await import('./local-surroundings.ts')).localSurroundings(config, DEFAULT_ZONE, given);
};

/**
 * The only place that knows every part. Starts them in the order in which they need each other, and stops them in reverse. A store
 * that is given takes the place of the configured one, so that the whole server can be tried on either engine.
 */
export const startServer = async (config: Config, given?: DocumentStore): Promise<Running> => {
  const log = makePinoLog({ level: config.logLevel });
  const around = await surroundingsOf(config, log, given);
  const { store, clock, movableClock, deployment, proveIdentity, itContacts } = around;
  const ids = { fresh: randomUUID };
  const traces = makeTraces();
  let wake = (): void => undefined;
  const onCommitted = (): void => wake();

  const network = composeNetwork({ store, clock, ids, log, traces, defaultZone: DEFAULT_ZONE, onCommitted });
  const allowances = makeAllowances();
  let address = '';
  const tabUrl = (place: string): string => around.tabUrl(address, place);
  const downloadUrl = (secret: string): string => `${around.origin(address)}/my-data?ticket=${secret}`;
  const conversation = makeConversation({ ...network, clock, ids, tabUrl, downloadUrl, movableClock, onClockMoved: onCommitted });
  const door = makeTeamsDoor({ line: around.line, conversation, contacts: network.contacts, meet: network.meetMember, clock, log, traces, allowances, tellingCard, defaultZone: DEFAULT_ZONE, onCommitted });
  const { courier, deliveries } = makeCountingCourier(door.courier, clock);
  const health = makeReadHealth({
    ...network,
    clock,
    log,
    deliveries,
    proveIdentity,
    deployment: { ...deployment, version: own.version, startedAt: clock.now() },
    itContacts,
  });
  const server = makeServer({
    address: around.address,
    api: { ...around.signInApi(network), ...makePageApi({ ...network, conversation, health, clock }) },
    refusals: REFUSALS,
    authenticate: around.signIn.authenticate,
    receive: door.receive,
    download: makeMyDataDownload({ exportMyData: network.exportMyData, defaultZone: DEFAULT_ZONE }),
    ready: health.ready,
    allowances,
    tabFolder: config.tabFolder,
    log,
    traces,
  });

  /** A store that is not to be reached yet (a role just given takes minutes) keeps nobody from seeing that this is so. */
  let hasBegun = false;
  const begin = async (): Promise<void> => {
    if (hasBegun) return;
    await around.begin(network);
    await network.directory.prepare();
    hasBegun = true;
  };
  const drain = network.drainTo(courier);
  const port = await server.listen(config.port, config.host);
  address = `http://${config.host}:${String(port)}`;
  const heartbeat = startHeartbeat({
    beat: async () => {
      await begin();
      const { tasks, notices } = await drain();
      return { isFull: Math.max(tasks, notices) >= TAKEN_AT_ONCE_MAX };
    },
    everyMilliseconds: around.heartbeatMilliseconds,
    log,
  });
  wake = heartbeat.wake;
  log.line('listening', { address });

  return {
    address,
    stop: async () => {
      await server.close();
      await heartbeat.stop();
      await door.quiet();
      await store.close();
    },
  };
};
