import { type CalendarDate, type Instant, WallTime, dateIn, daysAfter, daysBetween, later, latestOf, monthsAfter, onTheWall, workingDaysAfter, workingDaysBetween } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type Terms, beginsAt, endsOn } from './agreement.ts';
import type { Closing } from './commands.ts';
import { type Partnership, type Running, isRunning } from './partnership.ts';

/** When the clocks of a partnership strike, all on the wall of the scheme. Messages come at nine, and what lasts until a day ends with it. */
type Setting = Pick<Scheme, 'zone' | 'settings' | 'closedOn'>;

const MORNING = WallTime.parse('09:00');
const MIDNIGHT = WallTime.parse('00:00');
export const ENDING_SOON_DAYS = 14;
/** After the agreed end, so long until it is closed as completed. */
export const CLOSING_DAYS = 14;
const QUARTER_MONTHS = 3;

export const morningOf = (day: CalendarDate, { zone }: Setting): Instant => onTheWall(day, MORNING, zone);
export const endOfDay = (day: CalendarDate, { zone }: Setting): Instant => onTheWall(daysAfter(day, 1), MIDNIGHT, zone);

export const workingDaysFrom = (instant: Instant, workingDays: number, { zone, closedOn }: Setting): CalendarDate =>
  workingDaysAfter(dateIn(instant, zone), workingDays, closedOn);

const ANSWER_DAYS_MAX = 60;

/** How many working days the mentor took to answer; while the two talked first, the clock stood still. */
export const workingDaysToAnswer = (asked: { readonly requestedAt: Instant; readonly talkingSince: Instant | null }, answeredAt: Instant, scheme: Setting): number => {
  const until = dateIn(answeredAt, scheme.zone);
  const since = (instant: Instant): number => workingDaysBetween(dateIn(instant, scheme.zone), until, scheme.closedOn);
  const talked = asked.talkingSince === null ? 0 : Math.min(since(asked.talkingSince), scheme.settings.talkFirstWorkingDays);
  return Math.min(Math.max(0, since(asked.requestedAt) - talked), ANSWER_DAYS_MAX);
};

/** Until when a request that is open again after an acceptance was taken back waits: as before, and a working day at least. */
export const answerByAfterUndo = (answerBy: CalendarDate, undoneAt: Instant, scheme: Setting): CalendarDate => {
  const next = workingDaysFrom(undoneAt, 1, scheme);
  return next > answerBy ? next : answerBy;
};

/** Until when it waits if the two talk first. */
export const answerByAfterTalk = (answerBy: CalendarDate, { settings, closedOn }: Setting): CalendarDate => workingDaysAfter(answerBy, settings.talkFirstWorkingDays, closedOn);

/** From when on an acceptance stands: it cannot be taken back any more. */
export const standsFrom = (acceptedAt: Instant, { settings }: Setting): Instant => later(acceptedAt, { minutes: settings.undoMinutes });

/** When an agreement that nobody signed lapses. */
export const lapsesAt = (acceptedAt: Instant, scheme: Setting): Instant =>
  endOfDay(workingDaysFrom(acceptedAt, scheme.settings.agreementLapsesWorkingDays, scheme), scheme);

/** When the two look back on the way. At every meeting they need no reminding. */
export const reviewDaysOf = (terms: Terms): readonly CalendarDate[] => {
  const end = endsOn(terms);
  switch (terms.reviewPoints) {
    case 'half-way':
      return [daysAfter(terms.startsOn, Math.floor(daysBetween(terms.startsOn, end) / 2))];
    case 'every-quarter':
      return [1, 2, 3, 4].map((quarter) => monthsAfter(terms.startsOn, quarter * QUARTER_MONTHS)).filter((day) => day < end);
    case 'every-meeting':
      return [];
  }
};

export const endingSoonOn = (terms: Terms): CalendarDate => daysAfter(endsOn(terms), -ENDING_SOON_DAYS);
export const closedWhenOverAt = (terms: Terms, scheme: Setting): Instant => endOfDay(daysAfter(endsOn(terms), CLOSING_DAYS), scheme);

/** In the morning, so many days after the last sign of life. */
export const silentFor = (days: number, aliveAt: Instant, scheme: Setting): Instant => morningOf(daysAfter(dateIn(aliveAt, scheme.zone), days), scheme);

/** Some weeks after it has begun, whether or not that was planned ahead. */
export const fitCheckAt = ({ startedAt, agreement }: Running, scheme: Setting): Instant =>
  silentFor(scheme.settings.fitCheckDays, latestOf([startedAt, beginsAt(agreement.terms)]), scheme);

export const closedWhenSilentAt = (aliveAt: Instant, scheme: Setting): Instant =>
  silentFor(scheme.settings.silenceOfferDays + scheme.settings.silenceGraceDays, aliveAt, scheme);

export const lookBackAt = (endedAt: Instant, scheme: Setting): Instant =>
  morningOf(monthsAfter(dateIn(endedAt, scheme.zone), scheme.settings.lookBackMonths), scheme);

/**
 * When the passing of time closes what nobody signed, where nobody met, or what is over, and on what that rests; undefined when it does
 * not. It may be later than was planned, because of what happened since or because the scheme grants more now.
 */
export const closingOf = (kind: 'close-unsigned' | 'close-silent' | 'close-over', partnership: Partnership, scheme: Setting): { readonly at: Instant; readonly closing: Closing } | undefined => {
  switch (kind) {
    case 'close-unsigned':
      if (partnership.status !== 'agreeing') return undefined;
      return { at: lapsesAt(partnership.acceptedAt, scheme), closing: { why: 'unsigned', acceptedAt: partnership.acceptedAt } };
    case 'close-silent':
      if (partnership.status !== 'active') return undefined;
      return { at: closedWhenSilentAt(partnership.aliveAt, scheme), closing: { why: 'silent', aliveAt: partnership.aliveAt } };
    case 'close-over':
      if (!isRunning(partnership)) return undefined;
      return { at: closedWhenOverAt(partnership.agreement.terms, scheme), closing: { why: 'over', endsOn: endsOn(partnership.agreement.terms) } };
  }
};

/** Whatever is done about a meeting is a sign of life, and a meeting that lies ahead is one until it is held. */
export const withSignOfLife = (partnership: Partnership, meetings: readonly Meeting[], at: Instant): Partnership => {
  if (!isRunning(partnership)) return partnership;
  const ahead = meetings.filter(({ status }) => status === 'arranged').map(({ startsAt }) => startsAt);
  return { ...partnership, goingSince: at, aliveAt: latestOf([at, beginsAt(partnership.agreement.terms), ...ahead]) };
};
