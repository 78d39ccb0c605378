import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import type { Moment } from '@mentor-network/core/kernel/time';
import { NO_OPEN_REQUESTS, claimMentee, dropClaim, freePlace, takePlace } from '@mentor-network/core/members/places';
import { taskOf } from '@mentor-network/core/notices/task';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import { type Busy, whileConflicting } from '../busy.ts';
import type { MemberStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly onCommitted: () => void };

export type NotHeld = Busy | { readonly code: 'no-place-left' } | { readonly code: 'mentee-accepted-elsewhere' };

/** Which acceptance it is: of which request, and after how many that were taken back. */
export type Acceptance = { readonly id: PartnershipId; readonly undone: number; readonly moment: Moment };

/** What an acceptance holds of the two: a place of the mentor's, and the mentee. Each is one conditional write in a partition of its own. */
export const makeHolds = ({ members, onCommitted }: Needs) => {
  const take = (mentor: MemberId, { id, undone, moment }: Acceptance): Promise<Result<void, NotHeld>> =>
    whileConflicting<void, NotHeld>(async () => {
      const record = await members.load(mentor);
      if (!record.places) return refuse({ code: 'no-place-left' });
      const taken = takePlace(record.places.value, id, undone);
      if (!taken.ok) return taken;
      if (taken.value === record.places.value) return ok(undefined);
      const task = taskOf({ kind: 'complete-acceptance', partnershipId: id, undone, ...moment }, moment.at);
      if (!(await members.commit(record, { places: taken.value, tasks: [task] }))) return 'conflict';
      onCommitted();
      return ok(undefined);
    });

  /** Of somebody who is gone there is nothing to be claimed; the partnership refuses then. */
  const claim = ({ menteeId, schemeId }: Partnership, { id, undone }: Acceptance): Promise<Result<void, NotHeld>> =>
    whileConflicting<void, NotHeld>(async () => {
      const record = await members.load(menteeId);
      const requests = record.openRequests?.value;
      if (!requests) return ok(undefined);
      const claimed = claimMentee(requests, { partnershipId: id, schemeId, undone });
      if (!claimed.ok || claimed.value === requests) return claimed.ok ? ok(undefined) : claimed;
      return (await members.commit(record, { openRequests: claimed.value })) ? ok(undefined) : 'conflict';
    });

  /** Asked before anything is written, so that a press that is refused leaves nothing. */
  const isClaimedElsewhere = async ({ id, menteeId, schemeId }: Partnership): Promise<boolean> => {
    const { accepted = [] } = (await members.load(menteeId)).openRequests?.value ?? NO_OPEN_REQUESTS;
    return accepted.some((one) => one.schemeId === schemeId && one.partnershipId !== id);
  };

  /** Frees the place of an acceptance that is over, undone or void; one that was accepted again keeps its own. */
  const free = (mentor: MemberId, partnership: PartnershipId, undone = Infinity): Promise<Result<void, Busy>> =>
    whileConflicting<void, Busy>(async () => {
      const record = await members.load(mentor);
      if (!record.places?.value.heldBy.includes(partnership)) return ok(undefined);
      const freed = freePlace(record.places.value, partnership, undone);
      if (freed === record.places.value) return ok(undefined);
      return (await members.commit(record, { places: freed })) ? ok(undefined) : 'conflict';
    });

  const unclaim = (mentee: MemberId, partnership: PartnershipId, undone = Infinity): Promise<Result<void, Busy>> =>
    whileConflicting<void, Busy>(async () => {
      const record = await members.load(mentee);
      const requests = record.openRequests?.value ?? NO_OPEN_REQUESTS;
      const dropped = dropClaim(requests, partnership, undone);
      return dropped === requests || (await members.commit(record, { openRequests: dropped })) ? ok(undefined) : 'conflict';
    });

  return { take, claim, isClaimedElsewhere, free, unclaim };
};
