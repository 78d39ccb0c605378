import assert from 'node:assert/strict';
import { Problem } from '@mentor-network/core/contracts/problem';
import { decodeProtectedHeader } from 'jose';
import { type AzureDoors, BOT_ID, DOMAIN, TENANT_ID, openAzureDoors } from './azure-bench.ts';
import type { Change } from './loopback-issuer.ts';
import { openSocket } from './raw-socket.ts';

const SOMEBODY_ELSE = '99999999-dddd-4000-8000-000000000009';
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('Before a turn runs, the token', () => {
  let doors: AzureDoors;

  before(async () => {
    doors = await openAzureDoors();
  });
  after(() => doors.close());

  const signed = (change: Change) => doors.issuer.channelToken(doors.connector.serviceUrl, change);
  const bearer = (change: Change) => async () => `Bearer ${await signed(change)}`;
  const claims = (changed: object) => bearer({ claims: { ...changed } });
  const partsOf = async () => (await signed({})).split('.') as [string, string, string];

  const isTurnedAway = (answer: Awaited<ReturnType<AzureDoors['post']>>, status: number, why: string) => {
    assert.deepEqual([answer.status, doors.log.lines.findLast(({ what }) => what === 'turned-away')?.fields], [status, { why, outcome: status }]);
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    Problem.strict().parse(JSON.parse(answer.body));
    assert.doesNotMatch(answer.body, /jwt|claim|signature|algorithm|tenant|endorse|audience|expired|eyJ/i);
    assert.deepEqual([doors.conversation.heard, doors.connector.requests], [[], []]);
  };

  const bad: readonly (readonly [string, string, () => string | null | Promise<string>])[] = [
    ['none at all', 'no-token', () => null],
    ['an empty header', 'no-token', () => ''],
    ['an empty bearer', 'malformed', () => 'Bearer '],
    ['rubbish', 'malformed', () => 'Bearer a.b.c'],
    ['a token without its scheme', 'malformed', () => signed({})],
    ['another scheme', 'malformed', async () => `Basic ${await signed({})}`],
    ['two tokens', 'malformed', async () => `Bearer ${await signed({})} ${await signed({})}`],
    ['somebody else’s signature', 'wrong-signature', async () => `Bearer ${(await partsOf()).with(2, (await signed({ claims: { iss: 'x' } })).split('.')[2] ?? '').join('.')}`],
    ['changed claims', 'wrong-signature', async () => `Bearer ${(await partsOf()).with(1, encode({ iss: 'https://api.botframework.com', aud: BOT_ID })).join('.')}`],
    ['no signature', 'wrong-algorithm', async () => `Bearer ${encode({ alg: 'none' })}.${(await partsOf())[1]}.`],
    ['no signature, and our key’s name', 'wrong-signature', async () => `Bearer ${(await partsOf()).with(2, '').join('.')}`],
    [
      'the public key as a secret',
      'wrong-algorithm',
      async () => `Bearer ${await signed({ header: { alg: 'HS256' }, signedBy: new TextEncoder().encode(await doors.issuer.publicKeyAsText()) })}`,
    ],
    ['no name of its key', 'malformed', bearer({ header: { kid: undefined } })],
    ['the name of a key there is not', 'unknown-key', bearer({ header: { kid: 'nobody-knows' } })],
    [
      'a demand we do not know',
      'malformed',
      async () => `Bearer ${(await partsOf()).with(0, encode({ ...decodeProtectedHeader(await signed({})), crit: ['x'], x: 1 })).join('.')}`,
    ],
    ['another bot', 'wrong-audience', claims({ aud: SOMEBODY_ELSE })],
    ['this bot among others', 'wrong-claims', claims({ aud: [BOT_ID, SOMEBODY_ELSE] })],
    ['no bot', 'wrong-audience', claims({ aud: undefined })],
    ['another issuer', 'wrong-issuer', claims({ iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0` })],
    ['an issuer that begins like ours', 'wrong-issuer', claims({ iss: 'https://api.botframework.com/' })],
    ['no end', 'no-expiry', claims({ exp: undefined })],
    ['an end six minutes ago', 'expired', claims({ exp: inSeconds(-360) })],
    ['a beginning in an hour', 'not-yet-valid', claims({ nbf: inSeconds(3600) })],
    ['no service', 'wrong-service', claims({ serviceurl: undefined })],
    ['an empty service', 'wrong-claims', claims({ serviceurl: '' })],
    ['another service', 'wrong-service', claims({ serviceurl: 'https://smba.trafficmanager.net/uk/' })],
    ['the page’s own audience and issuer', 'unknown-key', async () => `Bearer ${await doors.issuer.pageToken({ id: SOMEBODY_ELSE })}`],
  ];
  for (const [what, why, authorization] of bad) {
    it(`turns away whoever has ${what}`, async () => {
      isTurnedAway(await doors.post({}, await authorization()), 401, why);
    });
  }

  /** What a token is for that is good for exactly this activity, and still too little. */
  const wrong: readonly (readonly [string, number, string, () => object])[] = [
    ['a service that is not Teams’', 403, 'foreign-service', () => ({ serviceUrl: 'https://evil.example.org/' })],
    ['Teams’ service without TLS', 403, 'foreign-service', () => ({ serviceUrl: doors.connector.serviceUrl.replace('https', 'http') })],
    ['Teams’ service on another port', 403, 'foreign-service', () => ({ serviceUrl: 'https://127.0.0.1:1/' })],
    ['a service with Teams’ name before it', 403, 'foreign-service', () => ({ serviceUrl: `https://${new URL(doors.connector.serviceUrl).host}@evil.example.org/` })],
    ['a name before Teams’ service', 403, 'foreign-service', () => ({ serviceUrl: doors.connector.serviceUrl.replace('https://', 'https://evil@') })],
    ['another tenant', 403, 'foreign-tenant', () => ({ conversation: { id: 'c', tenantId: SOMEBODY_ELSE }, channelData: { tenant: { id: SOMEBODY_ELSE } } })],
    ['another tenant in one place', 403, 'foreign-tenant', () => ({ channelData: { tenant: { id: SOMEBODY_ELSE } } })],
    ['another tenant in the other', 403, 'foreign-tenant', () => ({ conversation: { id: 'c', tenantId: SOMEBODY_ELSE } })],
    ['no tenant', 403, 'no-tenant', () => ({ conversation: { id: 'c' }, channelData: undefined })],
    ['a tenant that is a number', 400, 'not-an-activity', () => ({ channelData: { tenant: { id: 7 } } })],
    ['no service', 400, 'not-an-activity', () => ({ serviceUrl: undefined })],
    ['a conversation that is text', 400, 'not-an-activity', () => ({ conversation: 'a:chat' })],
    ['no type', 400, 'not-an-activity', () => ({ type: undefined })],
    ['another channel', 401, 'not-endorsed', () => ({ channelId: 'emulator' })],
    ['no channel', 400, 'not-an-activity', () => ({ channelId: undefined })],
  ];
  for (const [what, status, why, fields] of wrong) {
    it(`does not help an activity with ${what}`, async () => {
      const { serviceUrl } = { serviceUrl: doors.connector.serviceUrl, ...fields() } as { serviceUrl: string | undefined };
      isTurnedAway(await doors.post(fields(), `Bearer ${await doors.issuer.channelToken(serviceUrl ?? '-')}`), status, why);
    });
  }

  it('is looked at before the body, so that a stranger learns nothing of what we read', async () => {
    isTurnedAway(await doors.post({ type: undefined }, null), 401, 'no-token');
  });

  it('is looked at before a byte of the body is read, so that a stranger’s costs nothing', async () => {
    const talk = await openSocket(doors.port);
    talk.say(`POST /api/messages HTTP/1.1\r\nHost: ${DOMAIN}\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n`);
    await talk.closed;
    assert.deepEqual(talk.statuses(), [401]);
  });

  it('and what it says are not in the log', () => {
    assert.doesNotMatch(JSON.stringify(doors.log.lines), /eyJ|login\.microsoftonline|smba|evil|99999999/);
    assert.deepEqual(doors.log.faults, []);
  });
});

describe('A good token', () => {
  let doors: AzureDoors;

  beforeEach(async () => {
    doors = await openAzureDoors();
  });
  afterEach(() => doors.close());

  const statusFor = async (change: Change, fields = {}) => (await doors.post(fields, `Bearer ${await doors.issuer.channelToken(doors.connector.serviceUrl, change)}`)).status;

  it('lets the turn run; also two minutes after its end, for clocks differ', async () => {
    assert.equal(await statusFor({}), 200);
    assert.equal(await statusFor({ claims: { exp: inSeconds(-120) } }), 200);
    assert.equal(await statusFor({ claims: { nbf: inSeconds(120) } }), 200);
    assert.equal(doors.conversation.heard.length, 3);
  });

  it('is enough with the tenant in one place, however it is written', async () => {
    assert.equal(await statusFor({}, { channelData: undefined }), 200);
    assert.equal(await statusFor({}, { conversation: { id: doors.chat }, channelData: { tenant: { id: TENANT_ID.toUpperCase() } } }), 200);
  });

  it('runs an activity once, however often it comes', async () => {
    for (const { status } of await Promise.all([doors.post({ id: 'the-same' }), doors.post({ id: 'the-same' })])) assert.equal(status, 200);
    assert.equal(await statusFor({}, { id: 'the-same' }), 200);
    assert.equal(doors.conversation.heard.length, 1);
  });

  it('is none when its key may not sign for Teams', async () => {
    await doors.issuer.rotate(['webchat']);
    assert.equal(await statusFor({}), 401);
    assert.deepEqual(doors.log.lines.find(({ what }) => what === 'turned-away')?.fields, { why: 'not-endorsed', outcome: 401 });
    assert.equal(doors.conversation.heard.length, 0);
  });

  it('is no use while the keys cannot be had: Teams is told to come again, and nobody is let in', async () => {
    doors.issuer.answerWith({ status: 500, text: '' });
    const { status, headers, body } = await doors.post();
    assert.deepEqual([status, headers['retry-after'], Problem.strict().parse(JSON.parse(body)).code], [503, '10', 'not-now']);
    assert.equal(doors.conversation.heard.length, 0);
    assert.deepEqual(doors.log.faults.map(({ what }) => what), ['signing-keys']);
  });
});
