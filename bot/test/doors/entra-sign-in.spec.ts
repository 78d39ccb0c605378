import assert from 'node:assert/strict';
import { Zone } from '@mentor-network/core/kernel/time';
import { generateKeyPair } from 'jose';
import { makeEntraSignIn } from '../../src/adapters/http/entra-sign-in.ts';
import { PRIYA_ID, makeLog } from './door-bench.ts';
import { type Change, type LoopbackIssuer, startLoopbackIssuer } from './loopback-issuer.ts';

const BOT_ID = '11111111-aaaa-4000-8000-000000000001';
const TENANT_ID = '22222222-bbbb-4000-8000-000000000002';
const CLIENT_ID = '33333333-cccc-4000-8000-000000000003';
const SOMEBODY_ELSE = '99999999-dddd-4000-8000-000000000009';
const DOMAIN = 'mentors.sample.ac.uk';
const LONDON = Zone.parse('Europe/London');
const priya = { id: PRIYA_ID, name: 'Priya Shah', address: 'priya.shah@sample.ac.uk' };
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

describe('Whoever opens the page in Teams', () => {
  let issuer: LoopbackIssuer;

  before(async () => {
    issuer = await startLoopbackIssuer({ botId: BOT_ID, tenantId: TENANT_ID, clientId: CLIENT_ID });
  });
  after(() => issuer.close());

  const open = (authority = issuer.authority) => {
    const log = makeLog();
    return { log, ...makeEntraSignIn({ clientId: CLIENT_ID, tenantId: TENANT_ID, domain: DOMAIN, authority, defaultZone: LONDON, log }) };
  };
  const signed = (change: Change = {}, account: Parameters<LoopbackIssuer['pageToken']>[0] = priya) => issuer.pageToken(account, change);
  const whoIs = async (claims: object, zone?: string) => open().authenticate(`Bearer ${await signed({ claims: { ...claims } })}`, zone);

  it('is who Entra says they are: the account’s id, its name, its address to write to', async () => {
    assert.deepEqual(await whoIs({}), { id: PRIYA_ID, name: 'Priya Shah', email: 'priya.shah@sample.ac.uk', zone: 'Europe/London' });
  });

  it('is where the page says, if that is a place', async () => {
    assert.equal((await whoIs({}, 'Europe/Paris'))?.zone, 'Europe/Paris');
    for (const nowhere of ['', '+01:00', 'Mars/Olympus', `Europe/${'x'.repeat(200)}`, 'Europe/London, Europe/Paris']) assert.equal((await whoIs({}, nowhere))?.zone, 'Europe/London');
  });

  it('goes on reading while Entra gives no keys for some hours', async () => {
    const { authenticate } = open();
    assert.ok(await authenticate(`Bearer ${await signed()}`));
    const token = await signed();
    const { now } = Date;
    Date.now = () => now() + 20 * 3_600_000;
    issuer.answerWith({ status: 503, text: '' });
    try {
      assert.ok(await authenticate(`Bearer ${token}`));
    } finally {
      Date.now = now;
      issuer.answerWith();
    }
  });

  it('is the same member however Entra writes the id', async () => {
    assert.equal((await whoIs({ oid: PRIYA_ID.toUpperCase() }))?.id, PRIYA_ID);
  });

  it('may lack a name and an address, or have them very long or of another kind', async () => {
    assert.deepEqual(await whoIs({ name: undefined, preferred_username: undefined }), { id: PRIYA_ID, name: 'A colleague', email: '', zone: LONDON });
    assert.equal((await whoIs({ name: '   ' }))?.name, 'A colleague');
    assert.equal((await whoIs({ name: '\u202E\u0007 ' }))?.name, 'A colleague');
    assert.equal((await whoIs({ name: '\u202EPriya\r\nShah' }))?.name, 'Priya\nShah');
    assert.equal((await whoIs({ name: 'x'.repeat(5_000) }))?.name.length, 120);
    assert.equal((await whoIs({ preferred_username: '+44 20 7946 0000' }))?.email, '');
  });

  it('may come from the desktop or the web, with the page named in either way, and a clock that differs a little', async () => {
    for (const azp of ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346']) assert.ok(await whoIs({ azp }));
    assert.ok(await whoIs({ aud: `api://${DOMAIN}/${CLIENT_ID}` }));
    assert.ok(await whoIs({ scp: 'openid access_as_user profile' }));
    assert.ok(await whoIs({ idtyp: 'user' }));
    assert.ok(await whoIs({ exp: inSeconds(-30), nbf: inSeconds(30) }));
  });

  const bad: readonly (readonly [string, () => string | undefined | Promise<string>])[] = [
    ['no header', () => undefined],
    ['an empty one', () => ''],
    ['a token without its scheme', () => signed()],
    ['another scheme', async () => `Basic ${await signed()}`],
    ['two tokens', async () => `Bearer ${await signed()} ${await signed()}`],
    ['rubbish', () => 'Bearer a.b.c'],
    ['no signature', async () => `Bearer ${encode({ alg: 'none' })}.${(await signed()).split('.')[1] ?? ''}.`],
    ['changed claims', async () => `Bearer ${(await signed()).split('.').with(1, encode({ oid: SOMEBODY_ELSE })).join('.')}`],
    ['a key of their own under our key’s name', async () => `Bearer ${await signed({ signedBy: (await generateKeyPair('RS256')).privateKey })}`],
    ['a secret for a key', async () => `Bearer ${await signed({ header: { alg: 'HS256' }, signedBy: new TextEncoder().encode(await issuer.publicKeyAsText()) })}`],
    ['a key there is not', async () => `Bearer ${await signed({ header: { kid: 'nobody-knows' } })}`],
    ['the token of the bot’s channel', async () => `Bearer ${await issuer.channelToken('https://smba.trafficmanager.net/uk/')}`],
  ];
  for (const [what, authorization] of bad) {
    it(`is nobody with ${what}`, async () => {
      const { authenticate, log } = open();
      assert.equal(await authenticate(await authorization()), undefined);
      assert.deepEqual(log.lines.map(({ what: said, fields }) => [said, fields.outcome]), [['turned-away', 401]]);
      assert.deepEqual(log.faults, []);
    });
  }

  const wrong: readonly (readonly [string, string, object])[] = [
    ['for another application', 'wrong aud', { aud: SOMEBODY_ELSE }],
    ['for the bot', 'wrong aud', { aud: BOT_ID }],
    ['for this page under another domain', 'wrong aud', { aud: `api://evil.example.org/${CLIENT_ID}` }],
    ['for nobody', 'wrong aud', { aud: undefined }],
    ['of another issuer', 'wrong iss', { iss: `https://login.microsoftonline.com/${SOMEBODY_ELSE}/v2.0` }],
    ['of the first version’s issuer', 'wrong iss', { iss: `https://sts.windows.net/${TENANT_ID}/` }],
    ['of another tenant', 'wrong tid', { tid: SOMEBODY_ELSE }],
    ['of no tenant', 'wrong tid', { tid: undefined }],
    ['of the first version', 'wrong ver', { ver: '1.0' }],
    ['without an end', 'wrong exp', { exp: undefined }],
    ['that ended two minutes ago', 'ERR_JWT_EXPIRED', { exp: inSeconds(-120) }],
    ['that begins in an hour', 'wrong nbf', { nbf: inSeconds(3600) }],
    ['without a scope, as an application has', 'wrong scp', { scp: undefined, roles: ['access_as_user'] }],
    ['with another scope', 'wrong scp', { scp: 'access_as_user_too openid' }],
    ['that says it is an application’s', 'wrong idtyp', { idtyp: 'app' }],
    ['got by another application', 'wrong azp', { azp: SOMEBODY_ELSE }],
    ['got by nobody', 'wrong azp', { azp: undefined }],
    ['without an account', 'wrong oid', { oid: undefined }],
    ['with an account that is an address', 'wrong oid', { oid: 'priya.shah@sample.ac.uk' }],
  ];
  for (const [what, why, claims] of wrong) {
    it(`is nobody with a token ${what}`, async () => {
      const { authenticate, log } = open();
      assert.equal(await authenticate(`Bearer ${await signed({ claims: { ...claims } })}`), undefined);
      assert.deepEqual(log.lines, [{ what: 'turned-away', fields: { why, outcome: 401 } }], 'the name of a claim and nothing of what it said');
    });
  }

  it('is known by a new key too, and a made-up one does not make us ask again at once', async () => {
    const asked = () => issuer.asked.filter((path) => path.startsWith(`/${TENANT_ID}/`)).length;
    const { authenticate } = open(`${issuer.authority}/`);
    const before = asked();
    await issuer.rotate();
    assert.ok(await authenticate(`Bearer ${await signed()}`));
    for (let at = 0; at < 20; at += 1) assert.equal(await authenticate(`Bearer ${await signed({ header: { kid: `made-up-${at}` } })}`), undefined);
    assert.equal(asked() - before, 1);
  });

  it('is told of a fault, and not that they are nobody, while the keys cannot be had', async () => {
    const token = await signed();
    for (const answered of [{ status: 500, text: '' }, { status: 200, text: '<html>' }, { status: 200, text: '{}' }]) {
      issuer.answerWith(answered);
      await assert.rejects(open().authenticate(`Bearer ${token}`));
    }
    issuer.answerWith();
    await assert.rejects(open('http://127.0.0.1:9').authenticate(`Bearer ${token}`));
  });
});
