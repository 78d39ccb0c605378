import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDirectory, sendRequest } from '@mentor-network/core/contracts/directory';
import { openCard, pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import { readMe } from '@mentor-network/core/contracts/sign-in';
import { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { Zone } from '@mentor-network/core/kernel/time';
import { z } from 'zod';
import { AMIRA } from '../../src/local-people.ts';
import { type CardJson, texts } from '../support/fake-teams/card-reading.ts';
import { type FakeChat, openChat } from '../support/fake-teams/fake-chat.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import { pageOf } from '../support/page-client.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const ZAPHIRA = { id: MemberId.parse('account-7f3a'), name: 'Zaphira Quill', email: 'zaphira.quill@sample.ac.uk', zone: Zone.parse('Europe/London'), about: '' };
const CANARY = /zaphira|quill/i;
const NETWORK = SchemeId.parse('network');

const saying = (words: string) => (card: CardJson): boolean => texts(card).some((text) => text.includes(words));
const Links = z.object({ actions: z.array(z.looseObject({ title: z.string(), url: z.string().optional() })) });
const linkOf = (card: unknown, title: string): string => Links.parse(card).actions.find((action) => action.title === title)?.url ?? '';

describe('A member’s own data, in the chat and in the page', function () {
  this.timeout(60_000);
  let server: ServerProcess;
  let connector: FakeConnector;
  let zaphira: FakeChat;
  let amira: FakeChat;

  const traces = (): readonly string[] => readdirSync(server.dataFolder).filter((name) => CANARY.test(readFileSync(join(server.dataFolder, name), 'latin1')));
  const page = () => pageOf(server.address, ZAPHIRA.id);
  const until = async (isSo: () => Promise<boolean> | boolean): Promise<void> => {
    for (let looks = 0; looks < 200; looks += 1) {
      if (await isSo()) return;
      await sleep(50);
    }
    assert.fail('It did not become so.');
  };

  before(async () => {
    connector = await startFakeConnector();
    server = await startServerProcess({ isEmpty: true });
    zaphira = openChat(connector, ZAPHIRA, server.address);
    amira = openChat(connector, AMIRA, server.address);
    for (const [chat, parts] of [[amira, 'mentor'], [zaphira, 'mentee']] as const) {
      await chat.install();
      await chat.say('register');
      await chat.press('Next', { parts, schemes: 'network' });
      await chat.press('Next', { jobTitle: parts === 'mentee' ? 'Zaphiras job' : 'Head of Library', department: 'Library', function: 'academic', campus: 'harbour' });
      await chat.press('Next', { languages: 'english', formats: 'teams', days: 'tuesday' });
      if (parts === 'mentor') await chat.press('Next', { topics: 'statistics', ownTopics: '', experience: 'Ten years.', capacity: '1' });
      else await chat.press('Next', { topics: 'statistics', hopes: 'Zaphiras hopes' });
      await chat.press('Next', parts === 'mentee' ? { lineManager: 'zaphiras.manager@sample.ac.uk' } : {});
      await chat.press('Agree and preview', { agrees: 'true' });
      await chat.press('Register');
    }
    await page().ask(sendRequest, { mentorId: AMIRA.id, schemeId: NETWORK, goals: 'Zaphiras goals' });
    await amira.waitForCard(saying('Zaphiras goals'));
  });
  after(async () => {
    await server.close();
    await connector.close();
  });

  it('is read and saved by a link, from the card of either', async () => {
    await zaphira.say('my data');
    const inPage = await page().ask(openCard, { words: 'my data' });
    for (const card of [zaphira.lastCard(), inPage.card]) {
      const html = await fetch(linkOf(card, 'Read all of it'));
      assert.equal(html.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.match(await html.text(), /Zaphiras hopes[^]*Zaphiras goals/);
      const json = await fetch(linkOf(card, 'Save as JSON'));
      assert.match(json.headers.get('content-disposition') ?? '', /my-data\.json/);
      assert.match(await json.text(), /zaphiras\.manager@sample\.ac\.uk/);
    }
    const guess = await fetch(`${server.address}/my-data?ticket=guess`);
    assert.deepEqual([guess.status, guess.headers.get('content-type')], [404, 'application/problem+json']);
  });

  it('is erased by nobody who has not ticked that they are sure', async () => {
    await zaphira.say('erase me');
    const { card } = await zaphira.press('Erase me');
    assert.ok(card && saying('Nothing was erased')(card));
    assert.equal((await page().ask(readMe)).status, 'registered');
  });

  it('is gone from the file and the log moments after they were sure, and the other is told kindly', async () => {
    assert.notDeepEqual(traces(), []);
    const { card } = await pageOf(server.address, ZAPHIRA.id).ask(pressButton, { verb: 'erase.confirm', data: { sure: 'true' } });
    assert.ok(JSON.stringify(card).includes('You are being erased'));
    await amira.waitForCard(saying('A former member has withdrawn the request'));
    await until(() => traces().length === 0);
    assert.doesNotMatch(server.said(), CANARY);
    assert.match(server.said(), /account-7f3a/);
    const { partnerships } = await pageOf(server.address, AMIRA.id).ask(readMentoring);
    assert.deepEqual(partnerships.map(({ other, status, goals }) => [other.name, status, goals]), [['A former member', 'withdrawn', 'These words were deleted.']]);
  });

  it('is none any more for the page, and for a server that was started again', async () => {
    await server.killAndRestart();
    assert.deepEqual(traces(), []);
    const found = await pageOf(server.address, AMIRA.id).ask(readDirectory, { words: 'zaphira' });
    assert.equal(found.total, 0);
    const card = (await pageOf(server.address, ZAPHIRA.id).ask(openCard, { words: 'my data' })).card;
    assert.ok(JSON.stringify(card).includes('none; you are not registered'));
  });
});
