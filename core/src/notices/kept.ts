import { type Instant, later } from '../kernel/time.ts';
import type { Notice } from './notice.ts';
import type { Task } from './task.ts';

/** Long enough to answer "did I get that message?", and to tell again what was missed. A notice holds ids and no words. */
export const SETTLED_NOTICE_KEPT_DAYS = 90;
/** Long enough to look into yesterday. A task may hold what somebody wrote, which stands in its own place by now. */
export const DONE_TASK_KEPT_DAYS = 7;

/** What is still to be done has no end. */
export const noticeKeptUntil = (notice: Notice): Instant | undefined =>
  notice.status === 'pending' ? undefined : later(notice.settledAt, { hours: 24 * SETTLED_NOTICE_KEPT_DAYS });

/** A stuck task waits for somebody to look, however long that takes. */
export const taskKeptUntil = ({ status, attemptAt }: Task): Instant | undefined =>
  status === 'done' ? later(attemptAt, { hours: 24 * DONE_TASK_KEPT_DAYS }) : undefined;
