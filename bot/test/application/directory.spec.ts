import assert from 'node:assert/strict';
import { readDirectory } from '@mentor-network/core/contracts/directory';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Actor } from '../../src/application/ports/actor.ts';
import { networkAt } from '../support/network.ts';
import { COORDINATOR, MATCHED, NETWORK, actor, found, register } from '../support/people.ts';

const [mara, olu, ben] = [actor('Mara'), actor('Olu'), actor('Ben')];
const DAY = 86_400_000;

const networkOf = async () => {
  const network = networkAt('2026-11-23T09:00:00Z');
  await found(network);
  for (const mentor of [mara, olu]) await register(network, mentor, { parts: 'mentor', capacity: 1 });
  return network;
};

type Running = Awaited<ReturnType<typeof networkOf>>;

const shownTo = async ({ directory }: Running, viewer: Actor, words = ''): Promise<readonly string[]> =>
  (await directory.browse(viewer.id, readDirectory.input.parse({ words }))).mentors.map(({ name }) => name);

const asking = ({ requestMentoring }: Running, mentee: Actor, mentor: Actor) =>
  requestMentoring.request(mentee, { mentorId: mentor.id, schemeId: NETWORK, goals: 'To read my own results.' });

/** A mentor who is hidden is hidden everywhere: in the list, among the suggestions, by words, by address, and from a request. */
const isNowhere = async (network: Running, viewer: Actor, mentor: Actor): Promise<void> => {
  assert.deepEqual(await shownTo(network, viewer), ['Olu']);
  assert.deepEqual(await shownTo(network, viewer, mentor.name), []);
  const { suggestions } = await network.directory.browse(viewer.id, readDirectory.input.parse({}));
  assert.deepEqual(suggestions.map((one) => one.mentor.name), ['Olu']);
  assert.deepEqual((await network.directory.find(viewer.id, '')).results.map((one) => one.mentor.name), ['Olu']);
  const asked = await asking(network, viewer, mentor);
  assert.equal(!asked.ok && asked.refusal.code, 'not-available');
};

describe('the directory', () => {
  it('shows a mentor in the next answer after they registered, and no longer once their places are taken', async () => {
    const network = await networkOf();
    await register(network, ben, { parts: 'mentee' });
    assert.deepEqual(await shownTo(network, ben), ['Mara', 'Olu']);
    const nia = actor('Nia');
    await register(network, nia, { parts: 'mentor' });
    assert.deepEqual(await shownTo(network, ben), ['Mara', 'Nia', 'Olu']);
    const asked = await asking(network, ben, mara);
    assert.ok(asked.ok);
    await network.acceptRequest.accept(asked.value.partnershipId, { by: mara.id, at: network.clock.now() });
    assert.deepEqual(await shownTo(network, actor('Anybody')), ['Nia', 'Olu']);
  });

  it('hides somebody whom the mentee declared, everywhere', async () => {
    const network = await networkOf();
    await register(network, ben, { parts: 'mentee', answers: { conflicts: { lineManager: 'MARA@sample.ac.uk' } } });
    await isNowhere(network, ben, mara);
    assert.equal(await network.directory.read(ben.id, mara.id, NETWORK), undefined);
  });

  it('hides somebody who declared the mentee, everywhere, and tells nobody', async () => {
    const network = await networkOf();
    const [rhys] = [actor('Rhys')];
    await register(network, rhys, { parts: 'mentor', answers: { conflicts: { others: ben.email } } });
    await register(network, ben, { parts: 'mentee' });
    assert.deepEqual(await shownTo(network, ben), ['Mara', 'Olu']);
    assert.deepEqual(await shownTo(network, actor('Cara')), ['Mara', 'Olu', 'Rhys']);
    assert.equal(await network.directory.read(ben.id, rhys.id, NETWORK), undefined);
    const asked = await asking(network, ben, rhys);
    assert.equal(!asked.ok && asked.refusal.code, 'not-available');
  });

  it('hides a mentor in a pause, and shows them again by itself when it is over', async () => {
    const network = await networkOf();
    await register(network, ben, { parts: 'mentee' });
    await network.registration.pause(mara, '2026-11-25');
    await isNowhere(network, ben, mara);
    network.clock.ahead(3 * DAY);
    assert.deepEqual(await shownTo(network, ben), ['Mara', 'Olu']);
  });

  it('never shows a member to themselves', async () => {
    const network = await networkOf();
    const both = actor('Both');
    await register(network, both, { parts: 'both' });
    assert.deepEqual(await shownTo(network, both), ['Mara', 'Olu']);
    const asked = await asking(network, both, both);
    assert.equal(!asked.ok && asked.refusal.code, 'oneself');
  });

  it('stops at as many open requests as the scheme allows, and not by asking one mentor twice', async () => {
    const network = await networkOf();
    const mentors = ['Ada', 'Bo', 'Cy'].map(actor);
    for (const mentor of mentors) await register(network, mentor, { parts: 'mentor' });
    await register(network, ben, { parts: 'mentee' });
    const sent = await Promise.all([mara, mara, ...mentors].map((mentor) => asking(network, ben, mentor)));
    const open = (await network.members.load(ben.id)).openRequests?.value.open ?? [];
    assert.ok(open.length <= 3);
    assert.equal(new Set(open.map(({ mentorId }) => mentorId)).size, open.length);
    assert.equal(sent.filter(({ ok }) => ok).length, open.length);
    for (const mentor of mentors) await asking(network, ben, mentor);
    const more = await asking(network, ben, olu);
    assert.equal(!more.ok && more.refusal.code, 'too-many-open-requests');
  });

  it('lets only a coordinator bring two together in a matched scheme, and never two in conflict', async () => {
    const network = await networkOf();
    await register(network, ben, { parts: 'mentee', answers: { conflicts: { lineManager: olu.email } } });
    const asked = await network.requestMentoring.request(ben, { schemeId: MATCHED, goals: 'To read my own results.', mentorId: mara.id });
    assert.equal(!asked.ok && asked.refusal.code, 'matched-by-coordinator');
    const proposed = async (by: MemberId, mentorId: MemberId): Promise<string> => {
      const sent = await network.proposeMatch.propose(by, { schemeId: MATCHED, menteeId: ben.id, mentorId, suggestion: '' });
      return sent.ok ? 'sent' : sent.refusal.code;
    };
    assert.equal(await proposed(mara.id, mara.id), 'not-a-coordinator');
    assert.equal(await proposed(COORDINATOR, olu.id), 'not-available');
    assert.equal(await proposed(COORDINATOR, mara.id), 'sent');
  });
});
