import assert from 'node:assert/strict';
import { THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Begun, SECRET, asked, ben, begun, colin, connie, mara, running, whyOf } from '../support/coordinated.ts';
import { MATCHED, NETWORK, actor, register } from '../support/people.ts';

describe('What needs a coordinator today', function () {
  this.timeout(20_000);

  it('is nothing while everything is young', async () => {
    const network = await begun();
    await asked(network);
    assert.deepEqual(await network.today(connie, NETWORK), []);
    assert.match(await network.press(connie, 'coordination.today'), /Nothing needs you today/);
  });

  it('is a request that nobody answers, without a word of it, for the coordinator of its scheme alone', async () => {
    const network = await begun();
    await asked(network);
    await network.later(9);
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['unanswered']);
    assert.deepEqual((await network.readToday.read(colin)).ok && (await network.today(colin, MATCHED)), []);
    assert.equal((await network.readToday.read(ben)).ok, false);
    const shown = await network.press(connie, 'coordination.today');
    assert.match(shown, /Mara has not answered Ben yet/);
    assert.doesNotMatch(shown, new RegExp(SECRET));
  });

  it('is reminded of once a day, whoever does it, and told as it is', async () => {
    const network = await begun();
    const id = await asked(network);
    await network.later(9);
    const before = network.told(mara).length;
    assert.match(await network.press(connie, 'coordination.remind', { partnership: id }), /They are reminded/);
    assert.match(await network.press(connie, 'coordination.remind', { partnership: id }), /reminded today already/);
    await network.drained();
    assert.deepEqual(network.told(mara).slice(before), ['coordinator-reminds']);
    assert.deepEqual((await network.today(connie, NETWORK)).map((one) => one.about === 'partnership' && one.isRemindedToday), [true]);
    await network.later(1);
    await network.press(connie, 'coordination.remind', { partnership: id });
    await network.drained();
    assert.equal(network.told(mara).filter((kind) => kind === 'coordinator-reminds').length, 2);
    assert.match(await network.press(colin, 'coordination.remind', { partnership: id }), /out of date/);
  });

  it('is an agreement that is not signed, and then a silence that grows, and a kind end', async () => {
    const network = await begun();
    const id = await asked(network);
    await network.acceptRequest.accept(id, { by: mara.id, at: network.clock.now() });
    await network.later(10);
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['unsigned']);
    for (const who of [mara, ben]) await network.act(id, { type: 'sign', version: 1, name: who.name }, { by: who.id, at: network.clock.now() });
    assert.deepEqual(await network.today(connie, NETWORK), []);
    await network.later(46);
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['silent']);
    await network.press(connie, 'coordination.remind', { partnership: id });
    await network.later(16);
    assert.ok(network.told(ben).includes('coordinator-reminds') && !network.told(mara).includes('coordinator-reminds'));
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['long-silent']);
    assert.match(await network.press(connie, 'coordination.closing', { partnership: id }), /Close it kindly/);
    assert.match(await network.press(connie, 'coordination.close', { partnership: id }), /Nothing needs you today/);
    await network.drained();
    assert.ok([mara, ben].every((who) => network.told(who).includes('partnership-ended')));
    assert.equal((await network.members.load(mara.id)).places?.value.heldBy.length, 0);
  });

  it('is what one of the two has said, until it is seen to', async () => {
    const network = await begun();
    const id = await running(network);
    await network.act(id, { type: 'raise-conflict' }, { by: THE_NETWORK, at: network.clock.now() });
    await network.act(id, { type: 'answer-fit-check', isGood: false, isForCoordinators: true }, { by: ben.id, at: network.clock.now() });
    await network.drained();
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['conflict']);
    assert.ok(network.told(connie).includes('conflict-raised'));
    assert.match(await network.press(connie, 'coordination.show', { partnership: id }), /teams\.microsoft\.com\/l\/chat.*Seen to|Seen to.*teams\.microsoft\.com\/l\/chat/);
    await network.press(connie, 'coordination.seen', { partnership: id });
    assert.deepEqual(await network.today(connie, NETWORK), []);
  });

  it('is nothing of a partnership of their own, of which they are not told either', async () => {
    const network = await begun();
    const id = await running(network, connie);
    await network.act(id, { type: 'raise-conflict' }, { by: THE_NETWORK, at: network.clock.now() });
    await network.drained();
    assert.deepEqual(await network.today(connie, NETWORK), []);
    assert.ok(!network.told(connie).includes('conflict-raised'));
    for (const verb of ['coordination.show', 'coordination.seen', 'coordination.close']) assert.match(await network.press(connie, verb, { partnership: id }), /out of date/);
  });

  it('is found by a word in the chat, which says nothing to anybody else', async () => {
    const network = await begun();
    for (const word of ['coordinator', 'today']) assert.match(JSON.stringify(await network.conversation.hear(connie, word)), /For coordinators/);
    assert.match(JSON.stringify(await network.conversation.hear(ben, 'coordinator')), /I did not understand/);
  });
});

