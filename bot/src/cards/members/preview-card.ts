import type { Person } from '@mentor-network/core/members/member';
import type { Profile } from '@mentor-network/core/members/profile';
import type { Schemes } from '@mentor-network/core/schemes/joined';
import { card, eyebrow, muted, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { profileLines } from './profile-lines.ts';
import { stepMenu } from './step-menu.ts';

export type PreviewView = {
  readonly person: Person;
  readonly profile: Profile;
  readonly conflictsCount: number;
  readonly schemes: Schemes;
};

/**
 * Everything once more before it counts. What to change is chosen from a menu, because a button for each part would be seven
 * buttons beside the one that matters, and Teams shows six.
 */
export const previewCard = ({ person, profile, conflictsCount, schemes }: PreviewView) =>
  card({
    fallbackText: `${person.name}, your registration is ready. Open this in Teams to look at it once more and register.`,
    body: [
      eyebrow('Register · Last look'),
      title('Is everything right?'),
      ...profileLines({ person, profile, schemes }),
      muted(
        conflictsCount === 0
          ? 'You named nobody you must not be matched with.'
          : `You named ${countWords(conflictsCount, 'person', 'people')} you must not be matched with. That is never shown to anybody.`,
        { spacing: 'Medium' },
      ),
      ...stepMenu(profile),
    ],
    actions: [
      press('Register', 'registration.complete', {}, { isPrimary: true, skipsInputs: true }),
      press('Change', 'registration.step', {}),
    ],
  });
