import assert from 'node:assert/strict';
import { Problem } from '@mentor-network/core/contracts/problem';
import { texts } from '../support/fake-teams/card-reading.ts';
import { openChat } from '../support/fake-teams/fake-chat.ts';
import { PRIYA_ID } from './door-bench.ts';
import { type OpenDoors, openDoors } from './running-door.ts';

describe('The Teams door', () => {
  let doors: OpenDoors;

  beforeEach(async () => {
    doors = await openDoors();
  });
  afterEach(() => doors.close());

  for (const order of ['installation-first', 'conversation-first'] as const) {
    it(`welcomes a person once, when Teams tells of the ${order.replace('-', ' ')}`, async () => {
      await doors.chat.install(order);
      await doors.chat.install(order);
      assert.deepEqual(doors.chat.cards().map((card) => texts(card)[0]), ['Welcome, Priya Shah']);
    });
  }

  it('answers what is said with every card, each with a summary', async () => {
    await doors.chat.say('two');
    const messages = doors.connector.messagesIn(doors.chat.conversation);
    assert.deepEqual(messages.map(({ activity }) => activity.summary), ['One.', 'Two.']);
    assert.equal(doors.committed.times, 1);
  });

  it('knows who speaks from the activity: id, name, zone, language, and the address from the roster, asked for once', async () => {
    await doors.chat.say('hello');
    await doors.chat.say('hello');
    const zone = 'Europe/Paris';
    const actors = doors.conversation.heard.map(({ actor }) => actor);
    assert.deepEqual(actors[1], { id: PRIYA_ID, name: 'Priya Shah', email: 'priya.shah@sample.ac.uk', zone, isZoneTold: true, locale: 'en-GB' });
    assert.equal(doors.connector.requests.filter(({ method }) => method === 'GET').length, 1);
  });

  it('does without the address and with the default zone when Teams tells neither', async () => {
    const nobody = openChat(doors.connector, { id: 'unlisted', name: ' \u202E\u0007', zone: '+01:00' }, doors.url);
    await nobody.say('hello');
    assert.deepEqual(doors.conversation.heard[0]?.actor, { id: 'unlisted', name: 'A colleague', email: '', zone: 'Europe/London', isZoneTold: false, locale: 'en-GB' });
  });

  it('answers a press with the next card, and shows the same card on other devices', async () => {
    await doors.chat.say('hello');
    const { status, card } = await doors.chat.press('Count', { goals: 'To publish' });
    assert.equal(status, 200);
    assert.deepEqual(doors.conversation.heard[1]?.data, { by: 1, goals: 'To publish' });
    await doors.door.quiet();
    assert.equal(doors.connector.requests.filter(({ method, status: answered }) => method === 'PUT' && answered === 200).length, 1);
    assert.deepEqual(doors.chat.lastCard(), card);
    assert.deepEqual(texts(doors.chat.lastCard()).slice(0, 1), ['Counted to 1']);
  });

  it('answers a press even when the other devices cannot be told', async () => {
    await doors.chat.say('hello');
    doors.connector.failNext({ status: 500 });
    const { status, card } = await doors.chat.press('Count');
    await doors.door.quiet();
    assert.deepEqual([status, texts(card ?? {})[0]], [200, 'Counted to 1']);
    assert.deepEqual(doors.log.faults.map(({ what }) => what), ['refresh']);
  });

  it('shows only the newest of several states, when a member presses faster than Teams can be told', async () => {
    await doors.chat.say('hello');
    for (let pressed = 0; pressed < 20; pressed += 1) await doors.chat.press('Count');
    await doors.door.quiet();
    assert.equal(texts(doors.chat.lastCard())[0], 'Counted to 20');
    assert.deepEqual(doors.connector.requests.filter(({ status }) => status === 429), []);
    assert.ok(doors.connector.requests.filter(({ method }) => method === 'PUT').length < 12);
  }).timeout(10_000);

  it('takes the message of a client without live cards for a press', async () => {
    await doors.chat.post({ type: 'message', value: { verb: 'count', by: 1 } });
    assert.deepEqual(doors.conversation.heard.map(({ verb }) => verb), ['count']);
    assert.equal(texts(doors.chat.lastCard())[0], 'Counted to 1');
  });

  it('passes a press in no known form on as nothing, and answers it', async () => {
    for (const value of [undefined, 7, { action: 'count' }, { action: null }, []]) {
      const { status, body } = await doors.chat.post({ type: 'invoke', name: 'adaptiveCard/action', value });
      assert.equal(status, 200);
      assert.match(JSON.stringify(body), /out of date/);
    }
  });

  it('runs a repeated activity once and answers it alike, however close the repetition', async () => {
    const invoke = { id: 'the-same', type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'count', data: {} } } };
    const answers = await Promise.all([doors.chat.post(invoke), doors.chat.post(invoke), doors.chat.post(invoke)]);
    const later = await doors.chat.post(invoke);
    assert.equal(doors.conversation.heard.length, 1);
    for (const answer of answers) assert.deepEqual(answer, later);
  });

  it('lets a repetition of a turn that broke run again', async () => {
    const invoke = { id: 'the-same', type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'break', data: {} } } };
    await doors.chat.post(invoke);
    await doors.chat.post(invoke);
    assert.equal(doors.conversation.heard.length, 2);
  });

  it('tells a member of a fault by a reference that finds the log line, and nothing more', async () => {
    await doors.chat.say('hello');
    await doors.chat.say('break');
    const { words } = await doors.chat.press('Break');
    const told = [doors.chat.words().at(-1), words];
    assert.equal(doors.log.faults.length, 2);
    for (const [at, { fields }] of doors.log.faults.entries()) {
      assert.match(String(fields.reference), /^[0-9A-F]{4}$/);
      assert.equal(told[at], `Something went wrong on our side (ref ${String(fields.reference)}).`);
    }
    assert.equal(doors.chat.cards().length, 1, 'the card stays as it is');
  });

  it('does not understand other invokes, and says so to the machine', async () => {
    const { status } = await doors.chat.post({ type: 'invoke', name: 'composeExtension/query', value: {} });
    assert.equal(status, 501);
  });

  it('keeps the way back to a member up to date, and knows when it is gone', async () => {
    await doors.chat.install();
    assert.deepEqual(doors.contacts.known.get(PRIYA_ID)?.address.conversation, { id: doors.chat.conversation, tenantId: 'a-tenant' });
    await doors.chat.uninstall();
    assert.equal(doors.contacts.known.get(PRIYA_ID)?.unreachable?.why, 'not-installed');
    await doors.chat.say('hello again');
    assert.equal(doors.contacts.known.get(PRIYA_ID)?.unreachable, null);
  });

  it('keeps private things out of chats with others, and does not take such a chat for the way to a member', async () => {
    for (const conversation of [{ id: 'group', conversationType: 'groupChat' }, { id: 'group', isGroup: true }]) {
      await doors.chat.post({ type: 'message', text: 'hello', conversation });
      await doors.chat.post({ type: 'installationUpdate', action: 'add', conversation });
    }
    assert.equal(doors.contacts.known.size, 0);
    assert.equal(doors.conversation.heard.length, 0);
    assert.match(String(doors.connector.messagesIn('group')[0]?.activity.text), /between the two of us/);
  });

  it('talks with nobody whose account Teams does not name, and says so kindly', async () => {
    await doors.chat.post({ type: 'message', text: 'hello', from: { id: '29:guest', name: 'Guest' } });
    assert.match(doors.chat.words()[0] ?? '', /signed in with their work account/);
    const { body } = await doors.chat.post({ type: 'invoke', name: 'adaptiveCard/action', from: { id: '29:guest', aadObjectId: '../etc' } });
    assert.match(JSON.stringify(body), /signed in with their work account/);
    assert.equal(doors.conversation.heard.length, 0);
  });

  it('writes one line per turn, with ids and no names or words', async () => {
    await doors.chat.say('two');
    const turns = doors.log.lines.filter(({ what }) => what === 'turn');
    assert.equal(turns.length, 1);
    assert.deepEqual({ ...turns[0]?.fields, ms: 0, trace: '' }, { what: 'message', who: PRIYA_ID, outcome: 200, ms: 0, trace: '' });
  });

  const fine = { type: 'message', text: 'hello' };
  const malformed: readonly (readonly [string, number, object])[] = [
    ['no type', 400, { ...fine, type: undefined }],
    ['an empty type', 400, { ...fine, type: '' }],
    ['no id', 400, { ...fine, id: undefined }],
    ['a numeric id', 400, { ...fine, id: 7 }],
    ['no sender', 400, { ...fine, from: undefined }],
    ['a sender without id', 400, { ...fine, from: { name: 'Priya' } }],
    ['a conversation that is text', 400, { ...fine, conversation: 'a:chat' }],
    ['no conversation', 400, { ...fine, conversation: undefined }],
    ['no service url', 400, { ...fine, serviceUrl: undefined }],
    ['a service url that is none', 400, { ...fine, serviceUrl: 'here' }],
    ['another channel', 400, { ...fine, channelId: 'emulator' }],
    ['text that is a number', 400, { ...fine, text: 7 }],
    ['a service elsewhere', 403, { ...fine, serviceUrl: 'https://smba.trafficmanager.net/teams/' }],
    ['a service that only looks local', 403, { ...fine, serviceUrl: 'http://localhost.example.org/' }],
    ['a service with a local user name', 403, { ...fine, serviceUrl: 'http://127.0.0.1@example.org/' }],
    ['a service on no http', 403, { ...fine, serviceUrl: 'ftp://127.0.0.1/' }],
  ];
  for (const [what, status, activity] of malformed) {
    it(`turns away an activity with ${what}`, async () => {
      const answer = await doors.chat.post({ ...activity });
      assert.equal(answer.status, status);
      Problem.strict().parse(answer.body);
      assert.equal(doors.conversation.heard.length, 0);
      assert.deepEqual(doors.connector.requests, []);
    });
  }
});
