import assert from 'node:assert/strict';
import { LONDON, SCHEME } from '../examples.spec.ts';
import type { Instant } from '../kernel/time.ts';
import { closingOf, endOfDay } from '../partnerships/clocks.ts';
import { type Partnership, isOngoing } from '../partnerships/partnership.ts';
import { type Taken, eachWalk, walk } from '../partnerships/walks.spec.ts';
import { PartnershipSubject, type PendingNotice } from './notice.ts';
import { planAfter } from './plan.ts';
import type { Task, Work } from './task.ts';
import { whyUnwanted } from './wanted.ts';

/** When time acts next on a partnership in this state, by each of its rules. */
const duesOf = (partnership: Partnership): Partial<Record<Work['kind'], Instant>> => {
  switch (partnership.status) {
    case 'proposed':
    case 'requested':
      return { 'expire-request': endOfDay(partnership.answerBy, SCHEME) };
    case 'paused':
      return { 'resume-partnership': endOfDay(partnership.until, SCHEME), ...closings(partnership, ['close-over']) };
    case 'agreeing':
      return closings(partnership, ['close-unsigned']);
    case 'active':
      return closings(partnership, ['close-silent', 'close-over']);
    default:
      return {};
  }
};

const closings = (partnership: Partnership, kinds: readonly Parameters<typeof closingOf>[0][]) =>
  Object.fromEntries(kinds.map((kind) => [kind, closingOf(kind, partnership, SCHEME)?.at]));

/** What lies in the outbox, and what has been told, as a store would keep them: the same id is written over. */
const makeOutbox = () => {
  const notices = new Map<string, PendingNotice>();
  const tasks = new Map<string, Task>();
  const told = new Set<string>();
  const today = (partnership: Partnership) => ({ partnership, meeting: undefined, preferences: { meetingReminders: [] }, zone: LONDON });

  return {
    tasks,
    /** Everything that is due is told if it is so, and is gone. */
    tellUntil: (now: Instant, partnership: Partnership): void => {
      for (const notice of [...notices.values()].filter(({ dueAt }) => dueAt <= now)) {
        notices.delete(notice.id);
        const subject = PartnershipSubject.safeParse(notice.subject);
        if (!subject.success || !whyUnwanted({ ...notice, subject: subject.data }, today(partnership), now)) told.add(notice.id);
      }
    },
    plan: ({ facts, next }: Taken): void => {
      for (const plan of facts.map((fact) => planAfter(fact, next, SCHEME))) {
        for (const notice of plan.notices) {
          assert.ok(!told.has(notice.id), `${notice.id} is told twice`);
          notices.set(notice.id, notice);
        }
        for (const task of plan.tasks) tasks.set(task.id, task);
      }
    },
  };
};

describe('Whatever happens to a partnership, in any order', () => {
  it('nobody is told the same thing twice', () => {
    eachWalk((steps) => {
      const outbox = makeOutbox();
      walk(steps, (taken) => {
        if (taken.before) outbox.tellUntil(taken.at, taken.before);
        outbox.plan(taken);
        outbox.tellUntil(taken.at, taken.next);
      });
    });
  });

  it('time has its next word planned, on the day that the state says, as long as it is not over', () => {
    eachWalk((steps) => {
      const outbox = makeOutbox();
      walk(steps, (taken) => {
        outbox.plan(taken);
        const dues = Object.entries(duesOf(taken.next));
        assert.equal(dues.length > 0, isOngoing(taken.next));
        for (const [kind, at] of dues) {
          const task = [...outbox.tasks.values()].find(({ work }) => work.kind === kind);
          assert.equal(task?.attemptAt, at, `${kind} when it is ${taken.next.status}`);
        }
      });
    });
  });
});
