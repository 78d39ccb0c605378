import type { AddressInfo } from 'node:net';
import type restify from 'restify';

/** How long we wait for whoever is slow, and how much of a head and of everybody at once we take. */
export type Patience = {
  /** For the head of a request, from the connection on or from the request before. */
  readonly headersMs: number;
  /** For a request with its body. */
  readonly requestMs: number;
  /** For the next request of a connection. */
  readonly idleMs: number;
  /** For somebody who reads none of what they asked for. */
  readonly stalledMs: number;
  /** How often it is looked who has been slow for too long. Node looks every half minute, if it is not told. */
  readonly lookEveryMs: number;
  readonly connectionsMax: number;
};

export const PATIENCE: Patience = {
  headersMs: 10_000,
  requestMs: 20_000,
  // A little more than the minute that is usual for proxies, so that none sends into a connection we have just closed.
  idleMs: 65_000,
  // Longer than a turn may take while nothing goes over its connection: it may wait for Teams more than once.
  stalledMs: 120_000,
  lookEveryMs: 1_000,
  // So that connections on which nothing is asked cannot take all the memory there is.
  connectionsMax: 2_000,
};

/** A token of Teams is some two thousand bytes; this is Node's own measure, named so that no option of the process changes it. */
const HEAD_BYTES_MAX = 16 * 1024;
/** What a request may have of headers. Node would leave out the rest in silence; so it is let have one more, and that one is seen. */
export const HEADERS_MAX = 64;
const CLOSING_MS_MAX = 5_000;

export interface RunningServer {
  /** Resolves with the port, which the system chooses when it is asked for 0. */
  listen(port: number, address: string): Promise<number>;
  /** No new requests; those under way are finished, for a while. */
  close(): Promise<void>;
}

const isAddressInfo = (address: AddressInfo | string | null): address is AddressInfo => typeof address === 'object' && address !== null;

/** Restify makes Node's server without a word about these, and Node reads them when it begins to listen and at each connection. */
const beStrict = (inner: object, { headersMs, requestMs, idleMs, stalledMs, lookEveryMs, connectionsMax }: Patience): void => {
  Object.assign(inner, {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    timeout: stalledMs,
    connectionsCheckingInterval: lookEveryMs,
    maxConnections: connectionsMax,
    maxHeaderSize: HEAD_BYTES_MAX,
    maxHeadersCount: HEADERS_MAX + 1,
  });
};

export const runningServer = (server: restify.Server, patience: Patience = PATIENCE): RunningServer => {
  const inner = server.server;
  beStrict(inner, patience);
  // Restify listens for upgrades and does nothing with them, and Node then leaves the connection open for ever. Without a listener
  // whoever wants one is answered like everybody else.
  inner.removeAllListeners('upgrade');
  return {
    listen: (port, address) =>
      new Promise((resolve, reject) => {
        inner.once('error', reject);
        inner.listen(port, address, () => {
          inner.off('error', reject);
          const bound = inner.address();
          resolve(isAddressInfo(bound) ? bound.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        const impatient = setTimeout(() => {
          if ('closeAllConnections' in inner) inner.closeAllConnections();
        }, CLOSING_MS_MAX);
        inner.close(() => {
          clearTimeout(impatient);
          resolve();
        });
        if ('closeIdleConnections' in inner) inner.closeIdleConnections();
      }),
  };
};
