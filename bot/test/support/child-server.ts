import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_MS_MAX = 15_000;
const LOOK_EVERY_MS = 25;

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

export type ChildServer = {
  /** Resolves when this path answers. */
  readonly start: (path?: string) => Promise<void>;
  /** As the power going off: no handler of the server runs. */
  readonly kill: () => Promise<void>;
  /** All it has written, to either stream, since the first start. */
  readonly said: () => string;
};

type Starting = { readonly script: readonly string[]; readonly environment: Readonly<Record<string, string | undefined>>; readonly address: string };

/** A server in a process of its own, which may be started again and again on the same port. */
export const childServer = ({ script, environment, address }: Starting): ChildServer => {
  let child: ChildProcess | undefined;
  let said = '';
  return {
    start: async (path = '/readyz') => {
      child = spawn(process.execPath, [...script], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const until = performance.now() + READY_MS_MAX;
      while (!(await answers(`${address}${path}`))) {
        if (performance.now() > until || child.exitCode !== null) throw new Error(`The server does not answer. ${said.slice(-2_000)}`);
        await sleep(LOOK_EVERY_MS);
      }
    },
    kill: async () => {
      if (child?.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    said: () => said,
  };
};
