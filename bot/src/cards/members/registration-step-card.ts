import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Step } from '@mentor-network/core/members/registration';
import type { Offer } from '@mentor-network/core/members/registration-inputs';
import { card, eyebrow, muted, title, when } from '../elements.ts';
import { press } from '../verbs.ts';
import { stepFields } from './step-fields.ts';

export type RegistrationStepView = {
  readonly step: Step;
  /** "Step 2 of 6": both counted from one. */
  readonly position: number;
  readonly of: number;
  readonly inputs: Inputs;
  readonly problems: readonly FieldProblem[];
  readonly schemes: Offer['schemes'];
  readonly back: Step | undefined;
};

export const registrationStepCard = ({ step, position, of, inputs, problems, schemes, back }: RegistrationStepView) =>
  card({
    fallbackText: `Registration, step ${position} of ${of}: ${questionOf(step)} Open this in Teams to answer.`,
    body: [
      eyebrow(`Register · Step ${position} of ${of}`),
      title(questionOf(step)),
      ...hintOf(step).map((hint) => muted(hint)),
      ...stepFields(step, schemes, { inputs, problems }),
      ...when(position > 1, muted('Saved so far. You can stop and come back.', { spacing: 'Medium' })),
    ],
    actions: [
      ...(back === undefined ? [] : [press('Back', 'registration.step', { step: back }, { skipsInputs: true })]),
      press(step === 'consent' ? 'Agree and preview' : 'Next', 'registration.answer', { step }, { isPrimary: true }),
    ],
  });

const questionOf = (step: Step): string => {
  switch (step) {
    case 'part':
      return 'What would you like to do?';
    case 'work':
      return 'Where do you work?';
    case 'style':
      return 'How do you like to meet?';
    case 'mentor':
      return 'What can you help with?';
    case 'mentee':
      return 'What would you like to develop?';
    case 'conflicts':
      return 'Who must you not be matched with?';
    case 'consent':
      return 'Do you agree with how we mentor?';
    default:
      return assertNever(step);
  }
};

/** What one may want to know before answering. Who sees each answer stands beside its field. */
const hintOf = (step: Step): readonly string[] => {
  switch (step) {
    case 'part':
      return ['Only mentors are listed in the directory. You can change this until you register.'];
    case 'mentee':
      return ['Mentors are suggested to you by this.'];
    case 'conflicts':
      return ['You and these people are kept apart, and nobody sees why. Leave out what does not apply.'];
    case 'consent':
      return ['We keep that you agreed, to which version, and when.'];
    case 'work':
    case 'style':
    case 'mentor':
      return [];
    default:
      return assertNever(step);
  }
};
