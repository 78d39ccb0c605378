import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, type Instant, WallTime, type Zone, dateIn, daysBetween, later, onTheWall } from '../kernel/time.ts';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN } from '../schemes/scheme.ts';
import { MEETING_AHEAD_DAYS_MAX, MeetingPlan, PLACE_LENGTH_MAX } from './meeting.ts';

/** Reads the form of a meeting as it was typed; date and time are those on the wall where the member is. */
export const readPlan = (inputs: Inputs, zone: Zone, now: Instant): Result<MeetingPlan, readonly FieldProblem[]> => {
  const typed = (field: string): string => (inputs[field] ?? '').trim();
  const on = CalendarDate.safeParse(typed('on'));
  const at = WallTime.safeParse(typed('at'));
  const minutes = Number(typed('minutes'));
  const place = typed('place');
  const problems: FieldProblem[] = [];
  if (!on.success) problems.push({ field: 'on', problem: typed('on') ? 'not-a-date' : 'missing' });
  if (!at.success) problems.push({ field: 'at', problem: typed('at') ? 'not-a-time' : 'missing' });
  if (!Number.isInteger(minutes) || minutes < MEETING_MINUTES_MIN || minutes > MEETING_MINUTES_MAX) problems.push({ field: 'minutes', problem: 'not-a-number' });
  if (!place) problems.push({ field: 'place', problem: 'missing' });
  if (place.length > PLACE_LENGTH_MAX) problems.push({ field: 'place', problem: 'too-long', max: PLACE_LENGTH_MAX });
  const problem = on.success ? whenProblem(on.data, at.success ? at.data : undefined, zone, now) : undefined;
  if (problem) problems.push({ field: 'on', problem });
  if (problems.length > 0 || !on.success || !at.success) return refuse(problems);
  return ok(MeetingPlan.parse({ on: on.data, at: at.data, zone, minutes, place }));
};

/** The day is looked at before the hour, because the first and the last day that can be written have hours that cannot. */
const whenProblem = (on: CalendarDate, at: WallTime | undefined, zone: Zone, now: Instant): FieldProblem['problem'] | undefined => {
  const daysAhead = daysBetween(dateIn(now, zone), on);
  if (daysAhead < 0) return 'has-passed';
  if (daysAhead > MEETING_AHEAD_DAYS_MAX) return 'too-far-ahead';
  const startsAt = at && onTheWall(on, at, zone);
  if (!startsAt) return undefined;
  if (startsAt <= now) return 'has-passed';
  return startsAt > later(now, { days: MEETING_AHEAD_DAYS_MAX }) ? 'too-far-ahead' : undefined;
};

/** A meeting's plan as the form shows it. */
export const planInputs = ({ on, at, minutes, place }: MeetingPlan): Inputs => ({ on, at, minutes: String(minutes), place });
