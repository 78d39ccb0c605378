import type { MeetingView } from '@mentor-network/core/contracts/mentoring';
import type { Zone } from '@mentor-network/core/kernel/time';
import { later } from '@mentor-network/core/kernel/time';
import { personOf } from '@mentor-network/core/members/member';
import { DEFAULT_PREFERENCES } from '@mentor-network/core/members/preferences';
import type { Notice, PendingNotice } from '@mentor-network/core/notices/notice';
import { type Delivery, LEASE_SECONDS, claimed, dropped, exhausted, settle } from '@mentor-network/core/notices/settle';
import { TASK_ATTEMPTS_MAX, type Task } from '@mentor-network/core/notices/task';
import { whyUnwanted } from '@mentor-network/core/notices/wanted';
import type { ReadMentoring } from '../mentoring/read-mentoring.ts';
import type { Clock } from '../ports/clock.ts';
import type { Telling } from '@mentor-network/core/notices/telling';
import type { Courier } from '../ports/courier.ts';
import type { Log } from '../ports/log.ts';
import type { Traces } from '../ports/traces.ts';
import type { Lying, MemberStore, Outbox, PartnershipStore } from '../ports/records.ts';
import type { RunTask } from './run-task.ts';

type Needs = {
  readonly outbox: Outbox;
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly readMentoring: ReadMentoring;
  readonly courier: Courier;
  readonly runTask: RunTask;
  readonly clock: Clock;
  readonly log: Log;
  readonly traces: Traces;
  readonly defaultZone: Zone;
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
      await needs.runTask(lying.value.work);
      // If it was planned again while it ran, this changes nothing, and it runs again.
      await outbox.saveTask(taken, { ...claim, status: 'done' });
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

const attempt = async (needs: Needs, notice: PendingNotice): Promise<Notice> => {
  const { clock, courier, log, traces } = needs;
  try {
    const telling = await tellingOf(needs, notice);
    if ('why' in telling) return dropped(notice, telling.why, clock.now());
    return settle(notice, await courier.deliver(notice.to, telling), clock.now());
  } catch (fault) {
    log.fault('notice', fault, { kind: notice.subject.kind, trace: traces.current() });
    const delivery: Delivery = { status: 'failed' };
    return settle(notice, delivery, clock.now());
  }
};

const tellingOf = async (
  { members, partnerships, readMentoring, clock, defaultZone }: Needs,
  notice: PendingNotice,
): Promise<Telling | { readonly why: 'no-longer-so' | 'not-wanted' | 'overtaken' | 'too-late' }> => {
  const now = clock.now();
  const [record, view, reader] = await Promise.all([
    partnerships.load(notice.partnershipId),
    readMentoring.one(notice.partnershipId, notice.to),
    members.load(notice.to),
  ]);
  const partnership = record.partnership?.value;
  if (!partnership || !view) return { why: 'no-longer-so' };
  const { subject } = notice;
  const meetingId = 'meetingId' in subject ? subject.meetingId : undefined;
  const meeting = record.meetings.find(({ value }) => value.id === meetingId)?.value;
  const zone = personOf(reader.member?.value)?.zone ?? defaultZone;
  const why = whyUnwanted(notice, { partnership, meeting, preferences: reader.preferences?.value ?? DEFAULT_PREFERENCES, zone }, now);
  if (why) return { why };
  const meetingView: MeetingView | undefined = view.meetings.find(({ id }) => id === meetingId);
  return { subject, partnership: view, meeting: meetingView, reader: { id: notice.to, name: view.me.name, zone }, now };
};
