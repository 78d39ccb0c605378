import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Profile } from '@mentor-network/core/members/profile';
import { type Step, stepsOf } from '@mentor-network/core/members/registration';
import type { Element } from '../elements.ts';
import { oneOf } from '../inputs.ts';

/** Which part to look at again: a menu, because a button for each would be seven buttons, and Teams shows six. */
export const stepMenu = ({ part }: Profile): readonly Element[] =>
  oneOf(
    {
      id: 'step',
      label: 'Something to change?',
      isOptional: true,
      choices: stepsOf({ part })
        .filter((step) => step !== 'consent')
        .map((step) => ({ id: step, label: stepWords(step) })),
    },
    { inputs: { step: 'part' }, problems: [] },
  );

const stepWords = (step: Step): string => {
  switch (step) {
    case 'part':
      return 'What I would like to do';
    case 'work':
      return 'Where I work';
    case 'style':
      return 'How I like to meet';
    case 'mentor':
      return 'What I can help with';
    case 'mentee':
      return 'What I would like to develop';
    case 'conflicts':
      return 'Who I must not be matched with';
    case 'consent':
      return 'My agreement to the principles';
    default:
      return assertNever(step);
  }
};
