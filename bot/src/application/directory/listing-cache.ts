import type { Listing } from '@mentor-network/core/directory/availability';
import { foldedWordsOf } from '@mentor-network/core/directory/own-words';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Approvals } from '@mentor-network/core/members/approval';
import { type FullMember, idOf, isFullMember } from '@mentor-network/core/members/member';
import { NO_PLACES, type Places } from '@mentor-network/core/members/places';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { type Scheme, type SchemeLists, labelOf } from '@mentor-network/core/schemes/scheme';
import type { MemberChanges, SchemeStore } from '../ports/records.ts';
import type { SearchableText, TextIndex } from '../ports/text-index.ts';

type Needs = { readonly changes: MemberChanges; readonly schemes: SchemeStore; readonly index: TextIndex };

/** A mentor as they are kept: their own words are folded once, and not at every question. */
type Kept = { readonly member: FullMember; readonly ownWords: readonly string[] };

/**
 * Everybody who offers mentoring, in memory, kept fresh by what the store says has changed. Reading catches up first, so a
 * profile that was committed is in the next answer of every process.
 */
export const makeListingCache = ({ changes, schemes, index }: Needs) => {
  const mentors = new Map<MemberId, Kept>();
  const places = new Map<MemberId, Places>();
  const approvals = new Map<MemberId, Approvals>();
  let cursor: string | undefined;
  let labels: string | undefined;
  let catchingUp: Promise<void> = Promise.resolve();

  /** What the ids of the lists are called may change in the schemes while no member does. */
  const indexAnew = (all: readonly Scheme[]): void => {
    const now = JSON.stringify(all.map(({ id, lists }) => [id, lists]));
    if (now === labels) return;
    for (const { member } of mentors.values()) index.put(member.person.id, searchableOf(member, all));
    labels = now;
  };

  const keep = (member: FullMember, all: readonly Scheme[]): void => {
    mentors.set(member.person.id, { member, ownWords: foldedWordsOf(member.profile.mentor?.ownTopics ?? '') });
    index.put(member.person.id, searchableOf(member, all));
  };

  const catchUp = async (): Promise<void> => {
    const all = await schemes.all();
    indexAnew(all);
    for (let isAll = false; !isAll; ) {
      const page = await changes.since(cursor);
      for (const taken of page.places) places.set(taken.id, taken.places);
      for (const one of page.approvals) approvals.set(one.id, one.approvals);
      for (const member of page.members) {
        const id = idOf(member);
        if (isFullMember(member) && offersMentoring(member.profile.part.parts)) keep(member, all);
        else {
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
      return [...mentors.values()].map((kept) => listingOf(kept, places.get(kept.member.person.id), approvals.get(kept.member.person.id)));
    },
  };
};

export type ListingCache = ReturnType<typeof makeListingCache>;

const listingOf = (kept: Kept, places: Places = NO_PLACES, approvals?: Approvals): Listing => ({ ...kept, places, ...(approvals ? { approvals } : {}) });

/** What of a mentor can be found by words: in each of their schemes an id may be called something else. */
const searchableOf = ({ person, profile }: FullMember, schemes: readonly Scheme[]): SearchableText => {
  const own = schemes.filter(({ id }) => profile.part.schemes.includes(id));
  const called = (list: keyof SchemeLists, id: string): readonly string[] => [...new Set(own.map(({ lists }) => labelOf(lists[list], id)))];
  return {
    name: person.name,
    topics: [...(profile.mentor?.topics ?? []).flatMap((topic) => called('topics', topic)), profile.mentor?.ownTopics ?? ''].join(' '),
    role: [profile.work.jobTitle, profile.work.department, ...called('functions', profile.work.function), ...called('campuses', profile.work.campus)].join(' '),
    text: profile.mentor?.experience ?? '',
  };
};
