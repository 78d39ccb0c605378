import type { MeetingView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Instant, type Zone, timeIn } from '@mentor-network/core/kernel/time';
import type { Subject } from '@mentor-network/core/notices/notice';
import type { Telling } from '@mentor-network/core/notices/telling';
import { type Button, card, eyebrow, line, muted, quoted, title, when } from '../elements.ts';
import { aheadButtons, heldButtons, KEPT } from '../meetings/meeting-card.ts';
import { whenAndWhere } from '../meetings/meeting-elements.ts';
import { partnershipCard } from '../partnerships/partnership-card.ts';
import { answerByWords, outcomeWords } from '../partnerships/partnership-words.ts';
import { dayWords, momentWords, untilWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised } from '../words.ts';

type Said = { readonly kind: string; readonly headline: string; readonly text: string; readonly buttons: readonly Button[] };

const telling = ({ kind, headline, text, buttons }: Said) =>
  card({
    fallbackText: `${headline}. ${text}`,
    body: [eyebrow(kind), title(headline), line(text, { spacing: 'Small' })],
    actions: buttons,
  });

/** The message a member gets because something happened, or is about to. Each says who, what, when and what next. */
export const tellingCard = (told: Telling) => {
  const { subject, partnership, meeting, reader, now } = told;
  switch (subject.kind) {
    case 'request-received':
      return partnership.part === 'mentee' ? suggestedCard(told) : partnershipCard({ view: partnership, now, zone: reader.zone });
    case 'request-waiting':
      return partnershipCard({ view: partnership, now, zone: reader.zone, note: `${partnership.other.name} is waiting for your answer.` });
    case 'request-declined':
    case 'request-withdrawn':
    case 'request-expired':
    case 'request-superseded':
      return partnershipCard({ view: partnership, now, zone: reader.zone });
    case 'request-accepted':
    case 'agreement-changed':
    case 'agreement-signed':
      return telling(agreementSaid(told, subject.kind));
    case 'partnership-started':
    case 'partnership-paused':
    case 'partnership-resumed':
    case 'partnership-ended':
      return telling(partnershipSaid(told, subject.kind));
    case 'meeting-arranged':
    case 'meeting-moved':
    case 'meeting-cancelled':
    case 'meeting-soon':
    case 'meeting-held':
      return meeting === undefined
        ? partnershipCard({ view: partnership, now, zone: reader.zone })
        : meetingTellingCard(told, meeting, subject.kind);
    default:
      return assertNever(subject);
  }
};

/** In a matched scheme a coordinator asks, and the mentee is told as well: both still decide. */
const suggestedCard = ({ partnership, reader, now }: Telling) => {
  const { id, other, goals, schemeName, may } = partnership;
  return card({
    fallbackText: `A coordinator of ${schemeName} suggests ${other.name} as your mentor.`,
    body: [
      eyebrow('Mentoring request'),
      title(`A coordinator suggests ${other.name} as your mentor`),
      muted(`${other.jobTitle}, ${other.department} · ${schemeName}`),
      quoted(goals),
      line(
        `${other.name} has been asked. ${answerByWords(partnership, now, reader.zone)} If it does not suit you, withdraw: nobody minds.`,
        { spacing: 'Medium' },
      ),
    ],
    actions: [
      press('Open', 'partnership.show', { partnership: id }),
      ...when(may.includes('withdraw'), press('Withdraw', 'request.withdraw', { partnership: id })),
    ],
  });
};

type KindOf<Start extends string> = Extract<Subject['kind'], `${Start}${string}`>;

const agreementSaid = ({ partnership }: Telling, kind: 'request-accepted' | KindOf<'agreement-'>): Said => {
  const { other } = partnership;
  const read = press('Read the agreement', 'agreement.show', { partnership: partnership.id }, { isPrimary: true });
  switch (kind) {
    case 'request-accepted':
      return {
        kind: 'Mentoring request',
        headline: `${other.name} said yes`,
        text: 'Next: agree on your goals together. A first draft is there, with your own words.',
        buttons: [read],
      };
    case 'agreement-changed':
      return {
        kind: 'Mentoring agreement',
        headline: `${other.name} has changed your agreement`,
        text: `It is now version ${partnership.agreement?.version ?? 1}. Read it, change it, or sign it.`,
        buttons: [read],
      };
    case 'agreement-signed':
      return {
        kind: 'Mentoring agreement',
        headline: `${other.name} has signed. Your turn`,
        text: 'Read the agreement once more, and sign it if it is right. Then your mentoring begins.',
        buttons: [read],
      };
    default:
      return assertNever(kind);
  }
};

