import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Children, makeChildren } from '../../local/children.ts';
import { REPOSITORY } from '../../local/folders.ts';
import { readOptions } from '../../local/options.ts';
import { playgroundConfig } from '../../local/playground.ts';
import { isFree } from '../../local/ports.ts';
import { AMIRA, PRIYA } from '../../src/local-people.ts';

const listening = async (host: string, port = 0) => {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address);
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
};

const freePort = async (): Promise<number> => {
  const { port, close } = await listening('127.0.0.1');
  await close();
  return port;
};

type Started = {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly code: Promise<number | null>;
};

const run = (words: readonly string[]): Started => {
  const child = spawn(process.execPath, [join(REPOSITORY, 'bot/local/start.ts'), ...words], { cwd: REPOSITORY });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (err += text.toString()));
  return { child, out: () => out, err: () => err, code: new Promise((resolve) => child.once('close', resolve)) };
};

const until = async (isSo: () => boolean | Promise<boolean>, seconds = 90): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, 'It has not happened in time.');
    await wait(50);
  }
};

describe('npm start', function () {
  this.timeout(120_000);
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'start-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says where everything is once it answers, and leaves nothing running when it is stopped', async () => {
    const port = await freePort();
    const started = run(['--no-chat', '--empty', '--port', String(port), '--data', folder]);
    await until(() => started.out().includes('Data') || started.child.exitCode !== null);
    assert.equal(started.out(), `Page           http://127.0.0.1:${String(port)}/tab/\nData           ${folder}\n`);
    const page = await fetch(`http://127.0.0.1:${String(port)}/tab/`);
    assert.equal(page.status, 200);
    assert.equal((await fetch(`http://127.0.0.1:${String(port)}/readyz`)).status, 200);
    started.child.kill('SIGTERM');
    assert.equal(await started.code, 0);
    assert.equal(await isFree(port), true);
    assert.match(await readFile(join(folder, 'server.log'), 'utf8'), /listening/);
  });

  it('does not begin while its port is in use, and says so in one sentence', async () => {
    const { port, close } = await listening('127.0.0.1');
    const started = run(['--no-chat', '--empty', '--port', String(port), '--data', folder]);
    assert.equal(await started.code, 1);
    assert.equal(started.err(), `Port ${String(port)} is in use. Stop what uses it, or start on another: npm start -- --port 4000.\n`);
    assert.deepEqual(await readdir(folder), []);
    await close();
  });

  it('does not begin where it cannot write, and says so in one sentence', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    const started = run(['--no-chat', '--data', join(file, 'data')]);
    assert.equal(await started.code, 1);
    assert.match(started.err(), /^The folder .* cannot be written.*\n$/);
  });

  it('knows its options, and shows them when it is given others', async () => {
    assert.deepEqual(readOptions(['--no-chat', '--empty', '--port', '4000', '--data', 'there']), {
      hasChats: false,
      isEmpty: true,
      port: 4000,
      dataFolder: 'there',
    });
    for (const port of ['0', '70000', 'x', '1.5']) assert.ok('sentence' in readOptions(['--port', port]), port);
    const started = run(['--chat']);
    assert.equal(await started.code, 1);
    assert.match(started.err(), /^These options are not known: --chat\n/);
    const help = run(['--help']);
    assert.equal(await help.code, 0);
    assert.match(help.out(), /^npm start/);
  });
});

const hasIpv6 = Object.values(networkInterfaces()).some((addresses) => addresses?.some(({ address }) => address === '::1'));

describe(`a port, on a machine ${hasIpv6 ? 'with' : 'without'} IPv6`, () => {
  for (const host of hasIpv6 ? ['127.0.0.1', '::1', '0.0.0.0', '::'] : ['127.0.0.1', '0.0.0.0']) {
    it(`is not free while something listens on ${host}`, async () => {
      const { port, close } = await listening(host);
      assert.equal(await isFree(port), false);
      await close();
      assert.equal(await isFree(port), true);
    });
  }
});

