import { assertNever } from '../kernel/assert-never.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/time.ts';
import { type Approvals, standingIn } from '../members/approval.ts';
import { type Member, isFullMember } from '../members/member.ts';
import { type Partnership, holdsAPlace } from '../partnerships/partnership.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { CoordinatorSubject, Dropped, MemberSubject } from './notice.ts';

const unless = (isStillSo: boolean): Dropped | undefined => (isStillSo ? undefined : 'no-longer-so');

/** Whether what a member is to be told about themselves is still so. */
export const whyMemberUnwanted = (subject: MemberSubject, member: Member | undefined, approvals?: Approvals): Dropped | undefined => {
  switch (subject.kind) {
    case 'registration-waiting':
      return unless(member?.status === 'registering' && member.startedAt === subject.startedAt);
    case 'pause-over':
      return unless(member?.status === 'registered');
    case 'paused-unanswered':
      return unless(member?.status === 'paused' && member.until === null);
    case 'mentor-approved':
      return unless(isFullMember(member) && statusIn(approvals, subject) === 'approved');
    case 'mentor-asked-back':
      return unless(isFullMember(member) && statusIn(approvals, subject) === 'asked-back');
    default:
      return assertNever(subject);
  }
};

const statusIn = (approvals: Approvals | undefined, { schemeId }: Pick<Extract<MemberSubject, { kind: 'mentor-approved' }>, 'schemeId'>) => standingIn(approvals, schemeId)?.approval.status;

const waitingSince = (approvals: Approvals | undefined, { schemeId }: Extract<CoordinatorSubject, { kind: 'approval-wanted' }>): Instant | undefined => {
  const approval = standingIn(approvals, schemeId)?.approval;
  return approval?.status === 'waiting' ? approval.since : undefined;
};

type Coordinated = {
  readonly coordinator: MemberId;
  readonly scheme: Scheme | undefined;
  readonly partnership: Partnership | undefined;
  readonly member: Member | undefined;
  readonly approvals?: Approvals | undefined;
};

/** Whether a coordinator is still one of the scheme, and still needed. */
export const whyCoordinatorUnwanted = (subject: CoordinatorSubject, { coordinator, scheme, partnership, member, approvals }: Coordinated): Dropped | undefined => {
  if (!scheme?.coordinators.includes(coordinator)) return 'no-longer-so';
  switch (subject.kind) {
    case 'approval-wanted':
      return unless(isFullMember(member) && waitingSince(approvals, subject) === subject.since);
    case 'conflict-raised':
    case 'fit-concern':
      return unless(partnership !== undefined && holdsAPlace(partnership));
    default:
      return assertNever(subject);
  }
};
