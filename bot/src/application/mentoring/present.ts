import type { AgreementView, MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Instant, later } from '@mentor-network/core/kernel/time';
import type { Meeting } from '@mentor-network/core/meetings/meeting';
import { type Member, isFullMember, personOf } from '@mentor-network/core/members/member';
import { type Places, placesLeft } from '@mentor-network/core/members/places';
import type { Notice } from '@mentor-network/core/notices/notice';
import { type Ability, abilitiesOf } from '@mentor-network/core/partnerships/abilities';
import { workingDaysFrom } from '@mentor-network/core/partnerships/clocks';
import { type Agreement, endsOn, isSignedBy, versionKnownTo } from '@mentor-network/core/partnerships/agreement';
import { asksOf, closesOnOf } from '@mentor-network/core/partnerships/asks';
import { type Partnership, isRunning, otherOf } from '@mentor-network/core/partnerships/partnership';
import { keptUntil } from '@mentor-network/core/privacy/retention';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import { memberSeenBy } from '@mentor-network/core/privacy/member-audiences';
import { ownFitCheck, partnershipSeenBy, reviewsReadBy } from '@mentor-network/core/privacy/partnership-audiences';
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
  const { agreement, amendment } = seen;
  const fitCheck = ownFitCheck(partnership, reader);
  const asks = asksOf(partnership, reader, scheme, presenting.now);
  return {
    id: seen.id,
    schemeId: seen.schemeId,
    schemeName: scheme.name,
    status: seen.status,
    part,
    me: { id: reader, name: nameOf(mine) },
    other: { id: otherOf(partnership, reader), name: nameOf(others), jobTitle: other?.jobTitle ?? '', department: other?.department ?? '' },
    suggestion: seen.suggestion,
    isMentorWilling: seen.isMentorWilling,
    goals: seen.goals,
    requestedAt: seen.requestedAt,
    answerBy: seen.answerBy,
    talkingSince: seen.talkingSince,
    chatUrl: isFullMember(others) ? chatUrlOf(others.person.email) : null,
    undoUntil: seen.acceptedAt && later(seen.acceptedAt, { minutes: scheme.settings.undoMinutes }),
    lapsesOn: seen.acceptedAt && workingDaysFrom(seen.acceptedAt, scheme.settings.agreementLapsesWorkingDays, scheme),
    placesLeft: partnership.status === 'requested' && part === 'mentor' && presenting.places ? placesLeft(presenting.places) : null,
    declineReason: seen.declineReason,
    agreement: agreement && presentAgreement(agreement, scheme, reader),
    amendment: amendment && presentAgreement(amendment, scheme, reader),
    formerAgreements: seen.formerAgreements.toReversed().map((former) => presentAgreement(former, scheme, reader)),
    goalsProgress: (agreement?.terms.goals ?? []).flatMap((text, goal) => {
      const progress = seen.progress[goal];
      return progress === undefined ? [] : [{ text, progress }];
    }),
    actions: seen.actions.map(({ id, text, owner, dueOn, status }) => ({ id, text, isMine: owner === reader, dueOn, status })),
    fitCheck: fitCheck && { isGood: fitCheck.isGood, isForCoordinators: fitCheck.isForCoordinators },
    reviews: reviewsReadBy(partnership, reader).map(({ stage, by, helped, words, readers, at }) => ({ stage, isMine: by === reader, helped, words, readers, at })),
    pausedUntil: seen.pausedUntil,
    asks: [...asks],
    closesOn: closesOnOf(partnership, asks, scheme),
    aliveAt: seen.aliveAt,
    startedAt: seen.startedAt,
    outcome: seen.outcome,
    closedAt: seen.closedAt,
    keptUntil: keptUntil(partnership, scheme) ?? null,
    meetings: presenting.meetings.map((meeting) => presentMeeting(meeting, presenting)).toSorted(byStart),
    may: abilitiesOf(seen.status, part).filter((ability) => isOpenTo(ability, presenting)),
  };
};

/** What the table allows in this status, and the moment does not. */
const isOpenTo = (ability: Ability, { partnership, scheme, reader, now }: Presenting): boolean => {
  switch (ability) {
    case 'sign':
      return isUnsigned(partnership, reader);
    case 'withdraw-amendment':
      return isRunning(partnership) && partnership.amendment !== null;
    case 'undo-accept':
      return partnership.status === 'agreeing' && now < later(partnership.acceptedAt, { minutes: scheme.settings.undoMinutes }) && !isSignedBy(partnership.agreement, reader);
    case 'talk-first':
      return partnership.status === 'requested' && partnership.talkingSince === null;
    case 'be-willing':
      return partnership.status === 'proposed' && !partnership.isMentorWilling;
    case 'review':
      return partnership.status !== 'ended' || partnership.startedAt !== null;
    default:
      return true;
  }
};

const isUnsigned = (partnership: Partnership, reader: MemberId): boolean => {
  const waiting = isRunning(partnership) ? partnership.amendment : partnership.status === 'agreeing' ? partnership.agreement : null;
  return waiting !== null && !isSignedBy(waiting, reader);
};

const nameOf = (member: Member | undefined): string => personOf(member)?.name ?? FORMER_MEMBER;

/** A chat with one person (learn.microsoft.com, deep links to a chat). Without an address there is none. */
export const chatUrlOf = (email: string): string | null => (email ? `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(email)}` : null);

const byStart = (one: MeetingView, other: MeetingView): number => (one.startsAt < other.startsAt ? -1 : one.startsAt > other.startsAt ? 1 : 0);

const presentAgreement = (agreement: Agreement, { statements, settings }: Scheme, reader: MemberId): AgreementView => ({
  version: agreement.version,
  terms: agreement.terms,
  endsOn: endsOn(agreement.terms),
  statements: [...statements],
  signatures: agreement.signatures.map(({ by, name, at }) => ({ name, at, isMine: by === reader })),
  isMine: agreement.draftedBy === reader,
  knownVersion: versionKnownTo(agreement, reader),
  changes: agreement.changes.map(({ version, fields, unsigned }) => ({ version, fields, undidMine: unsigned.includes(reader) })),
  monthsMin: settings.durationMonthsMin,
  monthsMax: settings.durationMonthsMax,
});

const presentMeeting = (meeting: Meeting, { partnership, undelivered, now }: Presenting): MeetingView => {
  const isOpen = isRunning(partnership) && meeting.status === 'arranged';
  return {
    id: meeting.id,
    status: meeting.status,
    plan: meeting.plan,
    startsAt: meeting.startsAt,
    may: isOpen ? [...(now >= meeting.startsAt ? (['record'] as const) : []), 'move', 'cancel'] : [],
    isReminderUndelivered: undelivered.some(({ subject }) => subject.kind === 'meeting-soon' && subject.meetingId === meeting.id && subject.startsAt === meeting.startsAt),
  };
};
