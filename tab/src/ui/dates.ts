import { type CalendarDate, type Instant, type Zone, dateIn, daysBetween, millisecondsOf } from '@mentor-network/core/kernel/time';
import { createContext, useContext } from 'react';

/** Dates and times as a person would say them: weekday and month in words, 24 hours, in the reader's own zone. */
export type Dates = {
  readonly dayOf: (date: CalendarDate) => string;
  readonly dayAt: (instant: Instant) => string;
  readonly timeAt: (instant: Instant) => string;
  /** "in 3 days", "tomorrow", "today", "2 days ago". */
  readonly howFar: (instant: Instant) => string;
  readonly hasPassed: (instant: Instant) => boolean;
};

const NOON_UTC = 'T12:00:00Z';

export const makeDates = (locale: string, zone: Zone, now: Instant): Dates => {
  const today = dateIn(now, zone);
  const inWords = (date: Date, timeZone: string, isThisYear: boolean): string =>
    new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', ...(isThisYear ? {} : { year: 'numeric' }) }).format(date);
  // A neighbouring year close by needs no number either: in December, "Friday 8 January" is understood.
  const isNear = (date: CalendarDate): boolean => Math.abs(daysBetween(today, date)) < 180;
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    dayOf: (date) => inWords(new Date(`${date}${NOON_UTC}`), 'UTC', isNear(date)),
    dayAt: (instant) => inWords(new Date(millisecondsOf(instant)), zone, isNear(dateIn(instant, zone))),
    timeAt: (instant) => clock.format(millisecondsOf(instant)),
    howFar: (instant) => distance.format(daysBetween(today, dateIn(instant, zone)), 'day'),
    hasPassed: (instant) => instant <= now,
  };
};

const DatesContext = createContext<Dates | undefined>(undefined);
export const DatesProvider = DatesContext.Provider;

export const useDates = (): Dates => {
  const dates = useContext(DatesContext);
  if (!dates) throw new Error('Dates need to know whose they are.');
  return dates;
};
