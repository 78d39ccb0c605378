import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import { NO_OPEN_REQUESTS } from '@mentor-network/core/members/places';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import { type Partnership, isOngoing, isUnanswered } from '@mentor-network/core/partnerships/partnership';
import type { ActOnPartnership } from '../partnerships/act-on-partnership.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberRecord, MemberStore, PartnershipStore } from '../ports/records.ts';

type ClosingNeeds = { readonly partnerships: PartnershipStore; readonly act: ActOnPartnership; readonly clock: Clock };

/** How somebody who goes closes what is open. The other is told as after any other end, and kindly. */
const closing = (partnership: Partnership, member: MemberId): PartnershipCommand => {
  if (!isUnanswered(partnership)) return { type: 'end', isGoalReached: false, reason: '', isLeaving: true };
  return partnership.menteeId === member ? { type: 'withdraw' } : { type: 'decline', reason: '' };
};

/** For whoever leaves, and whoever is erased. Each may be stopped anywhere and asked again; what is closed already stays as it is. */
export const makeClosePartnerships = ({ partnerships, act, clock }: ClosingNeeds) => ({
  /** A request that was counted and is not placed yet would be placed after we had looked. Its own task does that first. */
  awaitOpenRequests: async ({ openRequests }: MemberRecord): Promise<void> => {
    for (const { partnershipId } of (openRequests?.value ?? NO_OPEN_REQUESTS).open) {
      if (!(await partnerships.load(partnershipId)).partnership) throw new Error('A request that is open is not placed yet.');
    }
  },

  ongoing: async (member: MemberId): Promise<readonly Partnership[]> =>
    (await partnerships.of(member)).flatMap(({ partnership }) => (partnership && isOngoing(partnership.value) ? [partnership.value] : [])),

  close: async (partnership: Partnership, member: MemberId): Promise<void> => {
    const closed = await act(partnership.id, closing(partnership, member), { by: member, at: clock.now() });
    if (closed.ok) return;
    const now = (await partnerships.load(partnership.id)).partnership?.value;
    if (now && isOngoing(now)) throw new Error(`A partnership of somebody who goes could not be closed: ${closed.refusal.code}.`);
  },
});

export type ClosePartnerships = ReturnType<typeof makeClosePartnerships>;

/**
 * Leaving crosses as many partitions as the member has partnerships. The wish is one commit, after which nobody finds them and nothing is
 * kept but who they were; these are its tasks. Whoever has come back meanwhile still loses what they left, and nothing that is new.
 */
export const makeLeaveNetwork = ({ members, closePartnerships }: { readonly members: MemberStore; readonly closePartnerships: ClosePartnerships }) => {
  const { awaitOpenRequests, ongoing, close } = closePartnerships;

  return {
    /** What the first task does. */
    complete: async (id: MemberId, leftAt: Instant): Promise<void> => {
      const record = await members.load(id);
      const member = record.member?.value;
      if (!member || !('person' in member)) return;
      await awaitOpenRequests(record);
      for (const partnership of await ongoing(id)) {
        if (partnership.requestedAt <= leftAt) await close(partnership, id);
      }
      if (member.status !== 'left') return;
      const isWritten = await members.commit(record, { member, removed: ['places', 'openRequests', 'preferences', 'approvals'] });
      if (!isWritten) throw new Error('Somebody was faster while a member left.');
    },

    /** What the second does: whatever was on its way to them when they went. Whoever has come back is left alone. */
    completeRemains: async (id: MemberId): Promise<void> => {
      if ((await members.load(id)).member?.value.status !== 'left') return;
      for (const partnership of await ongoing(id)) await close(partnership, id);
    },
  };
};

export type LeaveNetwork = ReturnType<typeof makeLeaveNetwork>;
