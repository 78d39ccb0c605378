import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { TermsField } from '@mentor-network/core/partnerships/agreement';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import type { Approvals } from '@mentor-network/core/members/approval';
import type { Member } from '@mentor-network/core/members/member';
import type { OpenRequests, Places } from '@mentor-network/core/members/places';
import type { Preferences } from '@mentor-network/core/members/preferences';
import type { Answers } from '@mentor-network/core/members/registration';
import type { Notice, NoticeKind } from '@mentor-network/core/notices/notice';
import type { LookedAt } from '@mentor-network/core/privacy/looks';
import type { MemberField } from '@mentor-network/core/privacy/member-audiences';
import { type Scheme, labelOf } from '@mentor-network/core/schemes/scheme';
import { audienceWords } from '../audience-words.ts';
import { labelOfTerm, termWords } from '../partnerships/agreement-words.ts';
import { fullDateWords, stampWords, zoneWords } from '../time-words.ts';
import { capitalised, formatWords, leadWords, listWords, minutesWords, monthsWords, partsWords, rhythmWords, weekdayWords } from '../words.ts';
import { type PageLine, type PageSection, pageHtml } from './html.ts';
import { lookReasonWords } from './look-words.ts';
import { workLines } from './my-work-lines.ts';

export type MyDataPageView = {
  readonly writtenAt: Instant;
  readonly record: Member | null;
  readonly places: Places | null;
  readonly openRequests: OpenRequests['open'];
  readonly preferences: Preferences;
  readonly approvals: Approvals['standings'];
  readonly contact: { readonly heardAt: Instant; readonly unreachable: { readonly since: Instant } | null } | null;
  readonly partnerships: readonly PartnershipView[];
  readonly notices: readonly Notice[];
  readonly looks: readonly LookedAt[];
  readonly facts: readonly { readonly action: string; readonly at: Instant }[];
  readonly schemes: readonly [Scheme, ...Scheme[]];
  readonly zone: Zone;
};

/** Everything the network has about somebody, for themselves to read. A card has no room for it; the words are those of the cards. */
export const myDataPage = (view: MyDataPageView): string =>
  pageHtml({
    title: 'What the network has about you',
    lead: `As it was on ${stampWords(view.writtenAt, view.zone)}, ${zoneWords(view.zone)}. This page is for you alone.`,
    sections: [personSection(view), ...registrationSections(view), approvalSection(view), settingsSection(view), ...view.partnerships.map((one) => partnershipSection(one, view)), noticesSection(view), looksSection(view), factsSection(view)].filter(
      ({ lines }) => lines.length > 0,
    ),
  });

const own = (field: MemberField, label: string, text: string): PageLine => ({ label, text: text || '–', seenBy: audienceWords(field) });
const plain = (label: string, text: string): PageLine => ({ label, text: text || '–' });

const personSection = ({ record, zone }: MyDataPageView): PageSection => {
  if (record === null) return { title: 'You', lines: [plain('Your record', 'There is none.')] };
  if (!('person' in record)) return { title: 'You', lines: [plain('Your record', 'Erased.')] };
  const { person } = record;
  return {
    title: 'You',
    lines: [
      own('name', 'Name', person.name),
      own('email', 'E-mail address', person.email),
      own('zone', 'Time zone', person.zone),
      own('id', 'Number of your account', person.id),
      ...('registeredAt' in record ? [own('registeredAt', 'Registered', stampWords(record.registeredAt, zone))] : []),
      ...(record.status === 'registering' ? [plain('Began to register', stampWords(record.startedAt, zone))] : []),
      ...(record.status === 'paused' ? [own('pausedUntil', 'Pause until', record.until === null ? 'you return' : fullDateWords(record.until))] : []),
    ],
  };
};

/** What was answered, of a registration that is whole or half. */
const answersOf = (record: Member | null): Answers => {
  if (record === null) return {};
  if (record.status === 'registering') return record.answers;
  return 'profile' in record ? { ...record.profile, conflicts: record.conflicts, consent: record.consent } : {};
};

