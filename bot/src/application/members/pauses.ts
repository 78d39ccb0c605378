import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Result } from '@mentor-network/core/kernel/result';
import type { Instant } from '@mentor-network/core/kernel/time';
import { pauseOverAt } from '@mentor-network/core/notices/plan-member';
import { THE_NETWORK } from '@mentor-network/core/partnerships/partnership';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore } from '../ports/records.ts';
import type { ActOnMember } from './act-on-member.ts';

type Needs = { readonly members: MemberStore; readonly actOnMember: ActOnMember; readonly clock: Clock };

/** Being overtaken is a fault here: the task is kept and tried again. */
const unlessOvertaken = (result: Result<unknown, { readonly code: string }>): void => {
  if (!result.ok) throw new Error(`A pause could not be changed: ${result.refusal.code}.`);
};

/** What the network does about pauses. Each may be asked again, and then changes nothing. */
export const makePauses = ({ members, actOnMember, clock }: Needs) => {
  return {
    /** After requests in a row that nobody answered. Whoever is away already, or not in the network any more, is left alone. */
    unanswered: async (memberId: MemberId): Promise<void> => {
      unlessOvertaken(await actOnMember(memberId, { type: 'pause-unanswered' }, { by: THE_NETWORK, at: clock.now() }));
    },

    /** What the task does on the day after a pause. When it is too early where they are now, it answers when it is not. */
    over: async (memberId: MemberId): Promise<Instant | undefined> => {
      unlessOvertaken(await actOnMember(memberId, { type: 'end-pause' }, { by: THE_NETWORK, at: clock.now() }));
      const member = (await members.load(memberId)).member?.value;
      return member?.status === 'paused' && member.until !== null ? pauseOverAt(member.until, member.person.zone) : undefined;
    },
  };
};

export type Pauses = ReturnType<typeof makePauses>;
