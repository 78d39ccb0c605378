import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import { revived } from '@mentor-network/core/notices/settle';
import type { Work } from '@mentor-network/core/notices/task';
import type { CheckConflicts } from '../members/check-conflicts.ts';
import type { CloseGone } from '../members/close-gone.ts';
import type { LeaveNetwork } from '../members/leave-network.ts';
import type { Pauses } from '../members/pauses.ts';
import type { EraseMember } from '../privacy/erase-member.ts';
import type { ForgetStranger } from '../privacy/forget-stranger.ts';
import type { Clock } from '../ports/clock.ts';
import type { Outbox } from '../ports/records.ts';

type Needs = {
  readonly pauses: Pauses;
  readonly checkConflicts: CheckConflicts;
  readonly leaveNetwork: LeaveNetwork;
  readonly closeGone: CloseGone;
  readonly eraseMember: EraseMember;
  readonly forgetStranger: ForgetStranger;
  readonly outbox: Outbox;
  readonly clock: Clock;
};

export type MemberWork = Exclude<Work, { readonly partnershipId: PartnershipId }>;

/** What lies with a member rather than with a partnership. */
export const makeRunMemberTask = ({ pauses, checkConflicts, leaveNetwork, closeGone, eraseMember, forgetStranger, outbox, clock }: Needs) => {
  const tellAgain = async (member: MemberId): Promise<void> => {
    for (const notice of await outbox.undeliverableTo(member)) {
      const again = revived(notice.value, clock.now());
      if (again) await outbox.saveNotice(notice, again);
    }
  };

  /** It answers from when on the work can be done, if it is too early for it. */
  return async (work: MemberWork): Promise<Instant | undefined> => {
    const { memberId } = work;
    switch (work.kind) {
      case 'resume-member':
        return pauses.over(memberId);
      case 'tell-again':
        await tellAgain(memberId);
        break;
      case 'check-conflicts':
        await checkConflicts(memberId);
        break;
      case 'leave-member':
        await leaveNetwork.complete(memberId, work.at);
        break;
      case 'leave-remains':
        await leaveNetwork.completeRemains(memberId);
        break;
      case 'presume-gone':
        await closeGone.presume(memberId);
        break;
      case 'close-gone':
        await closeGone.complete(memberId, work.coordinator);
        break;
      case 'forget-stranger':
        await forgetStranger(memberId);
        break;
      case 'erase-member':
        await eraseMember.complete(memberId);
        break;
      case 'erase-remains':
        await eraseMember.completeRemains(memberId);
        break;
      default:
        return assertNever(work);
    }
    return undefined;
  };
};

export type RunMemberTask = ReturnType<typeof makeRunMemberTask>;
