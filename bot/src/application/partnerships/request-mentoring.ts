import type { WhyNoRequest } from '@mentor-network/core/contracts/directory';
import { whyNoRequest } from '@mentor-network/core/directory/availability';
import { type MemberId, PartnershipId, type SchemeId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { type CalendarDate, type Instant, dateIn, workingDaysAfter } from '@mentor-network/core/kernel/time';
import { type FullMember, isFullMember } from '@mentor-network/core/members/member';
import { NO_OPEN_REQUESTS, closeRequest, openRequest } from '@mentor-network/core/members/places';
import { type Work, taskOf } from '@mentor-network/core/notices/task';
import { GOALS_LENGTH_MAX, isOngoing } from '@mentor-network/core/partnerships/partnership';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import type { MemberRecord, MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { ActOnPartnership } from './act-on-partnership.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly act: ActOnPartnership;
  readonly onCommitted: () => void;
};

export type Requesting = { readonly mentorId: MemberId; readonly schemeId: SchemeId; readonly goals: string };
export type Requested = { readonly partnershipId: PartnershipId; readonly answerBy: CalendarDate };
export type NotRequested = Busy | { readonly code: WhyNoRequest } | { readonly code: 'goals-missing' } | { readonly code: 'goals-too-long' };
type PlaceRequest = Extract<Work, { kind: 'place-request' }>;

export const answerByOf = (scheme: Scheme, now: Instant): CalendarDate =>
  workingDaysAfter(dateIn(now, scheme.zone), scheme.settings.requestExpiryWorkingDays, scheme.closedOn);

/**
 * Requesting crosses two partitions. The mentee's open requests are counted and the new one written there by a conditional write,
 * with a task in the same batch; then the partnership is made; then the task is done. Sent twice it is one request.
 */
export const makeRequestMentoring = ({ members, partnerships, schemes, clock, ids, act, onCommitted }: Needs) => {
  const whyNot = async (viewer: MemberRecord, mentorId: MemberId, scheme: Scheme, now: Instant, isProposed = false): Promise<WhyNoRequest | undefined> => {
    const mentor = await members.load(mentorId);
    const mentorMember = fullMemberOf(mentor);
    if (!mentorMember || !mentor.places) return 'not-available';
    const open = (viewer.openRequests?.value ?? NO_OPEN_REQUESTS).open.filter(({ schemeId }) => schemeId === scheme.id);
    const own = open.filter(({ isProposal }) => !isProposal);
    const running = (await partnerships.between(mentorId, viewer.id)).find(isOngoing);
    return whyNoRequest({
      viewer: { id: viewer.id, member: fullMemberOf(viewer) },
      listing: { member: mentorMember, places: mentor.places.value, ...(mentor.approvals ? { approvals: mentor.approvals.value } : {}) },
      scheme,
      openRequests: own.length,
      openWithThisMentor: open.find((one) => one.mentorId === mentorId)?.partnershipId,
      runningWithThisMentor: running?.id,
      isProposed,
      now,
    });
  };

  const place = async ({ kind: _kind, by, at, ...asking }: PlaceRequest): Promise<Result<void, Busy>> => {
    const placed = await act(asking.partnershipId, { type: 'request', id: asking.partnershipId, ...asking }, { by, at });
    if (placed.ok || placed.refusal.code === 'already-requested') return ok(undefined);
    if (placed.refusal.code === 'busy') return refuse({ code: 'busy' });
    throw new Error(`An open request could not be placed: ${placed.refusal.code}`);
  };

  const open = (menteeId: MemberId, { mentorId, schemeId, goals }: Requesting, scheme: Scheme) =>
    whileConflicting<PlaceRequest, NotRequested>(async () => {
      const now = clock.now();
      const viewer = await members.load(menteeId);
      const reason = await whyNot(viewer, mentorId, scheme, now);
      if (reason) return refuse({ code: reason });
      const partnershipId = PartnershipId.parse(ids.fresh());
      const openRequests = openRequest(viewer.openRequests?.value ?? NO_OPEN_REQUESTS, { partnershipId, mentorId, schemeId }, scheme.settings.openRequestsMax);
      if (!openRequests.ok) return refuse({ code: openRequests.refusal.code });
      const work: PlaceRequest = { kind: 'place-request', partnershipId, schemeId, mentorId, menteeId, goals, answerBy: answerByOf(scheme, now), by: menteeId, at: now };
      if (!(await members.commit(viewer, { openRequests: openRequests.value, tasks: [taskOf(work, now)] }))) return 'conflict';
      onCommitted();
      return ok(work);
    });

  const request = async ({ id: menteeId }: Actor, requesting: Requesting): Promise<Result<Requested, NotRequested>> => {
    const goals = requesting.goals.trim();
    if (!goals) return refuse({ code: 'goals-missing' });
    if (goals.length > GOALS_LENGTH_MAX) return refuse({ code: 'goals-too-long' });
    const scheme = (await schemes.all()).find(({ id }) => id === requesting.schemeId);
    if (!scheme) return refuse({ code: 'not-available' });
    const opened = await open(menteeId, { ...requesting, goals }, scheme);
    if (!opened.ok) return opened;
    const placed = await place(opened.value);
    return placed.ok ? ok({ partnershipId: opened.value.partnershipId, answerBy: opened.value.answerBy }) : placed;
  };

  return {
    request,
    whyNot,
    place,

    /** The mentee's partition forgets a request that is answered or closed. */
    close: (menteeId: MemberId, id: PartnershipId): Promise<Result<void, Busy>> =>
      whileConflicting<void, Busy>(async () => {
        const record = await members.load(menteeId);
        if (!record.openRequests?.value.open.some(({ partnershipId }) => partnershipId === id)) return ok(undefined);
        return (await members.commit(record, { openRequests: closeRequest(record.openRequests.value, id) })) ? ok(undefined) : 'conflict';
      }),
  };
};

const fullMemberOf = ({ member }: MemberRecord): FullMember | undefined => (isFullMember(member?.value) ? member.value : undefined);

export type RequestMentoring = ReturnType<typeof makeRequestMentoring>;
