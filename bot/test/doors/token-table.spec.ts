import assert from 'node:assert/strict';
import { ok } from '@mentor-network/core/kernel/result';
import { Zone } from '@mentor-network/core/kernel/time';
import { Problem } from '@mentor-network/core/contracts/problem';
import { makeEntraSignIn } from '../../src/adapters/http/entra-sign-in.ts';
import { makeTeamsDoor } from '../../src/adapters/teams/teams-door.ts';
import { type AzureDoors, BOT_ID, CLIENT_ID, DOMAIN, TENANT_ID, openAzureDoors } from './azure-bench.ts';
import { PRIYA_ID, allowancesOf, clock, makeContacts, makeCountingConversation, tellingCard } from './door-bench.ts';
import type { Change } from './loopback-issuer.ts';
import type { RawAnswer } from './raw-request.ts';
import { floodWith, isCheap } from './token-flood.ts';

const CASES = 28;
const AT_THE_PAGE = 19;
const SOMEBODY_ELSE = '99999999-dddd-4000-8000-000000000009';
const EVIL = 'https://evil.example.org/';
const LARGE = 'x'.repeat(400_000);
const JSON_TYPE = { 'content-type': 'application/json' };
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;

/** A door, with the way to a token for it. */
type Door = { readonly signed: (change?: Change) => Promise<string>; readonly knock: (authorization: string | null) => Promise<RawAnswer> };
type Knock = (door: Door) => Promise<RawAnswer>;
type Tried = { readonly status: number; readonly knock: Knock };
/** Where nothing is said of the page, there is nothing like it there: its token names no service and no channel, and its calls have no ids. */
type Case = { readonly what: string; readonly bot: Tried; readonly page?: Tried };

const bearing = (authorization: (door: Door) => string | null | Promise<string>): Knock => async (door) => door.knock(await authorization(door));
const withToken = (change: Change): Knock => bearing(async ({ signed }) => `Bearer ${await signed(change)}`);
const claims = (changed: object): Knock => withToken({ claims: { ...changed } });
/** A time in a claim is reckoned from the knock: the table is made when the specs are read, and that may be minutes before. */
const inTime = (claim: 'exp' | 'nbf', seconds: number): Knock => (door) => claims({ [claim]: inSeconds(seconds) })(door);
const atBoth = (what: string, knock: Knock): Case => ({ what, bot: { status: 401, knock }, page: { status: 401, knock } });
const atTheBot = (what: string, status: number, knock: Knock): Case => ({ what, bot: { status, knock } });

/** No log and no other door, so that what is measured is the refusing. */
const silent = { line: () => undefined, detail: () => undefined, fault: assert.ifError };

