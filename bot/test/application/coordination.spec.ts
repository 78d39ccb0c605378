import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Needed } from '@mentor-network/core/contracts/coordination';
import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Telling } from '@mentor-network/core/notices/telling';
import { THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Actor } from '../../src/application/ports/actor.ts';
import { makeConversation } from '../../src/conversation/make-conversation.ts';
import { verifyChains } from '../../tools/audit-verify/verify-chains.ts';
import { networkAt } from '../support/network.ts';
import { MATCHED, NETWORK, actor, register, schemeOf } from '../support/people.ts';

const START = '2026-11-23T09:00:00.000Z';
const DAY = 24 * 3_600_000;
const [connie, colin, mara, olu, ben, dora] = [actor('Connie'), actor('Colin'), actor('Mara'), actor('Olu'), actor('Ben'), actor('Dora')];
const SECRET = 'wordsnobodyelsereads';

/** Two schemes with a coordinator each, two mentors and two mentees who are in both. */
const begun = async (settings: Partial<Scheme['settings']> = {}) => {
  const network = networkAt(START);
  const tellings: { readonly to: MemberId; readonly telling: Telling }[] = [];
  const drain = network.drainTo({ deliver: (to, telling) => (tellings.push({ to, telling }), Promise.resolve({ status: 'delivered' })) });
  const drained = async (): Promise<void> => {
    for (let rounds = 0; rounds < 4; rounds += 1) await drain();
  };
  for (const [id, name, kind, coordinator] of [[NETWORK, 'University network', 'self-service', connie], [MATCHED, 'Professional services', 'matched', colin]] as const) {
    const scheme = schemeOf(id, name, kind, coordinator.id);
    await network.schemes.save({ ...scheme, settings: { ...scheme.settings, ...settings } });
  }
  for (const coordinator of [connie, colin]) await register(network, coordinator, { parts: 'mentee' });
  for (const mentor of [mara, olu]) await register(network, mentor, { parts: 'mentor' });
  for (const mentee of [ben, dora]) {
    await register(network, mentee, { parts: 'mentee' });
    network.clock.ahead(60_000);
  }
  const conversation = makeConversation({ ...network, ids: { fresh: randomUUID }, downloadUrl: (secret) => secret, tabUrl: (place) => `http://localhost/tab/#/${place}`, movableClock: undefined, onClockMoved: () => undefined });
  const told = (to: Actor) => tellings.filter((one) => one.to === to.id).map(({ telling }) => telling.subject.kind);
  const later = async (days: number): Promise<void> => {
    network.clock.ahead(days * DAY);
    await drained();
  };
  const press = async (who: Actor, verb: string, data: object = {}): Promise<string> => JSON.stringify(await conversation.press(who, verb, data));
  const today = async (who: Actor, scheme: SchemeId): Promise<readonly Needed[]> => {
    const read = await network.readToday.read(who);
    return read.ok ? (read.value.schemes.find((one) => one.scheme.id === scheme)?.needed ?? []) : [];
  };
  return { ...network, conversation, drained, told, later, press, today };
};
type Begun = Awaited<ReturnType<typeof begun>>;

const whyOf = (needed: readonly Needed[]): readonly string[] => needed.map((one) => (one.about === 'partnership' ? one.why : one.about));

const asked = async ({ requestMentoring, drained }: Begun, mentee = ben): Promise<PartnershipId> => {
  const sent = await requestMentoring.request(mentee, { mentorId: mara.id, schemeId: NETWORK, goals: SECRET });
  assert.ok(sent.ok);
  await drained();
  return sent.value.partnershipId;
};

const running = async (network: Begun, mentee = ben): Promise<PartnershipId> => {
  const id = await asked(network, mentee);
  const moment = (who: Actor) => ({ by: who.id, at: network.clock.now() });
  assert.ok((await network.acceptRequest.accept(id, moment(mara))).ok);
  for (const who of [mara, mentee]) assert.ok((await network.act(id, { type: 'sign', version: 1, name: who.name }, moment(who))).ok);
  await network.drained();
  return id;
};

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
    assert.match(await network.press(colin, 'proposing.form', { scheme: MATCHED, mentee: ben.id, mentor: mara.id }), /both read this/);
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