describe('A scheme that approves its mentors', function () {
  this.timeout(20_000);
  const listed = async ({ directory }: Begun, who = ben) =>
    (await directory.browse(who.id, { scheme: NETWORK, words: '', topic: [], function: [], campus: [], language: [], format: [], sort: 'newest', offset: 0 })).mentors.map(({ name }) => name).toSorted();

  const approving = async ({ schemes }: Begun, on: Partial<Scheme['settings']> = { approvesMentors: true }): Promise<void> => {
    for (const scheme of await schemes.all()) await schemes.save({ ...scheme, settings: { ...scheme.settings, ...on } });
  };

  it('lists who mentored before it asked, and nobody after it before they are approved', async () => {
    const network = await begun();
    await approving(network);
    await register(network, actor('Nia'), { parts: 'mentor' });
    await network.drained();
    assert.deepEqual(await listed(network), ['Mara', 'Olu']);
    assert.equal((await network.requestMentoring.request(ben, { mentorId: actor('Nia').id, schemeId: NETWORK, goals: SECRET })).ok, false);
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['approval']);
    assert.ok(network.told(connie).includes('approval-wanted'));
    await network.press(connie, 'approval.approve', { member: actor('Nia').id, scheme: NETWORK });
    await network.drained();
    assert.deepEqual(await listed(network), ['Mara', 'Nia', 'Olu']);
    assert.deepEqual(await network.today(connie, NETWORK), []);
    assert.ok(network.told(actor('Nia')).includes('mentor-approved'));
    assert.deepEqual(whyOf(await network.today(colin, MATCHED)), ['approval'], 'the other scheme decides for itself');
  });

  it('asks back with a question that the mentor reads, and is asked again', async () => {
    const network = await begun();
    await approving(network);
    const nia = actor('Nia');
    const candidate = { member: nia.id, scheme: NETWORK };
    await register(network, nia, { parts: 'mentor' });
    assert.match(await network.press(connie, 'approval.ask-back', { ...candidate, question: '' }), /Write what you would like to know/);
    await network.drained();
    await network.press(connie, 'approval.ask-back', { ...candidate, question: 'Since when do you do this?' });
    await network.drained();
    assert.ok(network.told(nia).includes('mentor-asked-back'));
    assert.deepEqual(await network.today(connie, NETWORK), []);
    assert.match(await network.press(nia, 'profile.show'), /Since when do you do this\?.*Ask again/);
    assert.doesNotMatch(await network.press(nia, 'approval.ask-again', { scheme: NETWORK }), /Ask again/);
    await network.drained();
    assert.deepEqual(whyOf(await network.today(connie, NETWORK)), ['approval']);
    assert.equal(network.told(connie).filter((kind) => kind === 'approval-wanted').length, 2);
    for (const who of [colin, nia, ben]) assert.match(await network.press(who, 'approval.approve', candidate), /out of date/);
  });

  it('lists nobody new before the training is noted, where it wants one', async () => {
    const network = await begun();
    await approving(network, { trainsMentorsFirst: true });
    const nia = actor('Nia');
    await register(network, nia, { parts: 'mentor' });
    assert.deepEqual(await network.today(connie, NETWORK), []);
    assert.match(await network.press(connie, 'approval.training', { scheme: NETWORK }), /Nia/);
    assert.deepEqual(await listed(network), ['Mara', 'Olu']);
    assert.match(await network.press(connie, 'approval.trained', { member: nia.id, scheme: NETWORK }), /Nobody waits for the training/);
    assert.deepEqual(await listed(network), ['Mara', 'Nia', 'Olu']);
  });
});

describe('A coordinator of a matched scheme', function () {
  this.timeout(20_000);

  it('proposes two to each other, from who has waited longest to a few words, and both are asked', async () => {
    const network = await begun();
    const first = await network.press(colin, 'proposing.mentees', { scheme: MATCHED });
    assert.ok(first.indexOf('Ben') < first.indexOf('Dora') && first.includes('Ben'));
    assert.match(await network.press(colin, 'proposing.mentors', { scheme: MATCHED, mentee: ben.id }), /Mara|Olu/);
    assert.match(await network.press(colin, 'proposing.form', { scheme: MATCHED, mentee: ben.id, mentor: mara.id }), /and the coordinators read this/);
    assert.match(await network.press(colin, 'proposing.send', { scheme: MATCHED, mentee: ben.id, mentor: mara.id, suggestion: 'Both of you like R.' }), /Mara and Ben are asked/);
    await network.drained();
    assert.ok([mara, ben].every((who) => network.told(who).includes('proposal-received')));
    assert.doesNotMatch(await network.press(colin, 'proposing.mentees', { scheme: MATCHED }), /"Ben"/);
    assert.match(await network.press(colin, 'proposing.send', { scheme: MATCHED, mentee: ben.id, mentor: mara.id, suggestion: '' }), /proposed to each other already/);
    assert.doesNotMatch(first, /Colin/, 'a coordinator does not bring themselves together with somebody');
    await network.later(16);
    assert.match(await network.press(colin, 'proposing.mentees', { scheme: MATCHED }), /"Ben"/);
    assert.match(await network.press(connie, 'proposing.mentees', { scheme: MATCHED }), /out of date/);
  });

  it('does not learn of a conflict: the mentor is not suggested, and a proposal is not possible just now', async () => {
    const network = await begun();
    const eve = actor('Eve');
    await register(network, eve, { parts: 'mentee', answers: { conflicts: { lineManager: mara.email, iManage: '', others: '' } } });
    assert.doesNotMatch(await network.press(colin, 'proposing.mentors', { scheme: MATCHED, mentee: eve.id }), /"Mara"/);
    assert.match(await network.press(colin, 'proposing.send', { scheme: MATCHED, mentee: eve.id, mentor: mara.id, suggestion: '' }), /not possible just now/);
  });
});