const registrationSections = ({ record, places, schemes, zone }: MyDataPageView): readonly PageSection[] => {
  const { part, work, style, mentor, mentee, conflicts, consent } = answersOf(record);
  const [{ lists }] = schemes;
  const named = (choices: Scheme['lists']['topics'], ids: readonly string[]): string => listWords(ids.map((id) => labelOf(choices, id)));
  return [
    {
      title: 'Your profile',
      lines: [
        ...(part ? [own('parts', 'You would like to', partsWords(part.parts)), own('schemes', 'Schemes', listWords(part.schemes.map((id) => schemes.find((scheme) => scheme.id === id)?.name ?? id)))] : []),
        ...(work
          ? [
              own('jobTitle', 'Job title', work.jobTitle),
              own('department', 'Department', work.department),
              own('function', 'Function', labelOf(lists.functions, work.function)),
              own('campus', 'Campus', labelOf(lists.campuses, work.campus)),
            ]
          : []),
        ...(style
          ? [
              own('languages', 'Languages', named(lists.languages, style.languages)),
              own('formats', 'How you like to meet', capitalised(listWords(style.formats.map(formatWords)))),
              own('days', 'Days', listWords(style.days.map(weekdayWords))),
            ]
          : []),
      ],
    },
    {
      title: 'As a mentor',
      lines: mentor
        ? [
            own('helpTopics', 'You can help with', named(lists.topics, mentor.topics)),
            own('ownTopics', 'In your own words', mentor.ownTopics),
            own('experience', 'Your experience', mentor.experience),
            own('capacity', 'People at once', String(mentor.capacity)),
            own('placesLeft', 'Of these taken', String(places?.heldBy.length ?? 0)),
          ]
        : [],
    },
    {
      title: 'As a mentee',
      lines: mentee ? [own('wantedTopics', 'You would like to develop', named(lists.topics, mentee.topics)), own('hopes', 'You hope for', mentee.hopes)] : [],
    },
    {
      title: 'Who you must not be matched with',
      lines: conflicts
        ? [own('lineManager', 'Line manager', listWords(conflicts.lineManager)), own('iManage', 'People you manage', listWords(conflicts.iManage)), own('others', 'Others', listWords(conflicts.others))]
        : [],
    },
    {
      title: 'Your agreement to the principles',
      lines: consent ? [own('consent', 'Agreed', `Version ${String(consent.principlesVersion)}, on ${stampWords(consent.at, zone)}`)] : [],
    },
  ];
};

const approvalWords = ({ approval, trainedOn }: Approvals['standings'][number], zone: Zone): string => {
  const trained = trainedOn === null ? '' : `\nTrained on ${fullDateWords(trainedOn)}`;
  switch (approval.status) {
    case 'not-asked':
      return `Nobody had to approve you.${trained}`;
    case 'waiting':
      return `Waits for a coordinator since ${stampWords(approval.since, zone)}.${trained}`;
    case 'asked-back':
      return `Asked on ${stampWords(approval.since, zone)}: ${approval.question}${trained}`;
    case 'approved':
      return `Approved on ${stampWords(approval.at, zone)}.${trained}`;
  }
};

/** What coordinators said to somebody who would like to mentor. */
const approvalSection = ({ approvals, schemes, zone }: MyDataPageView): PageSection => ({
  title: 'Approval as a mentor',
  lines: approvals.map((standing) => ({
    ...plain(schemes.find(({ id }) => id === standing.schemeId)?.name ?? standing.schemeId, approvalWords(standing, zone)),
    seenBy: 'Seen by you and the coordinators of the scheme.',
  })),
});

const settingsSection = ({ preferences, contact, openRequests, zone }: MyDataPageView): PageSection => ({
  title: 'Settings and messages',
  lines: [
    plain('Reminders of meetings', preferences.meetingReminders.length === 0 ? 'None' : listWords(preferences.meetingReminders.map(leadWords))),
    plain('Requests you have open', String(openRequests.length)),
    ...(contact
      ? [plain('We last heard from you', stampWords(contact.heardAt, zone)), plain('Messages to you', contact.unreachable ? `have not arrived since ${stampWords(contact.unreachable.since, zone)}` : 'arrive')]
      : []),
  ],
});

/** Every version there is: what waits for signatures, what is in force, and what was before. */
const agreementLines = ({ agreement, amendment, formerAgreements }: PartnershipView, zone: Zone): readonly PageLine[] => [
  ...(amendment === null ? [] : versionLines('Proposed change', amendment, zone)),
  ...(agreement === null ? [] : versionLines('Agreement', agreement, zone)),
  ...formerAgreements.flatMap((former) => versionLines('Earlier agreement', former, zone)),
];

const ONE_BY_ONE = ['success', 'where', 'arranges', 'cancelNotice', 'contactBetween', 'reviewPoints'] as const satisfies readonly TermsField[];

const versionLines = (what: string, { version, terms, signatures }: AgreementView, zone: Zone): readonly PageLine[] => [
  plain(`${what}, version ${String(version)}`, termWords('goals', terms)),
  plain('Agreed', `From ${fullDateWords(terms.startsOn)}, for ${monthsWords(terms.durationMonths)}. ${rhythmWords(terms.rhythm)}, ${minutesWords(terms.meetingMinutes)}.`),
  ...ONE_BY_ONE.filter((field) => terms[field] !== '').map((field) => plain(labelOfTerm(field), termWords(field, terms))),
  ...signatures.map(({ name, at }) => plain('Signed', `${name}, ${stampWords(at, zone)}`)),
];

