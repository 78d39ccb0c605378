import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import restify from 'restify';
import { HEADERS_MAX, PATIENCE, runningServer } from '../../src/adapters/http/running-server.ts';
import { openSocket, sayAll } from './raw-socket.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

const PATIENCE_HERE = { headersMs: 400, requestMs: 800, idleMs: 500, stalledMs: 700, lookEveryMs: 50, connectionsMax: 5 };
/** For a machine that has other things to do as well, and for the second that Node adds to what it tells a client of its patience. */
const LATE_MS = 2_500;
const EVERY_MS = 40;
/** More than the system keeps for a connection whose other end does not read. */
const LARGE_BYTES = 24_000_000;

describe('A client that is slow', () => {
  let doors: OpenDoors;
  let folder = '';

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'mentor-tab-'));
    writeFileSync(path.join(folder, 'large.png'), Buffer.alloc(LARGE_BYTES));
    doors = await openDoors({ tabFolder: folder, patience: PATIENCE_HERE });
  });
  after(async () => {
    await doors.close();
    rmSync(folder, { recursive: true });
  });

  const host = () => `Host: 127.0.0.1:${doors.port}\r\n`;
  type Socket = Awaited<ReturnType<typeof openSocket>>;
  const trickle = async (talk: Socket, next: () => string): Promise<number> => {
    const dripping = setInterval(() => {
      talk.say(next());
    }, EVERY_MS);
    try {
      return await talk.closed;
    } finally {
      clearInterval(dripping);
    }
  };
  const isWithin = (ms: number, leastMs: number) => assert.ok(ms >= leastMs - EVERY_MS && ms < leastMs + LATE_MS, `cut after ${ms} ms`);

  it('with its head, a byte at a time, is cut when the time for a head is over', async () => {
    const talk = await openSocket(doors.port);
    const text = `GET /livez HTTP/1.1\r\n${host()}X-More: ${'x'.repeat(1_000)}`;
    let at = 0;
    isWithin(await trickle(talk, () => text.charAt(at++)), PATIENCE_HERE.headersMs);
    assert.deepEqual(talk.statuses(), [408]);
  });

  it('with a header after the other without end, too', async () => {
    const talk = await openSocket(doors.port);
    talk.say(`GET /livez HTTP/1.1\r\n${host()}`);
    isWithin(await trickle(talk, () => 'X-More: and more\r\n'), PATIENCE_HERE.headersMs);
    assert.deepEqual(talk.statuses(), [408]);
  });

  it('with its body is cut when the time for a request is over, and nothing is run', async () => {
    const talk = await openSocket(doors.port);
    talk.say(`POST /api/messages HTTP/1.1\r\n${host()}Content-Type: application/json\r\nContent-Length: 9999\r\n\r\n{`);
    isWithin(await trickle(talk, () => ' '), PATIENCE_HERE.requestMs);
    assert.deepEqual(doors.conversation.heard, []);
  });

  it('and with the chunks of one', async () => {
    const talk = await openSocket(doors.port);
    talk.say(`POST /api/messages HTTP/1.1\r\n${host()}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`);
    isWithin(await trickle(talk, () => '1\r\n \r\n'), PATIENCE_HERE.requestMs);
  });

  it('to say anything at all, is cut like one that is slow with its head', async () => {
    isWithin(await (await openSocket(doors.port)).closed, PATIENCE_HERE.headersMs);
  });

  it('to ask again on a connection that was kept is cut when the time for that is over', async () => {
    const talk = await openSocket(doors.port);
    talk.say(`GET /livez HTTP/1.1\r\n${host()}\r\n`);
    isWithin(await talk.closed, PATIENCE_HERE.idleMs);
    assert.deepEqual(talk.statuses(), [200]);
  });

  // Node looks twice whether anything of a large answer has gone.
  it('to read what it asked for is cut when it has read nothing for a while', async () => {
    const talk = await openSocket(doors.port);
    talk.socket.pause();
    talk.say(`GET /tab/large.png HTTP/1.1\r\n${host()}\r\n`);
    await sleep(3 * PATIENCE_HERE.stalledMs);
    talk.socket.resume();
    await talk.closed;
    assert.ok(talk.heard().length < LARGE_BYTES, 'the rest was never sent');
  });

  it('keeps nobody else waiting', async () => {
    const slow = await Promise.all([1, 2, 3].map(() => openSocket(doors.port)));
    const begunMs = performance.now();
    assert.deepEqual((await sayAll(doors.port, `GET /livez HTTP/1.1\r\n${host()}Connection: close\r\n\r\n`)).statuses, [200]);
    assert.ok(performance.now() - begunMs < PATIENCE_HERE.headersMs);
    for (const { hangUp } of slow) hangUp();
  });
});

