import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDirectory, readMentor, sendRequest } from '@mentor-network/core/contracts/directory';
import { pressButton, readMentoring } from '@mentor-network/core/contracts/mentoring';
import { readMe } from '@mentor-network/core/contracts/sign-in';
import { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { dateIn, instantOf, later, timeIn } from '@mentor-network/core/kernel/time';
import { AMIRA, PRIYA } from '../../src/local-people.ts';
import { LONDON } from '../support/network.ts';
import { type CardJson, buttons, findButton, texts } from '../support/fake-teams/card-reading.ts';
import { type FakeChat, openChat } from '../support/fake-teams/fake-chat.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import { pageOf } from '../support/page-client.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

const QUIET_MS = 60;
const GOALS = 'I would like to plan a study whose numbers I can defend.';
const GARETH = MemberId.parse('gareth-who-is-both');

const saying = (words: string) => (card: CardJson): boolean => texts(card).some((text) => text.includes(words));
const having = (button: string) => (card: CardJson): boolean => buttons(card).includes(button);

/** The steps of a registration, by what a member fills in. Its first card is open when this begins. */
const STEPS = {
  part: { parts: 'mentee', schemes: 'network' },
  work: { jobTitle: 'Research Fellow', department: 'School of Health', function: 'academic', campus: 'harbour' },
  style: { languages: 'english', formats: 'teams', days: 'tuesday' },
  mentor: { topics: 'statistics,grant-writing', ownTopics: 'mixed models', experience: 'Ten years of advising on study design.', capacity: '1' },
  mentee: { topics: 'statistics', hopes: 'To stop being afraid of reviewers.' },
};

for (const [engine, store] of [['sqlite', 'its file'], ['cosmos', 'Cosmos DB']] as const) {
  describe(`the main path on ${store}, with the server killed between each two steps`, function () {
    this.timeout(120_000);
    let server: ServerProcess;
    let connector: FakeConnector;
    let priya: FakeChat;
    let amira: FakeChat;
    const started = instantOf(Date.now());

    let stuckAt: string | undefined;

    /**
     * Nothing has gone to Teams for a moment. A server that is killed amid telling holds what it was telling for its lease, and tells it
     * again then: interrupted.spec tries that after every commit, and here it would be left to chance.
     */
    const quiet = async (): Promise<void> => {
      for (let told = -1; told !== connector.requests.length; ) {
        told = connector.requests.length;
        await sleep(QUIET_MS);
      }
    };

    /** One step of the journey; before the next one the power goes off. Steps after one that failed say so, and are not tried. */
    const step = (title: string, act: () => Promise<void>): void => {
      it(title, async () => {
        if (stuckAt) throw new Error(`Not tried, because the journey ended at "${stuckAt}".`);
        stuckAt = title;
        await act();
        await quiet();
        await server.killAndRestart();
        stuckAt = undefined;
      });
    };

    const pageOfPriya = () => pageOf(server.address, PRIYA.id);
    const pageOfAmira = () => pageOf(server.address, AMIRA.id);
    const only = async (page: ReturnType<typeof pageOf>) => {
      const { partnerships } = await page.ask(readMentoring);
      assert.equal(partnerships.length, 1);
      const [partnership] = partnerships;
      assert.ok(partnership);
      return partnership;
    };

    before(async () => {
      connector = await startFakeConnector();
      server = await startServerProcess({ isEmpty: true, engine });
      priya = openChat(connector, PRIYA, server.address);
      amira = openChat(connector, AMIRA, server.address);
    });
    after(async () => {
      await server.close();
      await connector.close();
    });

    step('installing brings one welcome card, in whichever order Teams tells of it', async () => {
      await priya.install('installation-first');
      await amira.install('conversation-first');
      for (const chat of [priya, amira]) {
        assert.equal(chat.cards().length, 1);
        assert.ok(saying('Welcome')(chat.lastCard()));
      }
    });

    step('a mentor begins to register', async () => {
      await amira.say('register');
      await amira.press('Next', { ...STEPS.part, parts: 'mentor' });
      assert.ok(saying('Step 2 of 6')(amira.lastCard()));
    });

    step('what is wrong comes back on the same card, with the values kept', async () => {
      const { card } = await amira.press('Next', { ...STEPS.work, jobTitle: 'x'.repeat(81) });
      assert.ok(card && saying('Step 2 of 6')(card));
      assert.ok(JSON.stringify(card).includes('School of Health'));
      assert.ok(texts(card).some((text) => text.includes('80')), texts(card).join('\n'));
    });

    step('the registration goes on where it was, after the server came back', async () => {
      await amira.say('register');
      assert.ok(saying('Step 2 of 6')(amira.lastCard()));
      await amira.press('Next', STEPS.work);
      await amira.press('Next', STEPS.style);
    });

    step('the mentor is registered after the preview', async () => {
      await amira.press('Next', STEPS.mentor);
      await amira.press('Next');
      await amira.press('Agree and preview', { agrees: 'true' });
      const preview = amira.lastCard();
      assert.ok(saying('Ten years of advising')(preview));
      await amira.press('Register');
      assert.ok(saying('You are in the network')(amira.lastCard()));
    });

    step('a mentee registers, and somebody who is both', async () => {
      await priya.press('Register');
      await priya.press('Next', STEPS.part);
      await priya.press('Next', STEPS.work);
      await priya.press('Next', STEPS.style);
      await priya.press('Next', STEPS.mentee);
      await priya.press('Next');
      await priya.press('Agree and preview', { agrees: 'true' });
      await priya.press('Register');
      assert.equal((await pageOfPriya().ask(readMe)).status, 'registered');

      const gareth = openChat(connector, { id: GARETH, name: 'Gareth Both', email: 'gareth@sample.ac.uk' }, server.address);
      await gareth.say('register');
      for (const filled of [{ ...STEPS.part, parts: 'both' }, STEPS.work, STEPS.style, { ...STEPS.mentor, capacity: '0' }, STEPS.mentee, {}]) await gareth.press('Next', filled);
      await gareth.press('Agree and preview', { agrees: 'true' });
      await gareth.press('Register');
      assert.equal((await pageOf(server.address, GARETH).ask(readMe)).parts, 'both');
    });

    step('the page finds the mentor by a word with a typing error, and the chat gives the best with a link', async () => {
      const directory = await pageOfPriya().ask(readDirectory, { words: 'statistcs', scheme: 'network' });
      assert.deepEqual(directory.mentors.map(({ name }) => name), [AMIRA.name]);
      assert.equal(directory.facets.topic.find(({ id }) => id === 'statistics')?.count, 1);
      await priya.say('find statistics');
      assert.ok(saying(AMIRA.name)(priya.lastCard()));
      assert.ok(JSON.stringify(priya.lastCard()).includes(`${server.address}/tab/`));
    });

    step('the page asks the mentor, and asking twice is asking once', async () => {
      const { may } = await pageOfPriya().ask(readMentor, { id: AMIRA.id, scheme: 'network' });
      assert.deepEqual(may, ['request']);
      const asking = { mentorId: AMIRA.id, schemeId: SchemeId.parse('network'), goals: GOALS };
      await pageOfPriya().ask(sendRequest, asking);
      await assert.rejects(pageOfPriya().ask(sendRequest, asking), /already-asked/);
      assert.equal((await only(pageOfPriya())).status, 'requested');
    });

    step('the request reaches the mentor’s chat by itself, and is accepted once', async () => {
      const card = await amira.waitForCard(having('Accept'));
      assert.ok(saying(GOALS)(card));
      const [shown] = amira.shown().filter((one) => findButton(one.card, 'Accept'));
      assert.ok(shown);
      await amira.press('Accept', {}, shown);
      const again = await amira.press('Accept', {}, shown);
      assert.ok(again.card && saying('Mentoring agreement')(again.card));
      assert.equal((await only(pageOfAmira())).status, 'agreeing');
    });

    step('the mentee is told, and changes the goals', async () => {
      await priya.waitForCard(saying(`${AMIRA.name} said yes`));
      await priya.press('Read the agreement');
      await priya.press('Change it');
      await priya.press('Save', { goal1: 'Plan one study on my own.', goal2: 'Present it to the group.', success: 'Nobody asks why.' });
      assert.ok(saying('Version 2')(priya.lastCard()));
    });

    step('the mentor, on the card of the version before, signs nothing', async () => {
      const { id, agreement } = await only(pageOfAmira());
      assert.equal(agreement?.version, 2);
      const { card } = await pageOfAmira().ask(pressButton, { verb: 'agreement.sign', data: { partnership: id, version: 1 } });
      assert.ok(saying('changed meanwhile')(card), texts(card).join('\n'));
      assert.deepEqual((await only(pageOfAmira())).agreement?.signatures, []);
    });

    step('the mentee signs in the chat, and the mentor sees it', async () => {
      await priya.press('Sign');
      await amira.waitForCard(saying('has signed'));
      assert.equal((await only(pageOfAmira())).agreement?.signatures.length, 1);
    });

    step('the mentor signs in the page, and the partnership is active for both', async () => {
      const { waiting } = await pageOfAmira().ask(readMentoring);
      const sign = waiting.map(({ card }) => findButton(card, 'Sign')).find((button) => button !== undefined);
      assert.ok(sign);
      await pageOfAmira().ask(pressButton, { verb: sign.verb, data: sign.data });
      assert.equal((await only(pageOfPriya())).status, 'active');
      await priya.waitForCard(having('Arrange a meeting'));
    });

    const meetingAt = later(started, { hours: 36 });

    step('a meeting is arranged in the chat, once, and the other is told', async () => {
      await priya.say('meet');
      const form = priya.shown().at(-1);
      assert.ok(form);
      const filled = { on: dateIn(meetingAt, LONDON), at: timeIn(meetingAt, LONDON), minutes: '60', place: 'Teams' };
      await priya.press('Arrange', filled, form);
      await priya.press('Arrange', filled, form);
      await amira.waitForCard(saying('arranged a meeting'));
      for (const page of [pageOfPriya(), pageOfAmira()]) assert.deepEqual((await only(page)).meetings.map(({ status }) => status), ['arranged']);
    });

    step('a day later the reminder is in both chats, once', async () => {
      await priya.say('clock +1d');
      for (const chat of [priya, amira]) {
        await chat.waitForCard(having('Stop these reminders'));
        assert.equal(chat.cards().filter(having('Stop these reminders')).length, 1);
      }
    });

    step('after the meeting both are asked, and what one says is so for both', async () => {
      await priya.say('clock +1d');
      for (const chat of [priya, amira]) assert.deepEqual(buttons(await chat.waitForCard(having('We met'))), ['We met', 'Moved', 'Missed', 'Stop these reminders']);
      await amira.press('We met');
      assert.deepEqual((await only(pageOfPriya())).meetings.map(({ status }) => status), ['met']);
      const late = await priya.press('Missed');
      assert.ok(late.card && saying('out of date')(late.card));
      assert.deepEqual((await only(pageOfAmira())).meetings.map(({ status }) => status), ['met']);
    });

    step('who stopped reminders gets none, and the other still does', async () => {
      await amira.press('Stop these reminders');
      const { id } = await only(pageOfPriya());
      const next = later(started, { hours: 24 * 3 + 12 });
      await pageOfPriya().ask(pressButton, {
        verb: 'meeting.arrange',
        data: { partnership: id, meeting: 'second', on: dateIn(next, LONDON), at: timeIn(next, LONDON), minutes: '30', place: 'Library café' },
      });
      await amira.waitForCard(saying('Library café'));
      const before = amira.cards().filter(having('Stop these reminders')).length;
      await priya.say('clock +1d');
      await priya.waitForCard((card) => having('Stop these reminders')(card) && saying('Library café')(card));
      assert.equal(amira.cards().filter(having('Stop these reminders')).length, before);
    });

    step('either may end it, the other is told kindly, and the place is free again', async () => {
      await priya.say('end');
      await priya.press('End partnership', { reached: 'yes' });
      assert.equal((await only(pageOfAmira())).status, 'ended');
      await amira.waitForCard(saying('ended'));
      const { mentors } = await pageOfPriya().ask(readDirectory, { scheme: 'network' });
      assert.deepEqual(mentors.map(({ placesLeft }) => placesLeft), [1]);
    });

    it('leaves nobody told anything twice', () => {
      assert.equal(stuckAt, undefined);
      for (const chat of [priya, amira]) {
        const told = chat.cards().map((card) => texts(card).join('|'));
        const repeated = told.filter((one, index) => told.indexOf(one) !== index);
        assert.deepEqual(repeated, []);
      }
    });
  });
}
