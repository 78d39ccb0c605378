import assert from 'node:assert/strict';
import { sendRequest } from '@mentor-network/core/contracts/directory';
import { SchemeId } from '@mentor-network/core/kernel/ids';
import { AMIRA, TOM } from '../../src/local-people.ts';
import { buttons, texts } from '../support/fake-teams/card-reading.ts';
import { openChat } from '../support/fake-teams/fake-chat.ts';
import { type FakeConnector, startFakeConnector } from '../support/fake-teams/fake-connector.ts';
import { pageOf } from '../support/page-client.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';

describe('a mentor who adds the app after somebody has asked', function () {
  this.timeout(60_000);
  let server: ServerProcess;
  let connector: FakeConnector;
  before(async () => {
    [connector, server] = await Promise.all([startFakeConnector(), startServerProcess({ isEmpty: false })]);
  });
  after(async () => {
    await server.close();
    await connector.close();
  });

  it('is told where they stand and of the request, each once', async () => {
    const asking = { mentorId: AMIRA.id, schemeId: SchemeId.parse('network'), goals: 'To present my numbers without fear.' };
    await pageOf(server.address, TOM.id).ask(sendRequest, asking);
    const amira = openChat(connector, AMIRA, server.address);
    await amira.install();
    const card = await amira.waitForCard((shown) => buttons(shown).includes('Accept'));
    assert.ok(texts(card).some((text) => text.includes(asking.goals)));
    await server.killAndRestart();
    await amira.say('hi');
    assert.equal(amira.cards().filter((shown) => buttons(shown).includes('Accept')).length, 1);
    assert.equal(amira.cards().length, 3, amira.cards().map((shown) => texts(shown).join(' ')).join('\n'));
    assert.ok(!amira.cards().some((shown) => buttons(shown).includes('Register')));
  });
});
