import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { COMPILED } from './folders.ts';

export type Starting = {
  /** As in a sentence: "the server". */
  readonly name: string;
  /** A script for Node, and its arguments. */
  readonly script: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where its output goes. */
  readonly logFile: string;
  /** Where somebody looks who wants to know why it ended. */
  readonly reasonsIn: string;
  /** Answers 200 when the child is ready. */
  readonly readyAt: string;
};

type Child = {
  readonly name: string;
  readonly reasonsIn: string;
  readonly ended: Promise<void>;
  /** Resolves once, when the child answers; never when it does not. */
  readonly ready: Promise<void>;
  readonly stop: () => Promise<void>;
};

const STOP_SECONDS_MAX = 5;
const ASK_EVERY_MILLISECONDS = 50;
const ANSWER_SECONDS_MAX = 2;

/**
 * Starts a child in its own process group, with nothing on its standard input. Its own group, because Ctrl-C goes to everything
 * in ours: so the children are stopped by us, in order, and whatever they have started themselves goes with them.
 */
const startChild = ({ name, script, folder, environment, logFile, reasonsIn, readyAt }: Starting, stopSecondsMax: number): Child => {
  const log = openSync(logFile, 'w');
  const isGroup = process.platform !== 'win32';
  const child = spawn(process.execPath, [...script], {
    cwd: folder,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...environment },
    stdio: ['ignore', log, log],
    detached: isGroup,
    windowsHide: true,
  });
  closeSync(log);
  let isEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve());
  }).finally(() => {
    isEnded = true;
  });
  const signal = (which: 'SIGTERM' | 'SIGKILL'): void => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, which);
    } catch {
      // The group is gone already, which is what was wanted.
    }
  };
  const stop = async (): Promise<void> => {
    signal('SIGTERM');
    await Promise.race([ended, wait(stopSecondsMax * 1000, undefined, { ref: false })]);
    signal('SIGKILL');
    await ended;
  };
  return { name, reasonsIn, ended, ready: untilItAnswers(readyAt, () => isEnded), stop };
};

const untilItAnswers = async (url: string, isEnded: () => boolean): Promise<void> => {
  while (!isEnded()) {
    const isThere = await fetch(url, { signal: AbortSignal.timeout(ANSWER_SECONDS_MAX * 1000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere && !isEnded()) return;
    await wait(ASK_EVERY_MILLISECONDS);
  }
  await new Promise(() => undefined);
};

const READY_SECONDS_MAX = 60;

export type Children = {
  /** Once they are being stopped, nobody is started any more. */
  readonly start: (starting: Starting) => void;
  readonly stop: () => Promise<void>;
  /** Undefined when all answer; a sentence about the first that does not in time. */
  readonly ready: (secondsMax?: number) => Promise<string | undefined>;
  /** The sentence about the first that ends although nobody stopped it. */
  readonly oneEnded: () => Promise<string>;
};

export const makeChildren = ({ stopSecondsMax = STOP_SECONDS_MAX } = {}): Children => {
  const children: Child[] = [];
  let isStopping = false;
  return {
    start: (starting) => {
      if (!isStopping) children.push(startChild(starting, stopSecondsMax));
    },
    stop: async () => {
      isStopping = true;
      await Promise.all(children.map(({ stop }) => stop()));
    },
    ready: (secondsMax = READY_SECONDS_MAX) => lateAmong(children, secondsMax),
    oneEnded: () =>
      Promise.race(children.map(({ name, reasonsIn, ended }) => ended.then(() => `${capital(name)} has stopped. Its log: ${reasonsIn}`))),
  };
};

const lateAmong = async (children: readonly Child[], secondsMax: number): Promise<string | undefined> => {
  const late = wait(secondsMax * 1000, 'late', { ref: false });
  for (const { name, reasonsIn, ready } of children) {
    if ((await Promise.race([ready, late])) === 'late')
      return `${capital(name)} did not answer within ${String(secondsMax)} seconds. Its log: ${reasonsIn}`;
  }
  return undefined;
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
