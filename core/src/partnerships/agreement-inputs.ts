import { z } from 'zod';
import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, daysBetween } from '../kernel/time.ts';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN, type SchemeSettings } from '../schemes/scheme.ts';
import {
  Arranges,
  CONTACT_LENGTH_MAX,
  CancelNotice,
  type GOALS_MAX,
  GOAL_LENGTH_MAX,
  ReviewPoints,
  Rhythm,
  SUCCESS_LENGTH_MAX,
  type Terms,
  WHERE_LENGTH_MAX,
  endsOn,
} from './agreement.ts';

export const STARTS_AHEAD_DAYS_MAX = 180;

/** The form in steps, so that no card has more than four inputs. Each is a whole change of its own, and saved. */
export const AgreementStep = z.enum(['goals', 'rhythm', 'meetings', 'reviews']);
export type AgreementStep = z.infer<typeof AgreementStep>;

export const stepAfter = (step: AgreementStep): AgreementStep | undefined => AgreementStep.options[AgreementStep.options.indexOf(step) + 1];
export const stepBefore = (step: AgreementStep): AgreementStep | undefined => AgreementStep.options[AgreementStep.options.indexOf(step) - 1];

/** What is being changed, and by which rules. Once it is in force and has begun, the beginning stays as it was. */
export type Drafting = {
  readonly terms: Terms;
  readonly inForce: Terms | undefined;
  readonly today: CalendarDate;
  readonly settings: Pick<SchemeSettings, 'durationMonthsMin' | 'durationMonthsMax'>;
};

type Read = Result<Terms, readonly FieldProblem[]>;

/** One step of the form onto the terms as they are; the rest of them stays. */
export const readAgreementStep = (step: AgreementStep | 'extension', inputs: Inputs, drafting: Drafting): Read => {
  switch (step) {
    case 'goals':
      return readGoals(inputs, drafting);
    case 'rhythm':
      return readRhythm(inputs, drafting);
    case 'meetings':
      return readMeetings(inputs, drafting);
    case 'reviews':
      return readReviews(inputs, drafting);
    case 'extension':
      return readExtension(inputs, drafting);
    default:
      return assertNever(step);
  }
};

const typed = (inputs: Inputs, field: string): string => (inputs[field] ?? '').trim();

const GOAL_FIELDS = ['goal1', 'goal2', 'goal3'] as const satisfies { readonly length: typeof GOALS_MAX };

const tooLong = (field: string, text: string, max: number): readonly FieldProblem[] => (text.length > max ? [{ field, problem: 'too-long', max }] : []);

const chosen = <Value extends string>(field: string, choices: z.ZodType<Value>, inputs: Inputs): { readonly value: Value | undefined; readonly problems: readonly FieldProblem[] } => {
  const value = choices.safeParse(typed(inputs, field)).data;
  return { value, problems: value === undefined ? [{ field, problem: typed(inputs, field) ? 'not-a-choice' : 'missing' }] : [] };
};

const readGoals = (inputs: Inputs, { terms }: Drafting): Read => {
  const goals = GOAL_FIELDS.map((field) => ({ field, goal: typed(inputs, field) }));
  const success = typed(inputs, 'success');
  const problems: readonly FieldProblem[] = [
    ...goals.flatMap(({ field, goal }) => tooLong(field, goal, GOAL_LENGTH_MAX)),
    ...(goals.every(({ goal }) => !goal) ? ([{ field: 'goal1', problem: 'missing' }] as const) : []),
    ...tooLong('success', success, SUCCESS_LENGTH_MAX),
  ];
  return problems.length > 0 ? refuse(problems) : ok({ ...terms, goals: goals.map(({ goal }) => goal).filter(Boolean), success });
};

/** Whether the beginning is behind them, so that it is not moved any more. */
export const hasBegun = ({ inForce, today }: Pick<Drafting, 'inForce' | 'today'>): boolean => inForce !== undefined && inForce.startsOn <= today;

