import type { Person } from '@mentor-network/core/members/member';
import type { Profile } from '@mentor-network/core/members/profile';
import { type Step, stepsOf } from '@mentor-network/core/members/registration';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { card, eyebrow, muted, title } from '../elements.ts';
import { oneOf } from '../inputs.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { profileLines } from './profile-lines.ts';

export type PreviewView = {
  readonly person: Person;
  readonly profile: Profile;
  readonly conflictsCount: number;
  readonly scheme: Scheme;
};

/**
 * Everything once more before it counts. What to change is chosen from a menu, because a button for each part would be seven
 * buttons beside the one that matters, and Teams shows six.
 */
export const previewCard = ({ person, profile, conflictsCount, scheme }: PreviewView) =>
  card({
    fallbackText: `${person.name}, your registration is ready. Open this in Teams to look at it once more and register.`,
    body: [
      eyebrow('Register · Last look'),
      title('Is everything right?'),
      ...profileLines({ person, profile, scheme }),
      muted(
        conflictsCount === 0
          ? 'You named nobody you must not be matched with.'
          : `You named ${countWords(conflictsCount, 'person', 'people')} you must not be matched with. That is never shown to anybody.`,
        { spacing: 'Medium' },
      ),
      ...oneOf(
        {
          id: 'step',
          label: 'Something to change?',
          choices: stepsOf({ part: profile.part })
            .filter((step) => step !== 'consent')
            .map((step) => ({ id: step, label: stepWords(step) })),
        },
        { inputs: { step: 'part' }, problems: [] },
      ),
    ],
    actions: [
      press('Register', 'registration.complete', {}, { isPrimary: true, skipsInputs: true }),
      press('Change', 'registration.step', {}),
    ],
  });

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
