import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, daysAfter } from '../kernel/time.ts';
import { ACTION_LENGTH_MAX } from './actions.ts';
import type { GOALS_MAX } from './agreement.ts';
import { ACTION_AHEAD_DAYS_MAX } from './decide-work.ts';
import { PAUSE_AHEAD_DAYS_MAX } from './decide.ts';
import { Helped, Progress, REVIEW_WORDS_LENGTH_MAX, Readers } from './reviews.ts';

type Read<Value> = Result<Value, readonly FieldProblem[]>;

const typed = (inputs: Inputs, field: string): string => (inputs[field] ?? '').trim();

/** A day from today on, and not further ahead than so many days. */
const readDay = (inputs: Inputs, field: string, today: CalendarDate, daysMax: number): Read<CalendarDate> => {
  const text = typed(inputs, field);
  const day = CalendarDate.safeParse(text);
  if (!day.success) return refuse([{ field, problem: text ? 'not-a-date' : 'missing' }]);
  if (day.data < today) return refuse([{ field, problem: 'has-passed' }]);
  return day.data > daysAfter(today, daysMax) ? refuse([{ field, problem: 'too-far-ahead', max: daysMax }]) : ok(day.data);
};

export const PAUSE_DAYS_DEFAULT = 28;

export const readPause = (inputs: Inputs, today: CalendarDate): Read<CalendarDate> => readDay(inputs, 'until', today, PAUSE_AHEAD_DAYS_MAX);

/** Who does it, as the form says it: whoever fills it in, or the other of the two. */
export type Doer = 'me' | 'other';
export type ActionInputs = { readonly text: string; readonly doer: Doer; readonly dueOn: CalendarDate };

export const readAction = (inputs: Inputs, today: CalendarDate): Read<ActionInputs> => {
  const text = typed(inputs, 'what');
  const doer = typed(inputs, 'who');
  const day = readDay(inputs, 'dueOn', today, ACTION_AHEAD_DAYS_MAX);
  const problems: FieldProblem[] = [
    ...(text ? [] : [{ field: 'what', problem: 'missing' } as const]),
    ...(text.length > ACTION_LENGTH_MAX ? [{ field: 'what', problem: 'too-long', max: ACTION_LENGTH_MAX } as const] : []),
    ...(doer === 'me' || doer === 'other' ? [] : [{ field: 'who', problem: doer ? 'not-a-choice' : 'missing' } as const]),
    ...(day.ok ? [] : day.refusal),
  ];
  return problems.length > 0 || !day.ok ? refuse(problems) : ok({ text, doer: doer === 'me' ? 'me' : 'other', dueOn: day.value });
};

export const PROGRESS_FIELDS = ['goal1', 'goal2', 'goal3'] as const satisfies { readonly length: typeof GOALS_MAX };

/** How far each of so many goals has come, in their order. */
export const readProgress = (inputs: Inputs, goals: number): Read<readonly Progress[]> => {
  const read = PROGRESS_FIELDS.slice(0, goals).map((field) => ({ field, progress: Progress.safeParse(typed(inputs, field)) }));
  const problems: FieldProblem[] = read.filter(({ progress }) => !progress.success).map(({ field }) => ({ field, problem: 'not-a-choice' }));
  return problems.length > 0 ? refuse(problems) : ok(read.flatMap(({ progress }) => (progress.success ? [progress.data] : [])));
};

export type ReviewInputs = { readonly helped: Helped; readonly words: string; readonly readers: Readers };

export const readReview = (inputs: Inputs): Read<ReviewInputs> => {
  const helped = Helped.safeParse(typed(inputs, 'helped'));
  const readers = Readers.safeParse(typed(inputs, 'readers'));
  const words = typed(inputs, 'words');
  const problems: FieldProblem[] = [
    ...(helped.success ? [] : [{ field: 'helped', problem: typed(inputs, 'helped') ? 'not-a-choice' : 'missing' } as const]),
    ...(words.length > REVIEW_WORDS_LENGTH_MAX ? [{ field: 'words', problem: 'too-long', max: REVIEW_WORDS_LENGTH_MAX } as const] : []),
    ...(readers.success ? [] : [{ field: 'readers', problem: typed(inputs, 'readers') ? 'not-a-choice' : 'missing' } as const]),
  ];
  if (problems.length > 0 || !helped.success || !readers.success) return refuse(problems);
  return ok({ helped: helped.data, words, readers: readers.data });
};