describe('The twenty-eight cases of the token table', () => {
  let doors: AzureDoors;
  before(async () => {
    doors = await openAzureDoors();
  });
  after(() => doors.close());

  const bot = (): Door => ({ signed: (change) => doors.issuer.channelToken(doors.connector.serviceUrl, change), knock: (authorization) => doors.post({}, authorization) });
  const page = (): Door => ({
    signed: (change) => doors.issuer.pageToken({ id: PRIYA_ID }, change),
    knock: (authorization) => doors.ask({ path: '/api/me', headers: authorization === null ? {} : { authorization } }),
  });
  /** With a good token; what is wrong is what it comes with. */
  const activity = (fields: object): Knock => () => doors.post(fields);
  const request = (body: object): Knock => async ({ signed }) =>
    doors.ask({ method: 'POST', path: '/api/requests', headers: { ...JSON_TYPE, authorization: `Bearer ${await signed()}` }, body: JSON.stringify(body) });

  const withKeyOfAnotherChannel: Knock = async () => {
    const others = await openAzureDoors();
    await others.issuer.rotate(['webchat']);
    try {
      return await others.post();
    } finally {
      await others.close();
    }
  };
  const twice: Knock = async () => {
    const before = doors.conversation.heard.length;
    await doors.post({ id: 'the-same' });
    const answer = await doors.post({ id: 'the-same' });
    assert.equal(doors.conversation.heard.length - before, 1, 'it ran once');
    return answer;
  };
  const floodTheBot: Knock = async (door) => {
    const { openIdMetadataUrl } = doors.issuer;
    const line = { kind: 'azure', botId: BOT_ID, tenantId: TENANT_ID, connectorHosts: ['127.0.0.1'], openIdMetadataUrl, credential: doors.credential } as const;
    const { receive } = makeTeamsDoor({ line, conversation: makeCountingConversation(), contacts: makeContacts(), clock, log: silent, allowances: allowancesOf(), tellingCard });
    const sent = () => Promise.resolve(ok(doors.activity()));
    const askedBefore = doors.issuer.asked.length;
    const flood = await floodWith(async (token) => {
      assert.equal((await receive(sent, `Bearer ${token}`)).status, 401);
    });
    isCheap(flood);
    assert.equal(doors.issuer.asked.length - askedBefore, 2, 'the document and the keys, once');
    return door.knock('Bearer a.b.c');
  };
  const floodThePage: Knock = async (door) => {
    const { authority } = doors.issuer;
    const { authenticate } = makeEntraSignIn({ clientId: CLIENT_ID, tenantId: TENANT_ID, domain: DOMAIN, authority, defaultZone: Zone.parse('Europe/London'), log: silent });
    const flood = await floodWith(async (token) => {
      assert.equal(await authenticate(`Bearer ${token}`), undefined);
    });
    isCheap(flood);
    return door.knock('Bearer a.b.c');
  };

  const cases: readonly Case[] = [
    atBoth('no header', bearing(() => null)),
    atBoth('an empty bearer', bearing(() => 'Bearer ')),
    atBoth('rubbish', bearing(() => 'Bearer a.b.c')),
    atBoth('another scheme', bearing(async ({ signed }) => `Basic ${await signed()}`)),
    atBoth('another audience', claims({ aud: SOMEBODY_ELSE })),
    atBoth('another issuer', claims({ iss: `https://sts.windows.net/${TENANT_ID}/` })),
    atBoth('an end six minutes ago', inTime('exp', -360)),
    atBoth('a key nobody knows', withToken({ header: { kid: 'nobody-knows' } })),
    atTheBot('another service in the token', 401, claims({ serviceurl: EVIL })),
    atTheBot('no service in the token', 401, claims({ serviceurl: undefined })),
    atTheBot('another service in the activity', 401, async ({ signed }) => doors.post({ serviceUrl: EVIL }, `Bearer ${await signed()}`)),
    atTheBot('a key that may not sign for Teams', 401, withKeyOfAnotherChannel),
    atTheBot('the channel AseChannel', 401, activity({ channelId: 'AseChannel' })),
    atTheBot('the channel emulator', 401, activity({ channelId: 'emulator' })),
    atBoth('a signature of something else', bearing(async ({ signed }) => `Bearer ${(await signed()).split('.').with(1, encode({ oid: SOMEBODY_ELSE, aud: BOT_ID })).join('.')}`)),
    atBoth('no signature', bearing(async ({ signed }) => `Bearer ${(await signed()).split('.').with(0, encode({ alg: 'none' })).with(2, '').join('.')}`)),
    atBoth('the public key as a secret', async (door) => withToken({ header: { alg: 'HS256' }, signedBy: new TextEncoder().encode(await doors.issuer.publicKeyAsText()) })(door)),
    atBoth('a beginning in an hour', inTime('nbf', 3_600)),
    atBoth('no end', claims({ exp: undefined })),
    { what: 'an end that clocks may differ about', bot: { status: 200, knock: inTime('exp', -120) }, page: { status: 200, knock: inTime('exp', -30) } },
    atTheBot('no service in the activity', 400, activity({ serviceUrl: undefined })),
    { what: 'another tenant, in what the channel adds', bot: { status: 403, knock: activity({ channelData: { tenant: { id: SOMEBODY_ELSE } } }) }, page: { status: 401, knock: claims({ tid: SOMEBODY_ELSE }) } },
    atTheBot('another tenant, in the conversation', 403, activity({ conversation: { id: 'c', tenantId: SOMEBODY_ELSE } })),
    { what: 'text where there is more to say', bot: { status: 400, knock: activity({ conversation: 'a:chat' }) }, page: { status: 400, knock: request({ mentorId: 7, schemeId: 'staff', goals: 'x' }) } },
    { what: 'nothing where there has to be something', bot: { status: 400, knock: activity({ type: undefined }) }, page: { status: 400, knock: request({ mentorId: 'amira', goals: 'x' }) } },
    { what: 'four hundred kilobytes', bot: { status: 413, knock: activity({ text: LARGE }) }, page: { status: 413, knock: request({ mentorId: 'amira', schemeId: 'staff', goals: LARGE }) } },
    atTheBot('one activity twice', 200, twice),
    { what: 'twenty thousand tokens that nobody signed', bot: { status: 401, knock: floodTheBot }, page: { status: 401, knock: floodThePage } },
  ];

  const isAnswered = (answer: RawAnswer, status: number): void => {
    assert.equal(answer.status, status);
    if (status === 200) return;
    assert.equal(answer.headers['content-type'], 'application/problem+json');
    Problem.strict().parse(JSON.parse(answer.body));
    assert.doesNotMatch(answer.body, /jwt|claim|signature|algorithm|tenant|endorse|audience|expired|eyJ|evil/i);
  };

  it('are twenty-eight, and nineteen of them are cases of the page too', () => {
    assert.deepEqual([cases.length, cases.filter(({ page: too }) => too).length], [CASES, AT_THE_PAGE]);
  });

  for (const [at, { what, bot: atBot, page: atPage }] of cases.entries()) {
    it(`${at + 1}, ${what}: ${atBot.status} at the bot’s door`, async () => {
      const before = doors.conversation.heard.length;
      isAnswered(await atBot.knock(bot()), atBot.status);
      assert.equal(doors.conversation.heard.length - before, atBot.status === 200 ? 1 : 0);
    }).timeout(30_000);
    if (!atPage) continue;
    it(`${at + 1}, ${what}: ${atPage.status} at the page’s`, async () => {
      isAnswered(await atPage.knock(page()), atPage.status);
    }).timeout(30_000);
  }

  it('are none of them a fault of ours', () => {
    assert.deepEqual(doors.log.faults, []);
  });
});
