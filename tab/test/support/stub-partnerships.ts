import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { ActionId, MeetingId, MemberId, PartnershipId, SchemeId } from '@mentor-network/core/kernel/ids';
import { CalendarDate, Instant, WallTime, Zone } from '@mentor-network/core/kernel/time';
import { abilitiesOf } from '@mentor-network/core/partnerships/abilities';

const at = (text: string): Instant => Instant.parse(`${text}:00.000Z`);
const on = (text: string): CalendarDate => CalendarDate.parse(text);
const london = Zone.parse('Europe/London');

export const NOW = at('2026-11-23T09:30');
export const MEI = MemberId.parse('mei');
export const PRIYA = MemberId.parse('priya');
export const RUTH = MemberId.parse('ruth');

const me = { id: MEI, name: 'Mei Lin Chen' };
const statements = [
  'What is said between us stays between us, unless somebody is in danger or the law asks.',
  'Mentoring does not replace line management, supervision, counselling or HR.',
  'The mentor does not act on the mentee’s behalf: the mentee acts.',
  'Either of us may end this at any time, without a reason and without blame.',
];

const plan = (day: string, time: string, place: string, minutes = 60) => ({ on: on(day), at: WallTime.parse(time), zone: london, minutes, place });
const other = (id: string, name: string, jobTitle: string, department: string) => ({ id: MemberId.parse(id), name, jobTitle, department });

const HOW = { where: '', arranges: 'mentee', cancelNotice: 'one-day', contactBetween: '', reviewPoints: 'half-way' } as const;

const drafted = (isMine: boolean, knownVersion: number) => ({ isMine, knownVersion, changes: [], monthsMin: 3, monthsMax: 12 });

const nothingYet = {
  ...{ suggestion: '', isMentorWilling: false, talkingSince: null, chatUrl: null, undoUntil: null, lapsesOn: null, amendment: null, formerAgreements: [] },
  ...{ goalsProgress: [], actions: [], fitCheck: null, reviews: [], pausedUntil: null, asks: [], closesOn: null, aliveAt: null },
  ...{ declineReason: '', agreement: null, startedAt: null, outcome: null, closedAt: null, keptUntil: null, answerBy: null, placesLeft: null, meetings: [] },
};

const active: PartnershipView = {
  ...nothingYet,
  id: PartnershipId.parse('p-active'),
  schemeId: SchemeId.parse('university'),
  schemeName: 'University network',
  status: 'active',
  part: 'mentor',
  me,
  other: other('tom', 'Tom Okafor', 'Finance Officer', 'Finance'),
  goals: 'I would like to move from reporting to advising.',
  requestedAt: at('2026-08-20T10:00'),
  startedAt: at('2026-09-01T08:10'),
  agreement: {
    version: 2,
    terms: {
      goals: ['Lead a budget conversation with a head of department on my own.', 'Explain a forecast to somebody who does not like numbers.'],
      success: 'In March I present the faculty forecast myself, and two heads of department ask me before they decide.',
      startsOn: on('2026-09-01'),
      durationMonths: 6,
      rhythm: 'monthly',
      meetingMinutes: 60,
      where: 'Teams, and once a term over a coffee in the Riverside café',
      arranges: 'mentee',
      cancelNotice: 'one-day',
      contactBetween: 'A short message is welcome, and an answer may take a week.',
      reviewPoints: 'every-quarter',
    },
    endsOn: on('2027-03-01'),
    statements,
    signatures: [
      { name: 'Tom Okafor', at: at('2026-08-31T15:20'), isMine: false },
      { name: 'Mei Lin Chen', at: at('2026-09-01T08:10'), isMine: true },
    ],
    ...drafted(false, 2),
  },
  goalsProgress: [
    { text: 'Lead a budget conversation with a head of department on my own.', progress: 'under-way' },
    { text: 'Explain a forecast to somebody who does not like numbers.', progress: 'reached' },
  ],
  actions: [
    { id: ActionId.parse('a-1'), text: 'Send the notes of the last budget round, with what went well.', isMine: true, dueOn: on('2026-11-25'), status: 'open' },
    { id: ActionId.parse('a-2'), text: 'Sit in on a meeting of the faculty board.', isMine: false, dueOn: on('2026-12-08'), status: 'open' },
    { id: ActionId.parse('a-3'), text: 'Read the guide for a first meeting.', isMine: false, dueOn: on('2026-09-20'), status: 'done' },
  ],
  reviews: [{ stage: 'mid-point', isMine: true, helped: 'a-lot', words: 'We plan too little and talk well.', readers: 'partner', at: at('2026-11-20T11:00') }],
  aliveAt: at('2026-11-26T14:00'),
  meetings: [
    { id: MeetingId.parse('m-next'), status: 'arranged', plan: plan('2026-11-26', '14:00', 'Teams'), startsAt: at('2026-11-26T14:00'), may: ['move', 'cancel'], isReminderUndelivered: true },
    { id: MeetingId.parse('m-over'), status: 'arranged', plan: plan('2026-11-20', '10:00', 'Room 2.14, Finance building'), startsAt: at('2026-11-20T10:00'), may: ['record'], isReminderUndelivered: false },
    { id: MeetingId.parse('m-2'), status: 'met', plan: plan('2026-10-22', '14:00', 'Teams'), startsAt: at('2026-10-22T13:00'), may: [], isReminderUndelivered: false },
    { id: MeetingId.parse('m-1'), status: 'met', plan: plan('2026-09-24', '14:00', 'Teams'), startsAt: at('2026-09-24T13:00'), may: [], isReminderUndelivered: false },
  ],
  may: abilitiesOf('active', 'mentor').filter((ability) => ability !== 'sign' && ability !== 'withdraw-amendment'),
};

