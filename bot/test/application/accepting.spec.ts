import assert from 'node:assert/strict';
import type { PartnershipId } from '@mentor-network/core/kernel/ids';
import { networkAt } from '../support/network.ts';
import { NETWORK, actor, found, register } from '../support/people.ts';

const ROUNDS = 500;

const [mara, ben, cara] = [actor('Mara'), actor('Ben'), actor('Cara')];

const requestOf = async (network: ReturnType<typeof networkAt>, mentee: typeof ben): Promise<PartnershipId> => {
  const sent = await network.requestMentoring.request(mentee, { mentorId: mara.id, schemeId: NETWORK, goals: 'To read my own results.' });
  assert.ok(sent.ok, JSON.stringify(sent));
  return sent.value.partnershipId;
};

describe('accepting requests', () => {
  it(`agrees to exactly one of two requests accepted at the same instant with one place left, ${String(ROUNDS)} times`, async function () {
    this.timeout(120_000);
    const one = networkAt('2026-11-23T09:00:00Z');
    const other = { ...networkAt('2026-11-23T09:00:00Z', one.store) };
    await found(one);
    await register(one, mara, { parts: 'mentor', capacity: 1 });
    for (const mentee of [ben, cara]) await register(one, mentee, { parts: 'mentee' });
    const drain = one.drainTo({ deliver: () => Promise.resolve({ status: 'delivered' }) });

    for (let round = 1; round <= ROUNDS; round += 1) {
      const ids = [await requestOf(one, ben), await requestOf(one, cara)] as const;
      const moment = { by: mara.id, at: one.clock.now() };
      const [first, second] = await Promise.all([one.acceptRequest.accept(ids[0], moment), other.acceptRequest.accept(ids[1], moment)]);

      assert.equal([first, second].filter(({ ok }) => ok).length, 1, `round ${String(round)}`);
      const refused = [first, second].find(({ ok }) => !ok);
      assert.equal(refused && !refused.ok && refused.refusal.code, 'no-place-left');
      const states = await Promise.all(ids.map(async (id) => (await one.partnerships.load(id)).partnership?.value.status));
      assert.deepEqual(states.toSorted(), ['agreeing', 'requested']);
      const places = (await one.members.load(mara.id)).places?.value;
      assert.equal(places?.heldBy.length, 1);

      const [agreed, open] = states[0] === 'agreeing' ? ids : [ids[1], ids[0]];
      const openMentee = open === ids[0] ? ben : cara;
      await one.act(agreed, { type: 'end', isGoalReached: false, reason: '' }, moment);
      await one.act(open, { type: 'withdraw' }, { by: openMentee.id, at: moment.at });
      await drain();
      assert.deepEqual((await one.members.load(mara.id)).places?.value.heldBy, []);
    }
    assert.deepEqual(one.faults, []);
  });

  it('shows the mentor, and nobody else, how many places are left', async () => {
    const one = networkAt('2026-11-23T09:00:00Z');
    await found(one);
    await register(one, mara, { parts: 'mentor', capacity: 2 });
    for (const mentee of [ben, cara]) await register(one, mentee, { parts: 'mentee' });
    const ids = [await requestOf(one, ben), await requestOf(one, cara)] as const;
    await one.acceptRequest.accept(ids[0], { by: mara.id, at: one.clock.now() });
    const seenBy = async (reader: typeof ben, id: PartnershipId) => (await one.readMentoring.one(id, reader.id))?.placesLeft;
    assert.deepEqual([await seenBy(mara, ids[1]), await seenBy(cara, ids[1]), await seenBy(mara, ids[0])], [1, null, null]);
    assert.equal(await one.readMentoring.one(ids[1], ben.id), undefined);
  });
});
