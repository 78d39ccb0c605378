import { MeetingId } from '@mentor-network/core/kernel/ids';
import { WallTime } from '@mentor-network/core/kernel/time';
import type { Meeting, MeetingCommand, MeetingPlan } from '@mentor-network/core/meetings/meeting';
import type { Partnership, Running } from '@mentor-network/core/partnerships/partnership';
import type { Actor } from '../../../src/application/ports/actor.ts';
import { LONDON } from '../../support/network.ts';
import { dateOf, msOf } from '../calendar.ts';
import { type Deed, type Today, partiesOf, personIn, probability, someTime } from '../deeds.ts';
import { isThere } from './joining.ts';

const EAGERNESS = { often: 0.09, seldom: 0.02, never: 0.0005 };

const planOn = (today: Today, aheadDays: number): MeetingPlan => {
  let day = today.day + aheadDays;
  while (!today.workingDays.isWorkingDay(day)) day += 1;
  return { on: dateOf(day), at: WallTime.parse(today.chance.one(['07:30', '09:00', '10:00', '12:30', '14:00', '16:00'])), zone: LONDON, minutes: today.chance.one([30, 60]), place: today.chance.one(['Teams', 'Café in the library', 'Room 2.14']) };
};

const deedOf = (today: Today, who: Actor, partnership: Partnership, what: string, id: string, command: MeetingCommand): Deed => ({
  atMinutes: someTime(today.chance),
  who,
  what: `${what} (${id.slice(0, 8)})`,
  about: partiesOf(partnership),
  act: (network) => network.actOnMeeting(partnership.id, MeetingId.parse(id), command, { by: who.id, at: today.now() as Partnership['requestedAt'] }),
});

const arranging = (today: Today, who: Actor, partnership: Partnership): Deed => {
  const id = today.chance.id();
  return deedOf(today, who, partnership, 'arranges a meeting', id, { type: 'arrange', id: MeetingId.parse(id), partnershipId: partnership.id, plan: planOn(today, today.chance.between(1, 24)) });
};

const aboutMeeting = (today: Today, who: Actor, partnership: Partnership, meeting: Meeting): readonly Deed[] => {
  const { chance } = today;
  const isOver = msOf(meeting.startsAt) < msOf(today.now());
  if (isOver) {
    const outcome = chance.happens(0.85) ? 'met' : 'missed';
    return chance.happens(probability(today, 0.3)) ? [deedOf(today, who, partnership, `records: ${outcome}`, meeting.id, { type: 'record', outcome })] : [];
  }
  if (chance.happens(0.012)) return [deedOf(today, who, partnership, 'moves the meeting', meeting.id, { type: 'move', plan: planOn(today, chance.between(1, 20)) })];
  return chance.happens(0.008) ? [deedOf(today, who, partnership, 'cancels the meeting', meeting.id, { type: 'cancel' })] : [];
};

export const meeting = (today: Today, partnership: Running): readonly Deed[] => {
  const open = today.books.meetingsOf(partnership.id).filter(({ status }) => status === 'arranged');
  const both = [partnership.mentorId, partnership.menteeId].flatMap((id) => personIn(today, id) ?? []);
  const [, mentee] = both;
  const who = both.length > 0 ? today.chance.one(both).actor : undefined;
  if (!who || !mentee) return [];
  const isAhead = open.some(({ startsAt }) => msOf(startsAt) > msOf(today.now()));
  const mayArrange = partnership.status === 'active' && !isAhead && isThere(today, who.id);
  return [
    ...open.slice(-2).flatMap((one) => aboutMeeting(today, who, partnership, one)),
    ...(mayArrange && today.chance.happens(probability(today, EAGERNESS[mentee.meeting])) ? [arranging(today, who, partnership)] : []),
  ];
};
