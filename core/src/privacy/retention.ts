import { type CalendarDate, type Instant, WallTime, dateIn, later, monthsAfter, onTheWall } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Member } from '../members/member.ts';
import { type Task, taskOf } from '../notices/task.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { closedAtOf } from './partnership-audiences.ts';

/** The days on which something of a partnership that is over is deleted. */
export type KeptUntil = { readonly words: CalendarDate; readonly meetings: CalendarDate; readonly partnership: CalendarDate };

const MIDNIGHT = WallTime.parse('00:00');

/** Nothing of a partnership is deleted while it is open or runs. */
export const keptUntil = (partnership: Partnership, { zone, settings }: Pick<Scheme, 'zone' | 'settings'>): KeptUntil | undefined => {
  const closedAt = closedAtOf(partnership);
  if (closedAt === undefined) return undefined;
  const closedOn = dateIn(closedAt, zone);
  return {
    words: monthsAfter(closedOn, settings.wordsKeptMonths),
    meetings: monthsAfter(closedOn, settings.meetingsKeptMonths),
    partnership: monthsAfter(closedOn, settings.partnershipsKeptMonths),
  };
};

/** The deletions themselves, planned with the commit that closes the partnership, like everything else that has its time. */
export const forgettingTasks = (partnership: Partnership, scheme: Scheme): readonly Task[] => {
  const kept = keptUntil(partnership, scheme);
  if (!kept) return [];
  const due = (on: CalendarDate): Instant => onTheWall(on, MIDNIGHT, scheme.zone);
  const { id: partnershipId } = partnership;
  return [
    taskOf({ kind: 'forget-words', partnershipId }, due(kept.words)),
    taskOf({ kind: 'forget-meetings', partnershipId }, due(kept.meetings)),
    taskOf({ kind: 'forget-partnership', partnershipId }, due(kept.partnership)),
  ];
};

/** Who looks back when the words are gone writes new ones, and those go as long afterwards. */
export const forgettingAgain = (at: Instant, partnership: Partnership, scheme: Scheme): readonly Task[] => {
  const kept = keptUntil(partnership, scheme);
  if (!kept || at < onTheWall(kept.words, MIDNIGHT, scheme.zone)) return [];
  const until = monthsAfter(dateIn(at, scheme.zone), scheme.settings.wordsKeptMonths);
  return [taskOf({ kind: 'forget-words', partnershipId: partnership.id }, onTheWall(until, MIDNIGHT, scheme.zone))];
};

const DAY_HOURS = 24;
/** Somebody who began to register and never came back. */
export const HALF_REGISTERED_KEPT_DAYS = 180;
/** Somebody who left: so long those who were in a partnership with them read who it was. */
export const LEFT_KEPT_DAYS = 180;
/** Somebody who said a word to the bot and never began; from the last word on. */
export const STRANGER_KEPT_DAYS = 180;
/** Long enough for every server to hear that somebody is not here any more. */
export const ERASED_KEPT_DAYS = 7;
/**
 * The longest that a scheme may keep a partnership is seven years, and a meeting may be arranged a year ahead. Behind these the store itself
 * lets them go, whether or not anybody has run the tasks.
 */
const YEARS_MAX_DAYS = { partnership: 7 * 366, meeting: 9 * 366 };

const days = (from: Instant, count: number): Instant => later(from, { hours: count * DAY_HOURS });

export const memberKeptUntil = (member: Member): Instant | undefined => {
  if (member.status === 'registering') return days(member.startedAt, HALF_REGISTERED_KEPT_DAYS);
  if (member.status === 'left') return days(member.leftAt, LEFT_KEPT_DAYS);
  return member.status === 'erased' ? days(member.erasedAt, ERASED_KEPT_DAYS) : undefined;
};

export const partnershipKeptUntil = (partnership: Partnership): Instant | undefined => {
  const closedAt = closedAtOf(partnership);
  return closedAt && days(closedAt, YEARS_MAX_DAYS.partnership);
};

export const meetingKeptUntil = ({ startsAt }: Meeting): Instant => days(startsAt, YEARS_MAX_DAYS.meeting);
