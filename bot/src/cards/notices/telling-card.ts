import type { MeetingView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type CalendarDate, type Instant, type Zone, dateIn, timeIn } from '@mentor-network/core/kernel/time';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import type { PartnershipTelling, Telling } from '@mentor-network/core/notices/telling';
import { type Button, type Element, card, eyebrow, line, muted, oneLine, rich, strongRun, title, when } from '../elements.ts';
import { aheadButtons, heldButtons, KEPT } from '../meetings/meeting-card.ts';
import { whenAndWhere } from '../meetings/meeting-elements.ts';
import { partnershipCard } from '../partnerships/partnership-card.ts';
import { dueWords, openActions } from '../partnerships/work-words.ts';
import { dayWords, momentWords, untilWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised } from '../words.ts';
import { agreementSaid } from './agreement-telling.ts';
import { coordinatorTellingCard } from './coordinator-telling-card.ts';
import { memberTellingCard } from './member-telling-card.ts';
import { remindingCard } from './reminding-card.ts';
import { partnershipSaid, runningTellingCard } from './running-telling-card.ts';
import { saidCard } from './said-card.ts';

/** The message a member gets because something happened, or is about to. Each says who, what, when and what next. */
export const tellingCard = (told: Telling) => {
  switch (told.about) {
    case 'partnership':
      return partnershipTellingCard(told);
    case 'member':
      return memberTellingCard(told);
    case 'coordination':
      return coordinatorTellingCard(told);
    default:
      return assertNever(told);
  }
};

const partnershipTellingCard = (told: PartnershipTelling) => {
  const { subject, partnership, meeting, nextBest, reader, now } = told;
  const standing = (note?: string) => partnershipCard({ view: partnership, now, zone: reader.zone, nextBest, ...(note === undefined ? {} : { note }) });
  switch (subject.kind) {
    case 'request-waiting':
      return standing(`${partnership.other.name} is waiting for your answer.`);
    case 'coordinator-reminds':
      return remindingCard(told);
    case 'proposal-welcome':
      return standing(`${partnership.other.name} would be glad to be your mentor.`);
    case 'request-undone':
      return standing(`${partnership.other.name} pressed too soon, and has taken the acceptance back. Your request is open again.`);
    case 'proposal-received':
    case 'request-received':
    case 'request-talk-first':
    case 'request-declined':
    case 'request-withdrawn':
    case 'request-expired':
    case 'request-superseded':
    case 'request-released':
      return standing();
    case 'request-accepted':
    case 'agreement-changed':
    case 'agreement-signed':
    case 'agreement-waiting':
    case 'amendment-proposed':
    case 'amendment-signed':
    case 'amendment-in-force':
    case 'amendment-withdrawn':
      return saidCard(agreementSaid(told, subject.kind));
    case 'partnership-started':
    case 'partnership-paused':
    case 'partnership-resumed':
    case 'partnership-ended':
      return saidCard(partnershipSaid(told, subject.kind));
    case 'action-added':
    case 'action-due':
    case 'fit-check':
    case 'mid-point':
    case 'ending-soon':
    case 'time-to-close':
    case 'look-back':
    case 'silence':
    case 'close-offer':
      return runningTellingCard(told, subject);
    case 'meeting-arranged':
    case 'meeting-moved':
    case 'meeting-cancelled':
    case 'meeting-soon':
    case 'meeting-held':
      return meeting === undefined ? standing() : meetingTellingCard(told, meeting, subject.kind);
    default:
      return assertNever(subject);
  }
};

type KindOf<Start extends string> = Extract<PartnershipSubject['kind'], `${Start}${string}`>;

const stopReminders = press('Stop these reminders', 'reminders.stop', {});

const meetingTellingCard = ({ partnership, reader, now }: PartnershipTelling, meeting: MeetingView, kind: KindOf<'meeting-'>) => {
  const { zone } = reader;
  const headline = meetingHeadline(kind, partnership.other.name, meeting, zone, now);
  return card({
    fallbackText: `${headline} · ${momentWords(meeting.startsAt, zone, now)}`,
    body: [
      eyebrow(kind === 'meeting-soon' ? 'Reminder' : 'Meeting'),
      title(headline),
      ...whenAndWhere({ meeting, zone, now, isUntilSaid: kind === 'meeting-soon' }),
      ...(kind === 'meeting-soon' ? agreedOn(partnership, dateIn(now, zone)) : []),
      ...when(kind === 'meeting-held', muted(KEPT, { spacing: 'Medium' })),
    ],
    actions: meetingButtons(kind, partnership, meeting),
  });
};

const AGREED_SHOWN_MAX = 3;

/** What they said they would do before they meet again. */
const agreedOn = (partnership: PartnershipTelling['partnership'], today: CalendarDate): readonly Element[] => {
  const open = openActions(partnership).slice(0, AGREED_SHOWN_MAX);
  if (open.length === 0) return [];
  return [rich([strongRun('You agreed')], { spacing: 'Medium' }), ...open.map((action) => line(`• ${oneLine(action.text)} · ${dueWords(action, partnership, today)}`, { spacing: 'Small' }))];
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

const meetingButtons = (kind: KindOf<'meeting-'>, partnership: PartnershipTelling['partnership'], meeting: MeetingView): readonly Button[] => {
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
