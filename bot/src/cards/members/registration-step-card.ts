import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { SchemeId } from '@mentor-network/core/kernel/ids';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Step } from '@mentor-network/core/members/registration';
import type { Offer } from '@mentor-network/core/members/registration-inputs';
import { card, eyebrow, line, muted, title, when } from '../elements.ts';
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
  /** Those that are chosen already, whose lists are the choices. */
  readonly chosen?: readonly SchemeId[];
  readonly back: Step | undefined;
};

export const registrationStepCard = ({ step, position, of, inputs, problems, back, ...offer }: RegistrationStepView) =>
  card({
    fallbackText: `Registration, step ${position} of ${of}: ${questionOf(step)} Open this in Teams to answer.`,
    body: [
      eyebrow(`Register · Step ${position} of ${of}`),
      title(questionOf(step)),
      ...hintOf(step).map((hint) => muted(hint)),
      ...stepFields(step, offer, { inputs, problems }),
      ...when(position > 1, muted('Saved so far. You can stop and come back.', { spacing: 'Medium' })),
    ],
    actions: [
      ...(back === undefined ? [] : [press('Back', 'registration.step', { step: back }, { skipsInputs: true })]),
      press(step === 'consent' ? 'Agree and preview' : 'Next', 'registration.answer', { step }, { isPrimary: true }),
    ],
  });

export type ChangeStepView = Pick<RegistrationStepView, 'step' | 'inputs' | 'problems' | 'schemes' | 'chosen'> & {
  /** What was answered just before and makes this step necessary. It is saved together with it. */
  readonly carried?: Inputs;
};

/** One part of the registration, for somebody who has long registered. */
export const changeStepCard = ({ step, inputs, problems, carried = {}, ...offer }: ChangeStepView) =>
  card({
    fallbackText: `Your profile: ${questionOf(step)} Open this in Teams to change it.`,
    body: [
      eyebrow('Your profile'),
      title(questionOf(step)),
      ...when(Object.keys(carried).length > 0, line('This is still needed for what you have just chosen. Both are saved together.', { spacing: 'Small' })),
      ...hintOf(step).map((hint) => muted(hint)),
      ...stepFields(step, offer, { inputs, problems }),
    ],
    actions: [
      press(step === 'consent' ? 'Agree and save' : 'Save', 'profile.change', { step, ...carried }, { isPrimary: true }),
      press('Leave as it is', 'profile.show', {}, { skipsInputs: true }),
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
      return ['Only mentors are listed in the directory. You can change this at any time.'];
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
