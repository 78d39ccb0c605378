import { HANNAH, TOM } from '../../src/local-people.ts';
import type { StorySketch } from './story.ts';

/** Requests without a partnership: waiting, or closed without one. */
export const OPEN_STORIES: readonly StorySketch[] = [
  {
    mentor: 'Dr Fatima El-Sayed', mentee: 'Chloe Bennett', outcome: 'requested', daysAgo: 2,
    goals: [
      'I have a cohort of four hundred patients and a supervisor who says that I should run one more model.',
      'I would like to learn to choose the analysis before I see the result.',
    ],
  },
  {
    mentor: 'Joanna Pike', mentee: 'Chloe Bennett', outcome: 'requested', daysAgo: 1,
    goals: ['A company has asked to use our data.', 'I would like to understand what I may offer, and how to talk to them without giving it all away.'],
  },
  {
    mentor: 'James Ortega', mentee: 'Aled Prosser', outcome: 'requested', daysAgo: 5,
    goals: ['I want to move towards working with data.', 'Could we look at what I already do on the desk and find a small project in it?'],
  },
  {
    mentor: 'Denise Campbell', mentee: 'Gwenllian Jenkins', outcome: 'requested', daysAgo: 8,
    goals: ['I am back from leave, three days a week, with a caseload for five.', 'I need to learn to talk about that before I am exhausted, not after.'],
  },
  {
    mentor: 'Fiona Marsh', mentee: 'Ibrahim Musa', isMatched: true, outcome: 'requested', daysAgo: 3,
    goals: ['Ibrahim has applied for two project posts and heard nothing.', 'He would like to see an application as the panel sees it.'],
  },
  {
    mentor: 'Professor Marcus Adeyemi', mentee: 'Yusuf Demir', outcome: 'declined', daysAgo: 34,
    declineReason: 'We work in the same building on neighbouring projects, so I would not be impartial. Dr Lindqvist would be a better choice.',
    goals: ['I am writing a fellowship application for the spring.', 'I would like somebody to read it as a stranger would.'],
  },
  {
    mentor: 'Dr Mina Hosseini', mentee: 'Piotr Zielinski', outcome: 'declined', daysAgo: 51,
    goals: ['I have a doctorate and work as a technician.', 'I would like to know how you made a career of both.'],
  },
  {
    mentor: 'Nadia Petrova', mentee: 'Zoe Hartley', isMatched: true, outcome: 'declined', daysAgo: 27,
    declineReason: 'My diary is full until the new repository is live. I would be glad to be asked again in the spring.',
    goals: ['Zoe writes for the staff magazine and would like to write longer pieces.', 'She hopes for somebody who knows how academic authors work.'],
  },
  {
    mentor: 'Dr Rhiannon Vaughan', mentee: 'Rosa Delgado', outcome: 'withdrawn', daysAgo: 40,
    goals: ['I give my first lecture to two hundred in October.', 'I would like to plan it with somebody who has survived a few.'],
  },
  {
    mentor: 'Geraint Hopkins', mentee: TOM.name, outcome: 'withdrawn', daysAgo: 150,
    goals: ['I maintain a spreadsheet that has outgrown me.', 'I would like to learn how to hand it over without losing face.'],
  },
  {
    mentor: 'Andrew Sinclair', mentee: 'Olivia Grant', outcome: 'expired', daysAgo: 46,
    goals: ['I take the minutes of three committees.', 'I would like to learn when and how a secretary may speak.'],
  },
  {
    mentor: 'Stephen Hargreaves', mentee: 'Zoe Hartley', outcome: 'expired', daysAgo: 60,
    goals: ['I have to explain the budget to all staff in the spring.', 'I would like to understand it first.'],
  },
  {
    mentor: 'Dr Ravi Menon', mentee: 'Farah Aziz', outcome: 'superseded', daysAgo: 75,
    goals: ['I have three papers in review and three sets of comments on my desk.', 'I would like to learn to answer referees without giving in or giving up.'],
  },
  {
    mentor: 'Fiona Marsh', mentee: 'Ewa Kowalska', outcome: 'superseded', daysAgo: 97,
    goals: ['I was second twice for a team leader’s post.', 'I would like to practise the interview with somebody who is honest.'],
  },
  {
    mentor: 'Angharad Wynne', mentee: HANNAH.name, outcome: 'superseded', daysAgo: 66,
    goals: ['I bring people together without having authority over any of them.', 'I would like to learn how you do it.'],
  },
  {
    mentor: 'Professor Helen Ashworth', mentee: 'Mei Lin Chen', outcome: 'agreeing', signedBy: 'mentor', daysAgo: 7,
    goals: ['I would like to lead a bid of my own.', 'I have an idea about hospital records, two good collaborators and no experience of being first on the list.'],
    agreement: {
      goals: ['Choose one call and write a two-page outline for it.', 'Find out how to ask senior colleagues to be second on my bid.'],
      success: 'A full draft with the research office before the summer.',
      durationMonths: 6, rhythm: 'fortnightly', meetingMinutes: 45,
    },
  },
  {
    mentor: 'Dr Owain Meredith', mentee: 'Rosa Delgado', outcome: 'agreeing', daysAgo: 8,
    goals: ['Large lectures frighten me, and my voice gives me away.', 'I would like to stand up in October and be heard at the back.'],
  },
  {
    mentor: 'Mark Ellison', mentee: 'Samira Khan', isMatched: true, outcome: 'agreeing', signedBy: 'mentee', daysAgo: 9,
    goals: ['Samira would like to lead a team one day, with two children at home.', 'She hopes for somebody who has done both and is calm about it.'],
    agreement: {
      goals: ['Find out what a team leader’s week looks like.', 'Decide whether to apply in the next round.'],
      success: 'I know what I want to do, and can say why.',
      durationMonths: 6, rhythm: 'monthly', meetingMinutes: 60,
    },
  },
];
