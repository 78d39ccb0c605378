import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import { isHolding } from '../books.ts';
import type { Oracle } from './shared.ts';

/** Two of whom one has said that they must not be matched are never brought together, and never stay together unseen. */
export const watchConflicts = ({ books, problem }: Oracle) => {
  const emailOf = (id: string): string | undefined => {
    const member = books.members.get(id);
    return member && 'person' in member ? member.person.email.toLowerCase() : undefined;
  };
  const declaredBy = (id: string): readonly string[] => {
    const member = books.members.get(id);
    return member?.status === 'registered' || member?.status === 'paused' ? Object.values(member.conflicts).flat() : [];
  };
  const declares = (one: string, other: string): boolean => {
    const email = emailOf(other);
    return email !== undefined && declaredBy(one).includes(email);
  };
  const areInConflict = (one: string, other: string): boolean => declares(one, other) || declares(other, one);
  const about = ({ id, mentorId, menteeId }: Partnership): readonly string[] => [id, mentorId, menteeId];

  books.watch((_id, { what, partnership }) => {
    if (!['requested', 'proposed', 'proposal-agreed', 'accepted', 'started'].includes(what)) return;
    const wasRaised = 'conflictRaisedAt' in partnership && partnership.conflictRaisedAt !== null;
    if (areInConflict(partnership.mentorId, partnership.menteeId) && !(what === 'started' && wasRaised)) problem(`two in conflict are brought together: ${what}`, about(partnership));
  });

  return {
    areInConflict,
    offered: (viewer: string, mentors: readonly string[]): void => {
      for (const mentor of mentors) if (areInConflict(viewer, mentor)) problem(`${viewer} is shown ${mentor}, with whom there is a conflict`, [viewer, mentor]);
    },
    check: (): void => {
      for (const id of books.ongoing) {
        const it = books.partnerships.get(id);
        if (!it || !isHolding(it) || !areInConflict(it.mentorId, it.menteeId)) continue;
        if (!('conflictRaisedAt' in it) || it.conflictRaisedAt === null) problem(`two in conflict stay together and no coordinator knows: ${it.status}`, about(it));
      }
    },
  };
};