const signed = (theirs: string, mine: string) => [
  { name: 'Tom Okafor', at: at(theirs), isMine: false },
  { name: 'Mei Lin Chen', at: at(mine), isMine: true },
];

/** The same partnership after a change that both signed, with another change that waits for the reader. */
export const amendedActive = (): Partial<PartnershipView> => {
  const { agreement } = active;
  if (agreement === null) return {};
  const { terms } = agreement;
  const inForce = { ...agreement, version: 3, terms: { ...terms, rhythm: 'fortnightly' as const }, signatures: signed('2026-10-05T09:00', '2026-10-06T14:40') };
  return {
    agreement: inForce,
    formerAgreements: [agreement],
    amendment: {
      ...inForce,
      version: 4,
      terms: { ...inForce.terms, goals: [...terms.goals.slice(0, 1), 'Present the forecast to the faculty board.'], durationMonths: 9, where: '' },
      endsOn: on('2027-06-01'),
      signatures: signed('2026-11-22T16:05', '2026-11-22T16:05').slice(0, 1),
      knownVersion: 3,
      changes: [{ version: 4, fields: ['goals', 'durationMonths', 'where'], undidMine: true }],
    },
    may: ['arrange-meeting', 'amend', 'sign', 'withdraw-amendment', 'pause', 'end'],
  };
};

/** Nobody signed it in time. */
export const LAPSED: Partial<PartnershipView> = { status: 'ended', outcome: 'lapsed', startedAt: null, closedAt: at('2026-11-20T09:00'), may: [] };

const agreeing: PartnershipView = {
  ...nothingYet,
  id: PartnershipId.parse('p-agreeing'),
  schemeId: SchemeId.parse('professional'),
  schemeName: 'Professional services scheme',
  status: 'agreeing',
  part: 'mentee',
  me,
  other: other('amira', 'Dr Amira Bell', 'Head of Research Support', 'Library'),
  goals: 'Write a first grant application that is mine.',
  requestedAt: at('2026-11-09T09:00'),
  agreement: {
    version: 1,
    terms: { goals: ['Write a first grant application that is mine.'], success: '', startsOn: on('2026-11-30'), durationMonths: 6, rhythm: 'fortnightly', meetingMinutes: 45, ...HOW },
    endsOn: on('2027-05-30'),
    statements,
    signatures: [{ name: 'Dr Amira Bell', at: at('2026-11-20T11:42'), isMine: false }],
    ...drafted(false, 0),
  },
  lapsesOn: on('2026-12-08'),
  may: ['change-agreement', 'sign', 'end'],
};

const requested: PartnershipView = {
  ...nothingYet,
  id: PartnershipId.parse('p-request'),
  schemeId: SchemeId.parse('university'),
  schemeName: 'University network',
  status: 'requested',
  part: 'mentor',
  me,
  other: other('hannah', 'Hannah Weiss', 'Finance Officer', 'Finance'),
  goals: 'I would like to present to a full room without reading my notes. <img src=x onerror="document.title=1">',
  requestedAt: at('2026-11-20T09:00'),
  answerBy: on('2026-12-04'),
  may: ['accept', 'decline'],
};

const declined: PartnershipView = {
  ...nothingYet,
  id: PartnershipId.parse('p-declined'),
  schemeId: SchemeId.parse('university'),
  schemeName: 'University network',
  status: 'declined',
  part: 'mentee',
  me,
  other: other('gareth', 'Gareth Pugh', 'Director of Estates', 'Estates'),
  goals: 'Running a project with more than one supplier.',
  requestedAt: at('2026-05-04T09:00'),
  declineReason: 'This term is full. Ask me again in spring.',
  closedAt: at('2026-05-07T09:00'),
  keptUntil: { words: CalendarDate.parse('2026-11-07'), meetings: CalendarDate.parse('2027-05-07'), partnership: CalendarDate.parse('2029-05-07') },
  may: [],
};

export const STUB_PARTNERSHIPS: readonly PartnershipView[] = [active, agreeing, requested, declined];
export { requested as REQUESTED };

const withId = (id: string, seen: Partial<PartnershipView>): PartnershipView => ({ ...active, id: PartnershipId.parse(id), ...seen });
const over = { status: 'ended', part: 'mentee', outcome: 'completed', closedAt: at('2026-11-20T12:00'), meetings: [], may: [...abilitiesOf('ended', 'mentee')] } satisfies Partial<PartnershipView>;

/** A partnership that runs, pauses or is over, in every state that a page shows differently. */
export const STATES_OF_RUNNING: readonly PartnershipView[] = [
  active,
  withId('p-silent', { part: 'mentee', other: other('asha', 'Asha Menon', 'Head of Analytics', 'Planning'), asks: ['close-offer', 'fit-check'], closesOn: on('2026-11-29'), meetings: [], actions: [], reviews: [] }),
  withId('p-paused', { status: 'paused', pausedUntil: on('2027-01-15'), may: [...abilitiesOf('paused', 'mentor')], meetings: [] }),
  withId('p-over-soon', { asks: ['time-to-close'], closesOn: on('2026-12-06'), meetings: [], actions: [] }),
  withId('p-new', { goalsProgress: active.goalsProgress.slice(0, 1).map((goal) => ({ ...goal, progress: 'not-begun' })), actions: [], reviews: [], meetings: [] }),
  withId('p-completed', over),
  withId('p-early', { ...over, outcome: 'completed-early', reviews: [] }),
  withId('p-lapsed', { ...over, outcome: 'lapsed', reviews: [], actions: [] }),
  withId('p-unsigned', { ...over, outcome: 'lapsed', startedAt: null, reviews: [], actions: [], goalsProgress: [], may: [] }),
];
