import { assertNever } from '../kernel/assert-never.ts';
import { type Instant, WallTime, type Zone, dateIn, later, onTheWall } from '../kernel/time.ts';
import type { Lead } from '../members/preferences.ts';

export const MORNING = WallTime.parse('08:00');
export const LEADS: readonly Lead[] = ['day-before', 'two-hours', 'morning'];

/**
 * When a reminder of a meeting is due for a member in `zone`. A day before is 24 hours, also when clocks change in between; the
 * morning is that of the day on which the meeting starts where this member is.
 */
export const reminderDueAt = (lead: Lead, startsAt: Instant, zone: Zone): Instant => {
  switch (lead) {
    case 'day-before':
      return later(startsAt, { hours: -24 });
    case 'two-hours':
      return later(startsAt, { hours: -2 });
    case 'morning':
      return onTheWall(dateIn(startsAt, zone), MORNING, zone);
    default:
      return assertNever(lead);
  }
};

/** The leads whose time has not come yet; a meeting before eight has no reminder on its morning. */
export const leadsAhead = (startsAt: Instant, zone: Zone, now: Instant): readonly Lead[] =>
  LEADS.filter((lead) => {
    const dueAt = reminderDueAt(lead, startsAt, zone);
    return now < dueAt && dueAt < startsAt;
  });

/**
 * After a pause of the server several reminders of one meeting may be due together: only the latest is still worth sending. Two of
 * one instant (two hours before a meeting at ten is its morning) are one reminder, and the later in LEADS is it.
 */
export const isOvertaken = (lead: Lead, wanted: readonly Lead[], startsAt: Instant, zone: Zone, now: Instant): boolean => {
  const own = reminderDueAt(lead, startsAt, zone);
  return wanted.some((other) => {
    const dueAt = reminderDueAt(other, startsAt, zone);
    const isAfterOwn = own < dueAt || (own === dueAt && LEADS.indexOf(lead) < LEADS.indexOf(other));
    return isAfterOwn && dueAt <= now && dueAt < startsAt;
  });
};
