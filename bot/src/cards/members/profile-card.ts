import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import { type Instant, dateIn } from '@mentor-network/core/kernel/time';
import { type FullMember, isAwayAt } from '@mentor-network/core/members/member';
import { offersMentoring } from '@mentor-network/core/members/profile';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { card, eyebrow, muted, title, when } from '../elements.ts';
import { dateField } from '../inputs.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { placesWords } from '../words.ts';
import { profileLines } from './profile-lines.ts';

export type ProfileView = {
  readonly member: FullMember;
  readonly scheme: Scheme;
  readonly placesLeft: number;
  readonly now: Instant;
  /** What was wrong with the date of the pause. */
  readonly problems?: readonly FieldProblem[];
  /** The date as it was typed, kept when it has to be mended. */
  readonly until?: string;
};

export const profileCard = ({ member, scheme, placesLeft, now, problems = [], until = '' }: ProfileView) => {
  const { person, profile } = member;
  const today = dateIn(now, person.zone);
  const isAway = isAwayAt(member, now);
  const standing = standingOf(member, placesLeft, now);
  return card({
    fallbackText: `Your profile, ${person.name}. ${standing}`,
    body: [
      eyebrow('Your profile'),
      title(standing),
      ...profileLines({ person, profile, scheme }),
      ...when(!isAway, ...dateField({ id: 'until', label: 'Take a pause until', min: today }, { inputs: { until }, problems })),
      ...when(!isAway, muted('In a pause you are not shown as available. Your partnerships go on, and you return by yourself.')),
    ],
    actions: isAway
      ? [press('Return now', 'profile.resume', {}, { isPrimary: true }), press('My mentoring', 'mentoring.show', {})]
      : [
          press('Pause', 'profile.pause', {}),
          press('My mentoring', 'mentoring.show', {}, { skipsInputs: true }),
          press('Settings', 'settings.show', {}, { skipsInputs: true }),
        ],
  });
};

const standingOf = (member: FullMember, placesLeft: number, now: Instant): string => {
  const today = dateIn(now, member.person.zone);
  if (member.status === 'paused' && isAwayAt(member, now)) return member.until === null ? 'You are paused until you return.' : `You are taking a pause until ${dateWords(member.until, today)}.`;
  if (!offersMentoring(member.profile.part.parts)) return 'You are looking for a mentor.';
  return placesLeft > 0
    ? `You are listed as a mentor. ${placesWords(placesLeft)}.`
    : 'You have no place left, so you are not listed as available.';
};
