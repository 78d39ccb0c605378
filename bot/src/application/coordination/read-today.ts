import { NEEDED_MAX, type Needed, SEEKERS_SHOWN_MAX, type SchemeToday, TRAINING_SHOWN_MAX, type Today } from '@mentor-network/core/contracts/coordination';
import type { Attention } from '@mentor-network/core/coordination/attention';
import { mostPressing } from '@mentor-network/core/coordination/most-pressing';
import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { dateIn } from '@mentor-network/core/kernel/time';
import { standingIn, waitsFor } from '@mentor-network/core/members/approval';
import { type FullMember, isFullMember, personOf } from '@mentor-network/core/members/member';
import { offersMentoring } from '@mentor-network/core/members/profile';
import { type Partnership, isOngoing } from '@mentor-network/core/partnerships/partnership';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { partnershipSeenBy } from '@mentor-network/core/privacy/partnership-audiences';
import { type Scheme, labelOf } from '@mentor-network/core/schemes/scheme';
import type { ListingCache } from '../directory/listing-cache.ts';
import { summaryOfScheme } from '../directory/mentor-directory.ts';
import { chatUrlOf } from '../mentoring/present.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { AttentionList, MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { KnownMembers } from './known-members.ts';

type Needs = {
  readonly attentionList: AttentionList;
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly contacts: Contacts;
  readonly listings: ListingCache;
  readonly knownMembers: KnownMembers;
  readonly clock: Clock;
};

type Who = Actor['id'];
type NeededOf<About extends Needed['about']> = Extract<Needed, { about: About }>;

const OPEN_TO_ATTENTION = ['proposed', 'requested', 'agreeing', 'active', 'paused'] as const;
type Open = (typeof OPEN_TO_ATTENTION)[number];
const isOpen = (status: Partnership['status']): status is Open => OPEN_TO_ATTENTION.some((one) => one === status);

/**
 * What needs a coordinator, on what is so now: an attention only says where to look. Whoever coordinates sees names, dates and states, and
 * of a partnership of their own nothing at all, for the other of the two has said things that are not for them (decisions/0018).
 */
