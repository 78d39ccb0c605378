import { later } from '@mentor-network/core/kernel/time';
import type { Notice, PendingNotice } from '@mentor-network/core/notices/notice';
import { type Delivery, LEASE_SECONDS, claimed, dropped, exhausted, settle } from '@mentor-network/core/notices/settle';
import { TASK_ATTEMPTS_MAX, type Task } from '@mentor-network/core/notices/task';
import type { Clock } from '../ports/clock.ts';
import type { Courier } from '../ports/courier.ts';
import type { Log } from '../ports/log.ts';
import type { Traces } from '../ports/traces.ts';
import type { Lying, Outbox } from '../ports/records.ts';
import type { ReadTelling } from './read-telling.ts';
import type { RunTask } from './run-task.ts';

type Needs = {
  readonly outbox: Outbox;
  readonly readTelling: ReadTelling;
  readonly courier: Courier;
  readonly runTask: RunTask;
  readonly clock: Clock;
  readonly log: Log;
  readonly traces: Traces;
};

export const TAKEN_AT_ONCE_MAX = 50;

/** How many were taken, so that the caller knows whether there may be more. */
export type Drained = { readonly tasks: number; readonly notices: number };

/**
 * One pass over what is due, oldest first: claim by conditional write, look whether it is still wanted on what is so now,
 * deliver, settle. Several instances may run it; a stopped one loses nothing, because a claim runs out.
 */
export const makeDrain = (needs: Needs) => {
  const { outbox, clock, log, traces } = needs;

  const runOne = async (lying: Lying<Task>): Promise<void> => {
    const now = clock.now();
    const attempts = lying.value.attempts + 1;
    const isSpent = lying.value.attempts >= TASK_ATTEMPTS_MAX;
    const claim: Task = { ...lying.value, status: isSpent ? 'stuck' : 'pending', attempts, attemptAt: later(now, { seconds: LEASE_SECONDS }) };
    const taken = await outbox.claimTask(lying, claim);
    if (!taken || isSpent) return;
    try {
      const tooEarlyUntil = await needs.runTask(lying.value.work);
      // If it was planned again while it ran, this changes nothing, and it runs again.
      await outbox.saveTask(taken, tooEarlyUntil === undefined ? { ...claim, status: 'done' } : { ...claim, attempts: 0, attemptAt: tooEarlyUntil });
    } catch (fault) {
      const status = attempts >= TASK_ATTEMPTS_MAX ? 'stuck' : 'pending';
      log.fault('task', fault, { kind: lying.value.work.kind, attempts, trace: traces.current() });
      await outbox.saveTask(taken, { ...claim, status, attemptAt: later(now, { seconds: Math.min(3600, 2 ** attempts) }) });
    }
  };

  const deliverOne = async (lying: Lying<PendingNotice>): Promise<void> => {
    const now = clock.now();
    const spent = exhausted(lying.value, now);
    if (spent) {
      await outbox.saveNotice(lying, spent);
      return;
    }
    const claim = claimed(lying.value, now);
    const taken = await outbox.claimNotice(lying, claim);
    // A claim that took longer than it holds may be another's by now, who tells it.
    if (!taken || clock.now() >= claim.attemptAt) return;
    const next = await attempt(needs, claim);
    await outbox.saveNotice(taken, next);
    log.line('notice', { kind: claim.subject.kind, to: claim.to, outcome: next.status, attempts: claim.attempts, id: claim.id, trace: traces.current() });
  };

  return async (): Promise<Drained> => {
    const tasks = await outbox.dueTasks(clock.now(), TAKEN_AT_ONCE_MAX);
    for (const task of tasks) await traces.within(traces.fresh(), () => runOne(task));
    const notices = await outbox.dueNotices(clock.now(), TAKEN_AT_ONCE_MAX);
    for (const notice of notices) await traces.within(traces.fresh(), () => deliverOne(notice));
    return { tasks: tasks.length, notices: notices.length };
  };
};

const attempt = async ({ clock, courier, log, traces, readTelling }: Needs, notice: PendingNotice): Promise<Notice> => {
  try {
    const telling = await readTelling(notice);
    if ('why' in telling) return dropped(notice, telling.why, clock.now());
    return settle(notice, await courier.deliver(notice.to, telling), clock.now());
  } catch (fault) {
    log.fault('notice', fault, { kind: notice.subject.kind, trace: traces.current() });
    const delivery: Delivery = { status: 'failed' };
    return settle(notice, delivery, clock.now());
  }
};
