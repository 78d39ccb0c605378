import assert from 'node:assert/strict';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Actor } from '../../src/application/ports/actor.ts';
import { buttons, texts } from '../support/fake-teams/card-reading.ts';
import { type Talking, active, ben, mara, talkingNetwork } from '../support/talk.ts';

const START = '2026-11-23T09:00:00Z';
const DAY = 86_400_000;

/** A partnership that runs, with who presses what, and what is told to whom. */
const together = async () => {
  const talking = await talkingNetwork(START);
  const id = await active(talking);
  const told: string[] = [];
  const drain = talking.drainTo({
    deliver: (to, telling: Telling) => {
      told.push(`${to}: ${telling.subject.kind}`);
      return Promise.resolve({ status: 'delivered' });
    },
  });
  await drain();
  told.length = 0;
  const press = async (who: Actor, verb: string, data: Readonly<Record<string, string>> = {}): Promise<string> => {
    const card = await talking.conversation.press(who, verb, { partnership: id, ...data });
    return [...texts({ ...card }), ...buttons({ ...card })].join('\n');
  };
  /** So many days later, with everything that time does and tells on the way. */
  const later = async (days: number): Promise<readonly string[]> => {
    for (let day = 0; day < days; day += 1) {
      talking.clock.ahead(DAY);
      while ((await drain()).tasks > 0);
    }
    return told.splice(0);
  };
  return { talking, id, press, later, drained: async () => (await drain(), told.splice(0)) };
};

const partnershipOf = async ({ partnerships }: Talking, id: PartnershipId) => {
  const partnership = (await partnerships.load(id)).partnership?.value;
  assert.ok(partnership);
  return partnership;
};

const viewOf = async ({ readMentoring }: Talking, id: PartnershipId, who: Actor) => {
  const view = await readMentoring.one(id, who.id);
  assert.ok(view);
  return view;
};

describe('the goals of a partnership', () => {
  it('are saved together, and say nothing new when they are saved again', async () => {
    const { talking, id, press } = await together();
    const saved = await press(ben, 'progress.save', { version: '1', goal1: 'under-way' });
    assert.match(saved, /Under way/);
    const versions = async () => (await talking.partnerships.load(id)).partnership?.version;
    const once = await versions();
    await press(ben, 'progress.save', { version: '1', goal1: 'under-way' });
    assert.equal(await versions(), once);
    assert.deepEqual((await viewOf(talking, id, mara)).goalsProgress.map(({ progress }) => progress), ['under-way']);
  });

  it('are not mistaken for those of another version of the agreement', async () => {
    const { talking, id, press } = await together();
    assert.match(await press(ben, 'progress.save', { version: '7', goal1: 'reached' }), /changed meanwhile/);
    assert.deepEqual((await viewOf(talking, id, ben)).goalsProgress.map(({ progress }) => progress), ['not-begun']);
  });

  it('ask again for a choice that is none', async () => {
    const { press } = await together();
    assert.match(await press(ben, 'progress.save', { version: '1', goal1: 'nearly' }), /How far are you\?[^]*no longer in the list/);
  });
});

describe('an agreed action', () => {
  const draft = { action: 'a1', what: 'Send the draft', who: 'other', dueOn: '2026-12-01' };

  it('sent twice is one, is told to the other whose it is, and reminded of on the morning of its day', async () => {
    const { talking, id, press, later, drained } = await together();
    await press(ben, 'action.add', draft);
    assert.match(await press(ben, 'action.add', { ...draft, what: 'Something else' }), /in the list already/);
    assert.deepEqual((await viewOf(talking, id, mara)).actions.map(({ text, isMine }) => [text, isMine]), [['Send the draft', true]]);
    assert.deepEqual(await drained(), ['mara: action-added']);
    assert.deepEqual(await later(7), []);
    assert.deepEqual(await later(1), ['mara: action-due']);
  });

  it('of one’s own is told to nobody, and for today reminds of nothing', async () => {
    const { press, later, drained } = await together();
    await press(ben, 'action.add', { ...draft, who: 'me', dueOn: '2026-11-23' });
    assert.deepEqual(await drained(), []);
    assert.deepEqual(await later(2), []);
  });

  it('that is done or dropped is gone from the list and reminds no more', async () => {
    const { press, later } = await together();
    await press(ben, 'action.add', { ...draft, who: 'me' });
    await press(ben, 'action.add', { ...draft, action: 'a2', who: 'me', what: 'Read the guide' });
    assert.doesNotMatch(await press(mara, 'action.done', { action: 'a1' }), /Send the draft/);
    assert.match(await press(mara, 'action.done', { action: 'a1' }), /Read the guide/);
    assert.match(await press(ben, 'action.drop', { action: 'a2' }), /Nothing is open/);
    assert.deepEqual(await later(9), []);
    assert.match(await press(ben, 'action.done', { action: 'unknown' }), /no longer here/);
  });

  it('comes back to be mended where something is missing', async () => {
    const { press } = await together();
    const card = await press(ben, 'action.add', { ...draft, what: '', who: 'us', dueOn: '2026-11-01' });
    for (const words of [/Write what will be done/, /no longer in the list/, /date has passed/]) assert.match(card, words);
  });
});

