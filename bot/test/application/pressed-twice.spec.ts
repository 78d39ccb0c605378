import assert from 'node:assert/strict';
import type { Actor } from '../../src/application/ports/actor.ts';
import { NETWORK, actor } from '../support/people.ts';
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
