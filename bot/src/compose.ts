import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Zone } from '@mentor-network/core/kernel/time';
import { makeServer } from './adapters/http/server.ts';
import { makeLocalSignIn } from './adapters/http/sign-in.ts';
import { makePinoLog } from './adapters/log/pino-log.ts';
import { QUERIED } from './adapters/store/document-types.ts';
import { makeClockStore } from './adapters/store/record-stores.ts';
import { openSqliteStore } from './adapters/store/sqlite/sqlite-document-store.ts';
import { makeTeamsDoor } from './adapters/teams/teams-door.ts';
import { startHeartbeat } from './adapters/timer/heartbeat.ts';
import { makeMovableClock } from './adapters/timer/movable-clock.ts';
import { TAKEN_AT_ONCE_MAX } from './application/notices/drain.ts';
import { tellingCard } from './cards/notices/telling-card.ts';
import { composeNetwork } from './compose-network.ts';
import { type Config, STORE_FILE } from './config.ts';
import { makeConversation } from './conversation/make-conversation.ts';
import { makePageApi } from './conversation/page-api.ts';
import { makeLocalSignInApi } from './local-sign-in.ts';
import { REFUSALS } from './refusals.ts';

const HEARTBEAT_MILLISECONDS = 1_000;
const DEFAULT_ZONE = Zone.parse('Europe/London');

export type Running = {
  /** Where the server answers, with the port the system chose if it was asked to. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/** The only place that knows every part. Starts them in the order in which they need each other, and stops them in reverse. */
export const startServer = async (config: Config): Promise<Running> => {
  const log = makePinoLog({ level: config.logLevel });
  mkdirSync(config.dataFolder, { recursive: true });
  const store = openSqliteStore({ file: join(config.dataFolder, STORE_FILE), queried: QUERIED });
  const clockStore = makeClockStore(store);
  const clock = makeMovableClock({ aheadMilliseconds: await clockStore.aheadMilliseconds(), save: clockStore.save });
  const ids = { fresh: randomUUID };
  let wake = (): void => undefined;
  const onCommitted = (): void => wake();

  const network = composeNetwork({ store, clock, ids, log, defaultZone: DEFAULT_ZONE, onCommitted });
  let address = '';
  const tabUrl = (place: string): string => `${address}/tab/#/${place}`;
  const conversation = makeConversation({ ...network, clock, ids, tabUrl, movableClock: clock, onClockMoved: onCommitted });
  const door = makeTeamsDoor({ conversation, contacts: network.contacts, clock, log, tellingCard, defaultZone: DEFAULT_ZONE, onCommitted });
  const signIn = makeLocalSignIn();
  const server = makeServer({
    api: {
      ...makeLocalSignInApi({ members: network.members, defaultZone: DEFAULT_ZONE, tokenFor: signIn.tokenFor }),
      ...makePageApi({ ...network, conversation, clock }),
    },
    refusals: REFUSALS,
    authenticate: signIn.authenticate,
    receive: door.receive,
    ready: async () => {
      const canRead = await network.schemes.all().then(
        () => true,
        () => false,
      );
      return { ok: canRead, checks: { store: canRead } };
    },
    tabFolder: config.tabFolder,
    log,
  });

  const drain = network.drainTo(door.courier);
  const port = await server.listen(config.port, config.host);
  address = `http://${config.host}:${String(port)}`;
  const heartbeat = startHeartbeat({
    beat: async () => {
      const { tasks, notices } = await drain();
      return { isFull: Math.max(tasks, notices) >= TAKEN_AT_ONCE_MAX };
    },
    everyMilliseconds: HEARTBEAT_MILLISECONDS,
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
