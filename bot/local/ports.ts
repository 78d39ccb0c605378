import { createServer } from 'node:net';

const HOSTS = ['127.0.0.1', '::1', '::'] as const;

/**
 * A port is free when nothing listens on it, on either address of this machine and on all of its addresses. On macOS and Windows a
 * listener on one of these does not keep another from listening on the rest, so each is tried. A machine without IPv6 is no obstacle.
 */
export const isFree = async (port: number): Promise<boolean> => {
  for (const host of HOSTS) if (await isTaken(port, host)) return false;
  return true;
};

const isTaken = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'));
    server.listen({ port, host, exclusive: true, ipv6Only: host === '::' }, () => server.close(() => resolve(false)));
  });

/** A sentence for the first of these ports that is not free. */
export const portInTheWay = async (ports: readonly { readonly port: number; readonly instead: string }[]): Promise<string | undefined> => {
  for (const { port, instead } of ports) {
    if (!(await isFree(port))) return `Port ${String(port)} is in use. Stop what uses it, or ${instead}.`;
  }
  return undefined;
};
