import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, daysBetween } from '../kernel/time.ts';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN, type SchemeSettings } from '../schemes/scheme.ts';
import { type GOALS_MAX, GOAL_LENGTH_MAX, Rhythm, SUCCESS_LENGTH_MAX, type Terms } from './agreement.ts';

export const STARTS_AHEAD_DAYS_MAX = 180;

const typed = (inputs: Inputs, field: string): string => (inputs[field] ?? '').trim();

const GOAL_FIELDS = ['goal1', 'goal2', 'goal3'] as const satisfies { readonly length: typeof GOALS_MAX };

/** The first half of the form: one to three goals, and what success looks like. The rest of the terms stays as it is. */
export const readGoals = (inputs: Inputs, terms: Terms): Result<Terms, readonly FieldProblem[]> => {
  const goals = GOAL_FIELDS.map((field) => ({ field, goal: typed(inputs, field) }));
  const success = typed(inputs, 'success');
  const problems: FieldProblem[] = goals
    .filter(({ goal }) => goal.length > GOAL_LENGTH_MAX)
    .map(({ field }) => ({ field, problem: 'too-long', max: GOAL_LENGTH_MAX }));
  if (goals.every(({ goal }) => !goal)) problems.push({ field: 'goal1', problem: 'missing' });
  if (success.length > SUCCESS_LENGTH_MAX) problems.push({ field: 'success', problem: 'too-long', max: SUCCESS_LENGTH_MAX });
  if (problems.length > 0) return refuse(problems);
  return ok({ ...terms, goals: goals.map(({ goal }) => goal).filter(Boolean), success });
};

/** The second half: when it starts, how long it lasts, how often and how long they meet. */
export const readRhythm = (inputs: Inputs, terms: Terms, today: CalendarDate, settings: SchemeSettings): Result<Terms, readonly FieldProblem[]> => {
  const problems: FieldProblem[] = [];
  const startsOn = CalendarDate.safeParse(typed(inputs, 'startsOn'));
  if (!startsOn.success) problems.push({ field: 'startsOn', problem: typed(inputs, 'startsOn') ? 'not-a-date' : 'missing' });
  else if (startsOn.data < today && startsOn.data !== terms.startsOn) problems.push({ field: 'startsOn', problem: 'has-passed' });
  else if (daysBetween(today, startsOn.data) > STARTS_AHEAD_DAYS_MAX) problems.push({ field: 'startsOn', problem: 'too-far-ahead' });
  const durationMonths = Number(typed(inputs, 'durationMonths'));
  if (!isWithin(durationMonths, settings.durationMonthsMin, settings.durationMonthsMax)) problems.push({ field: 'durationMonths', problem: 'not-a-choice' });
  const rhythm = Rhythm.safeParse(typed(inputs, 'rhythm'));
  if (!rhythm.success) problems.push({ field: 'rhythm', problem: typed(inputs, 'rhythm') ? 'not-a-choice' : 'missing' });
  const meetingMinutes = Number(typed(inputs, 'meetingMinutes'));
  if (!isWithin(meetingMinutes, MEETING_MINUTES_MIN, MEETING_MINUTES_MAX)) problems.push({ field: 'meetingMinutes', problem: 'not-a-number' });
  if (problems.length > 0 || !startsOn.success || !rhythm.success) return refuse(problems);
  return ok({ ...terms, startsOn: startsOn.data, durationMonths, rhythm: rhythm.data, meetingMinutes });
};

const isWithin = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;

/** The terms as the two forms show them. */
export const termsInputs = ({ goals, success, startsOn, durationMonths, rhythm, meetingMinutes }: Terms): Inputs => ({
  goal1: goals[0],
  goal2: goals[1],
  goal3: goals[2],
  success,
  startsOn,
  durationMonths: String(durationMonths),
  rhythm,
  meetingMinutes: String(meetingMinutes),
});
