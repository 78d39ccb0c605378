import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Partnership, THE_NETWORK, isOngoing, isUnanswered } from '@mentor-network/core/partnerships/partnership';
import type { ActOnPartnership } from '../partnerships/act-on-partnership.ts';
import { areApart } from '../partnerships/conflicting.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, PartnershipStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly partnerships: PartnershipStore; readonly act: ActOnPartnership; readonly clock: Clock };

/**
 * What follows from a conflict that is declared when the two have met already, whichever of them declared it: what nobody has answered is
 * closed, and neither learns why; what has begun goes to the coordinators, who learn that it is so and not from whom.
 */
export const makeCheckConflicts = ({ members, partnerships, act, clock }: Needs) => {
  const part = async (partnership: Partnership): Promise<void> => {
    const command = isUnanswered(partnership) ? ({ type: 'release' } as const) : ({ type: 'raise-conflict' } as const);
    const parted = await act(partnership.id, command, { by: THE_NETWORK, at: clock.now() });
    if (parted.ok) return;
    const now = (await partnerships.load(partnership.id)).partnership?.value;
    if (now && isOngoing(now)) throw new Error(`A conflict could not be seen to: ${parted.refusal.code}.`);
  };

  return async (id: MemberId): Promise<void> => {
    for (const { partnership } of await partnerships.of(id)) {
      if (partnership && isOngoing(partnership.value) && (await areApart(members, partnership.value))) await part(partnership.value);
    }
  };
};

export type CheckConflicts = ReturnType<typeof makeCheckConflicts>;
