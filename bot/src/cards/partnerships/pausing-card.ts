import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type CalendarDate, daysAfter } from '@mentor-network/core/kernel/time';
import { PAUSE_AHEAD_DAYS_MAX } from '@mentor-network/core/partnerships/decide';
import { PAUSE_DAYS_DEFAULT } from '@mentor-network/core/partnerships/work-inputs';
import { card, eyebrow, line, muted, title } from '../elements.ts';
import { dateField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type PausingView = { readonly view: PartnershipView; readonly today: CalendarDate; readonly until?: string; readonly problems?: readonly FieldProblem[] };

export const pausingCard = ({ view, today, until, problems = [] }: PausingView) =>
  card({
    fallbackText: `Pause your mentoring with ${view.other.name}? Open this in Teams to choose until when.`,
    body: [
      eyebrow('Your partnership'),
      title(`Pause your mentoring with ${view.other.name}?`),
      line('No reminders come meanwhile. On the day after it goes on by itself, and both of you are told. Either of you can go on sooner.', { spacing: 'Small' }),
      ...dateField(
        { id: 'until', label: 'Last day of the pause', min: today, max: daysAfter(today, PAUSE_AHEAD_DAYS_MAX) },
        { inputs: { until: until ?? daysAfter(today, PAUSE_DAYS_DEFAULT) }, problems },
      ),
      muted(`${view.other.name} is told that you would like a pause, and until when. Your coordinators see the day.`),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership: view.id }, { skipsInputs: true }),
      press('Pause', 'partnership.pause', { partnership: view.id }, { isPrimary: true }),
    ],
  });
