import assert from 'node:assert/strict';
import { LONDON, M1, MARA, NEW_YORK, NOW, P1, PLAN, STARTS_AT, THEO, at, granted, keysOf, meetingIn, on, refused, wall } from '../examples.spec.ts';
import { Zone, later } from '../kernel/time.ts';
import { type Meeting, type MeetingCommand, MeetingFact, type MeetingPlan, decideMeeting, endOf, evolveMeeting } from './meeting.ts';

type Known = Meeting['status'] | 'nothing';
const MEETINGS: Record<Known, Meeting | undefined> = { nothing: undefined, ...meetingIn };

const LATER_PLAN: MeetingPlan = { ...PLAN, on: on('2026-12-03') };
const COMMANDS: { readonly [Type in MeetingCommand['type']]: Extract<MeetingCommand, { type: Type }> } = {
  arrange: { type: 'arrange', id: M1, partnershipId: P1, plan: PLAN },
  move: { type: 'move', plan: LATER_PLAN },
  cancel: { type: 'cancel' },
  record: { type: 'record', outcome: 'met' },
};

type Answer = MeetingFact['type'] | 'already-arranged' | 'meeting-unknown' | 'meeting-closed' | 'not-over-yet';

/** Every status and every command, asked before the meeting. A new one does not compile until somebody has decided what it means. */
const MATRIX: Record<Known, Record<MeetingCommand['type'], Answer>> = {
  nothing: { arrange: 'meeting-arranged', move: 'meeting-unknown', cancel: 'meeting-unknown', record: 'meeting-unknown' },
  arranged: { arrange: 'already-arranged', move: 'meeting-moved', cancel: 'meeting-cancelled', record: 'not-over-yet' },
  cancelled: { arrange: 'already-arranged', move: 'meeting-closed', cancel: 'meeting-closed', record: 'meeting-closed' },
  met: { arrange: 'already-arranged', move: 'meeting-closed', cancel: 'meeting-closed', record: 'meeting-closed' },
  missed: { arrange: 'already-arranged', move: 'meeting-closed', cancel: 'meeting-closed', record: 'meeting-closed' },
};

const decide = (meeting: Meeting | undefined, command: MeetingCommand, when = NOW) => decideMeeting(meeting, command, { by: THEO, at: when });
const after = (meeting: Meeting | undefined, command: MeetingCommand, when = NOW): Meeting | undefined =>
  granted(decide(meeting, command, when)).reduce<Meeting | undefined>(evolveMeeting, meeting);

const arrange = (change: Partial<MeetingPlan>): MeetingCommand => ({ ...COMMANDS.arrange, plan: { ...PLAN, ...change } });

describe('What may be asked of a meeting', () => {
  for (const status of keysOf(MATRIX)) {
    for (const type of keysOf(COMMANDS)) {
      it(`is settled for "${type}" when it is ${status}`, () => {
        const decision = decide(MEETINGS[status], COMMANDS[type]);
        assert.equal(decision.ok ? decision.value.map((fact) => fact.type).join(' and ') : decision.refusal.code, MATRIX[status][type]);
      });
    }
  }

  it('says what became of a meeting that is closed', () => {
    for (const status of ['cancelled', 'met', 'missed'] as const) {
      assert.deepEqual(refused(decide(meetingIn[status], COMMANDS.cancel)), { code: 'meeting-closed', status });
    }
  });
});

describe('Arranging a meeting', () => {
  it('keeps the time on the wall, the zone, and the instant that follows from them', () => {
    assert.deepEqual(after(undefined, COMMANDS.arrange), meetingIn.arranged);
    assert.equal(endOf(meetingIn.arranged), '2026-11-26T15:00:00.000Z');
  });

  it('is for a time to come, and this very instant has passed', () => {
    assert.deepEqual(refused(decide(undefined, arrange({}), STARTS_AT)), { code: 'time-has-passed' });
    assert.ok(decide(undefined, arrange({}), later(STARTS_AT, { seconds: -1 })).ok);
    assert.deepEqual(refused(decide(meetingIn.arranged, { type: 'move', plan: { ...PLAN, on: on('2026-11-20') } })), { code: 'time-has-passed' });
  });

  it('is for a year and a day ahead at most', () => {
    const last = later(STARTS_AT, { days: -366 });
    assert.ok(decide(undefined, arrange({}), last).ok);
    assert.deepEqual(refused(decide(undefined, arrange({}), later(last, { seconds: -1 }))), { code: 'too-far-ahead' });
    assert.deepEqual(refused(decide(meetingIn.arranged, { type: 'move', plan: PLAN }, later(last, { seconds: -1 }))), { code: 'too-far-ahead' });
  });
});

