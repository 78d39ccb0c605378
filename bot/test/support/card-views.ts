import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { AgreementView, MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { ActionId, MeetingId, MemberId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, type Instant, WallTime, Zone, instantOf, later } from '@mentor-network/core/kernel/time';
import type { FullMember, Person } from '@mentor-network/core/members/member';
import { NO_CONFLICTS } from '@mentor-network/core/members/conflicts';
import type { Profile } from '@mentor-network/core/members/profile';
import { type Ability, abilitiesOf } from '@mentor-network/core/partnerships/abilities';
import { ACTION_LENGTH_MAX } from '@mentor-network/core/partnerships/actions';
import { CONTACT_LENGTH_MAX, GOAL_LENGTH_MAX } from '@mentor-network/core/partnerships/agreement';
import { type Choice, Scheme } from '@mentor-network/core/schemes/scheme';
import { type MemberWords, filled } from './card-words.ts';

/** A card as it is shown, under the name it has in the pictures. */
export type Example = { readonly name: string; readonly card: IAdaptiveCard };

export const LONDON = Zone.parse('Europe/London');
export const PARIS = Zone.parse('Europe/Paris');
export const TODAY = CalendarDate.parse('2026-11-22');
export const NOW: Instant = instantOf(Date.UTC(2026, 10, 22, 10, 0));
const KEPT_UNTIL = { words: CalendarDate.parse('2027-05-23'), meetings: CalendarDate.parse('2027-11-23'), partnership: CalendarDate.parse('2029-11-23') };
const before = instantOf(Date.UTC(2026, 10, 9, 15, 30));

export const ME = MemberId.parse('member-me');
export const OTHER = MemberId.parse('member-other');
export const PARTNERSHIP = PartnershipId.parse('partnership-1');
export const MEETING = MeetingId.parse('meeting-1');

const choices = (labels: readonly string[]): readonly Choice[] =>
  labels.map((label) => ({ id: label.toLowerCase().replace(/\W+/g, '-'), label }));

const TOPICS = [
  'Grant writing',
  'Leading a team',
  'Statistics',
  'Speaking in public',
  'Returning from leave',
  'Changing career',
  'Working with budgets',
  'Difficult conversations',
  'Teaching qualification',
  'Project management',
];

export const SCHEME: Scheme = Scheme.parse({
  id: 'university',
  name: 'University network',
  kind: 'self-service',
  about: 'Open to all staff. You choose a mentor yourself, by what you want to develop.',
  zone: 'Europe/London',
  coordinators: [],
  closedOn: [],
  lists: {
    topics: choices(TOPICS),
    functions: choices(['Finance', 'Research support', 'Student services', 'IT', 'Estates']),
    campuses: choices(['City', 'Riverside', 'Hospital']),
    languages: choices(['English', 'Welsh', 'French', 'Urdu']),
  },
  principles: {
    version: 2,
    sentences: [
      'Mentoring is voluntary and led by the mentee.',
      'What is said stays between the two.',
      'A mentor is a sounding board, and no substitute for a line manager.',
      'Either may end at any time, and nobody is at fault.',
    ],
    privacy: 'We keep your profile while you are a member, agreements for three years, and of a meeting only that it took place.',
  },
  statements: [
    'What we say stays between us, unless somebody is in danger.',
    'Mentoring is not line management, counselling or therapy.',
    'Either of us may end at any time, and nobody is at fault.',
  ],
  settings: {},
});

export const MATCHED: Scheme = Scheme.parse({
  ...SCHEME,
  id: 'professional',
  name: 'Professional services programme',
  kind: 'matched',
  about: 'A coordinator brings two people together. Both still decide.',
});

const most = (count: number): readonly Choice[] =>
  Array.from({ length: count }, (_, index) => ({
    id: filled(`choice-${index}-`, 60),
    label: filled(`Choice ${index} of a very long list `, 80),
  }));

/** Every list and text of a scheme at its longest. */
export const LARGEST: Scheme = Scheme.parse({
  ...SCHEME,
  name: filled('A scheme with a very long name ', 60),
  about: filled('It is told at length what it is for. ', 300),
  lists: { topics: most(60), functions: most(40), campuses: most(20), languages: most(40) },
  principles: {
    version: 12,
    sentences: Array.from({ length: 10 }, () => filled('A principle that is told at length. ', 300)),
    privacy: filled('A long privacy notice. ', 1000),
  },
  statements: Array.from({ length: 8 }, () => filled('A statement that is told at length. ', 400)),
});

export const personOf = (words: MemberWords): Person => ({ id: ME, name: words.me.trim(), email: 'priya.shah@sample.ac.uk', zone: LONDON });

const first = (list: readonly Choice[], count: number): string[] => list.slice(0, count).map(({ id }) => id);

export const profileOf = (words: MemberWords, { id, lists }: Scheme, parts: Profile['part']['parts']): Profile => ({
  part: { parts, schemes: [id] },
  work: {
    jobTitle: words.jobTitle,
    department: words.department,
    function: lists.functions[0]?.id ?? '',
    campus: lists.campuses[0]?.id ?? '',
  },
  style: { languages: first(lists.languages, 2), formats: ['teams', 'in-person'], days: ['tuesday', 'thursday'] },
  ...(parts === 'mentee'
    ? {}
    : { mentor: { topics: first(lists.topics, 12), ownTopics: words.ownTopics, experience: words.experience, capacity: 2 } }),
  ...(parts === 'mentor' ? {} : { mentee: { topics: first(lists.topics, 3), hopes: words.hopes } }),
});

export const memberOf = (
  words: MemberWords,
  scheme: Scheme,
  parts: Profile['part']['parts'],
): Extract<FullMember, { status: 'registered' }> => ({
  status: 'registered',
  person: personOf(words),
  profile: profileOf(words, scheme, parts),
  conflicts: NO_CONFLICTS,
  consent: { principlesVersion: 1, at: before },
  registeredAt: before,
});

export const meetingOf = (words: MemberWords, seen: Partial<MeetingView> = {}): MeetingView => ({
  id: MEETING,
  status: 'arranged',
  plan: { on: CalendarDate.parse('2026-11-26'), at: WallTime.parse('14:00'), zone: LONDON, minutes: 60, place: words.place },
  startsAt: instantOf(Date.UTC(2026, 10, 26, 14, 0)),
  may: ['move', 'cancel'],
  isReminderUndelivered: false,
  ...seen,
});

type Signed = 'nobody' | 'me' | 'other' | 'both';

export const agreementOf = (words: MemberWords, scheme: Scheme, signed: Signed): AgreementView => {
  const mine = { name: words.me, at: before, isMine: true };
  const theirs = { name: words.other, at: NOW, isMine: false };
  return {
    version: 2,
    terms: {
      goals: [words.goal, words.goal, words.goal],
      success: words.success,
      startsOn: CalendarDate.parse('2026-12-01'),
      durationMonths: 6,
      rhythm: 'monthly',
      meetingMinutes: 60,
      where: words.department,
      arranges: 'mentee',
      cancelNotice: 'one-day',
      contactBetween: words.success.slice(0, CONTACT_LENGTH_MAX),
      reviewPoints: 'half-way',
    },
    endsOn: CalendarDate.parse('2027-06-01'),
    statements: [...scheme.statements],
    signatures: { nobody: [], me: [mine], other: [theirs], both: [mine, theirs] }[signed],
    isMine: signed === 'me',
    knownVersion: signed === 'other' ? 1 : 2,
    changes: [{ version: 2, fields: ['goals', 'durationMonths', 'where'], undidMine: true }],
    monthsMin: scheme.settings.durationMonthsMin,
    monthsMax: scheme.settings.durationMonthsMax,
  };
};

/** The version after it, which one of the two proposes: other goals, longer, elsewhere. */
export const amendmentOf = (words: MemberWords, scheme: Scheme, by: 'me' | 'other', signed: Exclude<Signed, 'both'>): AgreementView => {
  const agreement = agreementOf(words, scheme, signed);
  return {
    ...agreement,
    version: 3,
    terms: { ...agreement.terms, goals: [words.goal, words.goals.slice(0, GOAL_LENGTH_MAX)], durationMonths: 9, where: '' },
    endsOn: CalendarDate.parse('2027-09-01'),
    isMine: by === 'me',
    knownVersion: by === 'me' ? 3 : 2,
    changes: [...agreement.changes, { version: 3, fields: ['goals', 'durationMonths', 'where'], undidMine: true }],
  };
};

const PROGRESS = ['reached', 'under-way', 'not-begun'] as const;

const actionsOf = ({ success }: MemberWords): PartnershipView['actions'] => {
  const text = success.slice(0, ACTION_LENGTH_MAX);
  return [
    { id: ActionId.parse('action-1'), text, isMine: true, dueOn: CalendarDate.parse('2026-11-30'), status: 'open' },
    { id: ActionId.parse('action-2'), text, isMine: false, dueOn: CalendarDate.parse('2026-11-20'), status: 'done' },
  ];
};

/** A partnership as `part` sees it, with what the status brings along. */
export const viewOf = (
  words: MemberWords,
  scheme: Scheme,
  status: PartnershipView['status'],
  part: 'mentor' | 'mentee',
  seen: Partial<PartnershipView> = {},
): PartnershipView => {
  const isRunning = status === 'active' || status === 'paused';
  const isOver = ['declined', 'withdrawn', 'expired', 'superseded', 'released', 'ended'].includes(status);
  return {
    id: PARTNERSHIP,
    schemeId: scheme.id,
    schemeName: scheme.name,
    status,
    part,
    me: { id: ME, name: words.me },
    other: { id: OTHER, name: words.other, jobTitle: words.jobTitle, department: words.department },
    suggestion: status === 'proposed' ? words.reason : '',
    isMentorWilling: false,
    goals: status === 'proposed' ? '' : words.goals,
    requestedAt: before,
    answerBy: status === 'requested' || status === 'proposed' ? CalendarDate.parse('2026-12-04') : null,
    talkingSince: null,
    chatUrl: 'https://teams.microsoft.com/l/chat/0/0?users=tom.okafor%40sample.ac.uk',
    undoUntil: status === 'agreeing' ? later(NOW, { minutes: 20 }) : null,
    lapsesOn: status === 'agreeing' ? CalendarDate.parse('2026-12-18') : null,
    declineReason: status === 'declined' ? words.reason : '',
    placesLeft: status === 'requested' && part === 'mentor' ? 1 : null,
    agreement:
      status === 'agreeing'
        ? agreementOf(words, scheme, 'nobody')
        : isRunning || status === 'ended'
          ? agreementOf(words, scheme, 'both')
          : null,
    amendment: null,
    formerAgreements: [],
    goalsProgress: isRunning || status === 'ended' ? PROGRESS.map((progress) => ({ text: words.goal, progress })) : [],
    actions: isRunning || status === 'ended' ? actionsOf(words) : [],
    fitCheck: null,
    reviews: [],
    asks: [],
    closesOn: null,
    pausedUntil: status === 'paused' ? CalendarDate.parse('2027-01-15') : null,
    aliveAt: isRunning ? before : null,
    startedAt: isRunning || status === 'ended' ? before : null,
    outcome: status === 'ended' ? 'completed' : null,
    closedAt: isOver ? NOW : null,
    keptUntil: isOver ? KEPT_UNTIL : null,
    meetings: isRunning ? [meetingOf(words)] : [],
    may: [...abilitiesOf(status, part)] satisfies Ability[],
    ...seen,
  };
};
