import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { COMPILED } from '../../local/folders.ts';
import { Obstacle } from '../../tools/command-line.ts';

export type Tool = 'seed' | 'copy-store' | 'package' | 'audit-verify';
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A tool in a process of its own, as an operator starts it, with no more of an environment than it is given. */
export const startTool = (tool: Tool, words: readonly string[], variables: Readonly<Record<string, string>> = {}) => {
  const script = fileURLToPath(new URL(`../../tools/${tool}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...words], { env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: COMPILED, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(([out, err]): Ended => ({ code: child.exitCode, out, err }));
  return { child: child as ChildProcess, ended };
};

export const runTool = (tool: Tool, words: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  startTool(tool, words, variables).ended;

/** What somebody would read instead of a result. */
export const obstacleOf = (work: () => unknown): string => {
  try {
    work();
  } catch (thrown) {
    assert.ok(thrown instanceof Obstacle);
    return thrown.message;
  }
  return assert.fail('nothing was in the way');
};