describe('a pause of a partnership', () => {
  it('has a last day, after which it goes on by itself and both are told', async () => {
    const { talking, id, press, later, drained } = await together();
    assert.match(await press(ben, 'partnership.pause', { until: '2026-12-04' }), /Paused until Friday 4 December/);
    assert.deepEqual(await drained(), ['mara: partnership-paused']);
    assert.deepEqual(await later(11), []);
    assert.equal((await partnershipOf(talking, id)).status, 'paused');
    assert.deepEqual((await later(1)).toSorted(), ['ben: partnership-resumed', 'mara: partnership-resumed']);
    assert.equal((await partnershipOf(talking, id)).status, 'active');
  });

  it('that was ended sooner is not ended again, and neither is the next one on the day of the first', async () => {
    const { talking, id, press, later, drained } = await together();
    await press(ben, 'partnership.pause', { until: '2026-11-30' });
    await press(mara, 'partnership.resume');
    assert.deepEqual((await drained()).filter((one) => one.endsWith('resumed')), ['ben: partnership-resumed']);
    await press(ben, 'partnership.pause', { until: '2026-12-20' });
    await later(10);
    assert.equal((await partnershipOf(talking, id)).status, 'paused');
  });

  it('is half a year at most, begins no earlier than today, and says so beside the day', async () => {
    const { press } = await together();
    assert.match(await press(ben, 'partnership.pause', { until: '2027-09-01' }), /within 6 months/);
    assert.match(await press(ben, 'partnership.pause', { until: '2026-11-22' }), /date has passed/);
    assert.match(await press(ben, 'partnership.pause', { until: '' }), /Choose the last day of your pause/);
  });
});

describe('a silence', () => {
  it('is nudged after 35 days, offered an end after 90, and closed a week later, and both are told how to begin again', async () => {
    const { talking, id, later, press } = await together();
    await press(ben, 'fit-check.answer', { fits: 'yes' });
    await press(mara, 'fit-check.answer', { fits: 'yes' });
    assert.deepEqual(await later(7 + 34), [], 'it begins in a week, and nobody is silent before');
    assert.deepEqual(await later(1), ['ben: silence']);
    assert.deepEqual(await later(54), []);
    assert.deepEqual((await later(1)).filter((one) => one.endsWith('close-offer')).toSorted(), ['ben: close-offer', 'mara: close-offer']);
    const offered = await viewOf(talking, id, mara);
    assert.deepEqual([offered.asks.includes('close-offer'), offered.closesOn], [true, '2027-03-07']);
    assert.equal((await partnershipOf(talking, id)).status, 'active');
    await later(6);
    assert.equal((await partnershipOf(talking, id)).status, 'active');
    assert.deepEqual((await later(1)).filter((one) => one.endsWith('ended')).toSorted(), ['ben: partnership-ended', 'mara: partnership-ended']);
    const closed = await partnershipOf(talking, id);
    assert.deepEqual(closed.status === 'ended' && closed.outcome, 'lapsed');
    assert.deepEqual((await talking.members.load(mara.id)).places?.value.heldBy, []);
  });

  it('is over when one of the two says that it goes on, which is counted from then', async () => {
    const { talking, id, press, later } = await together();
    await later(90);
    await press(mara, 'partnership.keep-going');
    assert.deepEqual((await later(30)).filter((one) => /silence|close-offer|ended/.test(one)), []);
    assert.deepEqual((await later(6)).filter((one) => /silence|close-offer|ended/.test(one)), ['ben: silence']);
    assert.equal((await partnershipOf(talking, id)).status, 'active');
  });

  it('is over when a meeting is arranged, and counted from the day of the meeting', async () => {
    const { talking, id, press, later } = await together();
    await later(30);
    await press(ben, 'meeting.arrange', { meeting: 'm1', on: '2027-01-20', at: '14:00', minutes: '60', place: 'Teams' });
    assert.deepEqual((await later(60)).filter((one) => /silence|close-offer|ended/.test(one)), []);
    assert.deepEqual((await later(5)).filter((one) => /silence|close-offer|ended/.test(one)), ['ben: silence']);
    assert.equal((await partnershipOf(talking, id)).status, 'active');
  });

  it('is none in a pause', async () => {
    const { talking, id, press, later } = await together();
    await press(ben, 'partnership.pause', { until: '2027-05-20' });
    assert.deepEqual((await later(110)).filter((one) => /silence|close-offer|ended|fit-check/.test(one)), []);
    assert.equal((await partnershipOf(talking, id)).status, 'paused');
  });
});

