import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type Moment, dateIn } from '@mentor-network/core/kernel/time';
import {
  type ApprovalCommand,
  type ApprovalFact,
  type ApprovalRefusal,
  type Approvals,
  approvalsMoved,
  approvalsSought,
  decideApproval,
  type Standing,
  evolveApproval,
  standingIn,
} from '@mentor-network/core/members/approval';
import { type FullMember, type Member, isFullMember } from '@mentor-network/core/members/member';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { planAfterApproval } from '@mentor-network/core/notices/plan-approval';
import { type MemberSeenBy, memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberChange, MemberRecord, MemberStore, SchemeStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly schemes: SchemeStore; readonly clock: Clock; readonly onCommitted: () => void };

export type NotApproved = ApprovalRefusal | Busy | { readonly code: 'not-found' };
export type Candidate = { readonly member: MemberSeenBy<'colleagues'>; readonly scheme: Scheme; readonly standing: Standing };
type ApprovalChange = Required<Pick<MemberChange, 'facts' | 'notices' | 'approvalAttention'>> & Pick<MemberChange, 'approvals'>;

/** What of a commit in the member's partition these facts make, beside whatever else is in it. */
const changeBy = (facts: readonly ApprovalFact[], record: MemberRecord, schemes: readonly Scheme[]): ApprovalChange => {
  const approvals = facts.reduce<Approvals | undefined>(evolveApproval, record.approvals?.value);
  const plans = facts.flatMap((fact) => {
    const scheme = schemes.find(({ id }) => id === fact.schemeId);
    return scheme ? [{ schemeId: scheme.id, ...planAfterApproval(fact, record.id, scheme) }] : [];
  });
  return {
    facts,
    notices: plans.flatMap(({ notices }) => notices),
    approvalAttention: plans.flatMap(({ schemeId, neededAt }) => (neededAt === undefined ? [] : [{ schemeId, neededAt }])),
    ...(facts.length > 0 && approvals ? { approvals } : {}),
  };
};

/**
 * For whoever commits a change of a member's record: that an approval is sought is in the same commit as what makes it necessary, so
 * there is no moment in which a mentor is listed unapproved.
 */
export const seekApprovals = (record: MemberRecord, after: Member, schemes: readonly Scheme[], { by, at }: Moment): ApprovalChange => {
  const facts = approvalsSought(record.member?.value, after, schemes).flatMap(({ scheme, command }) => {
    const decision = decideApproval(record.approvals?.value, scheme.id, command, { by, at });
    return decision.ok ? decision.value : [];
  });
  const change = changeBy(facts, record, schemes);
  return { ...change, approvalAttention: [...approvalsMoved(record.member?.value, after, record.approvals?.value), ...change.approvalAttention] };
};

const mentorsIn = (member: Member | undefined, scheme: SchemeId): member is FullMember =>
  isFullMember(member) && offersMentoring(member.profile.part.parts) && member.profile.part.schemes.includes(scheme);

/** A coordinator of a scheme approves its mentors, asks them back, and notes their training; a mentor who was asked asks again. */
export const makeApproveMentor = ({ members, schemes, clock, onCommitted }: Needs) => {
  const act = (memberId: MemberId, schemeId: SchemeId, { by }: Pick<Moment, 'by'>, command: ApprovalCommand): Promise<Result<FullMember, NotApproved>> =>
    whileConflicting<FullMember, NotApproved>(async () => {
      const [record, all] = await Promise.all([members.load(memberId), schemes.all()]);
      const member = record.member?.value;
      if (!mentorsIn(member, schemeId)) return refuse({ code: 'not-found' });
      const decision = decideApproval(record.approvals?.value, schemeId, command, { by, at: clock.now() });
      if (!decision.ok) return decision;
      if (decision.value.length === 0) return ok(member);
      if (!(await members.commit(record, changeBy(decision.value, record, all)))) return 'conflict';
      onCommitted();
      return ok(member);
    });

  /** Nobody is here for whoever does not coordinate the scheme, and nobody says this of themselves. */
  const asCoordinator = async (actor: Actor, memberId: MemberId, schemeId: SchemeId, command: (scheme: Scheme) => ApprovalCommand): Promise<Result<FullMember, NotApproved>> => {
    const scheme = (await schemes.all()).find(({ id }) => id === schemeId);
    if (!scheme?.coordinators.includes(actor.id) || actor.id === memberId) return refuse({ code: 'not-found' });
    return act(memberId, schemeId, { by: actor.id }, command(scheme));
  };

  return {
    /** Whoever waits for an approval, as the directory would show them: that is what is approved, and no more is opened for it. */
    candidate: async ({ id: who }: Pick<Actor, 'id'>, memberId: MemberId, schemeId: SchemeId): Promise<Candidate | undefined> => {
      const [{ member, approvals }, all] = await Promise.all([members.load(memberId), schemes.all()]);
      const scheme = all.find(({ id }) => id === schemeId);
      if (!scheme?.coordinators.includes(who) || who === memberId || !mentorsIn(member?.value, schemeId)) return undefined;
      const standing = standingIn(approvals?.value, schemeId);
      return standing && { member: memberSeenBy('colleagues', member.value), scheme, standing };
    },
    approve: (actor: Actor, memberId: MemberId, schemeId: SchemeId) => asCoordinator(actor, memberId, schemeId, () => ({ type: 'approve' })),
    askBack: (actor: Actor, memberId: MemberId, schemeId: SchemeId, question: string) => asCoordinator(actor, memberId, schemeId, () => ({ type: 'ask-back', question })),
    markTrained: (actor: Actor, memberId: MemberId, schemeId: SchemeId) =>
      asCoordinator(actor, memberId, schemeId, ({ zone }) => ({ type: 'mark-trained', on: dateIn(clock.now(), zone) })),
    askAgain: (actor: Actor, schemeId: SchemeId) => act(actor.id, schemeId, { by: actor.id }, { type: 'ask-again' }),
  };
};

export type ApproveMentor = ReturnType<typeof makeApproveMentor>;
