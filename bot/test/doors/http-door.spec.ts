import assert from 'node:assert/strict';
import { Problem } from '@mentor-network/core/contracts/problem';
import { Zone } from '@mentor-network/core/kernel/time';
import { SignJWT } from 'jose';
import { z } from 'zod';
import { makeLocalSignIn } from '../../src/adapters/http/sign-in.ts';
import { PRIYA_ID } from './door-bench.ts';
import { type RawAnswer, type RawRequest, rawRequest } from './raw-request.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

const read = (body: string) => z.record(z.string(), z.unknown()).parse(JSON.parse(body));
const JSON_TYPE = { 'content-type': 'application/json' };
const priya = { id: PRIYA_ID, name: 'Priya Shah', email: 'priya.shah@sample.ac.uk', zone: Zone.parse('Europe/London') };

describe('The HTTP door', () => {
  let doors: OpenDoors;
  let token = '';

  before(async () => {
    doors = await openDoors({ keepsLimits: false });
    token = await doors.signIn.tokenFor(priya);
  });
  after(() => doors.close());

  const ask = (request: RawRequest) => rawRequest(doors.port, request);
  const signedIn = (request: RawRequest) => ask({ ...request, headers: { authorization: `Bearer ${token}`, ...request.headers } });
  const send = (path: string, body: unknown, headers = {}) =>
    signedIn({ method: 'POST', path, headers: { ...JSON_TYPE, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });

  const isBareProblem = ({ body, headers }: RawAnswer): Problem => {
    assert.equal(headers['content-type'], 'application/problem+json');
    const problem = Problem.strict().parse(JSON.parse(body));
    assert.doesNotMatch(body, /secret|\/srv|\.ts|node_modules|Error|Zod|Unexpected|expected|path/);
    return problem;
  };

  it('answers a member, and lets nothing out that the contract does not name', async () => {
    const { status, headers, body } = await signedIn({ path: '/api/me' });
    assert.equal(status, 200);
    assert.equal(headers['cache-control'], 'no-store');
    const { id, name } = read(body);
    assert.deepEqual([id, name], [PRIYA_ID, 'Priya Shah']);
    assert.doesNotMatch(body, /passport|sample\.ac\.uk/);
  });

  it('tells who has the newest answer already that nothing changed', async () => {
    const first = await signedIn({ path: '/api/me' });
    const { etag = '' } = first.headers;
    assert.match(etag, /^W\/"[\w-]{22}"$/);
    const again = await signedIn({ path: '/api/me', headers: { 'if-none-match': `"other", ${etag}` } });
    assert.deepEqual([again.status, again.body, again.headers.etag], [304, '', etag]);
    const other = await signedIn({ path: '/api/me', headers: { 'if-none-match': 'W/"other"' } });
    assert.equal(other.status, 200);
  });

  it('signs in locally, and takes the token', async () => {
    const { body } = await ask({ method: 'POST', path: '/api/local/sign-in', headers: JSON_TYPE, body: JSON.stringify({ memberId: 'tom', name: 'Tom' }) });
    const me = await ask({ path: '/api/me', headers: { authorization: `Bearer ${String(read(body).token)}` } });
    assert.equal(read(me.body).id, 'tom');
  });

  it('reads parameters from the path and the query, and refuses in words with a code', async () => {
    const { status, body } = await signedIn({ path: '/api/mentors/amira?scheme=staff' });
    assert.deepEqual([status, read(body).code], [404, 'not-found']);
    const refused = await send('/api/requests', { mentorId: 'full', schemeId: 'staff', goals: 'To publish' });
    assert.deepEqual(isBareProblem(refused), { status: 409, code: 'no-place-left', title: 'This mentor has no place left.' });
    const accepted = await send('/api/requests', { mentorId: 'amira', schemeId: 'staff', goals: 'To publish' });
    assert.equal(accepted.status, 200);
  });

  it('hides a fault behind a reference that finds the log line', async () => {
    const broken = await send('/api/requests', { mentorId: 'broken', schemeId: 'staff', goals: 'secret goals' });
    const { status, code, reference, title } = isBareProblem(broken);
    assert.deepEqual([status, code, title], [500, 'fault', `Something went wrong on our side (ref ${reference}).`]);
    assert.equal(doors.log.faults.at(-1)?.fields.reference, reference);
  });

  describe('lets nobody in', () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = async (change: (jwt: SignJWT) => SignJWT, key = new Uint8Array(32)) =>
      change(new SignJWT({ name: 'Priya', email: '', zone: 'Europe/London' }).setProtectedHeader({ alg: 'HS256' }).setSubject(PRIYA_ID)).sign(key);
    const bad: readonly (readonly [string, () => string | undefined | Promise<string>])[] = [
      ['no header', () => undefined],
      ['an empty one', () => ''],
      ['a bare word', () => token],
      ['another scheme', () => `Basic ${token}`],
      ['rubbish', () => 'Bearer a.b.c'],
      ['two tokens', () => `Bearer ${token} ${token}`],
      ['a token without signature', () => `Bearer ${encode({ alg: 'none' })}.${token.split('.')[1]}.`],
      ['a changed name in it', () => `Bearer ${token.split('.')[0]}.${encode({ sub: 'tom', name: 'Tom' })}.${token.split('.')[2]}`],
      ['the token of another start', async () => `Bearer ${await makeLocalSignIn().tokenFor(priya)}`],
      ['a key of somebody else', async () => `Bearer ${await signed((jwt) => jwt.setIssuer('mentor-network/local').setAudience('mentor-network/tab').setExpirationTime('1h'))}`],
    ];
    for (const [what, authorization] of bad) {
      it(`with ${what}`, async () => {
        const given = await authorization();
        const answer = await ask({ path: '/api/me', headers: given === undefined ? {} : { authorization: given } });
        assert.deepEqual([answer.status, answer.headers['www-authenticate']], [401, 'Bearer']);
        assert.equal(isBareProblem(answer).code, 'not-signed-in');
      });
    }
  });

  it('asks who it is before it reads what they want', async () => {
    const answer = await ask({ method: 'POST', path: '/api/requests', headers: JSON_TYPE, body: 'no JSON' });
    assert.equal(isBareProblem(answer).code, 'not-signed-in');
  });

  describe('turns away as bad input', () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const bodies: readonly (readonly [string, string])[] = [
      ['no body', ''],
      ['broken JSON', '{"mentorId": secret'],
      ['a list', '[]'],
      ['text', '"secret"'],
      ['null', 'null'],
      ['a missing field', '{"mentorId":"amira"}'],
      ['an id that is none', '{"mentorId":"../secret","schemeId":"staff","goals":"x"}'],
      ['goals of the wrong kind', '{"mentorId":"amira","schemeId":"staff","goals":{"secret":1}}'],
      ['empty goals', '{"mentorId":"amira","schemeId":"staff","goals":"  "}'],
      ['too many goals', JSON.stringify({ mentorId: 'amira', schemeId: 'staff', goals: 'x'.repeat(2_001) })],
      ['a prototype', '{"__proto__":{"isAdmin":true},"mentorId":"amira","schemeId":"staff","goals":"x"}'],
      ['a constructor, deep inside', '{"mentorId":"amira","schemeId":"staff","goals":"x","more":[{"constructor":{"prototype":{}}}]}'],
      ['a bottomless list', `{"mentorId":"amira","schemeId":"staff","goals":"x","more":${nested}}`],
    ];
    for (const [what, body] of bodies) {
      it(what, async () => {
        const answer = await send('/api/requests', body);
        assert.equal(answer.status, 400);
        assert.equal(isBareProblem(answer).code, 'bad-input');
      });
    }

    it('bytes that are no text', async () => {
      const answer = await signedIn({ method: 'POST', path: '/api/cards/open', headers: JSON_TYPE, body: Buffer.from([0x7b, 0xff, 0x7d]) });
      assert.equal(isBareProblem(answer).status, 400);
    });

    for (const query of ['?words=a&words=b', '?offset=-1', '?offset=secret', `?words=${'x'.repeat(201)}`, `?topic=${'a,'.repeat(21)}`]) {
      it(`the query ${query.slice(0, 30)}`, async () => {
        assert.equal(isBareProblem(await signedIn({ path: `/api/directory${query}` })).status, 400);
      });
    }

    for (const path of ['/api/mentors/%E0%A4%A', '/api/mentors/..%2f..%2fsecret']) {
      it(`the path ${path}`, async () => {
        const { status } = isBareProblem(await signedIn({ path }));
        assert.ok(status === 400 || status === 404);
      });
    }
  });

  describe('is closed to other sites', () => {
    const here = () => `127.0.0.1:${doors.port}`;
    const heads: readonly (readonly [string, number, () => Record<string, string>])[] = [
      ['our own name and page', 200, () => ({ host: here(), origin: `http://${here()}` })],
      ['the name localhost', 200, () => ({ host: `localhost:${doors.port}`, origin: `http://localhost:${doors.port}` })],
      ['the name [::1]', 200, () => ({ host: `[::1]:${doors.port}` })],
      ['a name that was pointed here', 403, () => ({ host: `evil.example.org:${doors.port}` })],
      ['another port', 403, () => ({ host: '127.0.0.1:1' })],
      ['a name that begins like ours', 403, () => ({ host: `localhost.example.org:${doors.port}` })],
      ['a name with somebody before it', 403, () => ({ host: `evil@${here()}` })],
      ['the page of another site', 403, () => ({ origin: 'https://evil.example.org' })],
      ['our page on another port', 403, () => ({ origin: 'http://127.0.0.1:1' })],
      ['a page of no site', 403, () => ({ origin: 'null' })],
      ['a form', 415, () => ({ 'content-type': 'application/x-www-form-urlencoded' })],
      ['plain text', 415, () => ({ 'content-type': 'text/plain' })],
      ['a type that begins like ours', 415, () => ({ 'content-type': 'application/json-seq' })],
    ];
    for (const [what, status, headers] of heads) {
      it(`${what}: ${status}`, async () => {
        const answer = await send('/api/cards/open', { words: 'hello' }, headers());
        assert.equal(answer.status, status);
        if (status !== 200) isBareProblem(answer);
      });
    }

    it('Teams’ own door is closed to them too', async () => {
      const answer = await ask({ method: 'POST', path: '/api/messages', headers: { ...JSON_TYPE, origin: 'https://evil.example.org' }, body: '{}' });
      assert.equal(answer.status, 403);
    });
  });

  it('reads no more than it should at either door', async () => {
    const large = (bytes: number) => JSON.stringify({ words: 'x'.repeat(bytes) });
    assert.equal(isBareProblem(await send('/api/cards/open', large(64 * 1024))).code, 'too-large');
    assert.equal(isBareProblem(await send('/api/cards/open', large(64 * 1024 - 20))).code, 'bad-input', 'read, and too long for its field');
    assert.equal(isBareProblem(await send('/api/messages', large(256 * 1024))).code, 'too-large');
    const chunked = await send('/api/messages', large(300 * 1024), { 'transfer-encoding': 'chunked' });
    assert.equal(isBareProblem(chunked).code, 'too-large');
    assert.equal((await ask({ path: '/livez' })).status, 200, 'and goes on');
  });

  it('has nothing elsewhere, and says so without naming what was asked', async () => {
    for (const path of ['/api/nothing', '/admin', '/api/me/', '/%00', '/.git/config']) assert.equal(isBareProblem(await signedIn({ path })).code, 'not-found');
    const wrong = await signedIn({ method: 'DELETE', path: '/api/me' });
    assert.equal(isBareProblem(wrong).code, 'wrong-method');
  });

  it('sends the same guards with every answer, and never says what it is made with', async () => {
    const paths = ['/livez', '/readyz', '/', '/tab/', '/api/me', '/api/settings', '/nothing', '/%E0%A4%A'];
    for (const path of paths) {
      const { headers } = await ask({ path });
      assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.deepEqual([headers.server, headers['x-powered-by'], headers['x-frame-options']], [undefined, undefined, undefined]);
    }
  });

  it('says whether it is ready', async () => {
    assert.deepEqual(JSON.parse((await ask({ path: '/readyz' })).body), { ok: true, checks: { store: true } });
    const unready = await openDoors({ ready: () => Promise.resolve({ ok: false, checks: { store: false } }) });
    const { status, body } = await rawRequest(unready.port, { path: '/readyz' });
    await unready.close();
    assert.deepEqual([status, JSON.parse(body)], [503, { ok: false, checks: { store: false } }]);
  });

  it('writes one line per call, under the caller’s trace', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await signedIn({ path: '/api/directory?words=secret', headers: { traceparent } });
    const { what, fields } = doors.log.lines.at(-1) ?? {};
    assert.deepEqual([what, { ...fields, ms: 0 }], ['call', { what: 'GET /api/directory', who: PRIYA_ID, outcome: 200, ms: 0, trace: traceparent.split('-')[1] }]);
  });

  it('finishes what is under way when it closes, and takes nothing new', async () => {
    const closing = await openDoors({ ready: () => new Promise((resolve) => setTimeout(resolve, 200, { ok: true, checks: {} })) });
    const underWay = rawRequest(closing.port, { path: '/readyz' });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await closing.close();
    assert.equal((await underWay).status, 200);
    await assert.rejects(rawRequest(closing.port, { path: '/livez' }), /ECONNREFUSED/);
  });
});
