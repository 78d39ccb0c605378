import assert from 'node:assert/strict';
import { replyBandOf } from '@mentor-network/core/members/places';
import { type AskingNetwork, DAY, MINUTE, askingNetwork, ben, cara, mara, olu } from '../support/asking.ts';
import { COORDINATOR, MATCHED, NETWORK, actor, register } from '../support/people.ts';

/** Ten working days from a Monday in December: Christmas Day is closed, and the request waits a day longer. */
const DECEMBER = '2026-12-14T09:00:00Z';
const MONDAY = '2026-11-23T09:00:00Z';

const refusalOf = (result: { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }) => (result.ok ? 'done' : result.refusal.code);

const answerByOf = async (network: AskingNetwork, id: Awaited<ReturnType<AskingNetwork['ask']>>): Promise<string> => {
  const partnership = await network.now(id);
  return 'answerBy' in partnership ? partnership.answerBy : '';
};

const answersOf = async ({ members }: AskingNetwork) => (await members.load(mara.id)).places?.value.answers.map(({ workingDays }) => workingDays);

describe('a request that nobody answers', () => {
  it('expires when the day that was promised is over, not counting weekends and the closed days of the scheme', async () => {
    const network = await askingNetwork(DECEMBER);
    const id = await network.ask(ben, mara);
    assert.equal(await answerByOf(network, id), '2026-12-29');
    network.clock.ahead(15 * DAY + 14 * 60 * MINUTE + 59 * MINUTE);
    await network.settle();
    assert.deepEqual([network.clock.now(), await network.statusOf(id)], ['2026-12-29T23:59:00.000Z', 'requested']);
    network.clock.ahead(MINUTE);
    await network.settle();
    assert.deepEqual([network.clock.now(), await network.statusOf(id)], ['2026-12-30T00:00:00.000Z', 'expired']);
  });

  it('is reminded of on the third and the seventh working day, and told of to both when it is over', async () => {
    const network = await askingNetwork(MONDAY);
    const told = new Map<string, readonly string[]>();
    await network.ask(ben, mara);
    for (let day = 0; day <= 15; day += 1) {
      const before = network.told.length;
      await network.settle();
      const now = network.tellings().slice(before);
      if (now.length > 0) told.set(network.clock.now().slice(0, 10), now.toSorted());
      network.clock.ahead(DAY);
    }
    assert.deepEqual([...told], [
      ['2026-11-23', ['mara: request-received']],
      ['2026-11-26', ['mara: request-waiting']],
      ['2026-12-02', ['mara: request-waiting']],
      ['2026-12-08', ['ben: request-expired', 'mara: request-expired']],
    ]);
  });

  it('pauses a mentor after two in a row, who is told; an answer in between counts as one', async () => {
    const network = await askingNetwork(MONDAY);
    const runsOut = async (): Promise<void> => {
      await network.ask(ben, mara);
      network.clock.ahead(16 * DAY);
      await network.settle();
    };
    const standing = async () => (await network.members.load(mara.id)).member?.value.status;
    await runsOut();
    await network.command(await network.ask(cara, mara), mara, { type: 'decline', reason: '' });
    await network.settle();
    await runsOut();
    assert.deepEqual([await standing(), await answersOf(network)], ['registered', [null, 0, null]]);
    await runsOut();
    assert.equal(await standing(), 'paused');
    assert.ok(network.tellings().includes('mara: paused-unanswered'));
    assert.deepEqual(network.faults, []);
  });

  it('offers its mentee the next best by name, and never whoever let it run out', async () => {
    const network = await askingNetwork(MONDAY);
    await network.ask(ben, mara);
    network.clock.ahead(16 * DAY);
    await network.settle();
    const telling = network.told.find(({ to, telling: { subject } }) => to === ben.id && subject.kind === 'request-expired')?.telling;
    assert.ok(telling?.about === 'partnership');
    assert.deepEqual([telling.nextBest?.schemeId, telling.nextBest?.suggestions.map(({ mentor }) => mentor.name)], [NETWORK, ['Olu']]);
    const toMentor = network.told.find(({ to, telling: { subject } }) => to === mara.id && subject.kind === 'request-expired')?.telling;
    assert.ok(toMentor?.about === 'partnership' && toMentor.nextBest === undefined);
  });
});

