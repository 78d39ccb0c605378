import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { type FullMember, idOf, isFullMember } from '@mentor-network/core/members/member';
import { seeksMentoring } from '@mentor-network/core/members/profile';
import { isOngoing } from '@mentor-network/core/partnerships/partnership';
import type { MatchingChanges } from '../ports/records.ts';

type Ongoing = { readonly menteeId: MemberId; readonly schemeId: SchemeId };

/**
 * Who seeks a mentor and has none, and whose address it is, in memory. It is read when a coordinator first asks, and from then on kept
 * fresh by what has changed; a deployment whose coordinators never ask never reads it.
 */
export const makeKnownMembers = (changes: MatchingChanges) => {
  const members = new Map<MemberId, FullMember>();
  const ongoing = new Map<PartnershipId, Ongoing>();
  let cursor: string | undefined;
  let catchingUp: Promise<void> = Promise.resolve();

  const catchUp = async (): Promise<void> => {
    for (let isAll = false; !isAll; ) {
      const portion = await changes.since(cursor);
      for (const member of portion.members) {
        if (isFullMember(member)) members.set(member.person.id, member);
        else members.delete(idOf(member));
      }
      for (const partnership of portion.partnerships) {
        const { id, menteeId, schemeId } = partnership;
        if (isOngoing(partnership)) ongoing.set(id, { menteeId, schemeId });
        else ongoing.delete(id);
      }
      ({ cursor, isAll } = portion);
    }
  };

  const caughtUp = async (): Promise<void> => {
    catchingUp = catchingUp.catch(() => undefined).then(catchUp);
    await catchingUp;
  };

  return {
    /** Mentees of a scheme whom nobody mentors, asks or is asked for in it; who registered first stands first. */
    seekers: async (scheme: SchemeId): Promise<readonly FullMember[]> => {
      await caughtUp();
      const taken = new Set([...ongoing.values()].filter(({ schemeId }) => schemeId === scheme).map(({ menteeId }) => menteeId));
      return [...members.values()]
        .filter(({ person, profile }) => profile.mentee !== undefined && seeksMentoring(profile.part.parts) && profile.part.schemes.includes(scheme) && !taken.has(person.id))
        .toSorted((one, other) => (one.registeredAt < other.registeredAt ? -1 : one.registeredAt > other.registeredAt ? 1 : 0));
    },

    /** The member at an address, whatever its letters. */
    at: async (email: string): Promise<FullMember | undefined> => {
      await caughtUp();
      const wanted = email.trim().toLowerCase();
      return wanted ? [...members.values()].find(({ person }) => person.email.toLowerCase() === wanted) : undefined;
    },
  };
};

export type KnownMembers = ReturnType<typeof makeKnownMembers>;
