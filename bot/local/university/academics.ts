import { MEI } from '../../src/local-people.ts';
import type { Sketch } from './sketch.ts';

export const ACADEMICS: readonly Sketch[] = [
  {
    who: 'Professor Helen Ashworth',
    work: ['Professor of Public Health', 'School of Health Sciences', 'academic', 'hillside'],
    mentors: {
      topics: ['academic-promotion', 'grant-writing', 'work-and-caring'],
      places: 2,
      experience: [
        'I came to research late, after ten years as a nurse, and wrote my first bid with a baby on my lap.',
        'Since then I have led three large programmes and sat on more panels than I care to count.',
        'I am good at asking the question you have been avoiding, kindly.',
      ],
    },
  },
  {
    who: 'Dr Rhiannon Vaughan',
    work: ['Senior Lecturer in Education', 'School of Education', 'academic', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['teaching-large-groups', 'welsh-medium-working', 'inclusive-practice'],
      places: 2,
      experience: [
        'My first-year module has three hundred students, and half of them take it through Welsh.',
        'Most of what I know about large rooms I learned from things going wrong in them.',
      ],
    },
  },
  {
    who: 'Dr Kwame Boateng',
    work: ['Reader in Mechanical Engineering', 'School of Engineering', 'academic', 'riverside'],
    languages: ['french'],
    mentors: {
      topics: ['working-with-industry', 'grant-writing', 'leading-a-team'],
      own: 'Knowledge transfer partnerships',
      places: 3,
      experience: [
        'I spent eight years in the car industry before coming back to the university.',
        'I have set up four partnerships with local firms and can tell you which clauses to read twice.',
        'If your group has grown from two people to seven and nobody told you how to run it, come and talk.',
      ],
    },
  },
  {
    who: 'Professor Siân Griffiths',
    work: ['Head of School', 'School of History and Heritage', 'academic', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['leading-a-team', 'academic-promotion', 'handling-conflict', 'working-with-committees'],
      places: 2,
      experience: [
        'Head of School for five years, and a union caseworker before that, so I have sat on both sides of difficult tables.',
        'I like helping people to prepare for one hard conversation at a time.',
      ],
    },
  },
  {
    who: 'Dr Catrin Howell',
    work: ['Senior Lecturer in Statistics', 'School of Mathematics', 'academic', 'riverside'],
    languages: ['welsh'],
    mentors: {
      topics: ['statistics', 'data-visualisation', 'supervising'],
      own: 'Reading referees’ comments without despair',
      places: 1,
      experience: [
        'I run the drop-in statistics clinic, where nobody has ever asked a silly question.',
        'I can help you to work out what your data can and cannot say, and how to write that down honestly.',
        'These days I spend as much time on plain graphs as on models.',
      ],
    },
  },
  {
    who: 'Dr Ravi Menon',
    work: ['Associate Professor of Computer Science', 'School of Computer Science', 'academic', 'riverside'],
    mentors: {
      topics: ['publishing', 'supervising', 'changing-career'],
      places: 2,
      experience: [
        'I left a start-up for a lectureship at thirty-eight and had to learn the unwritten rules in public.',
        'I supervise six doctoral students and keep a file of the mistakes I made with the first.',
      ],
    },
  },
  {
    who: 'Dr Elin Parry',
    work: ['Lecturer in Law', 'School of Law', 'academic', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['returning-after-leave', 'work-and-caring', 'teaching-large-groups'],
      places: 1,
      experience: [
        'I have come back from leave twice, once well and once badly.',
        'The second time I learned to ask for things in writing, and I can show you how.',
      ],
    },
  },
  {
    who: 'Professor Marcus Adeyemi',
    work: ['Professor of Chemistry', 'School of Chemistry', 'academic', 'hillside'],
    mentors: {
      topics: ['grant-writing', 'leading-a-team', 'publishing', 'networking'],
      places: 3,
      experience: [
        'I have been turned down by every council at least once, and funded by most of them afterwards.',
        'I chair a panel, so I can explain how a room of tired people reads page four of your case for support.',
        'Early-career colleagues from any subject are welcome; the chemistry is optional.',
      ],
    },
  },
  {
    who: 'Dr Ingrid Solberg',
    work: ['Senior Research Fellow', 'School of Ocean Sciences', 'academic', 'harbour'],
    languages: ['german'],
    zone: 'Europe/Oslo',
    mentors: {
      topics: ['public-engagement', 'publishing', 'statistics'],
      places: 2,
      experience: [
        'Half of the year I am at sea or in Bergen, so we would mostly meet online.',
        'I have explained plankton to ministers, to schoolchildren and to a very sceptical fishing harbour.',
      ],
    },
  },
  {
    who: 'Dr Laura Whitfield',
    work: ['Senior Lecturer in Nursing', 'School of Health Sciences', 'academic', 'hillside'],
    languages: ['british-sign-language'],
    mentors: {
      topics: ['inclusive-practice', 'leading-change', 'handling-conflict'],
      places: 2,
      experience: [
        'I moved from a ward to a lecture theatre and brought the shift handover with me.',
        'I rewrote a whole degree with forty colleagues and we are still speaking to each other.',
        'I sign, so we can meet in BSL if you prefer.',
      ],
    },
  },
  {
    who: 'Dr Yan Ting Lau',
    work: ['Associate Dean, International', 'School of Business', 'academic', 'harbour'],
    languages: ['mandarin'],
    zone: 'Asia/Kuala_Lumpur',
    mentors: {
      topics: ['leading-change', 'networking', 'presenting'],
      own: 'Working across time zones',
      places: 2,
      experience: [
        'I look after our partner campus from Kuala Lumpur, so my morning is the middle of your night.',
        'I can help with working well with people whom you rarely see, and with being heard from far away.',
      ],
    },
  },
  {
    who: 'Dr Owain Meredith',
    work: ['Senior Lecturer in Music', 'School of Arts', 'academic', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['presenting', 'public-engagement', 'welsh-medium-working'],
      places: 1,
      experience: [
        'A performer first: I have frozen on stage and lived to teach others how not to.',
        'We would start with your breathing and end with your argument.',
      ],
    },
  },
  {
    who: 'Dr Fatima El-Sayed',
    work: ['Reader in Economics', 'School of Business', 'academic', 'harbour'],
    languages: ['arabic', 'french'],
    mentors: {
      topics: ['statistics', 'publishing', 'academic-promotion'],
      places: 2,
      experience: [
        'I sit on the promotions panel and wish that more people would show us a draft before the deadline.',
        'My own work is on wages, with messy survey data, so I am patient with messy data.',
      ],
    },
    seeks: { topics: ['leading-a-team'], hopes: ['I take over as director of research next year and have never managed anybody.'] },
  },
  {
    who: MEI,
    work: ['Lecturer in Data Science', 'School of Computer Science', 'academic', 'riverside'],
    languages: ['mandarin'],
    mentors: {
      topics: ['data-visualisation', 'digital-skills', 'statistics'],
      places: 2,
      experience: [
        'I taught myself to programme in a hospital records office and still remember what was confusing.',
        'I help people to replace a spreadsheet that nobody dares to touch by something that they understand.',
      ],
    },
    seeks: {
      topics: ['grant-writing', 'academic-promotion'],
      hopes: ['I would like to lead a bid of my own instead of being the person who does the numbers in everybody else’s.'],
    },
  },
];