describe('a mentor who would like to talk first', () => {
  it('has five working days more, once, and is reminded of what is left', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.ask(ben, mara);
    assert.equal(refusalOf(await network.answerProposal.talkFirst(id, network.moment(ben))), 'only-the-other-may');
    assert.equal(refusalOf(await network.answerProposal.talkFirst(id, network.moment(olu))), 'not-yours');
    network.clock.ahead(4 * DAY);
    await network.settle();
    assert.equal(refusalOf(await network.answerProposal.talkFirst(id, network.moment(mara))), 'done');
    assert.equal(await answerByOf(network, id), '2026-12-14');
    assert.equal(refusalOf(await network.answerProposal.talkFirst(id, network.moment(mara))), 'talked-already');
    assert.equal(await answerByOf(network, id), '2026-12-14');
    network.clock.ahead(11 * DAY);
    await network.settle();
    assert.equal(await network.statusOf(id), 'requested', 'the day of before has passed, and it waits');
    network.clock.ahead(DAY);
    await network.settle();
    network.clock.ahead(6 * DAY);
    await network.settle();
    assert.equal(await network.statusOf(id), 'expired');
    assert.equal(network.tellings().filter((one) => one === 'mara: request-waiting').length, 2);
    assert.equal(network.tellings().filter((one) => one === 'ben: request-talk-first').length, 1);
  });

  it('is read with where to open a chat, by both', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.ask(ben, mara);
    await network.answerProposal.talkFirst(id, network.moment(mara));
    const seen = async (who: typeof mara) => (await network.readMentoring.one(id, who.id))?.chatUrl;
    assert.deepEqual([await seen(mara), await seen(ben)], ['https://teams.microsoft.com/l/chat/0/0?users=ben%40sample.ac.uk', 'https://teams.microsoft.com/l/chat/0/0?users=mara%40sample.ac.uk']);
  });

  it('keeps that they have talked when the acceptance is taken back', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.ask(ben, mara);
    await network.answerProposal.talkFirst(id, network.moment(mara));
    await network.accept(id, mara);
    await network.undo(id, mara);
    assert.equal(refusalOf(await network.answerProposal.talkFirst(id, network.moment(mara))), 'talked-already');
  });
});

describe('how soon a mentor answers', () => {
  it('is counted in working days without the talk, once for each request, and shown when there are three', async () => {
    const network = await askingNetwork(MONDAY);
    const first = await network.ask(ben, mara);
    network.clock.ahead(DAY);
    await network.answerProposal.talkFirst(first, network.moment(mara));
    network.clock.ahead(2 * DAY);
    await network.accept(first, mara);
    await network.undo(first, mara);
    await network.settle();
    assert.deepEqual(await answersOf(network), [1], 'asked on Monday, talking since Tuesday, accepted on Thursday');
    network.clock.ahead(DAY);
    await network.command(first, mara, { type: 'decline', reason: '' });
    await network.settle();
    assert.deepEqual(await answersOf(network), [1], 'the first answer stands');

    const withdrawn = await network.ask(cara, mara);
    await network.command(withdrawn, cara, { type: 'withdraw' });
    for (const mentee of [ben, cara]) {
      const id = await network.ask(mentee, mara);
      network.clock.ahead(3 * DAY);
      await network.command(id, mara, { type: 'decline', reason: '' });
      await network.settle();
    }
    const { places } = await network.members.load(mara.id);
    assert.deepEqual([await answersOf(network), places && replyBandOf(places.value)], [[1, 1, 3], 'two-days']);
    assert.deepEqual((await network.directory.read(cara.id, mara.id, NETWORK))?.mentor.replyBand, 'two-days');
    assert.deepEqual((await network.directory.read(cara.id, olu.id, NETWORK))?.mentor.replyBand, null);
  });
});

