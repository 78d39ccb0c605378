import assert from 'node:assert/strict';
import { Problem } from '@mentor-network/core/contracts/problem';
import { Zone } from '@mentor-network/core/kernel/time';
import { PRIYA_ID } from './door-bench.ts';
import { sayAll } from './raw-socket.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

const LAST = 'connection: close\r\n\r\n';
const JSON_TYPE = 'content-type: application/json\r\n';
const priya = { id: PRIYA_ID, name: 'Priya Shah', email: '', zone: Zone.parse('Europe/London') };

describe('What the HTTP door makes of a head', () => {
  let doors: OpenDoors;
  let token = '';

  before(async () => {
    doors = await openDoors();
    token = await doors.signIn.tokenFor(priya);
  });
  after(() => doors.close());

  const host = () => `host: 127.0.0.1:${doors.port}\r\n`;
  const me = () => `authorization: Bearer ${token}\r\n`;
  const ask = (firstLine: string, headers = '', body = '') => sayAll(doors.port, `${firstLine} HTTP/1.1\r\n${host()}${headers}${LAST}${body}`);
  const isBare = ({ head, body }: { readonly head: string; readonly body: string }): string => {
    assert.match(head, /^content-type: application\/problem\+json\r?$/im);
    assert.match(head, /^cache-control: no-store\r?$/im);
    assert.match(head, /^x-content-type-options: nosniff\r?$/im);
    return Problem.strict().parse(JSON.parse(body)).code;
  };
  const isAliveStill = async () => assert.deepEqual((await ask('GET /livez')).statuses, [200]);

  describe('whose first line names no path of its own', () => {
    const targets = ['//[', 'http://[', 'http://evil.example.org/api/settings', '//evil.example.org/api/settings', '*', '/\\evil', '/api/settings#x', '/tab/../api/settings', '/tab/%2e%2E/api/settings', '/./api/settings', '/tab/..'];
    for (const target of targets) {
      it(`${target} is bad input, and ends nothing but itself`, async () => {
        const answer = await ask(`GET ${target}`);
        assert.deepEqual([answer.statuses, isBare(answer)], [[400], 'bad-input']);
        await isAliveStill();
      });
    }

    it('is bad input with every method', async () => {
      for (const method of ['OPTIONS', 'POST', 'HEAD', 'TRACE']) assert.deepEqual((await ask(`${method} *`)).statuses, [400]);
    });

    it('is written to the log as it came, cut short', async () => {
      await ask(`GET //[${'x'.repeat(500)}`);
      const { what, outcome } = doors.log.lines.at(-1)?.fields ?? {};
      assert.deepEqual([what, outcome], [`GET //[${'x'.repeat(193)}`, 400]);
    });
  });

  describe('with another method', () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']) {
      it(`${method}: it says which there is, and does nothing`, async () => {
        const answer = await ask(`${method} /api/me`, me());
        assert.deepEqual([answer.statuses, isBare(answer)], [[405], 'wrong-method']);
        assert.match(answer.head, /^allow: GET\r?$/im);
        assert.doesNotMatch(answer.head, /access-control/i);
      });
    }

    it('HEAD: it is for the page’s files, and has no body', async () => {
      const { statuses, body } = await ask('HEAD /api/me', me());
      assert.deepEqual([statuses, body], [[405], '']);
    });

    it('CONNECT: it is hung up on', async () => {
      assert.deepEqual((await ask('CONNECT evil.example.org:443')).statuses, []);
    });
  });

  it('that asks for another protocol is answered in this one, and the connection does not stay open', async () => {
    const answer = await sayAll(doors.port, `GET /api/me HTTP/1.1\r\n${host()}connection: upgrade, close\r\nupgrade: websocket\r\n\r\n`);
    assert.deepEqual([answer.statuses, isBare(answer)], [[401], 'not-signed-in']);
  });

  describe('that says something twice', () => {
    const twice: readonly (readonly [string, () => string])[] = [
      ['host', host],
      ['host, another one', () => 'host: evil.example.org\r\n'],
      ['authorization', () => `${me()}authorization: Bearer a.b.c\r\n`],
      ['content-type', () => `${JSON_TYPE}content-type: text/plain\r\n`],
      ['origin', () => 'origin: http://127.0.0.1\r\nOrigin: https://evil.example.org\r\n'],
    ];
    for (const [what, headers] of twice) {
      it(`${what}: it is bad input`, async () => {
        const answer = await ask('GET /api/settings', headers());
        assert.deepEqual([answer.statuses, isBare(answer)], [[400], 'bad-input']);
      });
    }
  });

  describe('whose end cannot be told', () => {
    const both: readonly (readonly [string, string, string])[] = [
      ['a length and chunks', 'content-length: 4\r\ntransfer-encoding: chunked\r\n', '0\r\n\r\n'],
      ['chunks and a length', 'transfer-encoding: chunked\r\ncontent-length: 4\r\n', '0\r\n\r\n'],
      ['two lengths', 'content-length: 2\r\ncontent-length: 3\r\n', '{}'],
      ['a length that is none', 'content-length: +2\r\n', '{}'],
      ['chunks in another spelling', 'transfer-encoding: xchunked\r\n', '0\r\n\r\n'],
      ['chunks twice', 'transfer-encoding: chunked\r\ntransfer-encoding: chunked\r\n', '0\r\n\r\n'],
      ['a space before the colon', 'content-length : 2\r\n', '{}'],
      ['a header that goes on in the next line', 'x-more: a\r\n b\r\n', ''],
    ];
    for (const [what, headers, body] of both) {
      it(`${what}: it is not read, and what follows it is no request`, async () => {
        const { statuses } = await ask('POST /api/cards/open', `${me()}${JSON_TYPE}${headers}`, `${body}GET /api/me HTTP/1.1\r\n${host()}${me()}\r\n`);
        assert.deepEqual(statuses, [400]);
      });
    }
  });

  it('of an older protocol, or without a host, finds nobody', async () => {
    assert.deepEqual((await sayAll(doors.port, 'GET /api/settings HTTP/1.0\r\n\r\n')).statuses, [403]);
    assert.deepEqual((await sayAll(doors.port, `GET /api/settings HTTP/1.1\r\n${LAST}`)).statuses, [400]);
  });

  it('with an expectation that is not kept is answered before a byte of the body is read', async () => {
    const { statuses } = await ask('POST /api/requests', `${JSON_TYPE}expect: 100-continue\r\ncontent-length: 1000\r\n`);
    assert.deepEqual(statuses, [100, 401]);
  });

  for (const query of ['__proto__=x', '__pro%74o__=x', 'constructor=x', 'prototype=x', 'words=a&__proto__=x']) {
    it(`with the query ${query} is bad input`, async () => {
      const answer = await ask(`GET /api/directory?${query}`, me());
      assert.deepEqual([answer.statuses, isBare(answer)], [[400], 'bad-input']);
      assert.equal(Object.hasOwn(Object.prototype, 'x'), false);
    });
  }
});
