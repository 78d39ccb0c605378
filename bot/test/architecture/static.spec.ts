import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** The output of the tool is the message of the failure: there is nothing to be run again to see what is wrong. */
const run = (script: string): void => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  assert.equal(status, 0, `npm run ${script}\n${stdout}${stderr}`);
};

describe('the code as it stands', function () {
  this.timeout(180_000);

  it('compiles at the strictest', () => {
    run('check:types');
  });

  it('keeps the rules of the lint', () => {
    run('check:lint');
  });

  it('has no dead file, export or dependency', () => {
    run('check:dead');
  });
});

describe('the tests', () => {
  it('run on Node 24, whichever Node started npm', () => {
    assert.match(process.version, /^v24\./);
  });
});
