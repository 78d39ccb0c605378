import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type FullMember, isFullMember, personOf } from '@mentor-network/core/members/member';
import type { CoordinatorsPartnership, CoordinatorsView } from '@mentor-network/core/privacy/coordinators-view';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import type { LookReason } from '@mentor-network/core/privacy/looks';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { meetingSeenBy, partnershipSeenBy, reviewsForCoordinators } from '@mentor-network/core/privacy/partnership-audiences';
import { otherOf } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { Ids } from '../ports/ids.ts';
import type { MemberRecord, MemberStore, PartnershipRecord, PartnershipStore, SchemeStore } from '../ports/records.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly contacts: Contacts;
  readonly clock: Clock;
  readonly ids: Ids;
};

type NoLook = Busy | { readonly code: 'not-found' };

/** Nobody else's record is opened without a line in it that says who did, when and why; the member reads that line. */
export const makeLookAtMember = ({ members, partnerships, schemes, contacts, clock, ids }: Needs) => {
  /** The schemes that this coordinator has in common with the member; none, and there is nobody here for them. */
  const inCommon = async (coordinator: MemberId, member: FullMember): Promise<readonly Scheme[]> =>
    (await schemes.all()).filter((scheme) => scheme.coordinators.includes(coordinator) && member.profile.part.schemes.includes(scheme.id));

  const found = async (coordinator: MemberId, id: MemberId): Promise<{ record: MemberRecord; member: FullMember; common: readonly [Scheme, ...Scheme[]] } | undefined> => {
    const record = await members.load(id);
    const member = record.member?.value;
    if (!isFullMember(member) || coordinator === id) return undefined;
    const [first, ...rest] = await inCommon(coordinator, member);
    return first && { record, member, common: [first, ...rest] };
  };

  const partnershipOf = async ({ partnership, meetings }: PartnershipRecord, id: MemberId, common: readonly Scheme[]): Promise<CoordinatorsPartnership[]> => {
    if (!partnership || !common.some((scheme) => scheme.id === partnership.value.schemeId)) return [];
    const other = personOf((await members.load(otherOf(partnership.value, id))).member?.value)?.name ?? FORMER_MEMBER;
    const part = partnership.value.mentorId === id ? 'mentor' : 'mentee';
    return [{ ...partnershipSeenBy('coordinators', partnership.value), part, other, meetings: meetings.map(({ value }) => meetingSeenBy('coordinators', value)), reviews: reviewsForCoordinators(partnership.value, id) }];
  };

  const present = async (record: MemberRecord, member: FullMember, common: readonly [Scheme, ...Scheme[]]): Promise<CoordinatorsView> => {
    const [all, contact] = await Promise.all([partnerships.of(record.id), contacts.read(record.id)]);
    const shown = await Promise.all(all.map((one) => partnershipOf(one, record.id, common)));
    return {
      member: memberSeenBy('coordinators', member, record.places?.value),
      schemes: common,
      unreachableSince: contact?.unreachable?.since ?? null,
      partnerships: shown.flat().toSorted((one, other) => (one.requestedAt < other.requestedAt ? 1 : -1)),
    };
  };

  return {
    /** Whether there is anything of this member for this coordinator to look at. */
    mayLook: async ({ id }: Pick<Actor, 'id'>, member: MemberId): Promise<boolean> => (await found(id, member)) !== undefined,

    look: (actor: Actor, id: MemberId, why: LookReason): Promise<Result<CoordinatorsView, NoLook>> =>
      whileConflicting<CoordinatorsView, NoLook>(async () => {
        const here = await found(actor.id, id);
        if (!here) return refuse({ code: 'not-found' });
        const { record, member, common } = here;
        const at = clock.now();
        const look = { id: ids.fresh(), by: actor.id, why, at };
        if (!(await members.commit(record, { look, facts: [{ type: 'record-looked-at', why, by: actor.id, at }] }))) return 'conflict';
        return ok(await present(record, member, common));
      }),
  };
};

export type LookAtMember = ReturnType<typeof makeLookAtMember>;