describe('a coordinator’s proposal', () => {
  const goals = 'To read my own results.';

  it('is for the two to decide: the mentee in words of their own, then the mentor', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.propose(ben, mara);
    await network.settle();
    assert.deepEqual(network.tellings().toSorted(), ['ben: proposal-received', 'mara: proposal-received']);
    assert.equal(refusalOf(await network.answerProposal.agree(id, '  ', network.moment(ben))), 'goals-missing');
    assert.equal(refusalOf(await network.answerProposal.agree(id, goals, network.moment(mara))), 'only-the-other-may');
    assert.equal(refusalOf(await network.answerProposal.agree(id, 'x'.repeat(2001), network.moment(ben))), 'goals-too-long');
    assert.equal(refusalOf(await network.answerProposal.agree(id, goals, network.moment(ben))), 'done');
    await network.settle();
    assert.deepEqual([await network.statusOf(id), network.tellings().includes('mara: request-received')], ['requested', true]);
    assert.equal(refusalOf(await network.accept(id, mara)), 'done');
  });

  it('is accepted by itself when the mentor had said that they would be glad, and both are told', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.propose(ben, mara);
    assert.equal(refusalOf(await network.answerProposal.welcome(id, network.moment(mara))), 'done');
    await network.settle();
    assert.equal((await network.readMentoring.one(id, ben.id))?.isMentorWilling, true);
    await network.answerProposal.agree(id, goals, network.moment(ben));
    network.clock.ahead(2 * MINUTE);
    await network.settle();
    assert.deepEqual([await network.statusOf(id), await network.heldBy(mara)], ['agreeing', [id]]);
    assert.deepEqual(network.tellings().filter((one) => /accepted|received|welcome/.test(one)).toSorted(), ['ben: proposal-received', 'ben: proposal-welcome', 'ben: request-accepted', 'mara: proposal-received', 'mara: request-accepted']);
  });

  it('stays a request that the mentor can answer, when their last place has gone meanwhile', async () => {
    const network = await askingNetwork(MONDAY);
    const dora = actor('Dora');
    await register(network, dora, { parts: 'mentor', capacity: 1 });
    const id = await network.propose(ben, dora);
    await network.answerProposal.welcome(id, network.moment(dora));
    await network.accept(await network.ask(cara, dora), dora);
    await network.answerProposal.agree(id, goals, network.moment(ben));
    network.clock.ahead(2 * MINUTE);
    await network.settle();
    assert.equal(await network.statusOf(id), 'requested');
    assert.ok(network.tellings().includes('dora: request-received') && !network.tellings().includes('dora: request-accepted'));
    assert.equal(refusalOf(await network.accept(id, dora)), 'no-place-left');
  });

  it('expires like a request and tells both; and is no silence of the mentor while the mentee had not said yes', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.propose(ben, mara);
    network.clock.ahead(16 * DAY);
    await network.settle();
    assert.equal(await network.statusOf(id), 'expired');
    assert.deepEqual(network.tellings().slice(-2).toSorted(), ['ben: request-expired', 'mara: request-expired']);
    assert.deepEqual([await answersOf(network), await network.openOf(ben)], [[], { open: [], accepted: [] }]);
  });

  it('is not counted with the requests of the mentee, is made in either kind of scheme, and once for two', async () => {
    const network = await askingNetwork(MONDAY);
    const [dora, ivo] = [actor('Dora'), actor('Ivo')];
    for (const mentor of [dora, ivo]) await register(network, mentor, { parts: 'mentor' });
    for (const mentor of [mara, olu, dora]) await network.ask(ben, mentor);
    const propose = async (by: typeof mara.id, schemeId = NETWORK, mentor = ivo) => refusalOf(await network.proposeMatch.propose(by, { schemeId, mentorId: mentor.id, menteeId: ben.id, suggestion: '' }));
    assert.deepEqual([await propose(mara.id), await propose(COORDINATOR, NETWORK, ben), await propose(COORDINATOR, NETWORK, mara)], ['not-a-coordinator', 'not-available', 'already-asked']);
    assert.deepEqual([await propose(COORDINATOR), await propose(COORDINATOR), await propose(COORDINATOR, MATCHED)], ['done', 'already-asked', 'in-partnership']);
    assert.equal(refusalOf(await network.requestMentoring.request(ben, { mentorId: ivo.id, schemeId: NETWORK, goals })), 'already-asked');
  });

  it('is refused to whoever must not be matched, at every step and without a reason', async () => {
    const network = await askingNetwork(MONDAY);
    const id = await network.propose(ben, mara);
    const record = await network.members.load(mara.id);
    assert.ok(record.member?.value.status === 'registered');
    await network.members.commit(record, { member: { ...record.member.value, conflicts: { lineManager: [], iManage: [], others: [ben.email] } } });
    assert.equal(refusalOf(await network.answerProposal.agree(id, goals, network.moment(ben))), 'mentor-not-available');
    assert.equal(refusalOf(await network.answerProposal.welcome(id, network.moment(mara))), 'mentee-not-available');
    assert.equal(refusalOf(await network.answerProposal.agree(id, goals, network.moment(cara))), 'not-yours', 'nobody else learns anything');
  });
});
