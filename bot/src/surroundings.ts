import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Health } from '@mentor-network/core/contracts/health';
import type { Api } from './adapters/http/api.ts';
import type { ServerAddress } from './adapters/http/guard.ts';
import type { SignIn } from './adapters/http/sign-in.ts';
import type { DocumentStore } from './adapters/store/documents.ts';
import type { Line } from './adapters/teams/line.ts';
import type { Clock, MovableClock } from './application/ports/clock.ts';
import type { Network } from './compose-network.ts';

/** Everything in which a mode differs from another: what the network stands on, and by which doors it is reached. */
export type Surroundings = {
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** Local mode only: what `clock +1d` moves. */
  readonly movableClock?: MovableClock;
  readonly line: Line;
  readonly address: ServerAddress;
  readonly signIn: Pick<SignIn, 'authenticate'>;
  /** How the page gets an identity; it may ask the network who is known. */
  readonly signInApi: (network: Network) => Pick<Api<never>, 'readSettings' | 'signInLocally'>;
  /** What has to be so before the first member comes. Tried again until it is. */
  readonly begin: (network: Network) => Promise<void>;
  /** Where a browser reaches this server, given where it answers. */
  readonly origin: (serverAddress: string) => string;
  /** Where a place of the page is opened, given where this server answers. */
  readonly tabUrl: (serverAddress: string, place: string) => string;
  readonly deployment: Pick<Health, 'identity' | 'store'>;
  /** Rejects when this server cannot prove to Teams who it is. */
  readonly proveIdentity: () => Promise<void>;
  readonly itContacts: readonly MemberId[];
  readonly heartbeatMilliseconds: number;
};
