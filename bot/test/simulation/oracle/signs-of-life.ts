import type { Books } from '../books.ts';
import { londonDay, msOf } from '../calendar.ts';
import type { Happening } from '../happenings.ts';

const BEGINNINGS: ReadonlySet<Happening> = new Set(['started', 'resumed', 'kept-going']);

/** The day of the last sign of life: a beginning, or a meeting that was arranged for then or about which something was done. */
export const lifeDayOf = (id: string, { books }: { readonly books: Pick<Books, 'eventsOf' | 'meetingsOf'> }): number => {
  const begun = books.eventsOf(id).filter(({ what }) => BEGINNINGS.has(what)).map(({ at }) => msOf(at));
  const met = books.meetingsOf(id).flatMap((meeting) => {
    if (meeting.status === 'arranged') return [msOf(meeting.startsAt)];
    return [msOf(meeting.status === 'cancelled' ? meeting.cancelledAt : meeting.recordedAt)];
  });
  return londonDay(Math.max(0, ...begun, ...met));
};
