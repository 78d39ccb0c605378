import type { MeetingId, PartnershipId } from '@mentor-network/core/kernel/ids';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import type { Moment } from '@mentor-network/core/kernel/time';
import { personOf } from '@mentor-network/core/members/member';
import { type Meeting, type MeetingCommand, type MeetingRefusal, decideMeeting, evolveMeeting } from '@mentor-network/core/meetings/meeting';
import { neededAt } from '@mentor-network/core/coordination/concerns';
import { withSignOfLife } from '@mentor-network/core/partnerships/clocks';
import { planAfterMeeting, planAfterSignOfLife } from '@mentor-network/core/notices/plan';
import type { PartnershipRefusal } from '@mentor-network/core/partnerships/commands';
import { type Partnership, partOf } from '@mentor-network/core/partnerships/partnership';
import { type Busy, whileConflicting } from '../busy.ts';
import { schemeOf } from '../partnerships/act-on-partnership.ts';
import type { MemberStore, PartnershipStore, SchemeStore } from '../ports/records.ts';
import type { Zone } from '@mentor-network/core/kernel/time';

type Needs = {
  readonly members: MemberStore;
  readonly partnerships: PartnershipStore;
  readonly schemes: SchemeStore;
  readonly defaultZone: Zone;
  readonly onCommitted: () => void;
};

export type NoMeeting = MeetingRefusal | PartnershipRefusal | Busy;

/** The commit compares the partnership's version too, so a meeting cannot be arranged in one that has just ended. */
export const makeActOnMeeting =
  ({ members, partnerships, schemes, defaultZone, onCommitted }: Needs) =>
  (partnershipId: PartnershipId, meetingId: MeetingId, command: MeetingCommand, moment: Moment): Promise<Result<Meeting, NoMeeting>> =>
    whileConflicting<Meeting, MeetingRefusal | PartnershipRefusal>(async () => {
      const record = await partnerships.load(partnershipId);
      const partnership = record.partnership?.value;
      if (!partnership) return refuse({ code: 'not-yours' });
      const refusal = whyTheyMayNotMeet(partnership, command, moment);
      if (refusal) return refuse(refusal);
      const before = record.meetings.find(({ value }) => value.id === meetingId)?.value;
      const decision = decideMeeting(before, command, moment);
      if (!decision.ok) return decision;
      const after = decision.value.reduce<Meeting | undefined>(evolveMeeting, before);
      if (!after) throw new Error('A meeting command that was allowed leaves a meeting.');
      if (decision.value.length === 0) return ok(after);
      const attendees = await Promise.all(
        [partnership.mentorId, partnership.menteeId].map(async (id) => ({ id, zone: personOf((await members.load(id)).member?.value)?.zone ?? defaultZone })),
      );
      const scheme = await schemeOf(schemes, partnership.schemeId);
      const meetings = [...record.meetings.map(({ value }) => value).filter(({ id }) => id !== meetingId), after];
      const alive = withSignOfLife(partnership, meetings, moment.at);
      const going = planAfterSignOfLife(moment.at, alive, scheme);
      const isCommitted = await partnerships.commit(record, {
        partnership: alive,
        meeting: after,
        facts: decision.value,
        notices: [...decision.value.flatMap((fact) => planAfterMeeting(fact, after, attendees)), ...going.notices],
        tasks: going.tasks,
        neededAt: neededAt(alive, scheme),
      });
      if (!isCommitted) return 'conflict';
      onCommitted();
      return ok(after);
    });

/** Both parties may arrange and change meetings, while the partnership runs; what took place may be recorded later too. */
const whyTheyMayNotMeet = (partnership: Partnership, command: MeetingCommand, { by }: Moment): PartnershipRefusal | undefined => {
  const part = partOf(partnership, by);
  if (part !== 'mentor' && part !== 'mentee') return { code: 'not-yours' };
  const mayMeet = partnership.status === 'active' || (partnership.status === 'paused' && command.type !== 'arrange');
  return mayMeet ? undefined : { code: 'not-from-here', status: partnership.status };
};

export type ActOnMeeting = ReturnType<typeof makeActOnMeeting>;