export const makeReadToday = ({ attentionList, members, partnerships, schemes, contacts, listings, knownMembers, clock }: Needs) => {
  const somebody = async (id: MemberId) => {
    const member = (await members.load(id)).member?.value;
    if (!isFullMember(member)) return { id, name: personOf(member)?.name ?? FORMER_MEMBER, chatUrl: null };
    const { name, email } = memberSeenBy('coordinators', member);
    return { id, name, chatUrl: chatUrlOf(email) };
  };

  const inPartnership = async (coordinator: Who, id: PartnershipId, scheme: Scheme): Promise<NeededOf<'partnership'> | undefined> => {
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
  const forApproval = async (coordinator: Who, id: MemberId, scheme: Scheme): Promise<NeededOf<'approval'> | undefined> => {
    const record = await members.load(id);
    const member = record.member?.value;
    const isMentor = isFullMember(member) && offersMentoring(member.profile.part.parts) && member.profile.part.schemes.includes(scheme.id);
    const approvals = record.approvals?.value;
    const approval = standingIn(approvals, scheme.id)?.approval;
    if (id === coordinator || !isMentor || approval?.status !== 'waiting' || waitsFor(approvals, scheme) !== 'approval') return undefined;
    return { about: 'approval', schemeId: scheme.id, since: approval.since, member: await somebody(id) };
  };

  const unreachable = async (coordinator: Who, id: MemberId, scheme: Scheme): Promise<NeededOf<'unreachable'> | undefined> => {
    const since = (await contacts.read(id))?.unreachable?.since;
    if (since === undefined || id === coordinator) return undefined;
    const open = (await partnerships.statesOf(id)).filter((one) => one.schemeId === scheme.id && isOngoing(one));
    return open.length === 0 ? undefined : { about: 'unreachable', schemeId: scheme.id, since, member: await somebody(id), partnerships: open.length };
  };

  const neededBy = (coordinator: Who, { about }: Attention, scheme: Scheme): Promise<Needed | undefined> => {
    switch (about.kind) {
      case 'partnership':
        return inPartnership(coordinator, about.partnershipId, scheme);
      case 'approval':
        return forApproval(coordinator, about.memberId, scheme);
      case 'member':
        return unreachable(coordinator, about.memberId, scheme);
    }
  };

  const seekersOf = async ({ id, kind, lists }: Scheme): Promise<Pick<SchemeToday, 'seekersCount' | 'seekers'>> => {
    if (kind !== 'matched') return { seekersCount: 0, seekers: [] };
    const all = await knownMembers.seekers(id);
    const shown = (member: FullMember): SchemeToday['seekers'][number] => {
      const { id: who, name, jobTitle, department, registeredAt, wantedTopics } = memberSeenBy('coordinators', member);
      return { id: who, name, jobTitle, department, since: registeredAt, topics: wantedTopics.map((topic) => labelOf(lists.topics, topic)) };
    };
    return { seekersCount: all.length, seekers: all.slice(0, SEEKERS_SHOWN_MAX).map(shown) };
  };

  const trainingIn = async (coordinator: Who, scheme: Scheme): Promise<SchemeToday['training']> => {
    const untrained = (await listings.all()).filter(
      ({ member, approvals }) => member.person.id !== coordinator && member.profile.part.schemes.includes(scheme.id) && waitsFor(approvals, scheme) === 'training',
    );
    return Promise.all(untrained.slice(0, TRAINING_SHOWN_MAX).map(({ member }) => somebody(member.person.id)));
  };

  const today = async (coordinator: Who, scheme: Scheme): Promise<SchemeToday> => {
    const listed = await attentionList.needed(scheme.id, clock.now(), NEEDED_MAX + 1);
    const needed = await Promise.all(listed.slice(0, NEEDED_MAX).map((one) => neededBy(coordinator, one, scheme)));
    return {
      scheme: summaryOfScheme(scheme),
      needed: needed.flatMap((one) => one ?? []).toSorted((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0)),
      hasMore: listed.length > NEEDED_MAX,
      training: await trainingIn(coordinator, scheme),
      ...(await seekersOf(scheme)),
    };
  };

  const run = async (coordinator: Who): Promise<readonly Scheme[]> => (await schemes.all()).filter(({ coordinators }) => coordinators.includes(coordinator));

  return {
    /** Whether they coordinate any scheme. */
    mayRead: async ({ id }: Pick<Actor, 'id'>): Promise<boolean> => (await run(id)).length > 0,

    read: async ({ id }: Pick<Actor, 'id'>): Promise<Result<Today, { readonly code: 'not-found' }>> => {
      const own = await run(id);
      if (own.length === 0) return refuse({ code: 'not-found' });
      return ok({ now: clock.now(), schemes: await Promise.all(own.map((scheme) => today(id, scheme))) });
    },

    /** One partnership as a coordinator of its scheme sees it now: what needs them, or undefined when nothing does. */
    partnership: async ({ id }: Pick<Actor, 'id'>, partnershipId: PartnershipId): Promise<NeededOf<'partnership'> | undefined> => {
      const schemeId = (await partnerships.load(partnershipId)).partnership?.value.schemeId;
      const scheme = (await run(id)).find((one) => one.id === schemeId);
      return scheme && inPartnership(id, partnershipId, scheme);
    },

    /** A scheme of theirs, or undefined. */
    scheme: async ({ id }: Pick<Actor, 'id'>, schemeId: SchemeId): Promise<Scheme | undefined> => (await run(id)).find((one) => one.id === schemeId),

    approval: async ({ id }: Pick<Actor, 'id'>, memberId: MemberId, schemeId: SchemeId): Promise<NeededOf<'approval'> | undefined> => {
      const scheme = (await run(id)).find((one) => one.id === schemeId);
      return scheme && forApproval(id, memberId, scheme);
    },
  };
};

export type ReadToday = ReturnType<typeof makeReadToday>;
