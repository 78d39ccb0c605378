import { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok } from '@mentor-network/core/kernel/result';
import { type Instant, later } from '@mentor-network/core/kernel/time';
import { type Member, type MemberRefusal, decideMember, evolveMember } from '@mentor-network/core/members/member';
import { NO_OPEN_REQUESTS } from '@mentor-network/core/members/places';
import { type Task, taskOf } from '@mentor-network/core/notices/task';
import type { PartnershipCommand } from '@mentor-network/core/partnerships/commands';
import { type Partnership, isOngoing } from '@mentor-network/core/partnerships/partnership';
import { evolveScheme } from '@mentor-network/core/schemes/decide-scheme';
import { type Busy, whileConflicting } from '../busy.ts';
import type { ActOnPartnership } from '../partnerships/act-on-partnership.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Forgetting } from '../ports/forgetting.ts';
import type { Ids } from '../ports/ids.ts';
import type { MemberRecord, MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { ForgetPartnership } from './forget-partnership.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly forgetting: Forgetting;
  readonly forgetPartnership: ForgetPartnership;
  readonly act: ActOnPartnership;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly onCommitted: () => void;
};

/** When everything that was under way at the moment of the wish has long arrived. */
const ONCE_MORE_HOURS = 24;

const tasksOf = (memberId: MemberId, at: Instant): readonly Task[] => [
  taskOf({ kind: 'erase-member', memberId }, at),
  taskOf({ kind: 'erase-remains', memberId }, later(at, { hours: ONCE_MORE_HOURS })),
];

/** How somebody who goes closes what is open. The other is told as after any other end, and kindly. */
const closing = (partnership: Partnership, member: MemberId): PartnershipCommand => {
  if (partnership.status !== 'requested') return { type: 'end', isGoalReached: false, reason: '', isLeaving: true };
  return partnership.menteeId === member ? { type: 'withdraw' } : { type: 'decline', reason: '' };
};

/**
 * Erasing crosses as many partitions as the member has partnerships. The wish is one commit, in which everything that the record said
 * of them is gone and two tasks are planned; the tasks do the rest, and each may be stopped anywhere and run again.
 */
export const makeEraseMember = (needs: Needs) => {
  const { members, partnerships, schemes, forgetting, forgetPartnership, act, clock, ids, onCommitted } = needs;

  const erase = (actor: Actor): Promise<Result<Member, MemberRefusal | Busy>> =>
    whileConflicting(async () => {
      const record = await members.load(actor.id);
      const now = clock.now();
      const decision = decideMember(record.member?.value, { type: 'erase' }, { by: actor.id, at: now });
      if (!decision.ok) return decision;
      const member = decision.value.reduce<Member | undefined>(evolveMember, record.member?.value);
      if (!member) throw new Error('A wish to be erased leaves a record of it.');
      if (decision.value.length === 0) return ok(member);
      const isWritten = await members.commit(record, { member, ...touched(record), facts: decision.value, tasks: tasksOf(actor.id, now) });
      if (!isWritten) return 'conflict';
      onCommitted();
      return ok(member);
    });

  const close = async (partnership: Partnership, member: MemberId): Promise<void> => {
    const closed = await act(partnership.id, closing(partnership, member), { by: member, at: clock.now() });
    if (!closed.ok && closed.refusal.code === 'busy') throw new Error('Somebody was faster three times.');
  };

  const leavePartnerships = async (member: MemberId): Promise<void> => {
    for (const { value } of (await partnerships.of(member)).flatMap(({ partnership }) => partnership ?? [])) {
      if (isOngoing(value)) await close(value, member);
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

  /** A request that was counted and is not placed yet would be placed after we had looked. Its own task does that first. */
  const awaitOpenRequests = async ({ openRequests }: MemberRecord): Promise<void> => {
    for (const { partnershipId } of (openRequests?.value ?? NO_OPEN_REQUESTS).open) {
      if (!(await partnerships.load(partnershipId)).partnership) throw new Error('A request that is open is not placed yet.');
    }
  };

  return {
    erase,

    /** What the first task does. */
    complete: async (id: MemberId): Promise<void> => {
      const record = await members.load(id);
      if (record.member?.value.status !== 'erasing') return;
      await awaitOpenRequests(record);
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

/** Written again as they are, so that a request or an acceptance that is just being committed conflicts and looks again. */
const touched = ({ openRequests, places }: MemberRecord) => ({
  ...(openRequests ? { openRequests: openRequests.value } : {}),
  ...(places ? { places: { ...places.value, capacity: 0 } } : {}),
});

export type EraseMember = ReturnType<typeof makeEraseMember>;