describe('A client that is too much', () => {
  let doors: OpenDoors;

  beforeEach(async () => {
    doors = await openDoors({ patience: PATIENCE_HERE, allowed: { visiting: { times: 30, seconds: 10 } } });
  });
  afterEach(() => doors.close());

  const ask = (headers: string) => sayAll(doors.port, `GET /livez HTTP/1.1\r\nHost: 127.0.0.1:${doors.port}\r\n${headers}Connection: close\r\n\r\n`);

  it('with its headers is told so: as many as there may be, and one more', async () => {
    const others = 2;
    assert.deepEqual((await ask('X-More: a\r\n'.repeat(HEADERS_MAX - others))).statuses, [200]);
    const { statuses, body } = await ask('X-More: a\r\n'.repeat(HEADERS_MAX - others + 1));
    assert.deepEqual([statuses, JSON.parse(body)], [[431], { code: 'too-many-headers', status: 431, title: 'This comes with too many headers.' }]);
    assert.deepEqual((await ask('X-More: a\r\n'.repeat(1_000))).statuses, [431]);
  });

  it('with the length of its head is not read to the end', async () => {
    assert.deepEqual((await ask(`X-More: ${'a'.repeat(15_000)}\r\n`)).statuses, [200]);
    assert.deepEqual((await ask(`X-More: ${'a'.repeat(17_000)}\r\n`)).statuses, [431]);
  });

  it('with all its questions at once is answered in their order, and no more than it may have', async () => {
    const talk = await openSocket(doors.port);
    talk.say(`GET /livez HTTP/1.1\r\nHost: 127.0.0.1:${doors.port}\r\n\r\n`.repeat(40));
    await talk.closed;
    assert.deepEqual(talk.statuses(), [...Array<number>(30).fill(200), ...Array<number>(10).fill(429)]);
  });

  it('with its connections gets no more than there are', async () => {
    const talks = await Promise.all(Array.from({ length: PATIENCE_HERE.connectionsMax + 3 }, () => openSocket(doors.port)));
    await sleep(100);
    for (const { say } of talks) say(`GET /livez HTTP/1.1\r\nHost: 127.0.0.1:${doors.port}\r\nConnection: close\r\n\r\n`);
    await Promise.all(talks.map(({ closed }) => closed));
    const answered = talks.filter(({ statuses }) => statuses().includes(200)).length;
    assert.equal(answered, PATIENCE_HERE.connectionsMax);
  });
});

describe('The patience of the real server', () => {
  it('is the one that is named, in seconds and not in minutes', () => {
    const server = restify.createServer({ name: '' });
    runningServer(server);
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, connectionsCheckingInterval, maxConnections, maxHeaderSize, maxHeadersCount } = Object.assign(
      { connectionsCheckingInterval: 0, maxHeaderSize: 0 },
      server.server,
    );
    assert.deepEqual([headersTimeout, requestTimeout, keepAliveTimeout, timeout, connectionsCheckingInterval], [10_000, 20_000, 65_000, 120_000, 1_000]);
    assert.deepEqual([maxConnections, maxHeaderSize, maxHeadersCount], [2_000, 16_384, HEADERS_MAX + 1]);
    assert.ok(PATIENCE.requestMs > PATIENCE.headersMs);
  });
});
