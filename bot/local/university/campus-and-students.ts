import { SOFIA } from '../../src/local-people.ts';
import type { Sketch } from './sketch.ts';

/** Estates, student services, registry and planning, marketing and communications. */
export const CAMPUS_AND_STUDENTS: readonly Sketch[] = [
  {
    who: 'Colin Draper',
    work: ['Head of Facilities', 'Estates', 'estates', 'hillside'],
    joins: 'professional-services',
    mentors: {
      topics: ['leading-a-team', 'money-and-budgets', 'first-line-management'],
      places: 2,
      experience: [
        'I started here as a porter and now have a hundred and ten people and eleven boilers.',
        'If you lead staff who start work at five in the morning, we will understand each other.',
      ],
    },
  },
  {
    who: 'Angharad Wynne',
    work: ['Sustainability Manager', 'Estates', 'estates', 'harbour'],
    languages: ['welsh', 'spanish'],
    mentors: {
      topics: ['leading-change', 'public-engagement', 'networking'],
      places: 2,
      experience: [
        'I have no budget and no staff, and yet the carbon goes down.',
        'Influence without authority is a craft, and I am happy to teach what I have of it.',
      ],
    },
  },
  {
    who: 'Sanjay Kapoor',
    work: ['Capital Projects Manager', 'Estates', 'estates', 'riverside'],
    mentors: {
      topics: ['project-management', 'working-with-industry', 'money-and-budgets'],
      places: 2,
      experience: [
        'I delivered the new library on the second date we promised.',
        'Plans, risks and the meeting after the meeting: I can help with all three.',
      ],
    },
  },
  {
    who: 'Julie Thornton',
    work: ['Campus Services Manager', 'Estates', 'estates', 'town'],
    languages: ['british-sign-language'],
    mentors: {
      topics: ['returning-after-leave', 'first-line-management', 'inclusive-practice'],
      places: 1,
      experience: [
        'My mentor here was the first person who told me that I was a manager already.',
        'I would like to do the same for somebody else.',
      ],
    },
  },
  {
    who: 'Nia Thomas',
    work: ['Head of Student Support', 'Student Services', 'student-services', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['student-wellbeing', 'leading-a-team', 'handling-conflict'],
      places: 2,
      experience: [
        'I have run a service through a fire, a flood and a pandemic, in that order.',
        'I can help you to care about the work and still go home.',
      ],
    },
  },
  {
    who: 'Rachel Goldberg',
    work: ['Disability Service Manager', 'Student Services', 'student-services', 'riverside'],
    languages: ['british-sign-language'],
    mentors: {
      topics: ['inclusive-practice', 'student-wellbeing', 'working-with-committees'],
      places: 2,
      experience: [
        'I turned a corridor of kind people into a service that students can find.',
        'I know the law, but I would rather talk about what happens on a wet Tuesday in a seminar.',
      ],
    },
  },
  {
    who: 'Joseph Mensah',
    work: ['Careers Consultant', 'Student Services', 'student-services', 'hillside'],
    languages: ['french'],
    mentors: {
      topics: ['job-interviews', 'changing-career', 'networking'],
      places: 2,
      experience: [
        'Helping people with their next step is my day job, and I still enjoy it after hours.',
        'I will not tell you what to become, but I shall notice what makes you sit up.',
      ],
    },
  },
  {
    who: 'Camille Laurent',
    work: ['International Student Adviser', 'Student Services', 'student-services', 'harbour'],
    languages: ['french', 'arabic'],
    mentors: {
      topics: ['student-wellbeing', 'networking', 'welsh-medium-working'],
      own: 'Settling in a new country',
      places: 2,
      experience: [
        'I arrived from Lyon for one year, fourteen years ago, and learned Welsh on the bus.',
        'I am glad to meet colleagues who are new to the country, or to the quiet ways in which things get decided here.',
      ],
    },
  },
  {
    who: 'Paul Hennessy',
    work: ['Residence Life Manager', 'Student Services', 'student-services', 'hillside'],
    mentors: {
      topics: ['handling-conflict', 'student-wellbeing', 'first-line-management'],
      places: 0,
      experience: [
        'Two thousand students live with us, and I have been woken by most of them.',
        'I am taking no new mentees this term and keep my profile open for those who would like to wait.',
      ],
    },
  },
  {
    who: 'Margaret Osei',
    work: ['Head of Planning and Insight', 'Planning Office', 'registry', 'town'],
    mentors: {
      topics: ['reporting-to-advising', 'data-visualisation', 'leading-a-team'],
      places: 3,
      experience: [
        'League tables made me cynical, and then they made me careful.',
        'I work with people who know a great deal and are asked too late.',
      ],
    },
  },
  {
    who: 'Siobhan Kelly',
    work: ['Assistant Registrar', 'Academic Registry', 'registry', 'harbour'],
    zone: 'Europe/Dublin',
    mentors: {
      topics: ['working-with-committees', 'job-interviews', 'work-and-caring'],
      own: 'Taking minutes, and speaking up',
      places: 2,
      experience: [
        'I work from Dublin most weeks and have chaired more online meetings than seems healthy.',
        'I can help you to read a committee: who decides, who is listened to, and when to speak.',
      ],
    },
  },
  {
    who: 'Geraint Hopkins',
    work: ['Timetabling Manager', 'Academic Registry', 'registry', 'riverside'],
    languages: ['welsh'],
    mentors: {
      topics: ['project-management', 'handling-conflict', 'digital-skills'],
      places: 2,
      experience: [
        'Every August nine thousand classes want the same forty rooms.',
        'I know about saying no to professors, and about spreadsheets that have grown too large.',
      ],
    },
  },
  {
    who: 'Priscilla Wong',
    work: ['Quality and Standards Manager', 'Academic Registry', 'registry', 'town'],
    languages: ['mandarin'],
    pausedForDays: 45,
    mentors: {
      topics: ['leading-change', 'working-with-committees', 'returning-after-leave'],
      places: 2,
      experience: [
        'I took a year of adoption leave and returned to a new system, a new manager and a smaller desk.',
        'We would talk about what to hold on to and what to let go.',
      ],
    },
  },
  {
    who: 'Andrew Sinclair',
    work: ['Head of Governance', 'Vice-Chancellor’s Office', 'registry', 'town'],
    languages: ['german'],
    mentors: {
      topics: ['working-with-committees', 'presenting', 'reporting-to-advising'],
      places: 1,
      experience: [
        'I write papers for Council and have learned that two pages are read and three are carried.',
        'Come if you have to brief somebody senior and would like to try it out on somebody harmless.',
      ],
    },
  },
  {
    who: SOFIA,
    work: ['Head of Public Engagement', 'Marketing and Communications', 'marketing', 'town'],
    languages: ['spanish'],
    pausedForDays: 38,
    mentors: {
      topics: ['public-engagement', 'presenting', 'leading-a-team'],
      places: 2,
      experience: [
        'Science fairs, radio, a tent in a muddy field: I have put researchers in all of them.',
        'I can help you to find the sentence that your neighbour would repeat.',
      ],
    },
  },
  {
    who: 'Ffion Morris',
    work: ['Head of Welsh Communications', 'Marketing and Communications', 'marketing', 'hillside'],
    languages: ['welsh'],
    mentors: {
      topics: ['welsh-medium-working', 'leading-a-team', 'publishing'],
      own: 'Confidence in written Welsh',
      places: 3,
      experience: [
        'I edit in two languages and know how much courage the second one can take.',
        'Learners are welcome: I have never corrected a mutation that nobody asked me to.',
      ],
    },
  },
  {
    who: 'James Ortega',
    work: ['Digital Content Manager', 'Marketing and Communications', 'marketing', 'riverside'],
    languages: ['spanish'],
    mentors: {
      topics: ['digital-skills', 'data-visualisation', 'changing-career'],
      places: 2,
      experience: [
        'A journalist until the newspaper closed; then I learned to measure what people read.',
        'If your page has to say less and do more, that is an hour well spent together.',
      ],
    },
    seeks: { topics: ['money-and-budgets'], hopes: ['I have just been given a budget and would rather not learn by overspending.'] },
  },
  {
    who: 'Ayesha Rahman',
    work: ['Student Recruitment Manager', 'Marketing and Communications', 'marketing', 'harbour'],
    languages: ['arabic'],
    mentors: {
      topics: ['presenting', 'networking', 'work-and-caring'],
      places: 2,
      experience: [
        'I travelled for work with two small children and a breast pump, and became very good at planning.',
        'I can speak to four hundred parents without notes, and I used to be unable to speak to four.',
      ],
    },
  },
  {
    who: 'Lucy Fairbairn',
    work: ['Internal Communications Manager', 'Marketing and Communications', 'marketing', 'town'],
    mentors: {
      topics: ['leading-change', 'presenting', 'first-line-management'],
      places: 1,
      experience: [
        'When something difficult has to be said to four thousand colleagues, it lands on my desk first.',
        'I enjoy helping people to find plain words for hard messages, to one person or to many.',
      ],
    },
  },
  {
    who: 'Dr Hywel Maddocks',
    work: ['Academic Registrar', 'Academic Registry', 'registry', 'town'],
    languages: ['welsh', 'french'],
    mentors: {
      topics: ['leading-change', 'handling-conflict', 'academic-promotion'],
      places: 0,
      experience: [
        'I have no place this year, and plenty of opinions about what makes a good deputy.',
        'I shall open my diary again when the new student system is in.',
      ],
    },
  },
];