describe('The instant of a meeting', () => {
  const startOf = (date: string, time: string, zone: Zone): string | undefined =>
    after(undefined, arrange({ on: on(date), at: wall(time), zone }), at('2026-02-01T00:00:00.000Z'))?.startsAt;

  it('keeps the time on the wall when clocks change in between', () => {
    assert.equal(startOf('2026-03-28', '14:00', LONDON), '2026-03-28T14:00:00.000Z');
    assert.equal(startOf('2026-03-29', '14:00', LONDON), '2026-03-29T13:00:00.000Z');
    assert.equal(startOf('2026-10-24', '14:00', LONDON), '2026-10-24T13:00:00.000Z');
    assert.equal(startOf('2026-10-25', '14:00', LONDON), '2026-10-25T14:00:00.000Z');
  });

  it('is moved forward out of the hour that London skips on 29 March 2026', () => {
    assert.equal(startOf('2026-03-29', '00:59', LONDON), '2026-03-29T00:59:00.000Z');
    assert.equal(startOf('2026-03-29', '01:30', LONDON), '2026-03-29T01:30:00.000Z');
    assert.equal(startOf('2026-03-29', '02:30', LONDON), '2026-03-29T01:30:00.000Z');
  });

  it('is in the first of the two hours that London shows alike on 25 October 2026', () => {
    assert.equal(startOf('2026-10-25', '01:30', LONDON), '2026-10-25T00:30:00.000Z');
    assert.equal(startOf('2026-10-25', '02:30', LONDON), '2026-10-25T02:30:00.000Z');
  });

  it('is that of the zone in which it was arranged', () => {
    assert.equal(startOf('2026-03-10', '09:00', NEW_YORK), '2026-03-10T13:00:00.000Z');
    assert.equal(startOf('2026-03-10', '09:00', LONDON), '2026-03-10T09:00:00.000Z');
    assert.equal(startOf('2026-03-10', '09:00', Zone.parse('Pacific/Kiritimati')), '2026-03-09T19:00:00.000Z');
  });
});

describe('Moving a meeting', () => {
  it('changes when and where, and who arranged it stays', () => {
    const moved = granted(decideMeeting(meetingIn.arranged, COMMANDS.move, { by: MARA, at: NOW })).reduce<Meeting>(evolveMeeting, meetingIn.arranged);
    assert.deepEqual(moved, { ...meetingIn.arranged, plan: LATER_PLAN, startsAt: '2026-12-03T14:00:00.000Z' });
  });

  it('to where and when it is already changes nothing', () => {
    assert.deepEqual(granted(decide(meetingIn.arranged, { type: 'move', plan: PLAN })), []);
    assert.deepEqual(granted(decide(meetingIn.arranged, { type: 'move', plan: { ...PLAN, place: ' Room 4 ' } })), []);
  });

  it('is a change when only the place, the length or the zone differs', () => {
    for (const change of [{ place: 'Room 5' }, { minutes: 45 }, { zone: Zone.parse('Europe/Dublin') }]) {
      assert.equal(granted(decide(meetingIn.arranged, { type: 'move', plan: { ...PLAN, ...change } })).length, 1);
    }
  });
});

describe('Recording a meeting', () => {
  const record = (outcome: 'met' | 'missed'): MeetingCommand => ({ type: 'record', outcome });

  it('is possible from its start, and before that says when it starts', () => {
    assert.deepEqual(refused(decide(meetingIn.arranged, record('met'), later(STARTS_AT, { seconds: -1 }))), { code: 'not-over-yet', startsAt: STARTS_AT });
    assert.ok(decide(meetingIn.arranged, record('met'), STARTS_AT).ok);
  });

  it('keeps whether they met, and nothing of what was said', () => {
    for (const outcome of ['met', 'missed'] as const) assert.deepEqual(after(meetingIn.arranged, record(outcome), STARTS_AT), meetingIn[outcome]);
  });
});

describe('Cancelling a meeting', () => {
  it('keeps when', () => {
    assert.deepEqual(after(meetingIn.arranged, COMMANDS.cancel), meetingIn.cancelled);
  });
});

describe('A fact of a meeting', () => {
  const recorded = { meetingId: M1, by: MARA, at: NOW };
  const FACTS: { readonly [Type in MeetingFact['type']]: Extract<MeetingFact, { type: Type }> } = {
    'meeting-arranged': { type: 'meeting-arranged', partnershipId: P1, plan: PLAN, startsAt: STARTS_AT, ...recorded },
    'meeting-moved': { type: 'meeting-moved', plan: LATER_PLAN, startsAt: at('2026-12-03T14:00:00.000Z'), ...recorded },
    'meeting-cancelled': { type: 'meeting-cancelled', ...recorded },
    'meeting-recorded': { type: 'meeting-recorded', outcome: 'missed', ...recorded },
  };
  const LEADS_TO: Record<MeetingFact['type'], { readonly [From in Known]?: Meeting['status'] }> = {
    'meeting-arranged': { nothing: 'arranged' },
    'meeting-moved': { arranged: 'arranged' },
    'meeting-cancelled': { arranged: 'cancelled' },
    'meeting-recorded': { arranged: 'missed' },
  };

  it('leads where it can follow and throws where it cannot', () => {
    for (const type of keysOf(FACTS)) {
      assert.deepEqual(MeetingFact.parse(FACTS[type]), FACTS[type]);
      for (const from of keysOf(MEETINGS)) {
        const next = LEADS_TO[type][from];
        if (next) assert.equal(evolveMeeting(MEETINGS[from], FACTS[type]).status, next, `${type} from ${from}`);
        else assert.throws(() => evolveMeeting(MEETINGS[from], FACTS[type]), Error, `${type} from ${from}`);
      }
    }
  });
});
