import type { Suggestion } from '@mentor-network/core/contracts/directory';
import { type Listing, type Viewer, isAvailable, isShownTo } from '@mentor-network/core/directory/availability';
import { passedOver } from '@mentor-network/core/directory/passed-over';
import type { Eyes } from '@mentor-network/core/directory/seeking';
import { SUGGESTIONS_MAX, suggest } from '@mentor-network/core/directory/suggestions';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { dateIn } from '@mentor-network/core/kernel/time';
import { type FullMember, isFullMember } from '@mentor-network/core/members/member';
import { seeksMentoring } from '@mentor-network/core/members/profile';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { ListingCache } from './listing-cache.ts';

type Needs = {
  readonly listings: ListingCache;
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly clock: Clock;
};

/** Whether somebody seeks a mentor in this scheme. */
export const isMenteeOf = ({ profile }: FullMember, { id }: Scheme): boolean =>
  profile.mentee !== undefined && seeksMentoring(profile.part.parts) && profile.part.schemes.includes(id);

type Asked = { readonly limit: number; readonly excluding: readonly MemberId[]; readonly eyes: Eyes };

/** Which mentors suit a mentee best, with reasons: for their own eyes, after a no, and for the coordinator who brings two together. */
export const makeSuggestMentors = ({ listings, members, partnerships, schemes, clock }: Needs) => {
  const viewerOf = async (id: MemberId): Promise<Viewer> => {
    const member = (await members.load(id)).member?.value;
    return { id, member: isFullMember(member) ? member : undefined };
  };

  const availableTo = async (viewer: Viewer, scheme: Scheme): Promise<readonly Listing[]> => {
    const now = clock.now();
    return (await listings.all()).filter((listing) => isAvailable(listing, scheme, now) && isShownTo(viewer, listing));
  };

  /** In a matched scheme the mentees see none, for a coordinator asks for them. */
  const among = async ({ id, member }: Viewer, available: readonly Listing[], scheme: Scheme, asked: Partial<Asked> = {}): Promise<Suggestion[]> => {
    const { limit, excluding, eyes } = { limit: SUGGESTIONS_MAX, excluding: [], eyes: 'mentee', ...asked } satisfies Asked;
    if (!member || !isMenteeOf(member, scheme) || (scheme.kind === 'matched' && eyes === 'mentee')) return [];
    const passed = new Set([...passedOver(id, await partnerships.statesOf(id)), ...excluding]);
    const others = available.filter((listing) => !passed.has(listing.member.person.id));
    return suggest({ mentee: member, available: others, scheme, today: dateIn(clock.now(), scheme.zone), eyes, limit });
  };

  const best = async (menteeId: MemberId, schemeId: SchemeId, asked: Partial<Asked>): Promise<Suggestion[]> => {
    const scheme = (await schemes.all()).find(({ id }) => id === schemeId);
    if (!scheme) return [];
    const viewer = await viewerOf(menteeId);
    return among(viewer, await availableTo(viewer, scheme), scheme, asked);
  };

  return {
    viewerOf,
    availableTo,
    among,
    /** Whom a mentee could ask next after a no, without those who are named. */
    nextBest: (menteeId: MemberId, schemeId: SchemeId, excluding: readonly MemberId[]): Promise<Suggestion[]> => best(menteeId, schemeId, { excluding }),
    /** For a coordinator of the scheme, of either kind, who is about to propose somebody; by nothing that the mentee wrote for themselves alone. */
    bestFor: (menteeId: MemberId, schemeId: SchemeId, limit: number): Promise<Suggestion[]> => best(menteeId, schemeId, { limit, eyes: 'coordinator' }),
  };
};
