import assert from 'node:assert/strict';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Telling } from '@mentor-network/core/notices/telling';
import { tellingCard } from '../../src/cards/notices/telling-card.ts';
import type { Card } from '../../src/conversation/conversation.ts';
import type { Actor } from '../../src/application/ports/actor.ts';
import { buttons, texts } from '../support/fake-teams/card-reading.ts';
import { type Talking, active, ben, mara, requested, talkingNetwork } from '../support/talk.ts';

const START = '2026-11-23T09:00:00.000Z';
const MINUTE = 60_000;
const read = (card: Card): string => texts({ ...card }).join('\n');

const MEETINGS = { step: 'meetings', arranges: 'mentee', cancelNotice: 'one-day' };

/** What the two are told of, beside what they press. */
const listening = (talking: Talking) => {
  const heard: { readonly to: Actor['id']; readonly telling: Telling }[] = [];
  const drain = talking.drainTo({
    deliver: (to, telling) => {
      heard.push({ to, telling });
      return Promise.resolve({ status: 'delivered' });
    },
  });
  const until = async (milliseconds: number): Promise<readonly string[]> => {
    for (let left = milliseconds; left >= 0; left -= MINUTE) {
      await drain();
      if (left > 0) talking.clock.ahead(Math.min(left, MINUTE));
    }
    return heard.splice(0).map(({ to, telling }) => `${to === mara.id ? 'Mara' : 'Ben'}: ${telling.subject.kind}. ${texts({ ...tellingCard(telling) }).join(' ')}`);
  };
  return { until };
};

const agreeing = async (talking: Talking): Promise<PartnershipId> => {
  const id = await requested(talking);
  await talking.acceptRequest.accept(id, { by: mara.id, at: talking.clock.now() });
  return id;
};

const seenBy = async ({ readMentoring }: Talking, who: Actor, id: PartnershipId): Promise<PartnershipView> => {
  const view = await readMentoring.one(id, who.id);
  assert.ok(view);
  return view;
};

