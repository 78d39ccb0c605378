import { assertNever } from '../kernel/assert-never.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import type { ApprovalFact } from '../members/approval.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type PendingNotice, noticeOf } from './notice.ts';

/** Who is told, and since when a coordinator is needed; null when none is any more, undefined when that stays as it is. */
export type ApprovalPlan = { readonly notices: readonly PendingNotice[]; readonly neededAt: Instant | null | undefined };

const NOTHING: ApprovalPlan = { notices: [], neededAt: undefined };

/** What a fact of an approval sets going. It can be asked and answered more than once, so each time is an occasion of its own. */
export const planAfterApproval = (fact: ApprovalFact, member: MemberId, { id: schemeId, coordinators }: Scheme): ApprovalPlan => {
  const occasion = fact.at.replace(/\D/g, '');
  const wanted: ApprovalPlan = {
    notices: coordinators.filter((to) => to !== member).map((to) => noticeOf(to, null, { kind: 'approval-wanted', schemeId, memberId: member, since: fact.at }, fact.at)),
    neededAt: fact.at,
  };
  switch (fact.type) {
    case 'approval-sought':
      return fact.approves ? wanted : NOTHING;
    case 'approval-asked-again':
      return wanted;
    case 'mentor-approved':
      return { notices: [noticeOf(member, null, { kind: 'mentor-approved', schemeId }, fact.at, occasion)], neededAt: null };
    case 'mentor-asked-back':
      return { notices: [noticeOf(member, null, { kind: 'mentor-asked-back', schemeId }, fact.at, occasion)], neededAt: null };
    case 'mentor-trained':
      return NOTHING;
    default:
      return assertNever(fact);
  }
};
