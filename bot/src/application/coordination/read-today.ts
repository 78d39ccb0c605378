import { NEEDED_MAX, SEEKERS_SHOWN_MAX, type SchemeToday, TRAINING_SHOWN_MAX, type Today } from '@mentor-network/core/contracts/coordination';
import type { MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { waitsFor } from '@mentor-network/core/members/approval';
import type { FullMember } from '@mentor-network/core/members/member';
import { partOf } from '@mentor-network/core/partnerships/partnership';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { type Scheme, labelOf } from '@mentor-network/core/schemes/scheme';
import type { ListingCache } from '../directory/listing-cache.ts';
import { summaryOfScheme } from '../directory/mentor-directory.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { AttentionList, MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { KnownMembers } from './known-members.ts';
import { type NeededOf, makeReadNeeded } from './read-needed.ts';

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

/** The page of a coordinator, scheme by scheme: what needs them, who waits for a training, and who waits for a mentor. */
export const makeReadToday = ({ attentionList, members, partnerships, schemes, contacts, listings, knownMembers, clock }: Needs) => {
  const { somebody, inPartnership, unreachable, neededBy } = makeReadNeeded({ members, partnerships, contacts, clock });

  /** Whoever coordinates does not bring themselves together with somebody. */
  const seekersOf = async (coordinator: Who, { id, kind, lists }: Scheme): Promise<Pick<SchemeToday, 'seekersCount' | 'seekers'>> => {
    if (kind !== 'matched') return { seekersCount: 0, seekers: [] };
    const all = (await knownMembers.seekers(id)).filter(({ person }) => person.id !== coordinator);
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
      ...(await seekersOf(coordinator, scheme)),
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

    /** Somebody whom no message reaches, and what of theirs waits in a scheme of this coordinator. */
    unreachable: async ({ id }: Pick<Actor, 'id'>, member: MemberId, schemeId: SchemeId): Promise<NeededOf<'unreachable'> | undefined> => {
      const scheme = (await run(id)).find((one) => one.id === schemeId);
      return scheme && unreachable(id, member, scheme);
    },

    /** Whether the partnership belongs to a scheme of theirs, and they are neither of the two. */
    isOwn: async ({ id }: Pick<Actor, 'id'>, partnershipId: PartnershipId): Promise<boolean> => {
      const partnership = (await partnerships.load(partnershipId)).partnership?.value;
      return partnership !== undefined && !partOf(partnership, id) && (await run(id)).some((scheme) => scheme.id === partnership.schemeId);
    },

    /** Who waits for the training of a scheme of theirs. */
    training: async ({ id }: Pick<Actor, 'id'>, schemeId: SchemeId): Promise<Pick<SchemeToday, 'scheme' | 'training'> | undefined> => {
      const scheme = (await run(id)).find((one) => one.id === schemeId);
      return scheme && { scheme: summaryOfScheme(scheme), training: await trainingIn(id, scheme) };
    },

    /** Who waits for a mentor in a scheme of theirs. */
    seekers: async ({ id }: Pick<Actor, 'id'>, schemeId: SchemeId): Promise<(Pick<SchemeToday, 'seekers' | 'seekersCount'> & { readonly scheme: Scheme }) | undefined> => {
      const scheme = (await run(id)).find((one) => one.id === schemeId);
      return scheme && { scheme, ...(await seekersOf(id, scheme)) };
    },

    /** A scheme of theirs, or undefined. */
    scheme: async ({ id }: Pick<Actor, 'id'>, schemeId: SchemeId): Promise<Scheme | undefined> => (await run(id)).find((one) => one.id === schemeId),
  };
};

export type ReadToday = ReturnType<typeof makeReadToday>;