describe('Filling in an agreement', () => {
  it('goes through its four steps, each saved, and tells the other once at the end of them', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await agreeing(talking);
    const { until } = listening(talking);
    await until(0);
    const press = (data: Readonly<Record<string, string>>) => talking.conversation.press(ben, 'agreement.change', { partnership, then: 'next', ...data });
    assert.match(read(await talking.conversation.press(ben, 'agreement.edit', { partnership, step: 'goals' })), /Step 1 of 4[^]*A good goal says/);
    assert.match(read(await press({ version: '1', step: 'goals', goal1: 'Publish.', success: 'In print.' })), /Step 2 of 4/);
    assert.match(read(await press({ version: '2', step: 'rhythm', startsOn: '2026-12-01', durationMonths: '8', rhythm: 'weekly', meetingMinutes: '45' })), /Step 3 of 4/);
    assert.match(read(await press({ version: '3', ...MEETINGS, where: 'The café', contactBetween: 'A message is welcome.' })), /Step 4 of 4/);
    const whole = read(await press({ version: '4', step: 'reviews', reviewPoints: 'every-quarter' }));
    for (const said of [/Publish\./, /In print\./, /8 months/, /Every week, 45 minutes/, /The café/, /A message is welcome\./, /Every three months/, /not signed yet/]) assert.match(whole, said);
    const heard = await until(10 * MINUTE);
    assert.deepEqual(heard.map((one) => one.split('.')[0]), ['Mara: agreement-changed']);
    assert.match(heard[0] ?? '', /version 5/);
    assert.deepEqual(talking.faults, []);
  });

  it('loses nothing that was typed: neither with a mistake in it, nor when the other was faster', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await agreeing(talking);
    const { conversation } = talking;
    const long = 'x'.repeat(121);
    const mistaken = JSON.stringify(await conversation.press(ben, 'agreement.change', { partnership, version: '1', ...MEETINGS, where: long, contactBetween: 'Kept.' }));
    assert.ok(mistaken.includes(long) && mistaken.includes('Kept.') && mistaken.includes('That is too long. Shorten it to 120 characters.'));
    await conversation.press(mara, 'agreement.change', { partnership, version: '1', step: 'reviews', reviewPoints: 'every-meeting' });
    const overtaken = await conversation.press(ben, 'agreement.change', { partnership, version: '1', ...MEETINGS, where: 'The café' });
    assert.match(read(overtaken), /Mara changed when you look back meanwhile\. What you wrote is below/);
    assert.ok(JSON.stringify(overtaken).includes('The café') && JSON.stringify(overtaken).includes('"version":2'));
    const saved = await conversation.press(ben, 'agreement.change', { partnership, version: '2', ...MEETINGS, where: 'The café' });
    assert.match(read(saved), /The café[^]*Briefly, at every meeting/);
  });

  it('shows whoever signs a version that changed meanwhile what changed, and takes no signature', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await agreeing(talking);
    const { conversation } = talking;
    await conversation.press(mara, 'agreement.sign', { partnership, version: '1' });
    await conversation.press(ben, 'agreement.change', { partnership, version: '1', ...MEETINGS, where: 'The café', cancelNotice: 'one-week' });
    const card = await conversation.press(mara, 'agreement.sign', { partnership, version: '1' });
    assert.match(read(card), /changed meanwhile[^]*New since you last came to it: where you meet and the notice for cancelling\.[^]*\(changed\)/);
    assert.deepEqual((await seenBy(talking, mara, partnership)).agreement?.signatures, []);
    assert.ok(buttons({ ...card }).includes('Sign'));
  });

  it('shows what changed also to whoever has neither written nor signed it yet, since the card that they pressed', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await agreeing(talking);
    await talking.conversation.press(ben, 'agreement.change', { partnership, version: '1', ...MEETINGS, where: 'The café' });
    await talking.conversation.press(ben, 'agreement.change', { partnership, version: '2', step: 'reviews', reviewPoints: 'every-meeting' });
    const card = read(await talking.conversation.press(mara, 'agreement.sign', { partnership, version: '2' }));
    assert.match(card, /New since you last came to it: when you look back\./);
  });

  it('tells whoever had signed that the change needs their name again', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await agreeing(talking);
    const { until } = listening(talking);
    await talking.conversation.press(mara, 'agreement.sign', { partnership, version: '1' });
    await until(MINUTE);
    await talking.conversation.press(ben, 'agreement.change', { partnership, version: '1', ...MEETINGS, where: 'The café' });
    const [heard, ...more] = await until(10 * MINUTE);
    assert.match(heard ?? '', /Mara: agreement-changed\. .*New: where you meet\. .*You signed an earlier version/);
    assert.doesNotMatch(heard ?? '', /café/);
    assert.deepEqual(more, []);
  });
});

describe('An agreement that nobody signs', () => {
  it('is remembered on the third and the seventh working day, and closed after the twentieth, and both are told', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await agreeing(talking);
    const { until } = listening(talking);
    await until(0);
    const days: string[] = [];
    for (let day = 0; day < 45; day += 1) {
      for (const one of await until(0)) days.push(`${talking.clock.now().slice(0, 10)} ${one.split('.')[0] ?? ''}`);
      talking.clock.ahead(24 * 60 * MINUTE);
    }
    const both = (day: string, kind: string): string[] => [`${day} Mara: ${kind}`, `${day} Ben: ${kind}`];
    assert.deepEqual(days.toSorted(), [...both('2026-11-26', 'agreement-waiting'), ...both('2026-12-02', 'agreement-waiting'), ...both('2026-12-22', 'partnership-ended')].toSorted());
    const view = await seenBy(talking, ben, partnership);
    assert.deepEqual([view.status, view.outcome, view.startedAt], ['ended', 'lapsed', null]);
    assert.match(read(await talking.conversation.press(ben, 'agreement.show', { partnership })), /not signed in time\. Nobody is at fault/);
  });
});

