import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { GOAL_LENGTH_MAX, Rhythm, SUCCESS_LENGTH_MAX } from '@mentor-network/core/partnerships/agreement';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN } from '@mentor-network/core/schemes/scheme';
import { type Element, card, eyebrow, line, muted, title, when } from '../elements.ts';
import { type Filled, dateField, oneOf, textField } from '../inputs.ts';
import { type AgreementStep, press } from '../verbs.ts';
import { minutesWords, monthsWords, rhythmWords } from '../words.ts';
import { noAgreementCard } from './agreement-card.ts';

export type AgreementStepView = {
  readonly view: PartnershipView;
  readonly step: AgreementStep;
  /** The agreement as it is, or what was typed when it comes back with problems. */
  readonly inputs: Inputs;
  readonly problems: readonly FieldProblem[];
};

export const agreementStepCard = ({ view, step, inputs, problems }: AgreementStepView) => {
  const { agreement } = view;
  if (agreement === null) return noAgreementCard(view);
  const filled = { inputs, problems };
  return card({
    fallbackText: `Your agreement with ${view.other.name}: ${questionOf(step)} Open this in Teams to change it.`,
    body: [
      eyebrow(`Mentoring agreement · Version ${agreement.version}`),
      title(questionOf(step)),
      muted(`Only you and ${view.other.name} read this.`),
      ...when(agreement.signatures.length > 0, line('Changed text is a new version, and both sign again.', { spacing: 'Small' })),
      ...fieldsOf(step, filled),
    ],
    actions: [
      press('Back', 'agreement.show', { partnership: view.id }, { skipsInputs: true }),
      press('Save', 'agreement.change', { partnership: view.id, version: agreement.version, step }, { isPrimary: true }),
    ],
  });
};

const questionOf = (step: AgreementStep): string => {
  switch (step) {
    case 'goals':
      return 'What do you want to reach together?';
    case 'rhythm':
      return 'How long, and how often?';
    default:
      return assertNever(step);
  }
};

const fieldsOf = (step: AgreementStep, filled: Filled): readonly Element[] => {
  switch (step) {
    case 'goals':
      return [
        ...textField(
          {
            id: 'goal1',
            label: 'First goal',
            placeholder: 'For example: lead my first project meeting by March.',
            isLong: true,
            max: GOAL_LENGTH_MAX,
          },
          filled,
        ),
        ...textField({ id: 'goal2', label: 'Second goal (optional)', isOptional: true, max: GOAL_LENGTH_MAX }, filled),
        ...textField({ id: 'goal3', label: 'Third goal (optional)', isOptional: true, max: GOAL_LENGTH_MAX }, filled),
        ...textField(
          {
            id: 'success',
            label: 'How will you know it went well? (optional)',
            placeholder: 'For example: I chair the meeting without notes.',
            isOptional: true,
            isLong: true,
            max: SUCCESS_LENGTH_MAX,
          },
          filled,
        ),
      ];
    case 'rhythm':
      return [
        ...dateField({ id: 'startsOn', label: 'Start' }, filled),
        ...oneOf({ id: 'durationMonths', label: 'How long', placeholder: 'Choose one', choices: DURATIONS }, filled),
        ...oneOf(
          {
            id: 'rhythm',
            label: 'How often you meet',
            isShort: true,
            choices: Rhythm.options.map((rhythm) => ({ id: rhythm, label: rhythmWords(rhythm) })),
          },
          filled,
        ),
        ...oneOf(
          {
            id: 'meetingMinutes',
            label: 'How long each time',
            placeholder: 'Choose one',
            choices: lengthChoices(filled.inputs.meetingMinutes),
          },
          filled,
        ),
      ];
    default:
      return assertNever(step);
  }
};

const DURATIONS = Array.from({ length: 10 }, (_, index) => index + 3).map((months) => ({ id: String(months), label: monthsWords(months) }));

const USUAL_MINUTES = [30, 45, 60, 90, 120];

/** The usual lengths of a meeting, and the one that is set if it is none of them. */
export const lengthChoices = (current: string | undefined): readonly { readonly id: string; readonly label: string }[] => {
  const own = Number(current);
  const isAllowed = Number.isInteger(own) && own >= MEETING_MINUTES_MIN && own <= MEETING_MINUTES_MAX;
  return [...new Set([...USUAL_MINUTES, ...(isAllowed ? [own] : [])])]
    .toSorted((one, other) => one - other)
    .map((minutes) => ({ id: String(minutes), label: minutesWords(minutes) }));
};
