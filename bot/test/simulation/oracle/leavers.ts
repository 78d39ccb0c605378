import { isOngoing } from '../books.ts';
import type { Oracle } from './shared.ts';

const GONE: ReadonlySet<string> = new Set(['left', 'erasing', 'erased']);

/** Whoever has left has nothing open: no partnership, no place, no request. */
export const leavers = ({ books, problem }: Oracle): void => {
  for (const [id, member] of books.members) {
    if (!GONE.has(member.status)) continue;
    const left = books.of(id).find(isOngoing);
    if (left) problem(`${id} is ${member.status}, and a partnership is still ${left.status}`, [id, left.id]);
    if ((books.places.get(id)?.heldBy.length ?? 0) > 0) problem(`${id} is ${member.status}, and still holds a place`, [id]);
    if ((books.openRequests.get(id)?.open.length ?? 0) > 0) problem(`${id} is ${member.status}, and a request of theirs is still open`, [id]);
    if (member.status === 'erasing') problem(`${id} asked to be erased, and still is not at the end of the day`, [id]);
    const named = member.status === 'erased' ? books.of(id)[0] : undefined;
    if (named) problem(`${id} is erased, and a partnership still names them`, [id, named.id]);
  }
};
