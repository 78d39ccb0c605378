import type { CalendarDate } from '@mentor-network/core/kernel/time';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { sampleSchemes } from './university/schemes.ts';
import { seeded } from './university/seeded.ts';
import { type Staff, personNamed, sampleStaff } from './university/staff.ts';
import { sampleStories } from './university/stories.ts';
import type { Story } from './university/story.ts';

export type University = {
  readonly schemes: readonly [Scheme, Scheme];
  readonly staff: readonly Staff[];
  readonly stories: readonly Story[];
};

const SEED = 1893;
const NETWORK_COORDINATOR = 'Bethan Llywelyn';

/**
 * One university in miniature. Nobody in it exists: every address ends in sample.ac.uk, and both schemes say that they are a
 * sample. The same day gives the same university; dates move with the day, so that something always happens tomorrow.
 */
export const sampleUniversity = (today: CalendarDate): University => {
  const stories = sampleStories(today);
  const firstHeardOf = (id: MemberId): number =>
    Math.max(0, ...stories.filter(({ mentor, mentee }) => mentor === id || mentee === id).map(({ daysAgo }) => daysAgo));
  return { schemes: sampleSchemes(personNamed(NETWORK_COORDINATOR).id), staff: sampleStaff(today, seeded(SEED), firstHeardOf), stories };
};
