import assert from 'node:assert/strict';
import { Problem } from '@mentor-network/core/contracts/problem';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { Zone } from '@mentor-network/core/kernel/time';
import { ALLOWED } from '../../src/adapters/allowance/allowances.ts';
import { openChat } from '../support/fake-teams/fake-chat.ts';
import { type AzureDoors, openAzureDoors } from './azure-bench.ts';
import { PRIYA_ID } from './door-bench.ts';
import { type RawAnswer, rawRequest } from './raw-request.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const TIMES = 3;
const few = { times: TIMES, seconds: 20 };
const MORE_SLOWLY = /Please wait half a minute/;

const isTooMany = ({ status, headers, body }: RawAnswer): void => {
  const { code, title, ...rest } = Problem.strict().parse(JSON.parse(body));
  assert.deepEqual([status, code, rest], [429, 'too-many', { status: 429 }]);
  assert.match(title, /wait/);
  assert.match(headers['retry-after'] ?? '', /^([1-9]|1\d|20)$/);
  assert.deepEqual([headers['cache-control'], headers['content-type']], ['no-store', 'application/problem+json']);
};

const times = async <Answer>(count: number, once: () => Promise<Answer>): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  for (let at = 0; at < count; at += 1) answers.push(await once());
  return answers;
};
const statusesOf = (answers: readonly { readonly status: number }[]) => answers.map(({ status }) => status);
const enough = (status: number) => [...Array<number>(TIMES).fill(status), 429];

describe('Whoever asks too much of the page’s door', () => {
  let doors: OpenDoors;
  afterEach(() => doors.close());

  const openFor = async (allowed: Parameters<typeof openDoors>[0]) => {
    doors = await openDoors(allowed);
    const tokenFor = (id: string) => doors.signIn.tokenFor({ id: MemberId.parse(id), name: 'Somebody', email: '', zone: Zone.parse('Europe/London') });
    const as = async (id: string) => ({ authorization: `Bearer ${await tokenFor(id)}` });
    const read = async (id: string) => rawRequest(doors.port, { path: '/api/me', headers: await as(id) });
    const open = async (id: string) => rawRequest(doors.port, { method: 'POST', path: '/api/cards/open', headers: { ...JSON_TYPE, ...(await as(id)) }, body: '{"words":"hello"}' });
    const get = (path: string, headers = {}) => rawRequest(doors.port, { path, headers });
    return { read, open, get };
  };

  it('by reading is told when to come again; and others read on, and they may still write', async () => {
    const { read, open } = await openFor({ allowed: { reading: few } });
    const answers = await times(TIMES + 1, () => read(PRIYA_ID));
    assert.deepEqual(statusesOf(answers), enough(200));
    for (const answer of answers.slice(TIMES)) isTooMany(answer);
    assert.deepEqual([(await read('tom')).status, (await open(PRIYA_ID)).status], [200, 200]);
    assert.deepEqual(doors.log.lines.filter(({ fields }) => fields.outcome === 429).map(({ what, fields }) => [what, fields.who]), [['call', PRIYA_ID]]);
  });

  it('by pressing and sending has nothing run', async () => {
    const { open, read } = await openFor({ allowed: { changing: few } });
    const answers = await times(TIMES + 1, () => open(PRIYA_ID));
    assert.deepEqual(statusesOf(answers), enough(200));
    isTooMany(answers[TIMES] ?? (await read(PRIYA_ID)));
    assert.equal((await read(PRIYA_ID)).status, 200);
    assert.equal((await open('tom')).status, 200);
  });

  it('without a sign-in has one allowance for all of it, by address', async () => {
    const { get, read } = await openFor({ allowed: { visiting: few } });
    const paths = ['/api/settings', '/livez', '/nothing', '/tab/gone.js', '/', '/readyz', '/api/settings'];
    const answers = await Promise.all(paths.map((path) => get(path)));
    assert.deepEqual(statusesOf(answers).filter((status) => status === 429).length, paths.length - TIMES);
    for (const answer of answers.filter(({ status }) => status === 429)) isTooMany(answer);
    const signIn = await rawRequest(doors.port, { method: 'POST', path: '/api/local/sign-in', headers: JSON_TYPE, body: '{"memberId":"tom"}' });
    isTooMany(signIn);
    assert.equal((await read(PRIYA_ID)).status, 200, 'a member is none of these');
  });

  it('in local mode says in vain that they come from elsewhere', async () => {
    const { get } = await openFor({ allowed: { visiting: few } });
    let at = 0;
    const answers = await times(TIMES + 1, () => get('/api/settings', { 'x-forwarded-for': `192.0.2.${(at += 1)}` }));
    assert.deepEqual(statusesOf(answers), enough(200));
  });

  it('with wrong tokens is told so, and keeps no neighbour with a good one out', async () => {
    const { get, read } = await openFor({ allowed: { knocking: few } });
    const answers = await times(TIMES + 1, () => get('/api/me', { authorization: 'Bearer a.b.c' }));
    assert.deepEqual(statusesOf(answers), enough(401));
    isTooMany(answers[TIMES] ?? (await get('/api/me')));
    assert.equal((await read(PRIYA_ID)).status, 200);
  });
});