const partnershipSaid = ({ partnership }: Telling, kind: KindOf<'partnership-'>): Said => {
  const { id, other, may, outcome } = partnership;
  const open = press('Open', 'partnership.show', { partnership: id });
  switch (kind) {
    case 'partnership-started':
      return {
        kind: 'Your partnership',
        headline: `You and ${other.name} begin`,
        text: 'Both have signed the agreement. Next: arrange your first meeting.',
        buttons: [
          ...when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership: id }, { isPrimary: true })),
          press('Agreement', 'agreement.show', { partnership: id }),
        ],
      };
    case 'partnership-paused':
      return {
        kind: 'Your partnership',
        headline: `${other.name} would like a pause`,
        text: 'Your partnership is paused, and no reminders come. Either of you can go on at any time.',
        buttons: [open, ...when(may.includes('resume'), press('Go on', 'partnership.resume', { partnership: id }))],
      };
    case 'partnership-resumed':
      return {
        kind: 'Your partnership',
        headline: `${other.name} would like to go on`,
        text: 'The pause is over. Next: arrange a meeting.',
        buttons: [
          ...when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership: id }, { isPrimary: true })),
          open,
        ],
      };
    case 'partnership-ended':
      return {
        kind: 'Your partnership',
        headline: `Your mentoring with ${other.name} has ended`,
        text: `${outcome === null ? 'Ended.' : outcomeWords(outcome)} The agreement stays with you.`,
        buttons: [
          partnership.part === 'mentee' ? press('Find a mentor', 'directory.find', {}) : press('My mentoring', 'mentoring.show', {}),
          press('Agreement', 'agreement.show', { partnership: id }),
        ],
      };
    default:
      return assertNever(kind);
  }
};

const stopReminders = press('Stop these reminders', 'reminders.stop', {});

const meetingTellingCard = ({ partnership, reader, now }: Telling, meeting: MeetingView, kind: KindOf<'meeting-'>) => {
  const { zone } = reader;
  const headline = meetingHeadline(kind, partnership.other.name, meeting, zone, now);
  return card({
    fallbackText: `${headline} · ${momentWords(meeting.startsAt, zone, now)}`,
    body: [
      eyebrow(kind === 'meeting-soon' ? 'Reminder' : 'Meeting'),
      title(headline),
      ...whenAndWhere({ meeting, zone, now, isUntilSaid: kind === 'meeting-soon' }),
      ...when(kind === 'meeting-held', muted(KEPT, { spacing: 'Medium' })),
    ],
    actions: meetingButtons(kind, partnership, meeting),
  });
};

const meetingHeadline = (kind: KindOf<'meeting-'>, name: string, meeting: MeetingView, zone: Zone, now: Instant): string => {
  switch (kind) {
    case 'meeting-arranged':
      return `${name} has arranged a meeting with you`;
    case 'meeting-moved':
      return `${name} has moved your meeting`;
    case 'meeting-cancelled':
      return `${name} has cancelled your meeting`;
    case 'meeting-soon':
      return `${soonWords(meeting, zone, now)}: you meet ${name}`;
    case 'meeting-held':
      return `Did you meet ${name}?`;
    default:
      return assertNever(kind);
  }
};

/** "Tomorrow, 14:00" and "In 2 hours, 14:00": how soon is what matters in a reminder. */
const soonWords = ({ startsAt }: MeetingView, zone: Zone, now: Instant): string => {
  const until = untilWords(startsAt, zone, now) ?? dayWords(startsAt, zone, now);
  return `${capitalised(until)}, ${timeIn(startsAt, zone)}`;
};

const meetingButtons = (kind: KindOf<'meeting-'>, partnership: Telling['partnership'], meeting: MeetingView): readonly Button[] => {
  switch (kind) {
    case 'meeting-arranged':
    case 'meeting-moved':
      return aheadButtons(partnership, meeting);
    case 'meeting-cancelled':
      return [
        ...when(
          partnership.may.includes('arrange-meeting'),
          press('Arrange another', 'meeting.plan', { partnership: partnership.id }, { isPrimary: true }),
        ),
        press('Meetings', 'meetings.show', {}),
      ];
    case 'meeting-soon':
      return [...aheadButtons(partnership, meeting), stopReminders];
    case 'meeting-held':
      return [...heldButtons(partnership, meeting), stopReminders];
    default:
      return assertNever(kind);
  }
};
