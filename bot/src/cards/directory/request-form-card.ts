import type { MentorSummary } from '@mentor-network/core/contracts/directory';
import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { SchemeId } from '@mentor-network/core/kernel/ids';
import type { CalendarDate } from '@mentor-network/core/kernel/time';
import { GOALS_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { card, eyebrow, line, muted, title } from '../elements.ts';
import { textField } from '../inputs.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';

export type RequestFormView = {
  readonly mentor: MentorSummary;
  readonly schemeId: SchemeId;
  /** The last day for an answer, if it is sent now. */
  readonly answerBy: CalendarDate;
  readonly goals: string;
  readonly problems: readonly FieldProblem[];
};

export const requestFormCard = ({ mentor, schemeId, answerBy, goals, problems }: RequestFormView) =>
  card({
    fallbackText: `Ask ${mentor.name} for mentoring. Open this in Teams to write what you would like to work on.`,
    body: [
      eyebrow('Mentoring request'),
      title(`Ask ${mentor.name} to mentor you`),
      line('A few honest sentences are enough: where you are, and what you would like to be able to do.', { spacing: 'Small' }),
      ...textField(
        {
          id: 'goals',
          label: 'What would you like to work on?',
          placeholder:
            'For example: I prepare reports and would like to move to advising. I want to practise saying what I think in meetings.',
          isLong: true,
          max: GOALS_LENGTH_MAX,
        },
        { inputs: { goals }, problems },
      ),
      muted(
        `Only ${mentor.name} sees what you write, with your name, job title and department. You get an answer by ${dateWords(answerBy)} at the latest.`,
      ),
    ],
    actions: [
      press('Back', 'mentor.show', { mentor: mentor.id, scheme: schemeId }, { skipsInputs: true }),
      press('Send request', 'request.send', { mentor: mentor.id, scheme: schemeId }, { isPrimary: true }),
    ],
  });
