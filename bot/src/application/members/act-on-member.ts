import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok } from '@mentor-network/core/kernel/result';
import type { Moment } from '@mentor-network/core/kernel/time';
import { type Member, type MemberCommand, type MemberFact, type MemberRefusal, decideMember, evolveMember, isFullMember } from '@mentor-network/core/members/member';
import { NO_PLACES, type Places, countedAfresh } from '@mentor-network/core/members/places';
import { planAfterMember } from '@mentor-network/core/notices/plan-member';
import { type Busy, whileConflicting } from '../busy.ts';
import { seekApprovals } from '../coordination/approve-mentor.ts';
import type { MemberChange, MemberRecord, MemberStore, SchemeStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly schemes: SchemeStore; readonly onCommitted: () => void };

/** Load, decide, evolve, plan and commit what is asked of a member's record. Undefined when there is none, and nothing was asked of it. */
export const makeActOnMember =
  ({ members, schemes, onCommitted }: Needs) =>
  (id: MemberId, command: MemberCommand, moment: Moment): Promise<Result<Member | undefined, MemberRefusal | Busy>> =>
    whileConflicting<Member | undefined, MemberRefusal>(async () => {
      const record = await members.load(id);
      const before = record.member?.value;
      const decision = decideMember(before, command, moment);
      if (!decision.ok) return decision;
      const facts = decision.value;
      const member = facts.reduce<Member | undefined>(evolveMember, before);
      if (!member || facts.length === 0) return ok(member);
      const plans = facts.map((fact) => planAfterMember(fact, before, member));
      const sought = seekApprovals(record, member, await schemes.all(), moment);
      const isCommitted = await members.commit(record, {
        member,
        ...offerAfter(record, member, facts),
        ...sought,
        facts: [...facts, ...sought.facts],
        notices: [...plans.flatMap(({ notices }) => notices), ...sought.notices],
        tasks: plans.flatMap(({ tasks }) => tasks),
        attention: facts.flatMap(attentionAfter),
        ...(isFullMember(member) ? {} : nobodyNeededFor(record)),
      });
      if (!isCommitted) return 'conflict';
      onCommitted();
      return ok(member);
    });

export type ActOnMember = ReturnType<typeof makeActOnMember>;

/** Facts after which a request or an acceptance that is just being committed has to look again. */
const CHANGES_WHO_MEETS: readonly MemberFact['type'][] = ['profile-changed', 'person-changed', 'member-left', 'erasure-asked'];

/** Places and open requests as they are after these facts. What is only to be looked at again is written as it is. */
const offerAfter = (record: MemberRecord, member: Member, facts: readonly MemberFact[]): Pick<MemberChange, 'places' | 'openRequests'> => {
  const isTouched = facts.some(({ type }) => CHANGES_WHO_MEETS.includes(type));
  const places = placesAfter(record.places?.value, member, facts);
  return {
    ...(places && (isTouched || places !== record.places?.value) ? { places } : {}),
    ...(isTouched && record.openRequests ? { openRequests: record.openRequests.value } : {}),
  };
};

/**
 * Places are made with the offer to mentor, and whoever holds one keeps it: with fewer places than are held there is none for anybody
 * new. Whoever offers none any more has no place, and their partnerships go on.
 */
const placesAfter = (places: Places | undefined, member: Member, facts: readonly MemberFact[]): Places | undefined => {
  const capacity = isFullMember(member) ? member.profile.mentor?.capacity : undefined;
  if (capacity === undefined) return places && { ...places, capacity: 0 };
  const hasReturned = facts.some(({ type }) => type === 'member-resumed' || type === 'pause-ended');
  const known = places && hasReturned ? countedAfresh(places) : places;
  return capacity === known?.capacity ? known : { ...(known ?? NO_PLACES), capacity };
};

/** Whom no message reaches, a coordinator sees to. */
const attentionAfter = (fact: MemberFact): NonNullable<MemberChange['attention']> => {
  if (fact.type === 'presumed-gone') return fact.schemes.map((schemeId) => ({ schemeId, neededAt: fact.at }));
  return fact.type === 'gone-closed' ? fact.schemes.map((schemeId) => ({ schemeId, neededAt: null })) : [];
};

/** Whoever is not in the network needs no coordinator. */
const nobodyNeededFor = ({ member, approvals }: MemberRecord): Pick<MemberChange, 'attention' | 'approvalAttention'> => ({
  attention: isFullMember(member?.value) ? member.value.profile.part.schemes.map((schemeId) => ({ schemeId, neededAt: null })) : [],
  approvalAttention: (approvals?.value.standings ?? []).map(({ schemeId }) => ({ schemeId, neededAt: null })),
});