const readStart = (inputs: Inputs, drafting: Drafting): { readonly value: CalendarDate | undefined; readonly problems: readonly FieldProblem[] } => {
  const { terms, today } = drafting;
  if (hasBegun(drafting)) return { value: terms.startsOn, problems: [] };
  const wrong = (problem: FieldProblem['problem']) => ({ value: undefined, problems: [{ field: 'startsOn', problem }] });
  const startsOn = CalendarDate.safeParse(typed(inputs, 'startsOn')).data;
  if (startsOn === undefined) return wrong(typed(inputs, 'startsOn') ? 'not-a-date' : 'missing');
  if (startsOn < today && startsOn !== terms.startsOn) return wrong('has-passed');
  return daysBetween(today, startsOn) > STARTS_AHEAD_DAYS_MAX ? wrong('too-far-ahead') : { value: startsOn, problems: [] };
};

/** As long as the scheme allows from the start on, whatever is changed later; and never so short that it would be over. */
const readDuration = (inputs: Inputs, { inForce, terms, today, settings }: Drafting): { readonly value: number; readonly problems: readonly FieldProblem[] } => {
  const value = Number(typed(inputs, 'durationMonths'));
  const wrong = (problem: FieldProblem['problem']) => ({ value, problems: [{ field: 'durationMonths', problem }] });
  if (!typed(inputs, 'durationMonths')) return wrong('missing');
  if (!isWithin(value, settings.durationMonthsMin, settings.durationMonthsMax)) return wrong('not-a-choice');
  return inForce !== undefined && endsOn({ ...terms, durationMonths: value }) <= today ? wrong('has-passed') : { value, problems: [] };
};

const readRhythm = (inputs: Inputs, drafting: Drafting): Read => {
  const [start, duration, rhythm] = [readStart(inputs, drafting), readDuration(inputs, drafting), chosen('rhythm', Rhythm, inputs)];
  const meetingMinutes = Number(typed(inputs, 'meetingMinutes'));
  const problems: readonly FieldProblem[] = [
    ...start.problems,
    ...duration.problems,
    ...rhythm.problems,
    ...(isWithin(meetingMinutes, MEETING_MINUTES_MIN, MEETING_MINUTES_MAX) ? [] : ([{ field: 'meetingMinutes', problem: 'not-a-number' }] as const)),
  ];
  if (problems.length > 0 || start.value === undefined || rhythm.value === undefined) return refuse(problems);
  return ok({ ...drafting.terms, startsOn: start.value, durationMonths: duration.value, rhythm: rhythm.value, meetingMinutes });
};

const readMeetings = (inputs: Inputs, { terms }: Drafting): Read => {
  const [where, contactBetween] = [typed(inputs, 'where'), typed(inputs, 'contactBetween')];
  const [arranges, cancelNotice] = [chosen('arranges', Arranges, inputs), chosen('cancelNotice', CancelNotice, inputs)];
  const problems: readonly FieldProblem[] = [
    ...tooLong('where', where, WHERE_LENGTH_MAX),
    ...arranges.problems,
    ...cancelNotice.problems,
    ...tooLong('contactBetween', contactBetween, CONTACT_LENGTH_MAX),
  ];
  if (problems.length > 0 || arranges.value === undefined || cancelNotice.value === undefined) return refuse(problems);
  return ok({ ...terms, where, arranges: arranges.value, cancelNotice: cancelNotice.value, contactBetween });
};

const readReviews = (inputs: Inputs, { terms }: Drafting): Read => {
  const { value, problems } = chosen('reviewPoints', ReviewPoints, inputs);
  return value === undefined ? refuse(problems) : ok({ ...terms, reviewPoints: value });
};

/** Some months more than what is in force. It is said as the whole duration, so that the form sent twice extends once. */
const readExtension = (inputs: Inputs, drafting: Drafting): Read => {
  const { value, problems } = readDuration(inputs, drafting);
  if (problems.length > 0) return refuse(problems);
  const { terms, inForce } = drafting;
  return value > (inForce ?? terms).durationMonths ? ok({ ...terms, durationMonths: value }) : refuse([{ field: 'durationMonths', problem: 'not-a-choice' }]);
};

const isWithin = (value: number, min: number, max: number): boolean => Number.isInteger(value) && value >= min && value <= max;

/** The terms as the steps show them. */
export const termsInputs = ({ goals, durationMonths, meetingMinutes, ...terms }: Terms): Inputs => ({
  goal1: goals[0],
  goal2: goals[1],
  goal3: goals[2],
  ...terms,
  durationMonths: String(durationMonths),
  meetingMinutes: String(meetingMinutes),
});
