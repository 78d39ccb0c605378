import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { MeetingId, MemberId, PartnershipId } from '../kernel/ids.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import { CalendarDate, Instant, type Moment, WallTime, Zone, later, onTheWall } from '../kernel/time.ts';
import { MEETING_MINUTES_MAX, MEETING_MINUTES_MIN } from '../schemes/scheme.ts';

export const PLACE_LENGTH_MAX = 200;
export const MEETING_AHEAD_DAYS_MAX = 366;

/** When and where, as the one who arranged it said it. The wall time and the zone are the truth; the instant follows. */
export const MeetingPlan = z
  .object({
    on: CalendarDate,
    at: WallTime,
    zone: Zone,
    minutes: z.int().min(MEETING_MINUTES_MIN).max(MEETING_MINUTES_MAX),
    place: z.string().trim().min(1).max(PLACE_LENGTH_MAX),
  })
  .readonly();
export type MeetingPlan = z.infer<typeof MeetingPlan>;

const planned = { id: MeetingId, partnershipId: PartnershipId, plan: MeetingPlan, startsAt: Instant, arrangedBy: MemberId };

/** Only that they met is kept, never what was said. */
export const Meeting = z.discriminatedUnion('status', [
  z.object({ status: z.literal('arranged'), ...planned }),
  z.object({ status: z.literal('cancelled'), ...planned, cancelledAt: Instant }),
  z.object({ status: z.literal('met'), ...planned, recordedAt: Instant }),
  z.object({ status: z.literal('missed'), ...planned, recordedAt: Instant }),
]);
export type Meeting = z.infer<typeof Meeting>;

export type MeetingCommand =
  | { readonly type: 'arrange'; readonly id: MeetingId; readonly partnershipId: PartnershipId; readonly plan: MeetingPlan }
  | { readonly type: 'move'; readonly plan: MeetingPlan }
  | { readonly type: 'cancel' }
  | { readonly type: 'record'; readonly outcome: 'met' | 'missed' };

const recorded = { by: MemberId, at: Instant };

export const MeetingFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('meeting-arranged'), meetingId: MeetingId, partnershipId: PartnershipId, plan: MeetingPlan, startsAt: Instant, ...recorded }),
  z.object({ type: z.literal('meeting-moved'), meetingId: MeetingId, plan: MeetingPlan, startsAt: Instant, ...recorded }),
  z.object({ type: z.literal('meeting-cancelled'), meetingId: MeetingId, ...recorded }),
  z.object({ type: z.literal('meeting-recorded'), meetingId: MeetingId, outcome: z.enum(['met', 'missed']), ...recorded }),
]);
export type MeetingFact = z.infer<typeof MeetingFact>;

export type MeetingRefusal =
  | { readonly code: 'already-arranged' }
  | { readonly code: 'meeting-unknown' }
  | { readonly code: 'meeting-closed'; readonly status: Exclude<Meeting['status'], 'arranged'> }
  | { readonly code: 'not-over-yet'; readonly startsAt: Instant }
  | { readonly code: 'time-has-passed' }
  | { readonly code: 'too-far-ahead' };

type Decision = Result<readonly MeetingFact[], MeetingRefusal>;

/** Whether the two may meet at all (parties, status) is the partnership's to say; this decides about the one meeting. */
export const decideMeeting = (meeting: Meeting | undefined, command: MeetingCommand, { by, at }: Moment): Decision => {
  if (command.type === 'arrange') {
    if (meeting) return refuse({ code: 'already-arranged' });
    const startsAt = startOf(command.plan, at);
    return startsAt.ok
      ? ok([{ type: 'meeting-arranged', meetingId: command.id, partnershipId: command.partnershipId, plan: command.plan, startsAt: startsAt.value, by, at }])
      : startsAt;
  }
  if (!meeting) return refuse({ code: 'meeting-unknown' });
  if (meeting.status !== 'arranged') return refuse({ code: 'meeting-closed', status: meeting.status });
  switch (command.type) {
    case 'move': {
      const startsAt = startOf(command.plan, at);
      if (!startsAt.ok) return startsAt;
      const isSame = JSON.stringify(MeetingPlan.parse(meeting.plan)) === JSON.stringify(MeetingPlan.parse(command.plan));
      return ok(isSame ? [] : [{ type: 'meeting-moved', meetingId: meeting.id, plan: command.plan, startsAt: startsAt.value, by, at }]);
    }
    case 'cancel':
      return ok([{ type: 'meeting-cancelled', meetingId: meeting.id, by, at }]);
    case 'record':
      if (at < meeting.startsAt) return refuse({ code: 'not-over-yet', startsAt: meeting.startsAt });
      return ok([{ type: 'meeting-recorded', meetingId: meeting.id, outcome: command.outcome, by, at }]);
    default:
      return assertNever(command);
  }
};

const startOf = (plan: MeetingPlan, now: Instant): Result<Instant, MeetingRefusal> => {
  const startsAt = onTheWall(plan.on, plan.at, plan.zone);
  if (startsAt <= now) return refuse({ code: 'time-has-passed' });
  return startsAt <= later(now, { days: MEETING_AHEAD_DAYS_MAX }) ? ok(startsAt) : refuse({ code: 'too-far-ahead' });
};

/** What is so after the fact. A fact that cannot follow is a bug and throws. */
export const evolveMeeting = (meeting: Meeting | undefined, fact: MeetingFact): Meeting => {
  if (fact.type === 'meeting-arranged') {
    if (meeting) throw new Error(`A meeting that is ${meeting.status} cannot be arranged again.`);
    const { meetingId, partnershipId, plan, startsAt, by } = fact;
    return { status: 'arranged', id: meetingId, partnershipId, plan, startsAt, arrangedBy: by };
  }
  if (!meeting) throw new Error(`Nothing was arranged before ${fact.type}.`);
  if (meeting.status !== 'arranged') throw new Error(`${fact.type} cannot follow when a meeting is ${meeting.status}.`);
  const { id, partnershipId, plan, startsAt, arrangedBy } = meeting;
  const planned = { id, partnershipId, plan, startsAt, arrangedBy };
  switch (fact.type) {
    case 'meeting-moved':
      return { ...planned, status: 'arranged', plan: fact.plan, startsAt: fact.startsAt };
    case 'meeting-cancelled':
      return { ...planned, status: 'cancelled', cancelledAt: fact.at };
    case 'meeting-recorded':
      return { ...planned, status: fact.outcome, recordedAt: fact.at };
    default:
      return assertNever(fact);
  }
};

export const endOf = ({ startsAt, plan }: Meeting): Instant => later(startsAt, { minutes: plan.minutes });
