import assert from 'node:assert/strict';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Readers } from '@mentor-network/core/partnerships/reviews';
import { LONDON } from '../support/network.ts';
import { COORDINATOR } from '../support/people.ts';
import { type Talking, active, ben, mara, talkingNetwork } from '../support/talk.ts';
import { makeMyDataDownload } from '../../src/conversation/my-data-download.ts';
import { memberRecordCard } from '../../src/cards/privacy/member-record-card.ts';
import type { Actor } from '../../src/application/ports/actor.ts';

const coordinator: Actor = { id: COORDINATOR, name: 'Connie', email: 'connie@sample.ac.uk', zone: LONDON };

const WORDS: Readonly<Record<Readers, string>> = { partner: 'zaphirapartner', coordinators: 'zaphiracoordinators', nobody: 'zaphiranobody' };

/** Everything that this member is shown anywhere: their list, the card of it, all that is told to them, and all that is exported. */
const everythingSeenBy = async (talking: Talking, id: PartnershipId, who: Actor): Promise<string> => {
  const { conversation, readMentoring, exportMyData, drainTo, clock } = talking;
  const seen: unknown[] = [await readMentoring.all(who.id)];
  for (const verb of ['partnership.show', 'actions.show', 'fit-check.show', 'mentoring.show', 'agreement.show', 'partnership.more']) seen.push(await conversation.press(who, verb, { partnership: id }));
  for (const stage of ['mid-point', 'closing', 'look-back']) seen.push(await conversation.press(who, 'review.show', { partnership: id, stage }));
  const links = await exportMyData.links(who);
  const download = makeMyDataDownload({ exportMyData, defaultZone: LONDON });
  for (const form of ['html', 'json'] as const) seen.push(await download(links[form]));
  await drainTo({
    deliver: (to, telling) => {
      if (to === who.id) seen.push(telling);
      return Promise.resolve({ status: 'delivered' });
    },
  })();
  clock.ahead(1);
  return JSON.stringify(seen);
};

const recordSeen = async ({ lookAtMember, clock }: Talking, of: Actor): Promise<string> => {
  const looked = await lookAtMember.look(coordinator, of.id, 'quiet');
  assert.ok(looked.ok);
  return JSON.stringify(memberRecordCard({ ...looked.value, now: clock.now(), zone: LONDON }));
};

const running = async () => {
  const talking = await talkingNetwork('2026-11-23T09:00:00Z');
  const id = await active(talking);
  return { talking, id, press: (who: Actor, verb: string, data: Readonly<Record<string, string>>) => talking.conversation.press(who, verb, { partnership: id, ...data }) };
};

describe('What somebody says about their mentoring for themselves', () => {
  it('is read by those they chose, and by nobody else', async () => {
    for (const readers of ['partner', 'coordinators', 'nobody'] as const) {
      const { talking, id, press } = await running();
      await press(ben, 'review.save', { stage: 'closing', helped: 'somewhat', words: WORDS[readers], readers });
      assert.ok((await everythingSeenBy(talking, id, ben)).includes(WORDS[readers]), `${readers}: whoever wrote it reads it`);
      assert.equal((await everythingSeenBy(talking, id, mara)).includes(WORDS[readers]), readers === 'partner', `${readers}: the other`);
      assert.equal((await recordSeen(talking, ben)).includes(WORDS[readers]), readers === 'coordinators', `${readers}: the coordinators`);
      assert.ok(!(await recordSeen(talking, mara)).includes(WORDS[readers]), `${readers}: in the record of the other`);
    }
  });

  it('is not even known to have been said, unless it is for the other', async () => {
    const { talking, id, press } = await running();
    await press(ben, 'review.save', { stage: 'mid-point', helped: 'not-yet', words: '', readers: 'nobody' });
    const view = await talking.readMentoring.one(id, mara.id);
    assert.deepEqual(view?.reviews, []);
    const seen = await everythingSeenBy(talking, id, mara);
    assert.ok(!/"helped":"not-yet"|Half-way, Ben|does not help yet\./.test(seen));
  });

  it('and whether it fits, is never shown to the other, whatever was answered and told', async () => {
    const { talking, id, press } = await running();
    talking.clock.ahead(31 * 86_400_000);
    const saysFit = (text: string): boolean => /"isGood":false|Not quite, after all|A coordinator is told|fit-check-answered|It does not quite fit/.test(text);
    await press(ben, 'fit-check.answer', { fits: 'no' });
    assert.ok((await everythingSeenBy(talking, id, ben)).includes('"isGood":false'));
    await press(ben, 'fit-check.tell', {});
    const seen = await everythingSeenBy(talking, id, mara);
    assert.ok(!saysFit(seen));
    assert.equal((await talking.readMentoring.one(id, mara.id))?.fitCheck, null);
  });

  it('that it does not fit, is told to a coordinator when they wish so, once, and never what was answered otherwise', async () => {
    const { talking, press } = await running();
    const told: string[] = [];
    const drain = talking.drainTo({
      deliver: (to, telling) => {
        told.push(`${to}: ${telling.subject.kind}`);
        return Promise.resolve({ status: 'delivered' });
      },
    });
    const toCoordinator = async () => {
      await drain();
      return told.filter((one) => one.startsWith(COORDINATOR));
    };
    await press(ben, 'fit-check.answer', { fits: 'yes' });
    await press(mara, 'fit-check.answer', { fits: 'no' });
    assert.deepEqual(await toCoordinator(), []);
    await press(mara, 'fit-check.tell', {});
    talking.clock.ahead(60_000);
    await press(mara, 'fit-check.tell', {});
    assert.deepEqual(await toCoordinator(), [`${COORDINATOR}: fit-concern`]);
  });
});
