import type { In } from '@mentor-network/core/partnerships/partnership';
import { isHolding } from '../books.ts';
import { dateOf, dayOf, londonDay, londonMs, msOf } from '../calendar.ts';
import type { Oracle } from './shared.ts';
import { without } from './without.ts';

/** A stop of the server, a lease that runs out and a few tries again: so late may come what was due at midnight. */
const LATE_MS_MAX = 3 * 3_600_000;

/** Every request and proposal is answered or expires on its day; what is open is on the list; and one round finds one mentor. */
export const watchRequests = ({ books, problem, schemeOf, daysOf }: Oracle) => {
  /** On which day it ends, by the days of its scheme; an acceptance that was taken back gives it the days that the network says. */
  const lastDayOf = (it: In<'requested'> | In<'proposed'>): number => {
    const { settings } = schemeOf(it.schemeId);
    const isUndone = books.eventsOf(it.id).some(({ what }) => what === 'accept-undone');
    if (isUndone) return dayOf(it.answerBy);
    const asked = daysOf(it.schemeId).after(londonDay(it.requestedAt), settings.requestExpiryWorkingDays);
    const isTalking = it.status === 'requested' && it.talkingSince !== null;
    return isTalking ? daysOf(it.schemeId).after(asked, settings.talkFirstWorkingDays) : asked;
  };

  books.watch((id, { what, partnership, at }, before) => {
    const about = [id, partnership.mentorId, partnership.menteeId];
    if (what === 'expired' && before && (before.status === 'requested' || before.status === 'proposed')) {
      const ends = londonMs(lastDayOf(before) + 1, 0);
      const late = msOf(at) - ends;
      if (late < 0 || late > LATE_MS_MAX) problem(`a request expires at ${at}, and its last day is ${dateOf(lastDayOf(before))}`, about);
    }
    if (what !== 'accepted') return;
    const other = books
      .of(partnership.menteeId)
      .find((one) => one.id !== id && one.menteeId === partnership.menteeId && one.schemeId === partnership.schemeId && isHolding(one) && acceptedAt(one.id) > partnership.requestedAt);
    if (other) problem(`${partnership.menteeId} finds two mentors in one round: ${other.mentorId} and ${partnership.mentorId}`, [...about, other.id]);
  });

  const acceptedAt = (id: string): string => books.eventsOf(id).findLast(({ what }) => what === 'accepted')?.at ?? '';

  return {
    check: (day: number): void => {
      const open = new Map<string, Set<string>>();
      for (const id of books.ongoing) {
        const it = books.partnerships.get(id);
        if (it?.status !== 'requested' && it?.status !== 'proposed') continue;
        const about = [id, it.mentorId, it.menteeId];
        if (dayOf(it.answerBy) !== lastDayOf(it)) problem(`a ${it.status} partnership says it is open until ${it.answerBy}, and by its days that is ${dateOf(lastDayOf(it))}`, about);
        if (lastDayOf(it) < day) problem(`a ${it.status} partnership is neither answered nor expired: its last day was ${dateOf(lastDayOf(it))}`, about);
        open.set(it.menteeId, (open.get(it.menteeId) ?? new Set()).add(id));
      }
      for (const mentee of new Set([...books.openRequests.keys(), ...open.keys()])) {
        const listed = new Set((books.openRequests.get(mentee)?.open ?? []).map(({ partnershipId }) => String(partnershipId)));
        for (const { partnershipId } of books.openRequests.get(mentee)?.accepted ?? []) problem(`${mentee} is still claimed at the end of the day`, [mentee, partnershipId]);
        const there = open.get(mentee) ?? new Set<string>();
        for (const id of without(listed, there)) problem(`${mentee} has a request on the list that is ${books.partnerships.get(id)?.status ?? 'not there'}`, [mentee, id]);
        for (const id of without(there, listed)) problem(`${mentee} has an open request that is not on the list`, [mentee, id]);
      }
    },
  };
};
