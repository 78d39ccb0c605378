import { isConflicted } from '@mentor-network/core/directory/availability';
import { isFullMember } from '@mentor-network/core/members/member';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { MemberStore } from '../ports/records.ts';

/** Whether one of the two has declared that they must not be matched, on what their records say now. Nobody is told which of them. */
export const areApart = async (members: MemberStore, { mentorId, menteeId }: Pick<Partnership, 'mentorId' | 'menteeId'>): Promise<boolean> => {
  const [mentor, mentee] = (await Promise.all([mentorId, menteeId].map((id) => members.load(id)))).map(({ member }) => member?.value);
  return isFullMember(mentor) && isFullMember(mentee) && isConflicted(mentor, mentee);
};