const ANSWERING = `
const port = Number(process.argv[2]);
require('node:http').createServer((_, answer) => answer.end('here')).listen(port, '127.0.0.1');
`;
const WITH_ANOTHER = `${ANSWERING}
const inner = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
require('node:fs').writeFileSync(process.argv[3], String(inner.pid));
`;
const STUBBORN = `process.on('SIGTERM', () => console.log('no'));${ANSWERING}`;
const MORTAL = `${ANSWERING}; setTimeout(() => process.exit(3), 300);`;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('the children of npm start', function () {
  this.timeout(20_000);
  let folder = '';
  let children: Children = makeChildren({ stopSecondsMax: 1 });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'children-'));
    children = makeChildren({ stopSecondsMax: 1 });
  });
  afterEach(async () => {
    await children.stop();
    await rm(folder, { recursive: true });
  });

  const start = async (name: string, script: string, more: readonly string[] = []): Promise<number> => {
    const port = await freePort();
    const file = join(folder, `${name.replace(/\W/g, '-')}.cjs`);
    await writeFile(file, script);
    const logFile = join(folder, `${name}.log`);
    const readyAt = `http://127.0.0.1:${String(port)}/`;
    children.start({ name, script: [file, String(port), ...more], folder, environment: {}, logFile, reasonsIn: logFile, readyAt });
    return port;
  };

  it('are ready when all of them answer', async () => {
    const ports = [await start('the first', ANSWERING), await start('the second', ANSWERING)];
    assert.equal(await children.ready(), undefined);
    for (const port of ports) assert.equal(await (await fetch(`http://127.0.0.1:${String(port)}/`)).text(), 'here');
  });

  it('are told by name, with the place of the log, when one ends by itself', async () => {
    await start('the first', ANSWERING);
    await start('the second', MORTAL);
    assert.equal(await children.oneEnded(), `The second has stopped. Its log: ${join(folder, 'the second.log')}`);
  });

  it('are told by name when one does not answer in time', async () => {
    await start('the silent one', 'setInterval(() => {}, 1000)');
    assert.match((await children.ready(1)) ?? '', /^The silent one did not answer within 1 seconds\. Its log: /);
  });

  it('are stopped with whatever they have started themselves', async () => {
    const pidFile = join(folder, 'pid');
    const port = await start('the parent', WITH_ANOTHER, [pidFile]);
    await children.ready();
    await until(async () => (await readFile(pidFile, 'utf8').catch(() => '')) !== '', 5);
    const pid = Number(await readFile(pidFile, 'utf8'));
    assert.equal(isAlive(pid), true);
    await children.stop();
    assert.equal(await isFree(port), true);
    await until(() => !isAlive(pid), 5);
  });

  it('are stopped even when one does not want to', async () => {
    const port = await start('the stubborn one', STUBBORN);
    await children.ready();
    await children.stop();
    assert.equal(await isFree(port), true);
  });

  it('are not started any more once they are being stopped', async () => {
    await children.stop();
    const port = await start('the late one', ANSWERING);
    await wait(300);
    assert.equal(await isFree(port), true);
  });
});

describe('the settings of a chat', () => {
  it('have the five others that the program wants, the chat’s own person not among them, and ids of their own', () => {
    const [mentee, mentor] = [playgroundConfig({ person: PRIYA, port: 1 }), playgroundConfig({ person: AMIRA, port: 2 })];
    for (const { currentUser, users } of [mentee, mentor]) {
      assert.equal(users.length, 5);
      assert.equal(new Set([currentUser, ...users].map(({ id }) => id)).size, 6);
      for (const person of [currentUser, ...users])
        assert.ok(Object.values(person).every((text) => typeof text === 'string' && text !== ''));
    }
    assert.notEqual(mentee.personalChat.id, mentor.personalChat.id);
    assert.deepEqual([mentor.currentUser.givenName, mentor.currentUser.surname], ['Amira', 'Bell']);
    assert.deepEqual(Object.keys(mentee.personalChat), ['id']);
  });
});
