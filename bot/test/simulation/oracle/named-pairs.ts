import type { Telling } from '@mentor-network/core/notices/telling';
import type { Partnership } from '@mentor-network/core/partnerships/partnership';
import type { Books } from '../books.ts';

/** The partnerships of the two who are named to a coordinator; names are unique here. */
export const namedPairs = (telling: Telling, books: Books): readonly Partnership[] => {
  if (telling.about !== 'coordination') return [];
  const nameOf = (id: string): string | undefined => {
    const member = books.members.get(id);
    return member && 'person' in member ? member.person.name : undefined;
  };
  const [mentor, mentee] = telling.people;
  return [...books.ongoing].flatMap((id) => books.partnerships.get(id) ?? []).filter((one) => nameOf(one.mentorId) === mentor && nameOf(one.menteeId) === mentee);
};