const partnershipSection = (view: PartnershipView, { zone }: MyDataPageView): PageSection => ({
  title: view.part === 'mentor' ? `You and your mentee ${view.other.name}` : `You and your mentor ${view.other.name}`,
  lines: [
    plain('Scheme', view.schemeName),
    plain('Asked', stampWords(view.requestedAt, zone)),
    plain('What was asked for', view.goals),
    ...(view.declineReason ? [plain('Declined with the words', view.declineReason)] : []),
    ...agreementLines(view, zone),
    ...workLines(view, zone),
    ...view.meetings.map(({ startsAt, status, plan }) => plain('Meeting', `${stampWords(startsAt, zone)}, ${minutesWords(plan.minutes)}, ${plan.place}; ${status}`)),
    ...(view.closedAt === null ? [] : [plain('Over', stampWords(view.closedAt, zone))]),
    ...(view.keptUntil === null
      ? []
      : [plain('Will be deleted', `Words on ${fullDateWords(view.keptUntil.words)}, meetings on ${fullDateWords(view.keptUntil.meetings)}, the rest on ${fullDateWords(view.keptUntil.partnership)}`)]),
  ],
});

const noticeWords: { readonly [Kind in NoticeKind]: string } = {
  'proposal-received': 'A coordinator suggested somebody to you',
  'proposal-welcome': 'A mentor would be glad',
  'request-received': 'A mentoring request',
  'request-waiting': 'A reminder of a request that waits',
  'request-talk-first': 'A mentor would like to talk first',
  'request-undone': 'An acceptance was taken back',
  'request-accepted': 'Your request was accepted',
  'request-declined': 'Your request was declined',
  'request-withdrawn': 'A request was withdrawn',
  'request-expired': 'A request has expired',
  'request-superseded': 'A request was closed',
  'request-released': 'A request was closed by the network',
  'agreement-changed': 'The agreement was changed',
  'agreement-signed': 'The agreement was signed',
  'agreement-waiting': 'A reminder of an agreement that waits',
  'amendment-proposed': 'A change to the agreement was proposed',
  'amendment-signed': 'A change to the agreement was signed',
  'amendment-in-force': 'A change to the agreement is in force',
  'amendment-withdrawn': 'A change to the agreement was withdrawn',
  'coordinator-reminds': 'A coordinator reminded you',
  'partnership-started': 'A partnership has started',
  'partnership-paused': 'A partnership takes a pause',
  'partnership-resumed': 'A partnership goes on',
  'partnership-ended': 'A partnership has ended',
  'action-added': 'An agreed action',
  'action-due': 'An agreed action is due',
  'fit-check': 'Whether it fits',
  'mid-point': 'A review on the way',
  'ending-soon': 'A partnership ends soon',
  'time-to-close': 'The agreed end of a partnership',
  'look-back': 'A look back',
  silence: 'A reminder to meet',
  'close-offer': 'Whether a partnership goes on',
  'registration-waiting': 'A reminder of a registration that waits',
  'pause-over': 'Your pause is over',
  'paused-unanswered': 'You were paused, after requests without an answer',
  'mentor-approved': 'You were approved as a mentor',
  'mentor-asked-back': 'A question about your registration as a mentor',
  'approval-wanted': 'A mentor waits for approval',
  'conflict-raised': 'A partnership that needs a coordinator',
  'fit-concern': 'A partnership that may not fit',
  'meeting-arranged': 'A meeting was arranged',
  'meeting-moved': 'A meeting was moved',
  'meeting-cancelled': 'A meeting was cancelled',
  'meeting-soon': 'A reminder of a meeting',
  'meeting-held': 'Whether you met',
};

const statusWords: { readonly [Status in Notice['status']]: string } = {
  pending: 'will be sent',
  delivered: 'sent',
  dropped: 'not sent, because it was no longer wanted',
  undeliverable: 'could not be sent',
};

const noticesSection = ({ notices, zone }: MyDataPageView): PageSection => ({
  title: 'Messages to you',
  lines: notices
    .toSorted((one, other) => (one.dueAt < other.dueAt ? 1 : -1))
    .map(({ subject, dueAt, status }) => plain(stampWords(dueAt, zone), `${noticeWords[subject.kind]}: ${statusWords[status]}`)),
});

const looksSection = ({ looks, zone }: MyDataPageView): PageSection => ({
  title: 'Who looked at your record',
  lines: looks.length === 0 ? [plain('Coordinators', 'None has, in the last twelve months.')] : looks.map(({ at, who, why }) => plain(stampWords(at, zone), `${who}, ${lookReasonWords(why)}`)),
});

/** What nobody can take back: that something was done to the record, and when. */
const factsSection = ({ facts, zone }: MyDataPageView): PageSection => ({
  title: 'What happened to your record',
  lines: facts.map(({ action, at }) => plain(stampWords(at, zone), action.replaceAll('-', ' '))),
});
