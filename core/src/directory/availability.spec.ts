import assert from 'node:assert/strict';
import { MARA, NADIA, NOW, P1, SCHEME, THEO, at, memberIn, on, registered } from '../examples.spec.ts';
import type { WhyNoRequest } from '../contracts/directory.ts';
import { PartnershipId, SchemeId } from '../kernel/ids.ts';
import { NO_CONFLICTS } from '../members/conflicts.ts';
import type { FullMember } from '../members/member.ts';
import { type Asking, type Listing, type Viewer, isAvailable, isShownTo, whyNoRequest } from './availability.ts';

const mara: Listing = { member: registered(MARA, 'mentor'), places: { capacity: 1, heldBy: [], answers: [] } };
const theo: Viewer = { id: THEO, member: registered(THEO, 'mentee') };

const inOtherScheme = (member: FullMember): FullMember => ({
  ...member,
  profile: { ...member.profile, part: { ...member.profile.part, schemes: [SchemeId.parse('elsewhere')] } },
});
const declaring = (member: FullMember, address: string): FullMember => ({ ...member, conflicts: { ...NO_CONFLICTS, others: [address] } });
const paused: Listing = { ...mara, member: { ...memberIn.paused, until: on('2026-12-18') } };

describe('A mentor in the directory', () => {
  it('is available with a place left, in the scheme, and not away', () => {
    assert.ok(isAvailable(mara, SCHEME, NOW));
    assert.ok(isAvailable({ ...mara, member: registered(MARA, 'both') }, SCHEME, NOW));
  });

  it('is not available when full, away, in another scheme or no mentor', () => {
    assert.ok(!isAvailable({ ...mara, places: { capacity: 1, heldBy: [P1], answers: [] } }, SCHEME, NOW));
    assert.ok(!isAvailable({ ...mara, places: { capacity: 0, heldBy: [], answers: [] } }, SCHEME, NOW));
    assert.ok(!isAvailable(paused, SCHEME, NOW));
    assert.ok(!isAvailable({ ...mara, member: inOtherScheme(mara.member) }, SCHEME, NOW));
    assert.ok(!isAvailable({ ...mara, member: registered(MARA, 'mentee') }, SCHEME, NOW));
  });

  it('is back by themselves the day after a pause', () => {
    assert.ok(isAvailable(paused, SCHEME, at('2026-12-19T00:00:00.000Z')));
  });

  it('is not there for themselves, nor for anybody in conflict, whichever of the two declared it', () => {
    assert.ok(isShownTo(theo, mara));
    assert.ok(!isShownTo({ id: MARA, member: mara.member }, mara));
    assert.ok(!isShownTo({ ...theo, member: declaring(registered(THEO), 'mara@sample.ac.uk') }, mara));
    assert.ok(!isShownTo(theo, { ...mara, member: declaring(mara.member, 'theo@sample.ac.uk') }));
  });

  it('is there for somebody who has not registered', () => {
    assert.ok(isShownTo({ id: NADIA, member: undefined }, mara));
  });
});

describe('Asking a mentor', () => {
  const asking: Asking = { viewer: theo, listing: mara, scheme: SCHEME, openRequests: 0, openWithThisMentor: undefined, runningWithThisMentor: undefined, isProposed: false, now: NOW };
  const other = PartnershipId.parse('p2');

  /** For each reason, all there is that makes it. A new one does not compile until it is here. */
  const REASONS: Record<WhyNoRequest, readonly Partial<Asking>[]> = {
    oneself: [{ viewer: { id: MARA, member: mara.member } }],
    'already-asked': [{ openWithThisMentor: other }],
    'in-partnership': [{ runningWithThisMentor: other }],
    'not-registered': [{ viewer: { id: THEO, member: undefined } }],
    'not-a-mentee': [{ viewer: { ...theo, member: registered(THEO, 'mentor') } }, { viewer: { ...theo, member: inOtherScheme(registered(THEO)) } }],
    'matched-by-coordinator': [{ scheme: { ...SCHEME, kind: 'matched' } }],
    'not-available': [
      { listing: paused },
      { listing: { ...mara, places: { capacity: 1, heldBy: [P1], answers: [] } } },
      { listing: { ...mara, member: declaring(mara.member, 'theo@sample.ac.uk') } },
      { viewer: { ...theo, member: declaring(registered(THEO), 'mara@sample.ac.uk') } },
    ],
    'too-many-open-requests': [{ openRequests: 3 }, { openRequests: 4 }],
  };

  it('is possible for a mentee of the scheme with a request to spare', () => {
    assert.equal(whyNoRequest(asking), undefined);
    assert.equal(whyNoRequest({ ...asking, openRequests: 2 }), undefined);
  });

  for (const [reason, changes] of Object.entries(REASONS)) {
    it(`is not possible for the reason "${reason}"`, () => {
      for (const change of changes) assert.equal(whyNoRequest({ ...asking, ...change }), reason);
    });
  }

  it('is for the coordinator in a matched scheme, and keeps to every other rule there', () => {
    const proposed: Asking = { ...asking, scheme: { ...SCHEME, kind: 'matched' }, isProposed: true };
    assert.equal(whyNoRequest(proposed), undefined);
    assert.equal(whyNoRequest({ ...proposed, listing: { ...mara, member: declaring(mara.member, 'theo@sample.ac.uk') } }), 'not-available');
    assert.equal(whyNoRequest({ ...proposed, openWithThisMentor: other }), 'already-asked');
  });

  it('tells a conflict from a mentor who is full in nothing, so that nobody learns of one', () => {
    const full = whyNoRequest({ ...asking, openRequests: 3, listing: { ...mara, places: { capacity: 1, heldBy: [P1], answers: [] } } });
    const conflicted = whyNoRequest({ ...asking, openRequests: 3, listing: { ...mara, member: declaring(mara.member, 'theo@sample.ac.uk') } });
    assert.equal(conflicted, full);
  });
});
