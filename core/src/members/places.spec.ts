import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { MARA, NADIA, NETWORK, THEO, granted, on, refused } from '../examples.spec.ts';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { NO_OPEN_REQUESTS, type OpenRequests, Places, claimMentee, closeRequest, dropClaim, freePlace, noteAnswer, openRequest, placesLeft, replyBandOf, takePlace, unansweredInARow } from './places.ts';

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

describe('A place that is taken again', () => {
  const held = granted(takePlace(places(2), p(1), 1));

  it('is not freed by what frees the acceptance that was undone before, and is by what frees its own', () => {
    assert.deepEqual(freePlace(held, p(1), 0), held);
    for (const undone of [1, 2, undefined]) assert.deepEqual(freePlace(held, p(1), undone), places(2));
  });

  it('is taken once, and known by the latest acceptance', () => {
    assert.equal(granted(takePlace(held, p(1), 1)), held);
    assert.equal(granted(takePlace(held, p(1), 0)), held, 'a late repeat of the first changes nothing');
    const again = granted(takePlace(held, p(1), 2));
    assert.deepEqual([again.heldBy, freePlace(again, p(1), 1)], [held.heldBy, again]);
  });
});

describe('How a mentor answers', () => {
  const answer = (id: number, workingDays: number | null) => ({ partnershipId: p(id), workingDays, on: on('2026-11-23') });
  const after = (...days: readonly (number | null)[]): Places => days.reduce<Places>((before, workingDays, index) => noteAnswer(before, answer(index, workingDays)), places(2));

  it('is kept once for each request, the latest twenty', () => {
    const once = after(2);
    assert.equal(noteAnswer(once, answer(0, 9)), once);
    const many = after(...Array.from({ length: 25 }, () => 1));
    assert.deepEqual([many.answers.length, many.answers[0]?.partnershipId, many.answers.at(-1)?.partnershipId], [20, p(5), p(24)]);
  });

  it('counts those in a row, up to the latest, that nobody answered', () => {
    assert.deepEqual([after(), after(2), after(null), after(null, 3), after(2, null, null), after(null, 2, null)].map(unansweredInARow), [0, 0, 1, 0, 2, 1]);
  });

  it('is told as a band by the middle one, once there are three', () => {
    assert.equal(replyBandOf(after(1, 1)), undefined);
    assert.equal(replyBandOf(after(1, 1, null)), undefined, 'what ran out is no answer');
    assert.deepEqual([after(0, 2, 9), after(2, 3, 3), after(5, 5, 6), after(6, 6, 1), after(1, 2, 3, 30)].map(replyBandOf), ['two-days', 'one-week', 'one-week', 'two-weeks', 'two-days']);
  });
});

describe('A mentee whom a mentor has accepted', () => {
  const claim = (id: number, undone = 0, schemeId = NETWORK) => ({ partnershipId: p(id), schemeId, undone });
  const claimed = granted(claimMentee(NO_OPEN_REQUESTS, claim(1)));

  it('is not accepted by another of the same scheme until it can no longer be taken back', () => {
    assert.deepEqual(refused(claimMentee(claimed, claim(2))), { code: 'mentee-accepted-elsewhere' });
    assert.ok(claimMentee(claimed, claim(2, 0, SchemeId.parse('matched'))).ok);
    assert.ok(claimMentee(dropClaim(claimed, p(1)), claim(2)).ok);
  });

  it('is claimed once, however often the commit is repeated, and known by the latest acceptance', () => {
    assert.equal(granted(claimMentee(claimed, claim(1))), claimed);
    const again = granted(claimMentee(claimed, claim(1, 1)));
    assert.equal(granted(claimMentee(again, claim(1, 0))), again, 'a late repeat of the first changes nothing');
    assert.equal(dropClaim(again, p(1), 0), again, 'nor does what drops it');
    assert.deepEqual(dropClaim(again, p(1), 1), NO_OPEN_REQUESTS);
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

  it('are counted apart from what coordinators propose, and both are one for each mentor', () => {
    const withProposal = granted(openRequest(two, { ...opening(3, NADIA), isProposal: true }, 1));
    assert.ok(openRequest(withProposal, opening(4, MemberId.parse('zoe')), 3).ok, 'a proposal is no request');
    assert.deepEqual(refused(openRequest(withProposal, { ...opening(4, MemberId.parse('zoe')), isProposal: true }, 1)), { code: 'too-many-open-requests', max: 1 });
    assert.deepEqual(refused(openRequest(withProposal, opening(4, NADIA), 3)), { code: 'already-asked', partnershipId: p(3) });
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
