import type { WhyNoRequest } from '../contracts/directory.ts';
import type { MemberId, PartnershipId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { areInConflict } from '../members/conflicts.ts';
import { type Approvals, waitsFor } from '../members/approval.ts';
import { type FullMember, isAwayAt } from '../members/member.ts';
import { type Places, placesLeft } from '../members/places.ts';
import { offersMentoring, seeksMentoring } from '../members/profile.ts';
import type { Scheme } from '../schemes/scheme.ts';

/** A mentor as the directory knows them: who they are, whether they have a place, and how they stand with schemes that ask first. */
export type Listing = {
  readonly member: FullMember;
  readonly places: Places;
  readonly approvals?: Approvals;
  /** What they help with in their own words, as it is compared; made once where many listings are kept. */
  readonly ownWords?: readonly string[];
};

/** Whether the scheme's directory lists this member as a mentor who takes on somebody now. */
export const isAvailable = ({ member, places, approvals }: Listing, scheme: Scheme, now: Instant): boolean =>
  offersMentoring(member.profile.part.parts) &&
  member.profile.mentor !== undefined &&
  member.profile.part.schemes.includes(scheme.id) &&
  waitsFor(approvals, scheme) === undefined &&
  !isAwayAt(member, now) &&
  placesLeft(places) > 0;

/** Oneself, and anybody in conflict with the viewer, are not there for the viewer. Nobody sees why. */
export const isShownTo = (viewer: Viewer, listing: Listing): boolean =>
  listing.member.person.id !== viewer.id && !(viewer.member && isConflicted(viewer.member, listing.member));

export type Viewer = { readonly id: MemberId; readonly member: FullMember | undefined };

/** Whether either of the two has declared that they must not be matched. */
export const isConflicted = (one: FullMember, other: FullMember): boolean =>
  areInConflict({ email: one.person.email, conflicts: one.conflicts }, { email: other.person.email, conflicts: other.conflicts });

export type Asking = {
  readonly viewer: Viewer;
  readonly listing: Listing;
  readonly scheme: Scheme;
  /** The viewer's open requests in this scheme. */
  readonly openRequests: number;
  readonly openWithThisMentor: PartnershipId | undefined;
  readonly runningWithThisMentor: PartnershipId | undefined;
  /** Whether a coordinator of the scheme proposes the two to each other: that is no request of the viewer's, and not counted as one. */
  readonly isProposed: boolean;
  readonly now: Instant;
};

/** Why the viewer cannot ask this mentor now, or undefined when they can. The same rule for card, page and request. */
export const whyNoRequest = (asking: Asking): WhyNoRequest | undefined => {
  const { viewer, listing, scheme, now } = asking;
  if (viewer.id === listing.member.person.id) return 'oneself';
  if (asking.openWithThisMentor) return 'already-asked';
  if (asking.runningWithThisMentor) return 'in-partnership';
  if (!viewer.member) return 'not-registered';
  if (!seeksMentoring(viewer.member.profile.part.parts) || !viewer.member.profile.part.schemes.includes(scheme.id)) return 'not-a-mentee';
  if (scheme.kind === 'matched' && !asking.isProposed) return 'matched-by-coordinator';
  if (!isAvailable(listing, scheme, now) || !isShownTo(viewer, listing)) return 'not-available';
  if (asking.isProposed && isAwayAt(viewer.member, now)) return 'not-available';
  return !asking.isProposed && asking.openRequests >= scheme.settings.openRequestsMax ? 'too-many-open-requests' : undefined;
};
