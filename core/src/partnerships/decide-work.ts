import { assertNever } from '../kernel/assert-never.ts';
import { ok, refuse } from '../kernel/result.ts';
import { CalendarDate, type Instant, type Moment, daysAfter } from '../kernel/time.ts';
import type { CommandOf, Decision, PartnershipRefusal } from './commands.ts';
import { ACTIONS_MAX, type In, type Running, partOf } from './partnership.ts';

export const ACTION_AHEAD_DAYS_MAX = 366;
const DAYS_IN_ADVANCE_OF_UTC = 1;

/** The day may have begun already where the member is, and not yet in Greenwich, or the other way round: a day is granted. */
export const whyNotUntil = (day: CalendarDate, daysMax: number, at: Instant): PartnershipRefusal | undefined => {
  const today = CalendarDate.parse(at.slice(0, 10));
  if (day < daysAfter(today, -DAYS_IN_ADVANCE_OF_UTC)) return { code: 'date-has-passed' };
  return day > daysAfter(today, daysMax) ? { code: 'too-far-ahead' } : undefined;
};

/** What the two do while it runs: how far a goal has come, and what was said to be done. */
export const decideWork = ({ agreement, progress, actions, ...partnership }: Running, command: CommandOf<'set-progress' | 'add-action' | 'close-action'>, { by, at }: Moment): Decision => {
  switch (command.type) {
    case 'set-progress':
      if (command.goal < 0 || command.goal >= agreement.terms.goals.length) return refuse({ code: 'goal-unknown' });
      return ok(progress[command.goal] === command.progress ? [] : [{ type: 'progress-set', goal: command.goal, progress: command.progress, by, at }]);
    case 'add-action': {
      if (actions.some(({ id }) => id === command.id)) return ok([]);
      if (actions.filter(({ status }) => status === 'open').length >= ACTIONS_MAX) return refuse({ code: 'too-many-actions', max: ACTIONS_MAX });
      const owner = partOf(partnership, command.owner);
      if (owner !== 'mentor' && owner !== 'mentee') return refuse({ code: 'not-yours' });
      const refusal = whyNotUntil(command.dueOn, ACTION_AHEAD_DAYS_MAX, at);
      if (refusal) return refuse(refusal);
      return ok([{ type: 'action-added', action: { id: command.id, text: command.text.trim(), owner: command.owner, dueOn: command.dueOn, status: 'open', addedBy: by, addedAt: at }, by, at }]);
    }
    case 'close-action': {
      const action = actions.find(({ id }) => id === command.id);
      if (!action) return refuse({ code: 'action-unknown' });
      return ok(action.status === 'open' ? [{ type: 'action-closed', id: action.id, status: command.status, by, at }] : []);
    }
    default:
      return assertNever(command);
  }
};

/** Said again in the same way, it is said once; a coordinator is told of it once. */
export const answerFitCheck = ({ fitChecks }: Running, { isGood, isForCoordinators }: CommandOf<'answer-fit-check'>, { by, at }: Moment): Decision => {
  const same = fitChecks.find((one) => one.by === by);
  if (same?.isGood === isGood && same.isForCoordinators === isForCoordinators) return ok([]);
  return ok([{ type: 'fit-check-answered', fitCheck: { by, at, isGood, isForCoordinators }, by, at }]);
};

/** While it runs, half-way and at its end; afterwards the end, and the look back. */
export const review = (partnership: Running | In<'ended'>, { stage, helped, words, readers }: CommandOf<'review'>, { by, at }: Moment): Decision => {
  const isOver = partnership.status === 'ended';
  if (isOver ? stage === 'mid-point' : stage === 'look-back') return refuse({ code: 'not-the-time-for-this-review', stage });
  if (isOver && partnership.startedAt === null) return refuse({ code: 'not-the-time-for-this-review', stage });
  const same = partnership.reviews.find((one) => one.by === by && one.stage === stage);
  if (same?.helped === helped && same.words === words && same.readers === readers) return ok([]);
  return ok([{ type: 'reviewed', review: { stage, by, at, helped, words, readers }, by, at }]);
};
