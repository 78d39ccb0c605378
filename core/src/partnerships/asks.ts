import { z } from 'zod';
import type { MemberId } from '../kernel/ids.ts';
import { type CalendarDate, type Instant, dateIn, daysAfter, later } from '../kernel/time.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { endsOn } from './agreement.ts';
import { CLOSING_DAYS, endingSoonOn, fitCheckAt, lookBackAt, reviewDaysOf, silentFor } from './clocks.ts';
import { type In, type Partnership, type Running, isRunning } from './partnership.ts';

/** What the passing of time asks of one of the two, until they have done it or it is over. */
export const Ask = z.enum(['close-offer', 'time-to-close', 'ending-soon', 'action-due', 'fit-check', 'mid-point', 'closing-review', 'look-back']);
export type Ask = z.infer<typeof Ask>;

/** For so long the look back on something that is over is asked for; it stays possible afterwards. */
export const LOOKING_BACK_DAYS = 14;

/** Everything that is asked of this reader now. A notice says it once; this says it until it is done. */
export const asksOf = (partnership: Partnership, reader: MemberId, scheme: Scheme, now: Instant): readonly Ask[] => {
  if (isRunning(partnership)) return asksWhileRunning(partnership, reader, scheme, now);
  return partnership.status === 'ended' && partnership.startedAt !== null ? asksAfterwards(partnership, reader, scheme, now) : [];
};

const asksWhileRunning = (partnership: Running, reader: MemberId, scheme: Scheme, now: Instant): readonly Ask[] => {
  const today = dateIn(now, scheme.zone);
  const { terms } = partnership.agreement;
  const isOver = today >= endsOn(terms);
  const ends: readonly Ask[] = isOver ? ['time-to-close'] : today >= endingSoonOn(terms) ? ['ending-soon'] : [];
  if (partnership.status === 'paused') return ends;
  const { settings } = scheme;
  return [
    ...(now >= silentFor(settings.silenceOfferDays, partnership.aliveAt, scheme) ? (['close-offer'] as const) : []),
    ...ends,
    ...(partnership.actions.some(({ owner, status, dueOn }) => owner === reader && status === 'open' && dueOn <= today) ? (['action-due'] as const) : []),
    ...(!isOver && now >= fitCheckAt(partnership, scheme) && !partnership.fitChecks.some(({ by }) => by === reader) ? (['fit-check'] as const) : []),
    ...(!isOver && isMidPointOpen(partnership, reader, today, scheme) ? (['mid-point'] as const) : []),
  ];
};

/** A review that was given since the day has answered it. */
const isMidPointOpen = ({ agreement, reviews }: Running, reader: MemberId, today: CalendarDate, { zone }: Scheme): boolean => {
  const day = reviewDaysOf(agreement.terms).findLast((on) => on <= today);
  return day !== undefined && !reviews.some(({ by, stage, at }) => by === reader && stage === 'mid-point' && dateIn(at, zone) >= day);
};

const asksAfterwards = ({ reviews, outcome, endedAt }: In<'ended'>, reader: MemberId, scheme: Scheme, now: Instant): readonly Ask[] => {
  if (outcome === 'member-left') return [];
  const has = (stage: string): boolean => reviews.some((review) => review.by === reader && review.stage === stage);
  const lookBack = lookBackAt(endedAt, scheme);
  return [
    ...(now < later(endedAt, { days: LOOKING_BACK_DAYS }) && !has('closing') ? (['closing-review'] as const) : []),
    ...(now >= lookBack && now < later(lookBack, { days: LOOKING_BACK_DAYS }) && !has('look-back') ? (['look-back'] as const) : []),
  ];
};

/** The last day before it closes by itself, once that is near: nobody has met for long, or the agreed end has come. */
export const closesOnOf = (partnership: Partnership, asks: readonly Ask[], scheme: Scheme): CalendarDate | null => {
  if (!isRunning(partnership)) return null;
  const { silenceOfferDays, silenceGraceDays } = scheme.settings;
  const days: readonly CalendarDate[] = [
    ...(asks.includes('close-offer') ? [daysAfter(dateIn(partnership.aliveAt, scheme.zone), silenceOfferDays + silenceGraceDays)] : []),
    ...(asks.includes('time-to-close') ? [daysAfter(endsOn(partnership.agreement.terms), CLOSING_DAYS)] : []),
  ];
  return days.toSorted()[0] ?? null;
};
