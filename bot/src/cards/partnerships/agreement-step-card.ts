import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type CalendarDate, daysAfter } from '@mentor-network/core/kernel/time';
import {
  Arranges,
  CONTACT_LENGTH_MAX,
  CancelNotice,
  GOAL_LENGTH_MAX,
  ReviewPoints,
  Rhythm,
  SUCCESS_LENGTH_MAX,
  WHERE_LENGTH_MAX,
} from '@mentor-network/core/partnerships/agreement';
import { AgreementStep, STARTS_AHEAD_DAYS_MAX, hasBegun, stepAfter, stepBefore } from '@mentor-network/core/partnerships/agreement-inputs';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN } from '@mentor-network/core/schemes/scheme';
import { type Button, type Element, card, eyebrow, line, muted, noted, title, when } from '../elements.ts';
import { type Filled, dateField, oneOf, textField } from '../inputs.ts';
import { fullDateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { minutesWords, monthsWords, rhythmWords } from '../words.ts';
import { noAgreementCard } from './agreement-card.ts';
import { arrangesWords, cancelNoticeWords, reviewPointsWords } from './agreement-words.ts';

export type AgreementStepView = {
  readonly view: PartnershipView;
  readonly step: AgreementStep;
  readonly today: CalendarDate;
  /** The agreement as it is, or what was typed when it comes back with problems. */
  readonly inputs: Inputs;
  readonly problems: readonly FieldProblem[];
  readonly note?: string | undefined;
};

/** One step of the form: of the first agreement, or of the change to one that is in force. */
export const agreementStepCard = (seen: AgreementStepView) => {
  const { view, step, note } = seen;
  const latest = view.amendment ?? view.agreement;
  if (latest === null) return noAgreementCard(view);
  return card({
    fallbackText: `Your agreement with ${view.other.name}: ${questionOf(step)} Open this in Teams to change it.`,
    body: [
      ...noted(note),
      eyebrow(`Mentoring agreement · Step ${AgreementStep.options.indexOf(step) + 1} of ${AgreementStep.options.length}`),
      title(questionOf(step)),
      muted(`Only you and ${view.other.name} read this.`),
      ...changing(view, latest),
      ...fieldsOf(seen, latest),
      muted(`Each step is saved. ${view.other.name} is told once you have stopped, and not at every step.`, { spacing: 'Medium' }),
    ],
    actions: buttonsOf(view, step, latest),
  });
};

/** What becomes of what was signed already. */
const changing = ({ status }: PartnershipView, { signatures }: AgreementView): readonly Element[] => {
  if (status !== 'agreeing') return [line('What you both signed stays in force until both of you sign the change.', { spacing: 'Small' })];
  return when(signatures.length > 0, line('Changed text is a new version, and both sign again.', { spacing: 'Small' }));
};

const buttonsOf = ({ id: partnership, status }: PartnershipView, step: AgreementStep, { version }: AgreementView): readonly Button[] => {
  const [edit, change] = status === 'agreeing' ? (['agreement.edit', 'agreement.change'] as const) : (['amendment.edit', 'amendment.change'] as const);
  const before = stepBefore(step);
  const isLast = stepAfter(step) === undefined;
  return [
    before === undefined
      ? press('Back', 'agreement.show', { partnership }, { skipsInputs: true })
      : press('Back', edit, { partnership, step: before }, { skipsInputs: true }),
    ...when(!isLast, press('Next', change, { partnership, version, step, then: 'next' }, { isPrimary: true })),
    press('Save', change, { partnership, version, step }, { isPrimary: isLast }),
  ];
};

const questionOf = (step: AgreementStep): string => {
  switch (step) {
    case 'goals':
      return 'What do you want to reach together?';
    case 'rhythm':
      return 'How long, and how often?';
    case 'meetings':
      return 'How do you meet?';
    case 'reviews':
      return 'When do you look back?';
    default:
      return assertNever(step);
  }
};

const fieldsOf = ({ view, step, today, ...filled }: AgreementStepView, latest: AgreementView): readonly Element[] => {
  switch (step) {
    case 'goals':
      return goalFields(filled);
    case 'rhythm':
      return rhythmFields(filled, latest, view.status === 'agreeing' ? undefined : view.agreement?.terms, today);
    case 'meetings':
      return meetingFields(filled);
    case 'reviews':
      return oneOf(
        {
          id: 'reviewPoints',
          label: 'When you look back on the way',
          isShort: true,
          choices: ReviewPoints.options.map((points) => ({ id: points, label: reviewPointsWords(points) })),
        },
        filled,
      );
    default:
      return assertNever(step);
  }
};

const goalFields = (filled: Filled): readonly Element[] => [
  line('A good goal says what you will do, by when, and how you will see that it worked. One is enough.', { spacing: 'Small' }),
  muted('For example: “By March I chair the project meeting on my own, and nobody asks me for the minutes twice.”'),
  ...textField({ id: 'goal1', label: 'First goal', placeholder: 'For example: lead my first project meeting by March.', isLong: true, max: GOAL_LENGTH_MAX }, filled),
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

const rhythmFields = (filled: Filled, { terms, monthsMin, monthsMax }: AgreementView, inForce: AgreementView['terms'] | undefined, today: CalendarDate): readonly Element[] => [
  ...(hasBegun({ inForce, today })
    ? [line(`You started on ${fullDateWords(terms.startsOn)}. How long it lasts is counted from then.`, { spacing: 'Small' })]
    : dateField({ id: 'startsOn', label: 'Start', max: daysAfter(today, STARTS_AHEAD_DAYS_MAX) }, filled)),
  ...oneOf({ id: 'durationMonths', label: 'How long', placeholder: 'Choose one', choices: durationChoices(monthsMin, monthsMax) }, filled),
  ...oneOf(
    {
      id: 'rhythm',
      label: 'How often you meet',
      isShort: true,
      choices: Rhythm.options.map((rhythm) => ({ id: rhythm, label: rhythmWords(rhythm) })),
    },
    filled,
  ),
  ...oneOf({ id: 'meetingMinutes', label: 'How long each time', placeholder: 'Choose one', choices: lengthChoices(filled.inputs.meetingMinutes) }, filled),
];

const meetingFields = (filled: Filled): readonly Element[] => [
  ...textField({ id: 'where', label: 'Where you usually meet (optional)', placeholder: 'For example: Teams, and a walk once a term.', isOptional: true, max: WHERE_LENGTH_MAX }, filled),
  ...oneOf(
    { id: 'arranges', label: 'Who arranges the meetings', isShort: true, choices: Arranges.options.map((arranges) => ({ id: arranges, label: arrangesWords(arranges) })) },
    filled,
  ),
  ...oneOf(
    {
      id: 'cancelNotice',
      label: 'If one of you cannot come, you say so',
      placeholder: 'Choose one',
      choices: CancelNotice.options.map((notice) => ({ id: notice, label: cancelNoticeWords(notice) })),
    },
    filled,
  ),
  ...textField(
    {
      id: 'contactBetween',
      label: 'Contact between meetings (optional)',
      placeholder: 'For example: a short message is welcome, and an answer may take a week.',
      isOptional: true,
      isLong: true,
      max: CONTACT_LENGTH_MAX,
    },
    filled,
  ),
];

const durationChoices = (min: number, max: number): readonly { readonly id: string; readonly label: string }[] =>
  Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => index + min).map((months) => ({ id: String(months), label: monthsWords(months) }));

const USUAL_MINUTES = [30, 45, 60, 90, 120];

/** The usual lengths of a meeting, and the one that is set if it is none of them. */
export const lengthChoices = (current: string | undefined): readonly { readonly id: string; readonly label: string }[] => {
  const own = Number(current);
  const isAllowed = Number.isInteger(own) && own >= MEETING_MINUTES_MIN && own <= MEETING_MINUTES_MAX;
  return [...new Set([...USUAL_MINUTES, ...(isAllowed ? [own] : [])])]
    .toSorted((one, other) => one - other)
    .map((minutes) => ({ id: String(minutes), label: minutesWords(minutes) }));
};
