import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { MeetingId } from '@mentor-network/core/kernel/ids';
import { type CalendarDate, type Zone, daysAfter } from '@mentor-network/core/kernel/time';
import { MEETING_AHEAD_DAYS_MAX, PLACE_LENGTH_MAX } from '@mentor-network/core/meetings/meeting';
import { card, eyebrow, muted, title } from '../elements.ts';
import { dateField, oneOf, textField, timeField } from '../inputs.ts';
import { lengthChoices } from '../partnerships/agreement-step-card.ts';
import { zoneWords } from '../time-words.ts';
import { press } from '../verbs.ts';

export type MeetingFormView = {
  readonly view: PartnershipView;
  readonly meetingId: MeetingId;
  readonly isMove: boolean;
  readonly inputs: Inputs;
  readonly problems: readonly FieldProblem[];
  /** The zone in which date and time are meant. */
  readonly zone: Zone;
  readonly today: CalendarDate;
};

const USUAL_LENGTH = 60;

export const meetingFormCard = ({ view, meetingId, isMove, inputs, problems, zone, today }: MeetingFormView) => {
  const minutes = inputs.minutes ?? String(view.agreement?.terms.meetingMinutes ?? USUAL_LENGTH);
  const filled = { inputs: { ...inputs, minutes }, problems };
  const headline = isMove ? `Move your meeting with ${view.other.name} to` : `When do you meet ${view.other.name}?`;
  const ids = { partnership: view.id, meeting: meetingId };
  return card({
    fallbackText: `${isMove ? 'Move' : 'Arrange'} a meeting with ${view.other.name}. Open this in Teams to choose a time.`,
    body: [
      eyebrow(isMove ? 'Move a meeting' : 'Arrange a meeting'),
      title(headline),
      muted(`Times are in ${zoneWords(zone)}. Only you and ${view.other.name} see where you meet; your coordinators see when.`),
      ...dateField({ id: 'on', label: 'Day', min: today, max: daysAfter(today, MEETING_AHEAD_DAYS_MAX) }, filled),
      ...timeField({ id: 'at', label: 'Time' }, filled),
      ...oneOf({ id: 'minutes', label: 'Length', placeholder: 'Choose one', choices: lengthChoices(minutes) }, filled),
      ...textField({ id: 'place', label: 'Where', placeholder: 'A room, a Teams link or a phone number', max: PLACE_LENGTH_MAX }, filled),
    ],
    actions: [
      isMove
        ? press('Back', 'meeting.show', ids, { skipsInputs: true })
        : press('Back', 'partnership.show', { partnership: view.id }, { skipsInputs: true }),
      isMove ? press('Move', 'meeting.move', ids, { isPrimary: true }) : press('Arrange', 'meeting.arrange', ids, { isPrimary: true }),
    ],
  });
};
