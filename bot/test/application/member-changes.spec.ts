import assert from 'node:assert/strict';
import { idOf } from '@mentor-network/core/members/member';
import { makeMemberChanges } from '../../src/adapters/store/member-changes.ts';
import type { MemberChanges } from '../../src/application/ports/records.ts';
import { networkAt } from '../support/network.ts';
import { actor, found, register } from '../support/people.ts';

const [mara, ben, cara] = [actor('Mara'), actor('Ben'), actor('Cara')];

type Read = { readonly members: string[]; readonly places: string[]; readonly cursor: string | undefined };

/** One portion after another until there are no more. `between` may write after the first. */
const readAll = async (changes: MemberChanges, from?: string, between?: () => Promise<void>): Promise<Read> => {
  const members: string[] = [];
  const places: string[] = [];
  let cursor = from;
  for (let isAll = false; !isAll; ) {
    const portion = await changes.since(cursor);
    members.push(...portion.members.map(idOf));
    places.push(...portion.places.map(({ id }) => id));
    if (cursor === from) await between?.();
    ({ cursor, isAll } = portion);
  }
  return { members, places, cursor };
};

describe('what the directory is told of members', () => {
  it('is at first everybody there is, once, and then what changed', async () => {
    const network = networkAt('2026-11-23T09:00:00Z');
    await found(network);
    for (const one of [mara, ben]) await register(network, one, { parts: 'mentor' });
    const changes = makeMemberChanges(network.store);
    const first = await readAll(changes);
    assert.deepEqual([first.members.toSorted(), first.places.toSorted()], [['ben', 'mara'], ['ben', 'mara']]);
    const second = await readAll(changes, first.cursor);
    assert.deepEqual(second.members, []);
    await register(network, cara, { parts: 'mentor' });
    const third = await readAll(changes, second.cursor);
    assert.deepEqual([[...new Set(third.members)], [...new Set(third.places)]], [['cara'], ['cara']]);
  });

  it('misses nobody who registers while everybody is being read', async () => {
    const network = networkAt('2026-11-23T09:00:00Z');
    await found(network);
    await register(network, mara, { parts: 'mentor' });
    const read = await readAll(makeMemberChanges(network.store), undefined, () => register(network, cara, { parts: 'mentor' }));
    assert.deepEqual([[...new Set(read.members)].toSorted(), [...new Set(read.places)].toSorted()], [['cara', 'mara'], ['cara', 'mara']]);
  });
});
