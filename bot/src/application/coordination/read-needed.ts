import type { Needed } from '@mentor-network/core/contracts/coordination';
import type { Attention } from '@mentor-network/core/coordination/attention';
import { mostPressing } from '@mentor-network/core/coordination/most-pressing';
import type { MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { dateIn } from '@mentor-network/core/kernel/time';
import { standingIn, waitsFor } from '@mentor-network/core/members/approval';
import { isFullMember, personOf } from '@mentor-network/core/members/member';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { type Partnership, isOngoing } from '@mentor-network/core/partnerships/partnership';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { partnershipSeenBy } from '@mentor-network/core/privacy/partnership-audiences';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { chatUrlOf } from '../mentoring/present.ts';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { MemberStore, PartnershipStore } from '../ports/records.ts';

type Needs = { readonly members: MemberStore; readonly partnerships: PartnershipStore; readonly contacts: Contacts; readonly clock: Clock };

export type NeededOf<About extends Needed['about']> = Extract<Needed, { about: About }>;

const OPEN_TO_ATTENTION = ['proposed', 'requested', 'agreeing', 'active', 'paused'] as const;
type Open = (typeof OPEN_TO_ATTENTION)[number];
const isOpen = (status: Partnership['status']): status is Open => OPEN_TO_ATTENTION.some((one) => one === status);

/**
 * What needs a coordinator, on what is so now: an attention only says where to look. Whoever coordinates sees names, dates and states, and
 * of a partnership of their own nothing at all, for the other of the two has said things that are not for them (decisions/0018).
 */
export const makeReadNeeded = ({ members, partnerships, contacts, clock }: Needs) => {
  const somebody = async (id: MemberId) => {
    const member = (await members.load(id)).member?.value;
    if (!isFullMember(member)) return { id, name: personOf(member)?.name ?? FORMER_MEMBER, chatUrl: null };
    const { name, email } = memberSeenBy('coordinators', member);
    return { id, name, chatUrl: chatUrlOf(email) };
  };

  const inPartnership = async (coordinator: MemberId, id: PartnershipId, scheme: Scheme): Promise<NeededOf<'partnership'> | undefined> => {
    const partnership = (await partnerships.load(id)).partnership?.value;
    if (partnership?.schemeId !== scheme.id || partnership.mentorId === coordinator || partnership.menteeId === coordinator) return undefined;
    const now = clock.now();
    const concern = mostPressing(partnership, scheme, now);
    const { status, mentorId, menteeId, answerBy, aliveAt, remindedOn } = partnershipSeenBy('coordinators', partnership);
    if (!concern || !isOpen(status)) return undefined;
    const [mentor, mentee] = await Promise.all([somebody(mentorId), somebody(menteeId)]);
    return { about: 'partnership', partnershipId: id, why: concern.why, since: concern.since, mentor, mentee, status, answerBy, aliveAt, isRemindedToday: remindedOn === dateIn(now, scheme.zone) };
  };

  /** Somebody who waits for approval, unless it is the coordinator themselves. */
  const forApproval = async (coordinator: MemberId, id: MemberId, scheme: Scheme): Promise<NeededOf<'approval'> | undefined> => {
    const record = await members.load(id);
    const member = record.member?.value;
    const isMentor = isFullMember(member) && offersMentoring(member.profile.part.parts) && member.profile.part.schemes.includes(scheme.id);
    const approvals = record.approvals?.value;
    const approval = standingIn(approvals, scheme.id)?.approval;
    if (id === coordinator || !isMentor || approval?.status !== 'waiting' || waitsFor(approvals, scheme) !== 'approval') return undefined;
    return { about: 'approval', schemeId: scheme.id, since: approval.since, member: await somebody(id) };
  };

  const unreachable = async (coordinator: MemberId, id: MemberId, scheme: Scheme): Promise<NeededOf<'unreachable'> | undefined> => {
    const since = (await contacts.read(id))?.unreachable?.since;
    if (since === undefined || id === coordinator) return undefined;
    const open = (await partnerships.statesOf(id)).filter((one) => one.schemeId === scheme.id && isOngoing(one));
    return open.length === 0 ? undefined : { about: 'unreachable', schemeId: scheme.id, since, member: await somebody(id), partnerships: open.length };
  };

  const neededBy = (coordinator: MemberId, { about }: Attention, scheme: Scheme): Promise<Needed | undefined> => {
    switch (about.kind) {
      case 'partnership':
        return inPartnership(coordinator, about.partnershipId, scheme);
      case 'approval':
        return forApproval(coordinator, about.memberId, scheme);
      case 'member':
        return unreachable(coordinator, about.memberId, scheme);
    }
  };

  return { somebody, inPartnership, unreachable, neededBy };
};
