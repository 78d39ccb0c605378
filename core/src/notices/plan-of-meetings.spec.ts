import assert from 'node:assert/strict';
import { LONDON, M1, MARA, NEW_YORK, NOW, P1, PLAN, STARTS_AT, THEO, at, keysOf, meetingIn } from '../examples.spec.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Meeting, MeetingFact } from '../meetings/meeting.ts';
import type { PendingNotice } from './notice.ts';
import { planAfterMeeting } from './plan.ts';

const told = (notices: readonly PendingNotice[]): string[] => notices.map(({ to, subject }) => `${to}: ${subject.kind}`);

describe('What a fact of a meeting sets going', () => {
  const attendees = [
    { id: MARA, zone: LONDON },
    { id: THEO, zone: NEW_YORK },
  ];
  const recorded = { meetingId: M1, by: THEO, at: NOW };
  const FACTS: { readonly [Type in MeetingFact['type']]: { readonly fact: Extract<MeetingFact, { type: Type }>; readonly after: Meeting } } = {
    'meeting-arranged': { fact: { type: 'meeting-arranged', partnershipId: P1, plan: PLAN, startsAt: STARTS_AT, ...recorded }, after: meetingIn.arranged },
    'meeting-moved': { fact: { type: 'meeting-moved', plan: PLAN, startsAt: STARTS_AT, ...recorded }, after: meetingIn.arranged },
    'meeting-cancelled': { fact: { type: 'meeting-cancelled', ...recorded }, after: meetingIn.cancelled },
    'meeting-recorded': { fact: { type: 'meeting-recorded', outcome: 'met', ...recorded }, after: meetingIn.met },
  };
  const reminders = ['mara', 'theo'].flatMap((to) => [...['soon', 'soon', 'soon'], 'held'].map((kind) => `${to}: meeting-${kind}`));
  const TOLD_OF_MEETING: Record<MeetingFact['type'], readonly string[]> = {
    'meeting-arranged': ['mara: meeting-arranged', ...reminders],
    'meeting-moved': ['mara: meeting-moved', ...reminders],
    'meeting-cancelled': ['mara: meeting-cancelled'],
    'meeting-recorded': [],
  };
  const plan = (type: MeetingFact['type'], when = NOW) => planAfterMeeting({ ...FACTS[type].fact, at: when }, FACTS[type].after, attendees);

  for (const type of keysOf(TOLD_OF_MEETING)) {
    it(`is settled when it is "${type}", the same however often it is planned, and each thing once`, () => {
      assert.deepEqual(told(plan(type)), TOLD_OF_MEETING[type]);
      assert.deepEqual(plan(type), plan(type));
      const ids = plan(type).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[A-Za-z0-9._-]{1,250}$/);
    });
  }

  it('reminds each in their own morning, and asks both at its end whether they met', () => {
    const due = (to: MemberId, key: string) => plan('meeting-arranged').find((notice) => notice.to === to && notice.id.includes(key))?.dueAt;
    assert.equal(due(MARA, 'morning'), '2026-11-26T08:00:00.000Z');
    assert.equal(due(THEO, 'morning'), '2026-11-26T13:00:00.000Z');
    assert.equal(due(MARA, 'meeting-held'), '2026-11-26T15:00:00.000Z');
    assert.equal(due(THEO, 'meeting-held'), '2026-11-26T15:00:00.000Z');
  });

  it('plans no reminder whose time has passed', () => {
    const leads = plan('meeting-arranged', at('2026-11-26T11:59:00.000Z')).filter(({ subject }) => subject.kind === 'meeting-soon');
    assert.deepEqual(leads.map(({ id }) => id.split('.')[4]), ['two-hours', 'two-hours', 'morning']);
  });

  it('makes new reminders for a meeting that was moved, and tells of every move', () => {
    const moved = { ...meetingIn.arranged, startsAt: at('2026-12-03T14:00:00.000Z') };
    const before = plan('meeting-arranged').map(({ id }) => id);
    const after = planAfterMeeting(FACTS['meeting-moved'].fact, moved, attendees).map(({ id }) => id);
    assert.ok(after.every((id) => !before.includes(id)));
    assert.notEqual(plan('meeting-moved', at('2026-11-24T10:00:00.000Z'))[0]?.id, plan('meeting-moved')[0]?.id);
  });
});
