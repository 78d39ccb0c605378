import type { Zone } from '@mentor-network/core/kernel/time';
import { questionIn } from '@mentor-network/core/members/approval';
import { type Member, isFullMember, personOf } from '@mentor-network/core/members/member';
import { DEFAULT_PREFERENCES } from '@mentor-network/core/members/preferences';
import {
  type CoordinatorSubject,
  type Dropped,
  type MemberSubject,
  type PartnershipSubject,
  type PendingNotice,
  isAboutMember,
  isForCoordinators,
} from '@mentor-network/core/notices/notice';
import type { Telling } from '@mentor-network/core/notices/telling';
import { whyCoordinatorUnwanted, whyMemberUnwanted } from '@mentor-network/core/notices/wanted-elsewhere';
import { whyUnwanted } from '@mentor-network/core/notices/wanted';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import { FORMER_MEMBER } from '@mentor-network/core/privacy/forgetting';
import type { ReadMentoring } from '../mentoring/read-mentoring.ts';
import type { ReadNextBest } from '../partnerships/read-next-best.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly readMentoring: ReadMentoring;
  readonly readNextBest: ReadNextBest;
  readonly clock: Clock;
  readonly defaultZone: Zone;
};

const OFFERS_NEXT_BEST: readonly PartnershipSubject['kind'][] = ['request-declined', 'request-expired', 'request-released', 'partnership-ended'];

/** What is to be told now, read afresh; or why it is no longer worth telling. */
export type ToldOrNot = Telling | { readonly why: Dropped };

/** Turns a due notice into what is told: about a partnership, about the member themselves, or for a coordinator. */
export const makeReadTelling = ({ members, partnerships, schemes, readMentoring, readNextBest, clock, defaultZone }: Needs) => {
  const readerOf = (notice: PendingNotice, member: Member | undefined, name?: string) => ({
    id: notice.to,
    name: name ?? personOf(member)?.name ?? FORMER_MEMBER,
    zone: personOf(member)?.zone ?? defaultZone,
  });

  const nameOf = async (id: PendingNotice['to']): Promise<string> => personOf((await members.load(id)).member?.value)?.name ?? FORMER_MEMBER;

  const aboutPartnership = async (notice: PendingNotice, subject: PartnershipSubject): Promise<ToldOrNot> => {
    if (notice.partnershipId === null) return { why: 'no-longer-so' };
    const now = clock.now();
    const [record, view, own] = await Promise.all([
      partnerships.load(notice.partnershipId),
      readMentoring.one(notice.partnershipId, notice.to),
      members.load(notice.to),
    ]);
    const partnership = record.partnership?.value;
    if (!partnership || !view) return { why: 'no-longer-so' };
    const meetingId = 'meetingId' in subject ? subject.meetingId : undefined;
    const meeting = record.meetings.find(({ value }) => value.id === meetingId)?.value;
    const reader = readerOf(notice, own.member?.value, view.me.name);
    const today = { partnership, meeting, preferences: own.preferences?.value ?? DEFAULT_PREFERENCES, zone: reader.zone };
    const why = whyUnwanted({ ...notice, subject }, today, now);
    if (why) return { why };
    const nextBest = OFFERS_NEXT_BEST.includes(subject.kind) ? await readNextBest(view.id, notice.to) : undefined;
    return { about: 'partnership', subject, partnership: view, meeting: view.meetings.find(({ id }) => id === meetingId), nextBest, reader, now };
  };

  const aboutMember = async (notice: PendingNotice, subject: MemberSubject): Promise<ToldOrNot> => {
    const own = await members.load(notice.to);
    const member = own.member?.value;
    const approvals = own.approvals?.value;
    const why = whyMemberUnwanted(subject, member, approvals);
    if (why) return { why };
    const all = await schemes.all();
    const scheme = 'schemeId' in subject ? all.find(({ id }) => id === subject.schemeId) : all[0];
    const pausedUntil = isFullMember(member) && member.status === 'paused' ? member.until : null;
    return { about: 'member', subject, schemeName: scheme?.name ?? all[0].name, question: 'schemeId' in subject ? questionIn(approvals, subject.schemeId) : '', pausedUntil, reader: readerOf(notice, member), now: clock.now() };
  };

  const forCoordinator = async (notice: PendingNotice, subject: CoordinatorSubject): Promise<ToldOrNot> => {
    const scheme = (await schemes.all()).find(({ id }) => id === subject.schemeId);
    const own = (await members.load(notice.to)).member?.value;
    const partnership: Partnership | undefined = notice.partnershipId === null ? undefined : (await partnerships.load(notice.partnershipId)).partnership?.value;
    const about = 'memberId' in subject ? await members.load(subject.memberId) : undefined;
    const subjectMember = about?.member?.value;
    const why = whyCoordinatorUnwanted(subject, { coordinator: notice.to, scheme, partnership, member: subjectMember, approvals: about?.approvals?.value });
    if (why || !scheme) return { why: why ?? 'no-longer-so' };
    const people = partnership ? await Promise.all([partnership.mentorId, partnership.menteeId].map(nameOf)) : [personOf(subjectMember)?.name ?? FORMER_MEMBER];
    return { about: 'coordination', subject, schemeName: scheme.name, people, reader: readerOf(notice, own), now: clock.now() };
  };

  return (notice: PendingNotice): Promise<ToldOrNot> => {
    const { subject } = notice;
    if (isForCoordinators(subject)) return forCoordinator(notice, subject);
    return isAboutMember(subject) ? aboutMember(notice, subject) : aboutPartnership(notice, subject);
  };
};

export type ReadTelling = ReturnType<typeof makeReadTelling>;