describe('the agreed end', () => {
  /** The first draft lasts from a week after the acceptance for half a year. */
  const untilTheEnd = async () => {
    const running = await together();
    for (let week = 0; week < 26; week += 1) {
      await running.later(7);
      if (week % 4 === 0) await running.press(ben, 'partnership.keep-going');
    }
    return running;
  };

  it('is told two weeks before and on its day, and a press completes it', async () => {
    const { talking, id, later, press } = await together();
    const told: string[] = [];
    for (let month = 0; month < 6; month += 1) {
      told.push(...(await later(30)));
      await press(ben, 'partnership.keep-going');
    }
    told.push(...(await later(8)));
    for (const kind of ['fit-check', 'mid-point', 'ending-soon', 'time-to-close']) assert.deepEqual(told.filter((one) => one.endsWith(kind)).toSorted(), [`ben: ${kind}`, `mara: ${kind}`], kind);
    assert.deepEqual((await viewOf(talking, id, ben)).asks.includes('time-to-close'), true);
    assert.match(await press(ben, 'partnership.complete'), /Completed, as you had agreed/);
    assert.match(await press(mara, 'partnership.complete'), /has ended/);
    assert.deepEqual((await later(1)).filter((one) => one.endsWith('ended')), ['mara: partnership-ended']);
  });

  it('completes it by itself two weeks later, and both are told', async () => {
    const { talking, id, later } = await untilTheEnd();
    const told = await later(30);
    const over = await partnershipOf(talking, id);
    assert.deepEqual([over.status, over.status === 'ended' && over.outcome], ['ended', 'completed']);
    assert.deepEqual(told.filter((one) => one.endsWith('ended')).toSorted(), ['ben: partnership-ended', 'mara: partnership-ended']);
  });

  it('come early with a goal that is reached is an outcome of its own, and frees the place at once', async () => {
    const { talking, id, press, drained } = await together();
    assert.match(await press(ben, 'partnership.end', { reached: 'yes', reason: '' }), /Completed early/);
    await drained();
    assert.deepEqual((await talking.members.load(mara.id)).places?.value.heldBy, []);
    const over = await partnershipOf(talking, id);
    assert.equal(over.status === 'ended' && over.outcome, 'completed-early');
  });
});

describe('a look back', () => {
  it('is asked for half a year after the end, once, and answered with one tap', async () => {
    const { talking, id, press, later } = await together();
    await press(ben, 'partnership.end', { reached: 'no', reason: '' });
    assert.deepEqual((await viewOf(talking, id, mara)).asks, ['closing-review']);
    await later(180);
    const told = await later(3);
    assert.deepEqual(told.toSorted(), ['ben: look-back', 'mara: look-back']);
    assert.deepEqual((await viewOf(talking, id, ben)).asks, ['look-back']);
    await press(ben, 'review.save', { stage: 'look-back', helped: 'a-lot', words: '', readers: 'nobody' });
    assert.deepEqual((await viewOf(talking, id, ben)).asks, []);
    assert.deepEqual(await later(10), []);
  });
});
