import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { MemberTelling } from '@mentor-network/core/notices/telling';
import { press } from '../verbs.ts';
import { type Said, saidCard } from './said-card.ts';

/** What a member is told about themselves. */
export const memberTellingCard = (told: MemberTelling) => saidCard(said(told));

const said = ({ subject, schemeName, question }: MemberTelling): Said => {
  switch (subject.kind) {
    case 'registration-waiting':
      return {
        kind: 'Registration',
        headline: 'You have started to register',
        text: 'What you answered is saved. Go on where you stopped, whenever it suits you. We do not ask again.',
        buttons: [press('Continue', 'registration.open', {}, { isPrimary: true })],
      };
    case 'pause-over':
      return {
        kind: 'Your profile',
        headline: 'Your pause is over',
        text: 'You are shown as available again. If you would like more time, pause once more.',
        buttons: [press('Profile', 'profile.show', {}, { isPrimary: true })],
      };
    case 'paused-unanswered':
      return {
        kind: 'Your profile',
        headline: 'You are paused for now',
        text: 'The last requests to you ran out without an answer, so we do not show you as available. Nobody is told why. Return whenever you have time.',
        buttons: [press('Return now', 'profile.resume', {}, { isPrimary: true }), press('Profile', 'profile.show', {})],
      };
    case 'mentor-approved':
      return {
        kind: 'Your profile',
        headline: `You are a mentor in ${schemeName}`,
        text: 'A coordinator has approved your profile. You can change it, or how many places you have, at any time.',
        buttons: [press('Profile', 'profile.show', {}, { isPrimary: true })],
      };
    case 'mentor-asked-back':
      return {
        kind: 'Your profile',
        headline: `A coordinator of ${schemeName} asks you something`,
        text: 'Change your profile so that it answers this, and ask again. Until then the directory does not list you in this scheme.',
        quote: question,
        buttons: [press('Profile', 'profile.show', {}, { isPrimary: true })],
      };
    default:
      return assertNever(subject);
  }
};
