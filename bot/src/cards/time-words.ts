import { type CalendarDate, type Instant, type Zone, dateIn, daysBetween, millisecondsOf, timeIn } from '@mentor-network/core/kernel/time';

const british = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
/** Made once: making one takes much longer than using it. */
const [WEEKDAY, DAY, MONTH] = [british({ weekday: 'long' }), british({ day: 'numeric' }), british({ month: 'long' })];

/** The parts of a day in British words. Put together here, because ICU puts a comma after the weekday only when a year follows. */
const partsOf = (date: CalendarDate) => {
  const noon = new Date(`${date}T12:00:00.000Z`);
  return { weekday: WEEKDAY.format(noon), day: DAY.format(noon), month: MONTH.format(noon), year: date.slice(0, 4) };
};

const yearWords = (date: CalendarDate, today: CalendarDate | undefined): string =>
  today === undefined || date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;

/** "Thursday 26 November", with the year when it is not this one. Without `today` the date is known to be near. */
export const dateWords = (date: CalendarDate, today?: CalendarDate): string => {
  const { weekday, day, month } = partsOf(date);
  return `${weekday} ${day} ${month}${yearWords(date, today)}`;
};

/** "26 November 2026": a date somebody may read years later, as in an agreement. */
export const fullDateWords = (date: CalendarDate): string => {
  const { day, month, year } = partsOf(date);
  return `${day} ${month} ${year}`;
};

/** "1 December 2026 to 1 June 2027", with a year in common said once. */
export const rangeWords = (from: CalendarDate, to: CalendarDate): string => {
  const start = partsOf(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${start.day} ${start.month} to ${fullDateWords(to)}`
    : `${fullDateWords(from)} to ${fullDateWords(to)}`;
};

/** "tomorrow", "in 3 days", "2 days ago"; undefined when so far away that only the date says anything. */
export const relativeWords = (date: CalendarDate, today: CalendarDate): string | undefined => {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (days > 1 && days < 14) return `in ${days} days`;
  if (days < -1 && days > -14) return `${-days} days ago`;
  return days > 0 && days < 60 ? `in ${Math.round(days / 7)} weeks` : undefined;
};

/** "Thursday 26 November", as seen from a zone. */
export const dayWords = (instant: Instant, zone: Zone, now: Instant): string => dateWords(dateIn(instant, zone), dateIn(now, zone));

/** "Thursday 26 November, 14:00", as seen from a zone. */
export const momentWords = (instant: Instant, zone: Zone, now: Instant): string =>
  `${dayWords(instant, zone, now)}, ${timeIn(instant, zone)}`;

/** "26 November 2026, 14:00": a moment to be kept, as under a signature. */
export const stampWords = (instant: Instant, zone: Zone): string => `${fullDateWords(dateIn(instant, zone))}, ${timeIn(instant, zone)}`;

/** "London time" for `Europe/London`: the city is what people know of a zone. */
export const zoneWords = (zone: Zone): string =>
  zone === 'UTC' || zone === 'Etc/UTC' ? 'UTC' : `${(zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')} time`;

/** Several zones may stand beside a meeting: the reader's, that in which it was arranged, and the other member's. */
const otherTimes = (instant: Instant, zone: Zone, others: readonly (Zone | undefined)[]): readonly string[] => {
  const wall = (where: Zone): string => `${dateIn(instant, where)} ${timeIn(instant, where)}`;
  const elsewhere = [...new Set(others.filter((other) => other !== undefined))].filter((other) => wall(other) !== wall(zone));
  return elsewhere.map((other) => {
    const isSameDay = dateIn(instant, other) === dateIn(instant, zone);
    return `${isSameDay ? '' : `${dateWords(dateIn(instant, other))}, `}${timeIn(instant, other)} ${zoneWords(other)}`;
  });
};

/** "Thursday 26 November, 15:00 Paris time (14:00 London time)"; zones are named only where the clocks differ. */
export const meetingTimeWords = (instant: Instant, zone: Zone, now: Instant, others: readonly (Zone | undefined)[] = []): string => {
  const elsewhere = otherTimes(instant, zone, others);
  const here = momentWords(instant, zone, now);
  return elsewhere.length === 0 ? here : `${here} ${zoneWords(zone)} (${elsewhere.join(', ')})`;
};

/** "in 3 days", "tomorrow"; "in 40 minutes" and "in 2 hours" when it is soon. Undefined when it is over or far away. */
export const untilWords = (instant: Instant, zone: Zone, now: Instant): string | undefined => {
  const minutes = Math.round((millisecondsOf(instant) - millisecondsOf(now)) / 60_000);
  if (minutes <= 0) return undefined;
  if (minutes < 60) return minutes === 1 ? 'in 1 minute' : `in ${minutes} minutes`;
  if (minutes < 6 * 60) return Math.round(minutes / 60) === 1 ? 'in 1 hour' : `in ${Math.round(minutes / 60)} hours`;
  return relativeWords(dateIn(instant, zone), dateIn(now, zone));
};
