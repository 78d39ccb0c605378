import { CalendarDate, Instant } from '@mentor-network/core/kernel/time';

/**
 * The days as the oracle counts them. It shares nothing with the clocks of the core: days are numbers since 1970, and the summer time
 * of London is reckoned by its rule, from the last Sunday of March to the last Sunday of October, one o'clock in Greenwich.
 */
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const SUNDAY = 0;
const SATURDAY = 6;

export const dayOf = (date: string): number => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS;
export const dateOf = (day: number): CalendarDate => CalendarDate.parse(new Date(day * DAY_MS).toISOString().slice(0, 10));
export const instantAt = (milliseconds: number): Instant => Instant.parse(new Date(milliseconds).toISOString());
export const msOf = (instant: string): number => Date.parse(instant);

const weekdayOf = (day: number): number => new Date(day * DAY_MS).getUTCDay();

const lastSundayOf = (year: number, month: number): number => {
  const last = Date.UTC(year, month, 0) / DAY_MS;
  return last - weekdayOf(last);
};

const isSummer = (milliseconds: number): boolean => {
  const year = new Date(milliseconds).getUTCFullYear();
  return milliseconds >= lastSundayOf(year, 3) * DAY_MS + HOUR_MS && milliseconds < lastSundayOf(year, 10) * DAY_MS + HOUR_MS;
};

/** The day in London. */
export const londonDay = (instant: string | number): number => {
  const milliseconds = typeof instant === 'number' ? instant : msOf(instant);
  return Math.floor((milliseconds + (isSummer(milliseconds) ? HOUR_MS : 0)) / DAY_MS);
};

/** So many minutes after midnight on the wall in London; nobody here does anything in the hour in which clocks change. */
export const londonMs = (day: number, minutes: number): number => {
  const wall = day * DAY_MS + minutes * 60_000;
  return isSummer(wall - HOUR_MS) ? wall - HOUR_MS : wall;
};

export type WorkingDays = ReturnType<typeof makeWorkingDays>;

/** Weekends and the closed days of a scheme do not count. */
export const makeWorkingDays = (closedOn: readonly string[]) => {
  const closed = new Set(closedOn.map(dayOf));
  const isWorkingDay = (day: number): boolean => ![SUNDAY, SATURDAY].includes(weekdayOf(day)) && !closed.has(day);
  return {
    isWorkingDay,
    after: (from: number, count: number): number => {
      let day = from;
      for (let left = count; left > 0; ) {
        day += 1;
        if (isWorkingDay(day)) left -= 1;
      }
      return day;
    },
  };
};

/** The same day so many months later, or the last of that month. */
export const monthsLater = (day: number, months: number): number => {
  const from = new Date(day * DAY_MS);
  const month = from.getUTCMonth() + months;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last)) / DAY_MS;
};