describe('An agreement in force', () => {
  it('is changed beside it, signed by both, and what was before stays readable', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await active(talking);
    const { conversation } = talking;
    const proposed = await conversation.press(ben, 'amendment.change', { partnership, version: '1', ...MEETINGS, where: 'The café' });
    assert.match(read(proposed), /A change is proposed: version 2[^]*The café[^]*Until now: Nothing agreed/);
    assert.deepEqual(buttons({ ...proposed }).slice(0, 3), ['Sign new version', 'Change it', 'Withdraw change']);
    assert.equal((await seenBy(talking, mara, partnership)).agreement?.version, 1);
    await conversation.press(ben, 'agreement.sign', { partnership, version: '2' });
    assert.match(read(await conversation.press(mara, 'agreement.sign', { partnership, version: '2' })), /Both of you have signed\. The new version is in force\./);
    assert.match(read(await conversation.press(mara, 'agreement.sign', { partnership, version: '2' })), /signed this version already/);
    assert.match(read(await conversation.press(ben, 'agreement.versions', { partnership })), /Version 1[^]*In force from 23 November 2026 to 23 November 2026[^]*Signed by Mara/);
    const former = await conversation.press(ben, 'agreement.version', { partnership, version: '1' });
    assert.match(read(former), /Replaced by a later version/);
    assert.ok(JSON.stringify(former).includes(`/tab/#/mentoring/${partnership}/agreement/1`));
    assert.deepEqual((await seenBy(talking, ben, partnership)).formerAgreements.map(({ version }) => version), [1]);
  });

  it('is extended by some months, once, however often the form is sent, and within what the scheme allows from the start', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await active(talking);
    const { conversation } = talking;
    const form = JSON.stringify(await conversation.press(mara, 'amendment.extending', { partnership }));
    assert.ok(form.includes('1 month, until 30 June 2027') && form.includes('6 months, until 30 November 2027') && !form.includes('7 months'));
    for (let times = 0; times < 2; times += 1) await conversation.press(mara, 'amendment.extend', { partnership, version: '1', durationMonths: '8' });
    const { amendment, agreement } = await seenBy(talking, ben, partnership);
    assert.deepEqual([agreement?.terms.durationMonths, amendment?.version, amendment?.terms.durationMonths], [6, 2, 8]);
    for (const durationMonths of ['13', '6', '']) {
      await conversation.press(mara, 'amendment.extend', { partnership, version: '2', durationMonths });
      assert.equal((await seenBy(talking, ben, partnership)).amendment?.version, 2, durationMonths);
    }
  });

  it('stays as it was when a change is withdrawn, by either of the two and pressed twice', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await active(talking);
    const { conversation } = talking;
    await conversation.press(ben, 'amendment.extend', { partnership, version: '1', durationMonths: '8' });
    assert.match(read(await conversation.press(mara, 'amendment.withdraw', { partnership, version: '2' })), /The change is withdrawn/);
    await conversation.press(mara, 'amendment.withdraw', { partnership, version: '2' });
    const view = await seenBy(talking, ben, partnership);
    assert.deepEqual([view.amendment, view.agreement?.version], [null, 1]);
    await conversation.press(ben, 'amendment.extend', { partnership, version: '1', durationMonths: '9' });
    assert.match(read(await conversation.press(mara, 'agreement.sign', { partnership, version: '2' })), /changed meanwhile/);
    assert.equal((await seenBy(talking, ben, partnership)).amendment?.version, 3);
  });

  it('keeps how far a goal has come while its words are the same', async () => {
    const talking = await talkingNetwork(START);
    const partnership = await active(talking);
    const { conversation, act, clock } = talking;
    const [goal = ''] = (await seenBy(talking, ben, partnership)).agreement?.terms.goals ?? [];
    await act(partnership, { type: 'set-progress', goal: 0, progress: 'under-way' }, { by: ben.id, at: clock.now() });
    await conversation.press(ben, 'amendment.change', { partnership, version: '1', step: 'goals', goal1: 'Publish.', goal2: goal });
    for (const who of [ben, mara]) await conversation.press(who, 'agreement.sign', { partnership, version: '2' });
    assert.deepEqual((await seenBy(talking, ben, partnership)).goalsProgress, [{ text: 'Publish.', progress: 'not-begun' }, { text: goal, progress: 'under-way' }]);
  });
});
