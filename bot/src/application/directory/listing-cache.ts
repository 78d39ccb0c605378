import type { Listing } from '@mentor-network/core/directory/availability';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Approvals } from '@mentor-network/core/members/approval';
import { type FullMember, idOf, isFullMember } from '@mentor-network/core/members/member';
import { NO_PLACES, type Places } from '@mentor-network/core/members/places';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { type Scheme, labelOf } from '@mentor-network/core/schemes/scheme';
import type { MemberChanges, SchemeStore } from '../ports/records.ts';
import type { SearchableText, TextIndex } from '../ports/text-index.ts';

type Needs = { readonly changes: MemberChanges; readonly schemes: SchemeStore; readonly index: TextIndex };

/**
 * Everybody who offers mentoring, in memory, kept fresh by what the store says has changed. Reading catches up first, so a
 * profile that was committed is in the next answer of every process.
 */
export const makeListingCache = ({ changes, schemes, index }: Needs) => {
  const mentors = new Map<MemberId, FullMember>();
  const places = new Map<MemberId, Places>();
  const approvals = new Map<MemberId, Approvals>();
  let cursor: string | undefined;
  let catchingUp: Promise<void> = Promise.resolve();

  const catchUp = async (): Promise<void> => {
    const [scheme] = await schemes.all();
    for (let isAll = false; !isAll; ) {
      const page = await changes.since(cursor);
      for (const taken of page.places) places.set(taken.id, taken.places);
      for (const one of page.approvals) approvals.set(one.id, one.approvals);
      for (const member of page.members) {
        const id = idOf(member);
        if (isFullMember(member) && offersMentoring(member.profile.part.parts)) {
          mentors.set(id, member);
          index.put(id, searchableOf(member, scheme));
        } else {
          mentors.delete(id);
          index.remove(id);
        }
      }
      ({ cursor, isAll } = page);
    }
  };

  return {
    all: async (): Promise<readonly Listing[]> => {
      catchingUp = catchingUp.catch(() => undefined).then(catchUp);
      await catchingUp;
      return [...mentors.values()].map((member) => listingOf(member, places.get(member.person.id), approvals.get(member.person.id)));
    },
  };
};

export type ListingCache = ReturnType<typeof makeListingCache>;

const listingOf = (member: FullMember, places: Places = NO_PLACES, approvals?: Approvals): Listing => ({ member, places, ...(approvals ? { approvals } : {}) });

/** What of a mentor can be found by words. */
const searchableOf = ({ person, profile }: FullMember, { lists }: Scheme): SearchableText => ({
  name: person.name,
  topics: [...(profile.mentor?.topics ?? []).map((topic) => labelOf(lists.topics, topic)), profile.mentor?.ownTopics ?? ''].join(' '),
  role: [profile.work.jobTitle, profile.work.department, labelOf(lists.functions, profile.work.function), labelOf(lists.campuses, profile.work.campus)].join(' '),
  text: profile.mentor?.experience ?? '',
});
