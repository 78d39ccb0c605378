import { GARETH, HANNAH, MEI, TOM } from '../../src/local-people.ts';
import { type StorySketch, arranged, cancelled, met, missed } from './story.ts';

/** Partnerships in which the two meet, or are having a pause. */
export const RUNNING_STORIES: readonly StorySketch[] = [
  {
    mentor: 'Ruth Abernethy', mentee: TOM.name, outcome: 'active', daysAgo: 112,
    goals: ['I write the planning reports, and then other people decide things with them.', 'I would like to be asked what I think, and to have an answer ready.'],
    agreement: {
      goals: ['Add one recommendation to every report, and defend it.', 'Present to the planning board once before the summer.'],
      success: 'Somebody asks for my view before the report is written.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-96, '10:00', 'Riverside café'), met(-67, '10:00'), cancelled(-46, '10:00'), met(-38, '14:00'), met(-9, '10:00', 'Riverside café'), arranged(2, '10:00')],
  },
  {
    mentor: GARETH.name, mentee: 'Ewa Kowalska', outcome: 'active', daysAgo: 98,
    goals: ['I have applied twice to lead the team in which I work.', 'I would like to understand what the panel saw, and to become somebody who is ready.'],
    agreement: {
      goals: ['Lead the year-end close from start to finish.', 'Learn to disagree in a meeting.', 'Practise three interviews.'],
      success: 'I apply again, and am content whatever happens.',
      durationMonths: 9, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-84, '15:00'), met(-54, '15:00'), missed(-31, '15:00'), met(-24, '15:30', 'Town campus, room 2.14'), arranged(6, '15:00')],
  },
  {
    mentor: GARETH.name, mentee: 'Harriet Doyle', isMatched: true, outcome: 'active', daysAgo: 63,
    goals: ['Harriet leads the move to a new newsletter system without being anybody’s manager.', 'She would like to lead by more than reminders.'],
    agreement: {
      goals: ['Map who gains and who loses by the change.', 'Hold one hard conversation a month, and look back on it together.'],
      success: 'The change is made, and people would work with me again.',
      durationMonths: 6, rhythm: 'fortnightly', meetingMinutes: 45,
    },
    meetings: [met(-52, '09:30'), met(-38, '09:30'), met(-24, '09:30'), met(-10, '09:30'), arranged(4, '09:30')],
  },
  {
    mentor: MEI.name, mentee: 'Nikhil Rao', outcome: 'active', daysAgo: 45,
    goals: ['I build dashboards that look right.', 'I would like to know enough statistics to see when they are not.'],
    agreement: {
      goals: ['Rebuild one dashboard around one question.', 'Learn to show uncertainty without frightening people.'],
      success: 'I can explain to my manager why a line goes up and means nothing.',
      durationMonths: 4, rhythm: 'fortnightly', meetingMinutes: 60,
    },
    meetings: [met(-33, '13:00', 'Riverside, lab 3'), met(-17, '13:00', 'Riverside, lab 3'), arranged(3, '13:00', 'Riverside, lab 3')],
  },
  {
    mentor: 'Dr Catrin Howell', mentee: 'Farah Aziz', outcome: 'active', daysAgo: 76,
    goals: ['Every referee asks me for a different model.', 'I would like to plan my analysis before the next cruise, and to stand by it.'],
    agreement: {
      goals: ['Write an analysis plan for the spring data.', 'Read two papers together and argue about them.'],
      success: 'A plan that I can show to a referee.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 90,
    },
    meetings: [met(-60, '11:00'), met(-32, '11:00'), arranged(1, '11:00')],
  },
  {
    mentor: 'Margaret Osei', mentee: 'Kirsty MacLeod', outcome: 'active', daysAgo: 90,
    goals: ['I process forms about impact and can often see what is missing.', 'I would like to say so early, and be welcome.'],
    agreement: {
      goals: ['Sit in on two planning conversations.', 'Write a one-page guide from what I learn.'],
      success: 'A project calls me before the form is due.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-77, '14:00', 'Town campus, planning office'), met(-45, '14:00'), met(-16, '14:00'), arranged(8, '14:00')],
  },
  {
    mentor: 'Dr Laura Whitfield', mentee: HANNAH.name, outcome: 'active', daysAgo: 67,
    goals: ['I am asked to change how people work, mostly by e-mail.', 'I would like to learn how you brought forty colleagues with you.'],
    agreement: {
      goals: ['Plan one change with those whom it concerns.', 'Learn what to do with silence.'],
      success: 'One change that outlives my asking.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-53, '16:00'), missed(-25, '16:00'), met(-18, '16:00', 'Hillside, staff room'), arranged(10, '16:00')],
  },
  {
    mentor: 'Lucy Fairbairn', mentee: 'Tegan Howells', isMatched: true, outcome: 'active', daysAgo: 38,
    goals: ['Tegan has been asked to bring colleagues along to a new timetabling system.', 'She would like help with hard messages in plain words.'],
    agreement: {
      goals: ['Write the first three messages together.', 'Prepare an open meeting, and hold it.'],
      success: 'People come to the second meeting as well.',
      durationMonths: 4, rhythm: 'fortnightly', meetingMinutes: 45,
    },
    meetings: [met(-26, '12:30'), met(-12, '12:30'), arranged(5, '12:30')],
  },
  {
    mentor: 'Iwan Roberts', mentee: 'Jac Lewis', outcome: 'active', daysAgo: 31,
    goals: ['I give safety inductions to forty students at a time and my hands shake.', 'I would also like to hear how a technician found another career.'],
    agreement: {
      goals: ['Give one induction with you in the room.', 'Write down what I am good at.'],
      success: 'I sleep the night before.',
      durationMonths: 3, rhythm: 'fortnightly', meetingMinutes: 30,
    },
    meetings: [met(-19, '08:45', 'Workshop office'), arranged(1, '08:45', 'Workshop office')],
  },
  {
    mentor: 'Seun Balogun', mentee: 'Lowri Edwards', outcome: 'paused', daysAgo: 130,
    goals: ['I would like to go for senior lecturer within two years.', 'I teach through Welsh and would like that to count as what it is.'],
    agreement: {
      goals: ['Draft a promotion case and find its gaps.', 'Plan one article for the research exercise.'],
      success: 'A case that I would send.',
      durationMonths: 12, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-115, '11:30'), met(-86, '11:30'), met(-58, '11:30')],
  },
  {
    mentor: 'Julie Thornton', mentee: 'Umar Siddiq', isMatched: true, outcome: 'paused', daysAgo: 85,
    goals: ['Umar will have his first apprentice in September.', 'He would like to be the manager he did not have.'],
    agreement: {
      goals: ['Plan the first month for somebody new.', 'Learn to give feedback on the same day.'],
      success: 'My apprentice wants to stay.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
    meetings: [met(-72, '09:00', 'Town campus, reception office'), met(-43, '09:00')],
  },
];
