import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = resolve(import.meta.dirname, '../../..');

type Ended = { readonly status: number | null; readonly said: string };

const start = async (script: string): Promise<Ended> => {
  const child = spawn('npm', ['run', '--silent', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { status: child.exitCode, said: `${stdout}${stderr}` };
};

/** Begun when the tests are loaded and awaited here, because the rest of them leaves a second processor idle meanwhile. */
const RUNNING = { 'check:types': start('check:types'), 'check:lint': start('check:lint'), 'check:dead': start('check:dead') };

/** The output of the tool is the message of the failure: there is nothing to be run again to see what is wrong. */
const passes = async (script: keyof typeof RUNNING): Promise<void> => {
  const { status, said } = await RUNNING[script];
  assert.equal(status, 0, `npm run ${script}\n${said}`);
};

describe('the code as it stands', function () {
  this.timeout(180_000);

  it('compiles at the strictest', () => passes('check:types'));

  it('keeps the rules of the lint', () => passes('check:lint'));

  it('has no dead file, export or dependency', () => passes('check:dead'));
});

describe('the tests', () => {
  it('run on Node 24, whichever Node started npm', () => {
    assert.match(process.version, /^v24\./);
  });
});
