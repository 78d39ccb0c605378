import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Meeting } from '@mentor-network/core/meetings/meeting';
import { type Member, isFullMember, personOf } from '@mentor-network/core/members/member';
import { type Places, placesLeft } from '@mentor-network/core/members/places';
import type { Notice } from '@mentor-network/core/notices/notice';
import { abilitiesOf } from '@mentor-network/core/partnerships/abilities';
import { type Agreement, endsOn, isSignedBy } from '@mentor-network/core/partnerships/agreement';
import { type Partnership, otherOf } from '@mentor-network/core/partnerships/partnership';
import { keptUntil } from '@mentor-network/core/privacy/retention';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { partnershipSeenBy } from '@mentor-network/core/privacy/partnership-audiences';
import type { Scheme } from '@mentor-network/core/schemes/scheme';

export type Presenting = {
  readonly partnership: Partnership;
  readonly meetings: readonly Meeting[];
  readonly scheme: Scheme;
  readonly reader: MemberId;
  /** The members' records as far as there are any: somebody who left or erased themselves is "a former member". */
  readonly mentor: Member | undefined;
  readonly mentee: Member | undefined;
  readonly places: Places | undefined;
  readonly undelivered: readonly Notice[];
  readonly now: Instant;
};

/** A partnership as one of its two members may see it. What is not named here does not leave. */
export const presentPartnership = (presenting: Presenting): PartnershipView => {
  const { partnership, scheme, reader, mentor, mentee } = presenting;
  const part = reader === partnership.mentorId ? 'mentor' : 'mentee';
  const [mine, others] = part === 'mentor' ? [mentor, mentee] : [mentee, mentor];
  const other = isFullMember(others) ? memberSeenBy('partner', others) : undefined;
  const seen = partnershipSeenBy('partner', partnership);
  const { agreement } = seen;
  const may = abilitiesOf(seen.status, part).filter((ability) => ability !== 'sign' || (agreement && !isSignedBy(agreement, reader)));
  return {
    id: seen.id,
    schemeName: scheme.name,
    status: seen.status,
    part,
    me: { id: reader, name: nameOf(mine) },
    other: { id: otherOf(partnership, reader), name: nameOf(others), jobTitle: other?.jobTitle ?? '', department: other?.department ?? '' },
    goals: seen.goals,
    requestedAt: seen.requestedAt,
    answerBy: seen.answerBy,
    placesLeft: partnership.status === 'requested' && part === 'mentor' && presenting.places ? placesLeft(presenting.places) : null,
    declineReason: seen.declineReason,
    agreement: agreement && presentAgreement(agreement, scheme, reader),
    startedAt: seen.startedAt,
    outcome: seen.outcome,
    closedAt: seen.closedAt,
    keptUntil: keptUntil(partnership, scheme) ?? null,
    meetings: presenting.meetings.map((meeting) => presentMeeting(meeting, presenting)).toSorted(byStart),
    may: [...may],
  };
};

const nameOf = (member: Member | undefined): string => personOf(member)?.name ?? FORMER_MEMBER;

const byStart = (one: MeetingView, other: MeetingView): number => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0);

const presentAgreement = ({ version, terms, signatures }: Agreement, { statements }: Scheme, reader: MemberId): PartnershipView['agreement'] => ({
  version,
  terms,
  endsOn: endsOn(terms),
  statements: [...statements],
  signatures: signatures.map(({ by, name, at }) => ({ name, at, isMine: by === reader })),
});

const presentMeeting = (meeting: Meeting, { partnership, undelivered, now }: Presenting): MeetingView => {
  const isRunning = partnership.status === 'active' || partnership.status === 'paused';
  const isOpen = isRunning && meeting.status === 'arranged';
  return {
    id: meeting.id,
    status: meeting.status,
    plan: meeting.plan,
    startsAt: meeting.startsAt,
    may: isOpen ? [...(now >= meeting.startsAt ? (['record'] as const) : []), 'move', 'cancel'] : [],
    isReminderUndelivered: undelivered.some(({ subject }) => subject.kind === 'meeting-soon' && subject.meetingId === meeting.id && subject.startsAt === meeting.startsAt),
  };
};
