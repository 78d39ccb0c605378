import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { MemberId } from './ids.ts';

const isInstant = (text: string): boolean => {
  const milliseconds = Date.parse(text);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === text;
};

/** A point on the time line, as `2026-11-22T10:00:00.000Z`: always UTC, always milliseconds, so that text order is time order. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  .refine(isInstant)
  .brand('Instant');
export type Instant = z.infer<typeof Instant>;

/** Asked at every reading of everything that has a day in it, and so without building a calendar for it. */
const isDate = (text: string): boolean => isInstant(`${text}T00:00:00.000Z`);

/** A day of the calendar, as `2026-11-22`: four digits for the year, so that text order is time order here too. */
export const CalendarDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isDate)
  .brand('CalendarDate');
export type CalendarDate = z.infer<typeof CalendarDate>;

/** The time on the wall, as `14:00`, in whatever zone stands beside it. */
export const WallTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .brand('WallTime');
export type WallTime = z.infer<typeof WallTime>;

const isZone = (text: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
    return true;
  } catch {
    return false;
  }
};

/** An IANA time zone, as `Europe/London`. An offset is not a zone: it does not know about summer. */
export const Zone = z.string().regex(/^[A-Za-z]/).refine(isZone).brand('Zone');
export type Zone = z.infer<typeof Zone>;

/** Who acts, and when. Given to every decision, so that no decision asks a clock or guesses an identity. */
export type Moment = { readonly by: MemberId; readonly at: Instant };

export type Span = { readonly days?: number; readonly hours?: number; readonly minutes?: number; readonly seconds?: number };

const MILLISECONDS = { days: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1_000 };

export const instantOf = (epochMilliseconds: number): Instant => Instant.parse(new Date(epochMilliseconds).toISOString());

export const millisecondsOf = (instant: Instant): number => Date.parse(instant);

/** Of some instants the last. */
export const latestOf = ([first, ...others]: readonly [Instant, ...Instant[]]): Instant => others.reduce((latest, one) => (one > latest ? one : latest), first);

/** The instant this much later (or earlier, when negative). Here a day is 24 hours; for calendar days use `daysAfter`. */
export const later = (instant: Instant, span: Span): Instant =>
  instantOf(
    millisecondsOf(instant) +
      (span.days ?? 0) * MILLISECONDS.days +
      (span.hours ?? 0) * MILLISECONDS.hours +
      (span.minutes ?? 0) * MILLISECONDS.minutes +
      (span.seconds ?? 0) * MILLISECONDS.seconds,
  );

/**
 * The instant at which the wall in `zone` shows this date and time. When clocks go forward and the time does not exist, it is
 * moved forward by the gap; when they go back and it exists twice, it is the first (decisions/0007).
 */
export const onTheWall = (on: CalendarDate, at: WallTime, zone: Zone): Instant =>
  instantOf(
    Temporal.PlainDateTime.from(`${on}T${at}`).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds,
  );

const zoned = (instant: Instant, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(millisecondsOf(instant)).toZonedDateTimeISO(zone);

export const dateIn = (instant: Instant, zone: Zone): CalendarDate => CalendarDate.parse(zoned(instant, zone).toPlainDate().toString());

export const timeIn = (instant: Instant, zone: Zone): WallTime => WallTime.parse(zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' }));

export const daysAfter = (date: CalendarDate, days: number): CalendarDate =>
  CalendarDate.parse(Temporal.PlainDate.from(date).add({ days }).toString());

export const monthsAfter = (date: CalendarDate, months: number): CalendarDate =>
  CalendarDate.parse(Temporal.PlainDate.from(date).add({ months }).toString());

/** Whole days from the first date to the second; negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).total('days');

/** How many working days after the first date the second is; 0 when it is not later. What `workingDaysAfter` counts, counted back. */
export const workingDaysBetween = (from: CalendarDate, to: CalendarDate, closedOn: readonly CalendarDate[] = []): number => {
  let counted = 0;
  for (let day = from; day < to; ) {
    day = workingDaysAfter(day, 1, closedOn);
    if (day <= to) counted += 1;
  }
  return counted;
};

/** The date this many working days later. Saturdays, Sundays and the given closed days do not count. */
export const workingDaysAfter = (date: CalendarDate, workingDays: number, closedOn: readonly CalendarDate[] = []): CalendarDate => {
  let day = Temporal.PlainDate.from(date);
  for (let counted = 0; counted < workingDays; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5 && !closedOn.some((closed) => closed === day.toString())) counted += 1;
  }
  return CalendarDate.parse(day.toString());
};
