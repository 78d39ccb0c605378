import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Zone } from '@mentor-network/core/kernel/time';
import { makeLocalSignIn } from './adapters/http/sign-in.ts';
import { QUERIED } from './adapters/store/document-types.ts';
import type { DocumentStore } from './adapters/store/documents.ts';
import { makeClockStore } from './adapters/store/record-stores.ts';
import { openSqliteStore } from './adapters/store/sqlite/sqlite-document-store.ts';
import { makeMovableClock } from './adapters/timer/movable-clock.ts';
import { type LocalConfig, STORE_FILE } from './config.ts';
import { makeLocalSignInApi } from './local-sign-in.ts';
import type { Surroundings } from './surroundings.ts';

const HEARTBEAT_MILLISECONDS = 1_000;

const openFile = (folder: string): DocumentStore => {
  mkdirSync(folder, { recursive: true });
  return openSqliteStore({ file: join(folder, STORE_FILE), queried: QUERIED });
};

/** One machine and invented people: a file, a clock that can be moved, and nobody but this machine listened to. */
export const localSurroundings = async (config: LocalConfig, defaultZone: Zone, given: DocumentStore | undefined): Promise<Surroundings> => {
  const store = given ?? openFile(config.dataFolder);
  const clockStore = makeClockStore(store);
  const clock = makeMovableClock({ aheadMilliseconds: await clockStore.aheadMilliseconds(), save: clockStore.save });
  const signIn = makeLocalSignIn();
  return {
    store,
    clock,
    movableClock: clock,
    line: { kind: 'local' },
    address: { kind: 'local' },
    signIn,
    signInApi: ({ members }) => makeLocalSignInApi({ members, defaultZone, tokenFor: signIn.tokenFor }),
    begin: () => Promise.resolve(),
    origin: (serverAddress) => serverAddress,
    tabUrl: (serverAddress, place) => `${serverAddress}/tab/#/${place}`,
    deployment: { identity: 'none', store: 'sqlite' },
    proveIdentity: () => Promise.resolve(),
    itContacts: [],
    heartbeatMilliseconds: HEARTBEAT_MILLISECONDS,
  };
};
