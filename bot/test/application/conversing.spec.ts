import assert from 'node:assert/strict';
import { actor } from '../support/people.ts';
import { texts, buttons } from '../support/fake-teams/card-reading.ts';
import type { Card } from '../../src/conversation/conversation.ts';
import { active, ben, mara, requested, talkingNetwork } from '../support/talk.ts';

const START = '2026-11-23T09:00:00Z';
const read = (card: Card | undefined): string => texts({ ...card }).join('\n');

describe('the conversation', () => {
  it('welcomes a stranger to register, and tells a member where they stand', async () => {
    const { conversation } = await talkingNetwork(START);
    assert.match(read(await conversation.welcome(actor('Nell'))), /Welcome, Nell/);
    const card = await conversation.welcome(mara);
    assert.doesNotMatch(read(card), /until you register/);
    assert.ok(!buttons({ ...card }).includes('Register'));
  });

  it('forgives typing errors in what it is told', async () => {
    const { conversation } = await talkingNetwork(START);
    for (const [said, means] of [
      ['regsiter', /profile/i],
      ['Meetngs', /meetings/i],
      ['  SETTINGS. ', /remind you/i],
      ['find statistcs', /Mara/],
      ['serach statistics', /Mara/],
    ] as const) {
      const [card] = await conversation.hear(ben, said);
      assert.match(read(card), means, said);
    }
  });

  it('answers what it does not understand with the next sensible step', async () => {
    const { conversation } = await talkingNetwork(START);
    const [card] = await conversation.hear(ben, '[what](https://evil.example) now');
    assert.match(read(card), /did not understand/);
    assert.ok(buttons({ ...card }).length > 0);
  });

  it('knows which partnership is meant when there is one', async () => {
    const talking = await talkingNetwork(START);
    await active(talking);
    const [meet] = await talking.conversation.hear(mara, 'meet');
    assert.match(read(meet), /When do you meet Ben/);
    const [agreement] = await talking.conversation.hear(ben, 'agreement');
    assert.match(read(agreement), /To read my own results/);
    const [end] = await talking.conversation.hear(ben, 'end');
    assert.match(read(end), /End your mentoring with Mara/);
  });

  it('answers a press of nothing it knows as a card that is out of date', async () => {
    const talking = await talkingNetwork(START);
    const id = await requested(talking);
    for (const [verb, data] of [
      ['no.such.verb', {}],
      [undefined, undefined],
      ['request.accept', { partnership: '../../etc' }],
      ['request.accept', { partnership: [id] }],
      ['request.accept', { partnership: 'unknown' }],
      ['agreement.sign', { partnership: id, version: 'x' }],
      ['__proto__', { constructor: 1 }],
    ] as const) {
      assert.match(read(await talking.conversation.press(mara, verb, data)), /out of date/, String(verb));
    }
    assert.deepEqual(talking.faults, []);
  });

  it('asks nobody by a card that names no mentor or scheme there is', async () => {
    const talking = await talkingNetwork(START);
    for (const data of [
      { mentor: mara.id, scheme: 'nowhere' },
      { mentor: 'nobody', scheme: 'network' },
      { mentor: ben.id, scheme: 'network' },
    ]) {
      for (const verb of ['mentor.show', 'request.write', 'request.send']) await talking.conversation.press(ben, verb, { ...data, goals: 'Anything.' });
    }
    assert.deepEqual(await talking.partnerships.of(ben.id), []);
    assert.deepEqual((await talking.members.load(ben.id)).openRequests, undefined);
    assert.deepEqual(talking.faults, []);
  });

  it('moves no clock where the clock cannot be moved', async () => {
    const { conversation, clock } = await talkingNetwork(START);
    const before = clock.now();
    await conversation.hear(ben, 'clock +1d');
    assert.equal(clock.now(), before);
  });
});
