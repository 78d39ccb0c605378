import { type CalendarDate, WallTime, daysAfter, daysBetween, workingDaysAfter } from '@mentor-network/core/kernel/time';
import { ENDED_STORIES } from './ended-stories.ts';
import { OPEN_STORIES } from './open-stories.ts';
import { RUNNING_STORIES } from './running-stories.ts';
import { NETWORK, PROFESSIONAL_SERVICES } from './schemes.ts';
import { personNamed } from './staff.ts';
import { type MeetingSketch, STARTED_AFTER, type Story, type StoryMeeting, type StorySketch } from './story.ts';

const SKETCHES: readonly StorySketch[] = [...OPEN_STORIES, ...RUNNING_STORIES, ...ENDED_STORIES];

/** The last working day that is not after this date, so that nobody of the sample asks on a Sunday. */
const workingDayUntil = (date: CalendarDate): CalendarDate =>
  [0, -1, -2].map((days) => daysAfter(date, days)).find((day) => workingDaysAfter(daysAfter(day, -1), 1) === day) ?? date;

export const requestedOn = ({ daysAgo }: Pick<Story, 'daysAgo'>, today: CalendarDate): CalendarDate => daysAfter(today, -daysAgo);

export const startedOn = (story: Pick<Story, 'daysAgo'>, today: CalendarDate): CalendarDate =>
  workingDaysAfter(requestedOn(story, today), STARTED_AFTER);

const meetingOf = (
  { inDays, time, place, outcome }: MeetingSketch,
  minutes: number,
  start: CalendarDate,
  today: CalendarDate,
): StoryMeeting => {
  // A meeting that would fall on a weekend is on the Monday.
  const on = workingDaysAfter(daysAfter(today, inDays - 1), 1);
  return { daysFromStart: daysBetween(start, on), time: WallTime.parse(time), minutes, place, outcome };
};

export const sampleStories = (today: CalendarDate): readonly Story[] =>
  SKETCHES.map(({ mentor, mentee, isMatched, suggestion = [], goals, meetings = [], ...sketch }) => {
    const daysAgo = daysBetween(workingDayUntil(daysAfter(today, -sketch.daysAgo)), today);
    const start = startedOn({ daysAgo }, today);
    const minutes = sketch.agreement?.meetingMinutes ?? 60;
    return {
      ...sketch,
      daysAgo,
      schemeId: isMatched ? PROFESSIONAL_SERVICES : NETWORK,
      mentor: personNamed(mentor).id,
      mentee: personNamed(mentee).id,
      suggestion: suggestion.join(' '),
      goals: goals.join(' '),
      meetings: meetings.map((meeting) => meetingOf(meeting, minutes, start, today)),
    };
  });
