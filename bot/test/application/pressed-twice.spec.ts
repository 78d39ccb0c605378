import assert from 'node:assert/strict';
import type { Actor } from '../../src/application/ports/actor.ts';
import { COORDINATOR, NETWORK, actor } from '../support/people.ts';
import { type Talking, ben, mara, requested, talkingNetwork } from '../support/talk.ts';

type Press = { readonly who: Actor; readonly verb: string; readonly data: { readonly [field: string]: string } };

const cara = actor('Cara');

/** Every document there is, without the tasks, which come and go by themselves. */
const everything = async ({ store }: Talking): Promise<unknown> => {
  const { documents } = await store.changes(undefined, 1_000);
  return documents.filter(({ type }) => type !== 'task').map(({ partition, id, body }) => [partition, id, body]);
};

const REGISTRATION: readonly Press[] = [
  { verb: 'registration.open', data: {} },
  { verb: 'registration.answer', data: { step: 'part', parts: 'mentee', schemes: 'network' } },
  { verb: 'registration.answer', data: { step: 'work', jobTitle: 'Fellow', department: 'Health', function: 'finance', campus: 'main' } },
  { verb: 'registration.answer', data: { step: 'style', languages: 'english', formats: 'teams', days: '' } },
  { verb: 'registration.answer', data: { step: 'mentee', topics: 'statistics', hopes: '' } },
  { verb: 'registration.answer', data: { step: 'conflicts', lineManager: '', iManage: '', others: '' } },
  { verb: 'registration.answer', data: { step: 'consent', agrees: 'true' } },
  { verb: 'registration.complete', data: {} },
].map((press) => ({ ...press, who: cara }));

const pathOf = (partnership: string): readonly Press[] => [
  { who: ben, verb: 'request.send', data: { mentor: mara.id, scheme: NETWORK, goals: 'Again.' } },
  { who: mara, verb: 'request.accept', data: { partnership } },
  { who: ben, verb: 'agreement.change', data: { partnership, version: '1', step: 'goals', goal1: 'Read results.', goal2: '', goal3: '', success: '' } },
  { who: ben, verb: 'agreement.sign', data: { partnership, version: '2' } },
  { who: mara, verb: 'agreement.sign', data: { partnership, version: '2' } },
  { who: ben, verb: 'meeting.arrange', data: { partnership, meeting: 'm1', on: '2026-11-25', at: '14:00', minutes: '60', place: 'Teams' } },
  { who: mara, verb: 'meeting.move', data: { partnership, meeting: 'm1', on: '2026-11-26', at: '14:00', minutes: '60', place: 'Teams' } },
  { who: mara, verb: 'settings.save', data: { reminders: 'morning' } },
  { who: mara, verb: 'reminders.stop', data: {} },
  { who: mara, verb: 'meeting.cancel', data: { partnership, meeting: 'm1' } },
  { who: ben, verb: 'progress.save', data: { partnership, version: '2', goal1: 'under-way' } },
  { who: ben, verb: 'action.add', data: { partnership, action: 'a1', what: 'Send the draft.', who: 'me', dueOn: '2026-12-01' } },
  { who: mara, verb: 'action.add', data: { partnership, action: 'a2', what: 'Read the draft.', who: 'me', dueOn: '2026-12-04' } },
  { who: ben, verb: 'action.done', data: { partnership, action: 'a1' } },
  { who: mara, verb: 'action.drop', data: { partnership, action: 'a2' } },
  { who: ben, verb: 'fit-check.answer', data: { partnership, fits: 'no' } },
  { who: ben, verb: 'fit-check.tell', data: { partnership } },
  { who: mara, verb: 'review.save', data: { partnership, stage: 'mid-point', helped: 'somewhat', words: 'It does.', readers: 'partner' } },
  { who: mara, verb: 'partnership.keep-going', data: { partnership } },
  { who: ben, verb: 'partnership.pause', data: { partnership, until: '2026-12-18' } },
  { who: mara, verb: 'partnership.resume', data: { partnership } },
  { who: mara, verb: 'partnership.end', data: { partnership, reached: 'yes', reason: '' } },
];

/** Talking first, taking an acceptance back, and declining with a reason. */
const hesitationOf = (partnership: string): readonly Press[] => [
  { who: mara, verb: 'request.talk', data: { partnership } },
  { who: mara, verb: 'request.accept', data: { partnership } },
  { who: mara, verb: 'request.undo', data: { partnership } },
  { who: mara, verb: 'request.decline', data: { partnership, why: 'somebody-else', reason: 'Ask Olu.' } },
];

const proposalOf = (partnership: string): readonly Press[] => [
  { who: mara, verb: 'proposal.welcome', data: { partnership } },
  { who: ben, verb: 'proposal.agree', data: { partnership, goals: 'To read my own results.' } },
  { who: ben, verb: 'request.withdraw', data: { partnership } },
];

const proposed = async ({ proposeMatch }: Talking): Promise<string> => {
  const sent = await proposeMatch.propose(COORDINATOR, { schemeId: NETWORK, mentorId: mara.id, menteeId: ben.id, suggestion: '' });
  if (!sent.ok) throw new Error(sent.refusal.code);
  return sent.value.partnershipId;
};

const pressAll = async (talking: Talking, presses: readonly Press[], afterEach: (press: Press) => Promise<void>): Promise<void> => {
  for (const press of presses) {
    await talking.conversation.press(press.who, press.verb, press.data);
    await afterEach(press);
    talking.clock.ahead(60_000);
  }
};

describe('a button', () => {
  it('pressed twice changes nothing the second time, all along the path', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const path = [...REGISTRATION, ...pathOf(await requested(talking))];
    await pressAll(talking, path, async ({ who, verb, data }) => {
      const once = await everything(talking);
      await talking.conversation.press(who, verb, data);
      assert.deepEqual(await everything(talking), once, verb);
    });
    assert.deepEqual(talking.faults, []);
  });

  it('of a proposal, or of a mentor who hesitates, pressed twice changes nothing the second time either', async () => {
    for (const pathIn of [async (talking: Talking) => hesitationOf(await requested(talking)), async (talking: Talking) => proposalOf(await proposed(talking))]) {
      const talking = await talkingNetwork('2026-11-23T09:00:00Z');
      await pressAll(talking, await pathIn(talking), async ({ who, verb, data }) => {
        const once = await everything(talking);
        await talking.conversation.press(who, verb, data);
        assert.deepEqual(await everything(talking), once, verb);
      });
      assert.deepEqual(talking.faults, []);
    }
  });

  it('puts a ready-made reason and the mentor’s own words together, for the mentee to read', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const id = await requested(talking);
    for (const { who, verb, data } of hesitationOf(id)) await talking.conversation.press(who, verb, data);
    assert.equal((await talking.readMentoring.one(id, ben.id))?.declineReason, 'I think somebody else fits better. Ask Olu.');
  });

  it('of any card of a partnership that is over changes nothing, and says what is so', async () => {
    const talking = await talkingNetwork('2026-11-23T09:00:00Z');
    const path = pathOf(await requested(talking)).filter(({ verb }) => verb !== 'request.send');
    await pressAll(talking, path, () => Promise.resolve());
    const over = await everything(talking);
    for (const { who, verb, data } of path.filter(({ data: { partnership } }) => partnership !== undefined)) {
      const card = await talking.conversation.press(who, verb, data);
      assert.deepEqual(await everything(talking), over, verb);
      assert.match(JSON.stringify(card), /out of date|ended|agreement|meeting/i, verb);
    }
  });
});
