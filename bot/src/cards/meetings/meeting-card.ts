import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Button, card, eyebrow, muted, noted, title, when } from '../elements.ts';
import { momentWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { joinButtons, whenAndWhere } from './meeting-elements.ts';

export type MeetingCardView = {
  readonly view: PartnershipView;
  readonly meeting: MeetingView;
  readonly now: Instant;
  readonly zone: Zone;
  /** The other member's zone, named when it differs. */
  readonly otherZone?: Zone | undefined;
  readonly note?: string | undefined;
};

export const meetingCard = ({ view, meeting, now, zone, otherZone, note }: MeetingCardView) => {
  const headline = headlineOf(view, meeting, now);
  return card({
    fallbackText: `${note === undefined ? '' : `${note} `}${headline} · ${momentWords(meeting.startsAt, zone, now)}`,
    body: [
      ...noted(note),
      eyebrow('Meeting'),
      title(headline),
      ...whenAndWhere({ meeting, zone, now, otherZone }),
      ...when(meeting.status === 'arranged' || meeting.status === 'met', muted(KEPT, { spacing: 'Medium' })),
    ],
    actions: buttonsOf(view, meeting, now),
  });
};

export const KEPT = 'Only that you met is kept, never what was said.';

const headlineOf = ({ other }: PartnershipView, { status, startsAt }: MeetingView, now: Instant): string => {
  switch (status) {
    case 'arranged':
      return now < startsAt ? `You meet ${other.name}` : `Did you meet ${other.name}?`;
    case 'cancelled':
      return `Your meeting with ${other.name} is cancelled`;
    case 'met':
      return `You met ${other.name}`;
    case 'missed':
      return `You and ${other.name} did not meet`;
    default:
      return assertNever(status);
  }
};

const buttonsOf = (view: PartnershipView, meeting: MeetingView, now: Instant): readonly Button[] => {
  if (meeting.status === 'arranged') return now < meeting.startsAt ? aheadButtons(view, meeting) : heldButtons(view, meeting);
  return [
    ...when(
      view.may.includes('arrange-meeting'),
      press(
        meeting.status === 'met' ? 'Arrange the next' : 'Arrange another',
        'meeting.plan',
        { partnership: view.id },
        { isPrimary: true },
      ),
    ),
    press('Meetings', 'meetings.show', {}),
  ];
};

/** Where nothing can be done, as in a pause, there is still a way on. */
const orAWayOn = (view: PartnershipView, buttons: readonly Button[]): readonly Button[] =>
  buttons.length > 0
    ? buttons
    : [press('Partnership', 'partnership.show', { partnership: view.id }), press('Meetings', 'meetings.show', {})];

/** Before it begins. */
export const aheadButtons = (view: PartnershipView, meeting: MeetingView): readonly Button[] => {
  const ids = { partnership: view.id, meeting: meeting.id };
  return orAWayOn(view, [
    ...joinButtons(meeting),
    ...when(meeting.may.includes('move'), press('Move', 'meeting.moving', ids)),
    ...when(meeting.may.includes('cancel'), press('Cancel meeting', 'meeting.cancel', ids)),
  ]);
};

/** After it began: one tap says what became of it. */
export const heldButtons = (view: PartnershipView, meeting: MeetingView): readonly Button[] => {
  const ids = { partnership: view.id, meeting: meeting.id };
  return orAWayOn(view, [
    ...when(meeting.may.includes('record'), press('We met', 'meeting.met', ids, { isPrimary: true })),
    ...when(meeting.may.includes('move'), press('Moved', 'meeting.moving', ids)),
    ...when(meeting.may.includes('record'), press('Missed', 'meeting.missed', ids)),
  ]);
};
