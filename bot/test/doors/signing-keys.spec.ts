import assert from 'node:assert/strict';
import { decodeProtectedHeader } from 'jose';
import { makeSigningKeys } from '../../src/adapters/teams/signing-keys.ts';
import { makeLog } from './door-bench.ts';
import { makeLoopbackCertificate, trust } from './loopback-certificate.ts';
import { type LoopbackIssuer, startLoopbackIssuer } from './loopback-issuer.ts';

const fixed = { botId: 'bot', tenantId: 'tenant', clientId: 'client' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('The channel’s keys', () => {
  let issuer: LoopbackIssuer;
  let nowMs = 0;

  beforeEach(async () => {
    issuer = await startLoopbackIssuer(fixed);
    nowMs = 0;
  });
  afterEach(() => issuer.close());

  const open = (openIdMetadataUrl = issuer.openIdMetadataUrl) => {
    const log = makeLog();
    return { keys: makeSigningKeys({ openIdMetadataUrl, log, nowMs: () => nowMs }), log };
  };
  const newestKid = async () => String(decodeProtectedHeader(await issuer.channelToken('')).kid);
  const outcome = async (keys: ReturnType<typeof makeSigningKeys>, kid: string) => {
    const found = await keys(kid);
    return found.ok ? found.value.endorsements.join() : found.refusal;
  };
  const fetches = () => issuer.asked.filter((path) => path.endsWith('/keys')).length;

  it('are fetched when first needed, once for all who wait, and say which channels they may sign for', async () => {
    const { keys } = open();
    assert.equal(fetches(), 0);
    const kid = await newestKid();
    const found = await Promise.all(Array.from({ length: 50 }, () => outcome(keys, kid)));
    assert.deepEqual([new Set(found), fetches()], [new Set(['msteams']), 1]);
  });

  it('are fetched again when a token names a new one, and not more often than once a minute for those that are made up', async () => {
    const { keys } = open();
    await keys(await newestKid());
    await issuer.rotate();
    const rotated = await newestKid();
    for (let second = 0; second < 59; second += 1) {
      nowMs = second * 1_000;
      assert.equal(await outcome(keys, `made-up-${second}`), 'unknown-key');
    }
    assert.equal(fetches(), 1);
    nowMs = MINUTE;
    assert.deepEqual(await Promise.all(['made-up', rotated, 'another'].map((kid) => outcome(keys, kid))), ['unknown-key', 'msteams', 'unknown-key']);
    assert.equal(fetches(), 2);
  });

  it('are fetched anew each hour, and one that is withdrawn is good no longer', async () => {
    const { keys } = open();
    const kid = await newestKid();
    await keys(kid);
    nowMs = HOUR - 1;
    assert.deepEqual([await outcome(keys, kid), fetches()], ['msteams', 1]);
    nowMs = HOUR;
    assert.deepEqual([await outcome(keys, kid), fetches()], ['msteams', 2]);
    const other = await startLoopbackIssuer(fixed);
    const { origin } = new URL(other.openIdMetadataUrl);
    issuer.answerWith({ status: 200, text: JSON.stringify({ jwks_uri: `${origin}/v1/.well-known/keys`, keys: [{ kty: 'RSA', kid: 'its', n: 'AQAB', e: 'AQAB' }] }) });
    nowMs = 2 * HOUR;
    assert.equal(await outcome(keys, kid), 'unknown-key');
    await other.close();
  });

  it('do for a day when they cannot be fetched, and no longer', async () => {
    const { keys, log } = open();
    const kid = await newestKid();
    await keys(kid);
    issuer.answerWith({ status: 503, text: '' });
    nowMs = 2 * HOUR;
    assert.equal(await outcome(keys, kid), 'msteams');
    assert.equal(await outcome(keys, 'perhaps-new'), 'keys-unavailable');
    nowMs = 24 * HOUR;
    assert.equal(await outcome(keys, kid), 'keys-unavailable');
    issuer.answerWith();
    nowMs += 9_999;
    assert.equal(await outcome(keys, kid), 'keys-unavailable', 'it was asked just now');
    nowMs += 1;
    assert.equal(await outcome(keys, kid), 'msteams');
    assert.deepEqual(log.faults.map(({ what }) => what), ['signing-keys', 'signing-keys']);
  });

  const keysUrl = ({ openIdMetadataUrl }: LoopbackIssuer) => new URL('/v1/.well-known/keys', openIdMetadataUrl).href;
  const useless: readonly (readonly [string, Parameters<LoopbackIssuer['answerWith']>[0]])[] = [
    ['a fault', { status: 500, text: '{}' }],
    ['no JSON', { status: 200, text: '<html>' }],
    ['no address of the keys', { status: 200, text: '{}' }],
    ['keys that are none', { status: 200, text: '{"jwks_uri":"http://127.0.0.1:9/","keys":"many"}' }],
  ];
  for (const [what, answered] of useless) {
    it(`are unavailable, and no verdict, when the issuer answers with ${what}`, async () => {
      const { keys, log } = open();
      issuer.answerWith(answered);
      assert.deepEqual([await outcome(keys, await newestKid()), log.faults.length], ['keys-unavailable', 1]);
    });
  }

  it('are unavailable when the issuer names none, or says more than anybody needs', async () => {
    const known = JSON.parse(await (await fetch(keysUrl(issuer))).text()) as object;
    const document = (more: object) => ({ status: 200, text: JSON.stringify({ jwks_uri: keysUrl(issuer), ...known, ...more }) });
    const outcomes: string[] = [];
    for (const more of [{}, { keys: [] }, { padding: 'x'.repeat(600_000) }]) {
      issuer.answerWith(document(more));
      outcomes.push(await outcome(open().keys, await newestKid()));
    }
    assert.deepEqual(outcomes, ['msteams', 'keys-unavailable', 'keys-unavailable']);
  });

  it('are not looked for where the issuer sends us instead', async () => {
    const other = await startLoopbackIssuer(fixed);
    const kid = String(decodeProtectedHeader(await other.channelToken('')).kid);
    issuer.answerWith({ status: 302, text: '', headers: { location: other.openIdMetadataUrl } });
    assert.equal(await outcome(open().keys, kid), 'keys-unavailable');
    assert.deepEqual(other.asked, []);
    await other.close();
  });

  it('are unavailable when nobody listens there', async () => {
    assert.equal(await outcome(open('http://127.0.0.1:9/').keys, 'any'), 'keys-unavailable');
  });

  it('come over https from an issuer with a certificate that is trusted, and from no other; and none without https from there', async () => {
    const tls = await makeLoopbackCertificate();
    const secure = await startLoopbackIssuer({ ...fixed, tls });
    const kid = String(decodeProtectedHeader(await secure.channelToken('')).kid);
    assert.equal(await outcome(open(secure.openIdMetadataUrl).keys, kid), 'keys-unavailable');
    const distrust = trust(tls);
    const trusted = await outcome(open(secure.openIdMetadataUrl).keys, kid);
    secure.answerWith({ status: 200, text: JSON.stringify({ jwks_uri: keysUrl(issuer) }) });
    const downgraded = await outcome(open(secure.openIdMetadataUrl).keys, await newestKid());
    distrust();
    assert.deepEqual([trusted, downgraded], ['msteams', 'keys-unavailable']);
    await secure.close();
  });
});
