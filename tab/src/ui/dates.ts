import { type CalendarDate, type Instant, type Zone, dateIn, daysBetween, millisecondsOf } from '@mentor-network/core/kernel/time';
import { createContext, useContext } from 'react';

/** Dates and times as a person would say them: weekday and month in words, 24 hours, in the reader's own zone. */
export type Dates = {
  readonly dayOf: (date: CalendarDate) => string;
  readonly dayAt: (instant: Instant) => string;
  /** With the year, for a document that is kept. */
  readonly wholeDayOf: (date: CalendarDate) => string;
  readonly wholeDayAt: (instant: Instant) => string;
  readonly timeAt: (instant: Instant) => string;
  /** "26 November 2026, 14:00 GMT": under a signature, where the zone is part of it. */
  readonly stampAt: (instant: Instant) => string;
  /** "in 3 days", "tomorrow", "today", "2 days ago". */
  readonly howFar: (instant: Instant) => string;
  readonly hasPassed: (instant: Instant) => boolean;
  readonly isBeforeToday: (date: CalendarDate) => boolean;
};

const NOON_UTC = 'T12:00:00Z';

export const makeDates = (locale: string, zone: Zone, now: Instant): Dates => {
  const today = dateIn(now, zone);
  const inWords = (date: Date, timeZone: string, hasYear: boolean): string =>
    new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', ...(hasYear ? { year: 'numeric' } : {}) })
      .format(date)
      // British English puts a comma after the weekday when a year follows, and none otherwise. None reads better in a sentence.
      .replace(/^(\p{L}+), /u, '$1 ');
  const noonOf = (date: CalendarDate): Date => new Date(`${date}${NOON_UTC}`);
  // A neighbouring year close by needs no number either: in December, "Friday 8 January" is understood.
  const isNear = (date: CalendarDate): boolean => Math.abs(daysBetween(today, date)) < 180;
  const clock = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const stampDay = new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month: 'long', year: 'numeric' });
  const stampTime = new Intl.DateTimeFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' });
  const distance = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    dayOf: (date) => inWords(noonOf(date), 'UTC', !isNear(date)),
    dayAt: (instant) => inWords(new Date(millisecondsOf(instant)), zone, !isNear(dateIn(instant, zone))),
    wholeDayOf: (date) => inWords(noonOf(date), 'UTC', true),
    wholeDayAt: (instant) => inWords(new Date(millisecondsOf(instant)), zone, true),
    timeAt: (instant) => clock.format(millisecondsOf(instant)),
    stampAt: (instant) => `${stampDay.format(millisecondsOf(instant))}, ${stampTime.format(millisecondsOf(instant))}`,
    howFar: (instant) => distance.format(daysBetween(today, dateIn(instant, zone)), 'day'),
    hasPassed: (instant) => instant <= now,
    isBeforeToday: (date) => date < today,
  };
};

const DatesContext = createContext<Dates | undefined>(undefined);
export const DatesProvider = DatesContext.Provider;

export const useDates = (): Dates => {
  const dates = useContext(DatesContext);
  if (!dates) throw new Error('Dates need to know whose they are.');
  return dates;
};
