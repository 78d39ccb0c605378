import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { instantOf } from '@mentor-network/core/kernel/time';
import { fillWithSampleData } from '../../local/sample-data.ts';
import { STORE_FILE } from '../../src/config.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const TAB_FOLDER = fileURLToPath(new URL('../../../tab/dist', import.meta.url));
const READY_MS_MAX = 15_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (typeof address !== 'object' || !address) throw new Error('The system gave no port.');
  return address.port;
};

const isReady = async (address: string): Promise<boolean> => {
  try {
    return (await fetch(`${address}/readyz`)).ok;
  } catch {
    return false;
  }
};

export type ServerProcess = {
  readonly address: string;
  readonly dataFolder: string;
  /** As the power going off: no handler of the server runs. Then it is started again on the same data and port. */
  killAndRestart(): Promise<void>;
  close(): Promise<void>;
};

/** The real server in a process of its own, on a store that holds the schemes, or the whole sample. */
export const startServerProcess = async ({ isEmpty }: { readonly isEmpty: boolean }): Promise<ServerProcess> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'mentors-'));
  await fillWithSampleData({ file: join(dataFolder, STORE_FILE), isEmpty, now: instantOf(Date.now()) });
  const port = await freePort();
  const address = `http://127.0.0.1:${String(port)}`;
  let child: ChildProcess | undefined;
  let said = '';

  const start = async (): Promise<void> => {
    const env = { PATH: process.env.PATH, MENTORS_MODE: 'local', PORT: String(port), DATA_FOLDER: dataFolder, TAB_FOLDER };
    child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const until = performance.now() + READY_MS_MAX;
    while (!(await isReady(address))) {
      if (performance.now() > until || child.exitCode !== null) throw new Error(`The server does not answer. ${said}`);
      await sleep(25);
    }
  };

  const kill = async (): Promise<void> => {
    if (child?.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  await start();
  return {
    address,
    dataFolder,
    killAndRestart: async () => {
      await kill();
      await start();
    },
    close: async () => {
      await kill();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};
