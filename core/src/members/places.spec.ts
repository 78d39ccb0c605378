import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, NADIA, NETWORK, THEO, granted, refused } from '../examples.spec.ts';
import { PartnershipId, SchemeId } from '../kernel/ids.ts';
import { NO_OPEN_REQUESTS, type OpenRequests, Places, closeRequest, freePlace, openRequest, placesLeft, takePlace } from './places.ts';

const p = (id: number | string): PartnershipId => PartnershipId.parse(`p${id}`);
const places = (capacity: number, ...heldBy: readonly PartnershipId[]): Places => ({ capacity, heldBy: [...heldBy], answers: [] });

type Turn = { readonly move: 'take' | 'free' | 'take twice'; readonly by: PartnershipId };

const play = (before: Places, { move, by }: Turn): Places => {
  if (move === 'free') return freePlace(before, by);
  const taken = takePlace(before, by);
  const after = taken.ok ? taken.value : before;
  if (move === 'take') return after;
  const again = takePlace(after, by);
  assert.equal(again.ok, taken.ok, 'asking twice is answered alike');
  if (again.ok) assert.deepEqual(again.value, after);
  return after;
};

describe('A mentor’s places', () => {
  it('are taken one by one until none is left', () => {
    const one = granted(takePlace(places(2), p(1)));
    const two = granted(takePlace(one, p(2)));
    assert.deepEqual([placesLeft(places(2)), placesLeft(one), placesLeft(two)], [2, 1, 0]);
    assert.deepEqual(refused(takePlace(two, p(3))), { code: 'no-place-left' });
  });

  it('are held by a partnership once, however often the commit is repeated', () => {
    const held = places(1, p(1));
    assert.equal(granted(takePlace(held, p(1))), held);
    assert.deepEqual(freePlace(freePlace(held, p(1)), p(1)), places(1));
  });

  it('are never negative when a mentor lowers the number below what is held', () => {
    assert.equal(placesLeft(places(1, p(1), p(2))), 0);
    assert.deepEqual(refused(takePlace(places(1, p(1), p(2)), p(3))), { code: 'no-place-left' });
    assert.deepEqual(refused(takePlace(places(0), p(1))), { code: 'no-place-left' });
  });

  it('are never more than there are, in whatever order they are taken and freed', () => {
    const turn = fc.record({ move: fc.constantFrom('take' as const, 'free' as const, 'take twice' as const), by: fc.integer({ min: 1, max: 7 }).map((id) => p(id)) });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), fc.array(turn, { maxLength: 60 }), (capacity, turns) => {
        turns.reduce((before, next) => {
          const after = Places.parse(play(before, next));
          assert.ok(after.heldBy.length <= capacity);
          assert.equal(new Set(after.heldBy).size, after.heldBy.length);
          assert.equal(placesLeft(after), capacity - after.heldBy.length);
          return after;
        }, places(capacity));
      }),
    );
  });
});

describe('A mentee’s open requests', () => {
  const other = SchemeId.parse('matched');
  const opening = (id: number, mentorId = MARA, schemeId = NETWORK) => ({ partnershipId: p(id), mentorId, schemeId });
  const two: OpenRequests = { open: [opening(1, MARA), opening(2, THEO)] };

  it('are as many as the scheme allows, and then no more', () => {
    const three = granted(openRequest(two, opening(3, NADIA), 3));
    assert.deepEqual(three.open.map(({ partnershipId }) => partnershipId), [p(1), p(2), p(3)]);
    assert.deepEqual(refused(openRequest(two, opening(3, NADIA), 2)), { code: 'too-many-open-requests', max: 2 });
  });

  it('are counted scheme by scheme', () => {
    assert.ok(openRequest(two, opening(3, NADIA, other), 1).ok);
  });

  it('are one for each mentor and scheme, and the second time tells which it is', () => {
    assert.deepEqual(refused(openRequest(two, opening(9, THEO), 3)), { code: 'already-asked', partnershipId: p(2) });
    assert.deepEqual(refused(openRequest(two, opening(9, THEO), 2)), { code: 'already-asked', partnershipId: p(2) }, 'also when the limit is reached');
    assert.ok(openRequest(two, opening(9, THEO, other), 3).ok);
  });

  it('make room when one is closed, and closing it again changes nothing', () => {
    const closed = closeRequest(two, p(1));
    assert.deepEqual(closed, { open: [opening(2, THEO)] });
    assert.deepEqual(closeRequest(closed, p(1)), closed);
    assert.deepEqual(closeRequest(NO_OPEN_REQUESTS, p(1)), NO_OPEN_REQUESTS);
  });
});