describe('The settings of a scheme', function () {
  this.timeout(20_000);
  const savingOf = async ({ editScheme }: Begun, inputs: Record<string, string> = {}) => {
    const page = await editScheme.read(connie, NETWORK);
    assert.ok(page.ok);
    return { id: NETWORK, version: page.value.version, part: 'requests', inputs: { ...page.value.inputs, ...inputs } } as const;
  };

  it('hold from the next press on', async () => {
    const network = await begun({ openRequestsMax: 1 });
    await asked(network);
    const another = { mentorId: olu.id, schemeId: NETWORK, goals: SECRET };
    assert.equal((await network.requestMentoring.request(ben, another)).ok, false);
    const saved = await network.editScheme.save(connie, await savingOf(network, { openRequestsMax: '2' }));
    assert.ok(saved.ok && saved.value.outcome === 'saved');
    assert.ok((await network.requestMentoring.request(ben, another)).ok);
  });

  it('are saved by one of two at once, and the other is told', async () => {
    const network = await begun();
    const [one, other] = [await savingOf(network, { openRequestsMax: '2' }), await savingOf(network, { openRequestsMax: '4' })];
    const outcomes = [await network.editScheme.save(connie, one), await network.editScheme.save(connie, other)].map((each) => (each.ok ? each.value.outcome : 'not-found'));
    assert.deepEqual(outcomes, ['saved', 'changed-meanwhile']);
    assert.equal((await network.schemes.load(NETWORK)).scheme?.value.settings.openRequestsMax, 2);
    const together = await Promise.all([savingOf(network, { undoMinutes: '10' }), savingOf(network, { undoMinutes: '20' })]);
    const atOnce = (await Promise.all(together.map((saving) => network.editScheme.save(connie, saving)))).map((each) => (each.ok ? each.value.outcome : 'not-found'));
    assert.deepEqual(atOnce.toSorted(), ['changed-meanwhile', 'saved']);
  });

  it('are told of beside the field, and change nothing then', async () => {
    const network = await begun();
    const before = (await network.schemes.load(NETWORK)).scheme;
    for (const inputs of [{ openRequestsMax: '9' }, { capacityMax: '1' }]) {
      const saved = await network.editScheme.save(connie, await savingOf(network, inputs));
      assert.ok(saved.ok && saved.value.outcome === 'problems');
    }
    assert.deepEqual((await network.schemes.load(NETWORK)).scheme, before);
  });

  it('are for its coordinators alone, who can be more, and are never none', async () => {
    const network = await begun();
    for (const who of [colin, ben]) assert.equal((await network.editScheme.save(who, await savingOf(network))).ok, false);
    const gone = await network.editScheme.changeCoordinators(connie, NETWORK, { remove: connie.id });
    assert.ok(gone.ok && gone.value.outcome === 'problems');
    await network.editScheme.changeCoordinators(connie, NETWORK, { add: ` ${ben.email.toUpperCase()} ` });
    assert.ok((await network.editScheme.read(ben, NETWORK)).ok);
    assert.equal((await network.editScheme.changeCoordinators(connie, NETWORK, { remove: connie.id })).ok, false, 'who is out reads nothing more');
    assert.equal((await network.editScheme.read(connie, NETWORK)).ok, false);
  });

  it('leave their entries in a whole chain', async () => {
    const network = await begun();
    await network.editScheme.save(connie, await savingOf(network, { openRequestsMax: '2' }));
    await network.editScheme.save(connie, { ...(await savingOf(network)), part: 'closed-days', inputs: { closedOn: '2026-12-25\n2026-12-28' } });
    const actions: string[] = [];
    const { broken } = await verifyChains(network.store, { onEntry: ({ chain, action }) => chain.startsWith('scheme/') && actions.push(action), onFacts: () => undefined, onBroken: () => undefined });
    assert.equal(broken, 0);
    assert.deepEqual(actions, ['scheme-settings-changed', 'scheme-closed-days-changed']);
  });
});
