import assert from 'node:assert/strict';
import { LookReason } from '@mentor-network/core/privacy/looks';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { MATCHED, actor, register } from '../support/people.ts';
import { active, ben, mara, talkingNetwork } from '../support/talk.ts';
import { coordinator } from './departing.ts';

const NOW = '2026-11-23T09:00:00Z';

const told = (card: IAdaptiveCard): string => JSON.stringify(card);

describe('A coordinator who opens a record', () => {
  it('is asked why first, and sees dates and states, and no words', async () => {
    const talking = await talkingNetwork(NOW);
    const { conversation, act, clock } = talking;
    const id = await active(talking);
    await act(id, { type: 'end', isGoalReached: false, reason: 'I am moving away.' }, { by: ben.id, at: clock.now() });
    const question = told(await conversation.press(coordinator, 'member.looking', { mentor: mara.id }));
    assert.match(question, /Why do you look\?/);
    assert.match(told(await conversation.press(coordinator, 'member.look', { mentor: mara.id, why: 'because' })), /Why do you look\?/);
    const seen = await talking.lookAtMember.look(coordinator, mara.id, 'quiet');
    assert.ok(seen.ok && !/To read my own|draftedBy|hopes/.test(JSON.stringify([seen.value.member, seen.value.partnerships])));
    const record = told(await conversation.press(coordinator, 'member.look', { mentor: mara.id, why: 'quiet' }));
    assert.match(record, /Mentors Ben: /);
    assert.match(record, /ended on Monday 23 November/);
    assert.match(record, /I am moving away\./);
    for (const hidden of ['To read my own results', 'mara@sample.ac.uk', 'ben@sample.ac.uk']) assert.ok(!record.includes(hidden), hidden);
  });

  it('stands in the record itself, and the member reads who it was, when and why', async () => {
    const talking = await talkingNetwork(NOW);
    await talking.registration.start(coordinator);
    for (const why of LookReason.options) {
      talking.clock.ahead(60_000);
      assert.ok((await talking.lookAtMember.look(coordinator, mara.id, why)).ok);
    }
    const { looks } = await talking.readMyData(mara);
    assert.deepEqual(looks.map(({ who, why }) => [who, why]), LookReason.options.toReversed().map((why) => ['Coordinator', why]));
    const card = told(await talking.conversation.press(mara, 'my-data.show', {}));
    assert.match(card, /23 November 2026, 09:04: Coordinator, to bring two people together/);
  });

  it('leaves no line for the question alone', async () => {
    const talking = await talkingNetwork(NOW);
    await talking.conversation.press(coordinator, 'member.looking', { mentor: mara.id });
    await talking.conversation.press(coordinator, 'member.look', { mentor: mara.id, why: '' });
    assert.deepEqual((await talking.readMyData(mara)).looks, []);
    assert.match(told(await talking.conversation.press(mara, 'my-data.show', {})), /No coordinator has\./);
  });

  it('is nobody who does not coordinate a scheme of that member, and never the member themself', async () => {
    const talking = await talkingNetwork(NOW);
    const elsewhere = actor('Elsewhere');
    const [first, second] = await talking.schemes.all();
    assert.ok(second);
    for (const scheme of [first, second]) await talking.schemes.save({ ...scheme, coordinators: scheme.id === MATCHED ? [elsewhere.id] : [coordinator.id, mara.id] });
    const lena = actor('Lena');
    await register(talking, lena, { parts: 'mentor', answers: { part: { parts: 'mentor', schemes: 'network' } } });
    for (const [who, whom] of [[ben, mara], [elsewhere, lena], [mara, mara]] as const) {
      assert.deepEqual(await talking.lookAtMember.look(who, whom.id, 'quiet'), { ok: false, refusal: { code: 'not-found' } }, who.name);
      assert.match(told(await talking.conversation.press(who, 'member.looking', { mentor: whom.id })), /out of date/);
    }
    assert.ok((await talking.lookAtMember.look(coordinator, lena.id, 'quiet')).ok);
    assert.deepEqual((await talking.readMyData(lena)).looks.length, 1);
  });

  it('sees the partnerships of their own schemes alone', async () => {
    const talking = await talkingNetwork(NOW);
    await active(talking);
    const [first, second] = await talking.schemes.all();
    assert.ok(second);
    for (const scheme of [first, second]) await talking.schemes.save({ ...scheme, coordinators: scheme.id === MATCHED ? [coordinator.id] : [] });
    const seen = await talking.lookAtMember.look(coordinator, mara.id, 'quiet');
    assert.ok(seen.ok);
    assert.deepEqual([seen.value.partnerships, seen.value.schemes.map(({ id }) => id)], [[], [MATCHED]]);
  });

  it('is kept for a year', async () => {
    const talking = await talkingNetwork(NOW);
    assert.ok((await talking.lookAtMember.look(coordinator, mara.id, 'quiet')).ok);
    talking.clock.ahead(366 * 86_400_000 - 1);
    assert.equal((await talking.readMyData(mara)).looks.length, 1);
    talking.clock.ahead(1);
    assert.equal((await talking.readMyData(mara)).looks.length, 0);
  });
});

describe('A colleague who opens a profile in the directory', () => {
  it('is noted nowhere: who looks for a mentor does so unseen', async () => {
    const talking = await talkingNetwork(NOW);
    await talking.conversation.press(ben, 'mentor.show', { mentor: mara.id, scheme: 'network' });
    assert.deepEqual((await talking.readMyData(mara)).looks, []);
  });
});
