import type { AddressInfo } from 'node:net';
import type restify from 'restify';

const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 20_000;
const KEEP_ALIVE_MS = 65_000;
const CLOSING_MS_MAX = 5_000;

export interface RunningServer {
  /** Resolves with the port, which the system chooses when it is asked for 0. */
  listen(port: number, address: string): Promise<number>;
  /** No new requests; those under way are finished, for a while. */
  close(): Promise<void>;
}

const isAddressInfo = (address: AddressInfo | string | null): address is AddressInfo => typeof address === 'object' && address !== null;

export const runningServer = (server: restify.Server): RunningServer => {
  const inner = server.server;
  if ('headersTimeout' in inner) {
    inner.headersTimeout = HEADERS_TIMEOUT_MS;
    inner.requestTimeout = REQUEST_TIMEOUT_MS;
    inner.keepAliveTimeout = KEEP_ALIVE_MS;
  }
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
