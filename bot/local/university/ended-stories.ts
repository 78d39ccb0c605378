import { type StorySketch, cancelled, met, missed } from './story.ts';

/** Partnerships that are over, by time, by success or without fault. */
export const ENDED_STORIES: readonly StorySketch[] = [
  {
    mentor: 'Nia Thomas', mentee: 'Dafydd Rees', outcome: 'completed', daysAgo: 150, endedDaysAgo: 38,
    goals: ['I supervise people with whom I used to have lunch.', 'I would like to be fair without being cold.'],
    agreement: {
      goals: ['Hold a first one-to-one with each of them.', 'Deal with one thing that I have been putting off.'],
      success: 'Nobody asks who the boss is, and we still have lunch.',
      durationMonths: 3, rhythm: 'fortnightly', meetingMinutes: 45,
    },
    meetings: [met(-135, '12:00'), met(-121, '12:00'), missed(-107, '12:00'), met(-93, '12:00'), met(-65, '12:00', 'Hillside canteen')],
  },
  {
    mentor: 'Dr Mina Hosseini', mentee: 'Wen Zhao', outcome: 'completed', daysAgo: 210, endedDaysAgo: 90,
    goals: ['My first doctoral student is about to start.', 'I would like to be a better supervisor than I have had to be a student.'],
    agreement: {
      goals: ['Agree a way of working with my student, in writing.', 'Learn to comment on a draft without rewriting it.'],
      success: 'My student tells me when something is wrong.',
      durationMonths: 3, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-195, '09:00'), met(-165, '09:00'), met(-137, '09:00'), met(-109, '09:00')],
  },
  {
    mentor: 'Blessing Eze', mentee: 'Olivia Grant', isMatched: true, outcome: 'completed', daysAgo: 250, endedDaysAgo: 128,
    goals: ['Olivia takes minutes and would like to speak.', 'She hopes for somebody who remembers what that was like.'],
    agreement: {
      goals: ['Say one prepared thing in each meeting.', 'Present one paper myself.'],
      success: 'I am asked to present the next one.',
      durationMonths: 3, rhythm: 'fortnightly', meetingMinutes: 30,
    },
    meetings: [met(-238, '10:30'), met(-224, '10:30'), cancelled(-210, '10:30'), met(-203, '10:30'), met(-168, '10:30')],
  },
  {
    mentor: 'Joseph Mensah', mentee: 'Marta Ferreira', outcome: 'completed-early', daysAgo: 105, endedDaysAgo: 42,
    goals: ['There is a post that I want, and it closes in two months.', 'I would like an application that sounds like me.'],
    agreement: {
      goals: ['Write the application, and cut it by half.', 'Hold one practice interview.'],
      success: 'I send it.',
      durationMonths: 4, rhythm: 'fortnightly', meetingMinutes: 60,
    },
    meetings: [met(-94, '17:00'), met(-80, '17:00'), met(-66, '17:00', 'Hillside, careers centre'), met(-49, '17:00')],
  },
  {
    mentor: 'Siobhan Kelly', mentee: 'Victoria Lane', outcome: 'completed-early', daysAgo: 170, endedDaysAgo: 75,
    goals: ['I have worked for three vice-chancellors and for nobody’s credit.', 'I would like a job with my own name on it.'],
    agreement: {
      goals: ['Find out which posts would suit me.', 'Rewrite my experience as if it were mine.'],
      success: 'An interview, at the least.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-157, '13:30'), met(-128, '13:30'), met(-99, '13:30')],
  },
  {
    mentor: 'Emeka Obi', mentee: 'Jac Lewis', outcome: 'ended-no-fault', daysAgo: 190, endedDaysAgo: 140,
    goals: ['I would like to run something larger than a workshop bench.', 'I have heard that you run eighty rooms.'],
    agreement: {
      goals: ['Shadow one refit from plan to snagging.'],
      success: 'I know whether I like project work.',
      durationMonths: 4, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-178, '08:30', 'Town campus, store'), missed(-157, '08:30', 'Town campus, store')],
  },
  {
    mentor: 'Sanjay Kapoor', mentee: 'Ibrahim Musa', outcome: 'ended-no-fault', daysAgo: 95, endedDaysAgo: 50,
    goals: ['I fix things when they break.', 'I would like to learn to plan so that fewer of them do.'],
    agreement: {
      goals: ['Write a plan for the laptop replacement.', 'Keep a list of risks for a month.'],
      success: 'My manager gives me a small project.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-82, '16:30'), cancelled(-61, '16:30')],
  },
];
