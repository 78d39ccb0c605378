import { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok } from '@mentor-network/core/kernel/result';
import type { Member, MemberRefusal } from '@mentor-network/core/members/member';
import { isOngoing } from '@mentor-network/core/partnerships/partnership';
import { evolveScheme } from '@mentor-network/core/schemes/decide-scheme';
import type { Busy } from '../busy.ts';
import type { ActOnMember } from '../members/act-on-member.ts';
import type { ClosePartnerships } from '../members/leave-network.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forgetting } from '../ports/forgetting.ts';
import type { Ids } from '../ports/ids.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { ForgetPartnership } from './forget-partnership.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly forgetting: Forgetting;
  readonly forgetPartnership: ForgetPartnership;
  readonly actOnMember: ActOnMember;
  readonly closePartnerships: ClosePartnerships;
  readonly clock: Clock;
  readonly ids: Ids;
};

/**
 * Erasing crosses as many partitions as the member has partnerships. The wish is one commit, in which everything that the record said
 * of them is gone and two tasks are planned; the tasks do the rest, and each may be stopped anywhere and run again.
 */
export const makeEraseMember = (needs: Needs) => {
  const { members, partnerships, schemes, forgetting, forgetPartnership, actOnMember, closePartnerships, clock, ids } = needs;

  const erase = async (actor: Actor): Promise<Result<Member, MemberRefusal | Busy>> => {
    const erased = await actOnMember(actor.id, { type: 'erase' }, { by: actor.id, at: clock.now() });
    if (!erased.ok) return erased;
    if (!erased.value) throw new Error('A wish to be erased leaves a record of it.');
    return ok(erased.value);
  };

  const leavePartnerships = async (member: MemberId): Promise<void> => {
    for (const { value } of (await partnerships.of(member)).flatMap(({ partnership }) => partnership ?? [])) {
      if (isOngoing(value)) await closePartnerships.close(value, member);
      await forgetPartnership.member(value.id, member, MemberId.parse(`former-${ids.fresh()}`));
    }
  };

  const leaveOffices = async (member: MemberId): Promise<void> => {
    for (const scheme of await schemes.stored()) {
      if (!scheme.coordinators.includes(member)) continue;
      const record = await schemes.load(scheme.id);
      const now = record.scheme?.value;
      if (!now?.coordinators.includes(member)) continue;
      const fact = { type: 'coordinator-removed', coordinator: member, by: member, at: clock.now() } as const;
      if (!(await schemes.commit(record, evolveScheme(now, fact), [fact]))) throw new Error('Somebody was faster while a coordinator left.');
    }
  };

  return {
    erase,

    /** What the first task does. */
    complete: async (id: MemberId): Promise<void> => {
      const record = await members.load(id);
      if (record.member?.value.status !== 'erasing') return;
      await closePartnerships.awaitOpenRequests(record);
      await leavePartnerships(id);
      await leaveOffices(id);
      await forgetting.removeAround(id);
      await forgetting.setFactsApart(id);
      if (!(await members.commit(record, { member: { status: 'erased', id, erasedAt: clock.now() } }))) throw new Error('Somebody was faster while a member was erased.');
    },

    /** What the second does: whatever was on its way to them when they went. Whoever has come back meanwhile is left alone. */
    completeRemains: async (id: MemberId): Promise<void> => {
      const status = (await members.load(id)).member?.value.status;
      if (status === 'erasing') throw new Error('The erasing is not through yet.');
      if (status === undefined || status === 'erased') await leavePartnerships(id);
    },
  };
};

export type EraseMember = ReturnType<typeof makeEraseMember>;