describe('Behind the proxy of a deployment', () => {
  let doors: AzureDoors;
  beforeEach(async () => {
    doors = await openAzureDoors({ allowed: { visiting: few, knocking: few } });
  });
  afterEach(() => doors.close());

  const settings = (forwarded: string) => doors.ask({ path: '/api/settings', headers: { 'x-forwarded-for': forwarded } });

  it('each address has its allowance, and nobody can use up another’s or invent one', async () => {
    let at = 0;
    const answers = await times(TIMES + 1, () => settings(`203.0.113.${(at += 1)}, 192.0.2.7:${50_000 + at}`));
    assert.deepEqual(statusesOf(answers), enough(200));
    assert.equal((await settings('192.0.2.7:50123, 192.0.2.8:50123')).status, 200);
  });

  it('wrong tokens at the bot’s door are counted too, and Teams’ own good ones from the same address run', async () => {
    const answers = await times(TIMES + 1, () => doors.post({}, 'Bearer a.b.c'));
    assert.deepEqual(statusesOf(answers), enough(401));
    isTooMany(answers[TIMES] ?? (await doors.post({}, null)));
    assert.equal((await doors.post()).status, 200);
    assert.equal(doors.conversation.heard.length, 1);
  });
});

describe('Whoever does too much at once in the chat', () => {
  let doors: OpenDoors;
  beforeEach(async () => {
    doors = await openDoors({ keepsLimits: false, allowed: { changing: few, asking: { times: 1, seconds: 20 } } });
  });
  afterEach(() => doors.close());

  const words = () => doors.chat.words();

  it('is asked once to wait, and then their messages are met with silence; Teams is told that all is well', async () => {
    const answers = await times(TIMES + 4, () => doors.chat.say('hello'));
    assert.deepEqual(statusesOf(answers), Array<number>(TIMES + 4).fill(200));
    assert.equal(doors.conversation.heard.length, TIMES);
    assert.equal(words().length, 1);
    assert.match(words()[0] ?? '', MORE_SLOWLY);
    assert.equal(doors.committed.times, TIMES, 'nothing to deliver is looked for');
    const lines = doors.log.lines.filter(({ what }) => what === 'too-many');
    assert.deepEqual([lines.length, lines[0]?.fields.who, lines[0]?.fields.what], [4, PRIYA_ID, 'message']);
  });

  it('is told so below the card they press, which stays as it is', async () => {
    await doors.chat.say('hello');
    const answers = await times(TIMES + 1, () => doors.chat.press('Count'));
    assert.deepEqual(answers.map((answer) => answer.words !== undefined), [false, false, true, true]);
    assert.match(answers.at(-1)?.words ?? '', MORE_SLOWLY);
    assert.equal(doors.conversation.heard.length, TIMES);
    assert.deepEqual(words(), []);
  });

  it('holds nobody else up', async () => {
    await times(TIMES + 1, () => doors.chat.say('hello'));
    const tom = openChat(doors.connector, { id: 'tom', name: 'Tom Okafor', email: 'tom@sample.ac.uk', zone: 'Europe/London' }, doors.url);
    await tom.say('hello');
    assert.deepEqual([tom.cards().length, tom.words()], [1, []]);
  });

  it('has done as much in the page, for it is one allowance', async () => {
    const authorization = `Bearer ${await doors.signIn.tokenFor({ id: PRIYA_ID, name: 'Priya Shah', email: '', zone: Zone.parse('Europe/London') })}`;
    const press = () => rawRequest(doors.port, { method: 'POST', path: '/api/cards/open', headers: { ...JSON_TYPE, authorization }, body: '{"words":"hello"}' });
    await times(TIMES, press);
    await doors.chat.say('hello');
    assert.deepEqual([doors.conversation.heard.length, words().length], [0, 1]);
    isTooMany(await press());
  });

  it('and somebody without an account is counted as well', async () => {
    await times(TIMES + 2, () => doors.chat.post({ type: 'message', text: 'hello', from: { id: '29:guest', name: 'Guest' } }));
    assert.equal(words().length, TIMES + 1);
  });

  it('may install and remove the app as often as they like', async () => {
    await times(TIMES + 2, () => doors.chat.uninstall());
    await doors.chat.install();
    assert.equal(doors.chat.cards().length, 1);
    assert.deepEqual(words(), []);
  });

  it('gets the answer of a press that Teams repeats, and it does not count', async () => {
    const press = { id: 'the-same', type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'count', data: {} } } };
    const answers = await times(TIMES + 3, () => doors.chat.post(press));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    await doors.chat.say('hello');
    assert.deepEqual(words(), []);
  });

  it('is not failed by a Teams that cannot be told', async () => {
    await times(TIMES, () => doors.chat.say('hello'));
    doors.connector.failNext({ status: 500 });
    assert.equal((await doors.chat.say('hello')).status, 200);
    assert.deepEqual(doors.log.faults.map(({ what }) => what), ['too-many']);
  });
});

describe('The allowances of the real server', () => {
  const aMinute = ({ times: each, seconds }: { readonly times: number; readonly seconds: number }) => (each * 60) / seconds;

  it('are more than a quick person does: two presses a second, ten questions a second', () => {
    assert.deepEqual([aMinute(ALLOWED.changing), aMinute(ALLOWED.reading)], [120, 1440]);
    for (const { seconds } of Object.values(ALLOWED)) assert.ok(seconds <= 60, 'and whoever meets one waits for a minute at most');
  });

  it('let six hundred people open the page in ten seconds from one address', () => {
    assert.ok(ALLOWED.visiting.times / (ALLOWED.visiting.seconds / 10) >= 600 * 10);
  });
});
