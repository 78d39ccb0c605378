import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import { lastPauseDay } from '@mentor-network/core/members/member';
import type { CalendarDate } from '@mentor-network/core/kernel/time';
import { card, eyebrow, line, title } from '../elements.ts';
import { dateField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type PausingProfileView = {
  readonly today: CalendarDate;
  /** The date as it was typed, kept when it has to be mended. */
  readonly until?: string;
  readonly problems?: readonly FieldProblem[];
};

export const pausingProfileCard = ({ today, until = '', problems = [] }: PausingProfileView) =>
  card({
    fallbackText: 'Until when would you like to take a pause? Open this in Teams to choose a day.',
    body: [
      eyebrow('Your profile'),
      title('Until when would you like to pause?'),
      line('In a pause you are not shown as available, and nobody new can ask you. Your partnerships go on, and you return by yourself on the next day.', { spacing: 'Small' }),
      ...dateField({ id: 'until', label: 'The last day of your pause', min: today, max: lastPauseDay(today) }, { inputs: { until }, problems }),
    ],
    actions: [press('Pause', 'profile.pause', {}, { isPrimary: true }), press('Back', 'profile.show', {}, { skipsInputs: true })],
  });
