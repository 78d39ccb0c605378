import type { Profile } from '@mentor-network/core/members/profile';
import { card, eyebrow, muted, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { stepMenu } from './step-menu.ts';

/** Which part of what was answered to look at again. */
export const changingCard = ({ profile }: { readonly profile: Profile }) =>
  card({
    fallbackText: 'What would you like to change in your profile? Open this in Teams to choose.',
    body: [eyebrow('Your profile'), title('What would you like to change?'), ...stepMenu(profile), muted('What you answered is there, and what you change counts at once.')],
    actions: [press('Change', 'profile.edit', {}, { isPrimary: true }), press('Back', 'profile.show', {}, { skipsInputs: true })],
  });
