import { GARETH } from '../../src/local-people.ts';
import type { Sketch } from './sketch.ts';

/** Finance, IT and digital, HR and people. */
export const OFFICES: readonly Sketch[] = [
  {
    who: 'Stephen Hargreaves',
    work: ['Deputy Director of Finance', 'Finance Directorate', 'finance', 'town'],
    mentors: {
      topics: ['money-and-budgets', 'working-with-committees', 'reporting-to-advising'],
      places: 2,
      experience: [
        'I have presented bad news to the same committee for seven years and it still invites me.',
        'I can help you to find the one number that a busy person needs.',
      ],
    },
  },
  {
    who: 'Blessing Eze',
    work: ['Management Accountant', 'Finance Directorate', 'finance', 'riverside'],
    mentors: {
      topics: ['reporting-to-advising', 'job-interviews', 'presenting'],
      places: 2,
      experience: [
        'I qualified while working full time and moved up twice in four years.',
        'I remember exactly how it felt to sit in a meeting with something useful to say and not say it.',
      ],
    },
    seeks: { topics: ['leading-a-team', 'networking'], hopes: ['Somebody outside finance who will tell me how we look from there.'] },
  },
  {
    who: 'Gwyneth Powell',
    work: ['Procurement Manager', 'Finance Directorate', 'finance', 'hillside'],
    languages: ['welsh'],
    mentors: {
      topics: ['working-with-industry', 'handling-conflict', 'welsh-medium-working'],
      places: 1,
      experience: [
        'Suppliers, auditors and professors: I have made peace among all three.',
        'We can meet in Welsh, in English or in a mixture, as most of my meetings are.',
      ],
    },
  },
  {
    who: 'Tomasz Nowak',
    work: ['Payroll Manager', 'Finance Directorate', 'finance', 'town'],
    languages: ['polish'],
    joins: 'professional-services',
    mentors: {
      topics: ['first-line-management', 'changing-career'],
      places: 2,
      experience: [
        'I came to this country as a warehouse picker with a degree in my bag.',
        'I manage six people now and think a lot about how I would have liked to be managed then.',
      ],
    },
  },
  {
    who: 'Alison Frame',
    work: ['Finance Business Partner', 'Finance Directorate', 'finance', 'harbour'],
    mentors: {
      topics: ['money-and-budgets', 'work-and-caring', 'grant-writing'],
      places: 2,
      experience: [
        'I cost research bids and have seen good ideas lost to a missing line in a table.',
        'I work three days a week around school runs and have stopped apologising for it.',
      ],
    },
  },
  {
    who: GARETH,
    work: ['Head of Service Delivery', 'Digital Services', 'it-digital', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['leading-a-team', 'leading-change', 'job-interviews'],
      own: 'Your first ninety days in a new post',
      places: 2,
      experience: [
        'I have led teams of three and of eighty, and the one of three was harder.',
        'People come to me when they have a new post, or want one.',
        'I will ask what you have tried, and then I will be quiet for a while.',
      ],
    },
  },
  {
    who: 'Ruth Abernethy',
    work: ['Head of Business Analysis', 'Digital Services', 'it-digital', 'riverside'],
    mentors: {
      topics: ['reporting-to-advising', 'leading-change', 'data-visualisation'],
      own: 'Dashboards that tell the truth',
      places: 2,
      experience: [
        'For years I wrote reports that nobody read, until I began to ask what would be decided with them.',
        'I enjoy working with analysts who are ready to have an opinion.',
      ],
    },
  },
  {
    who: 'Arjun Pillai',
    work: ['Lead Software Engineer', 'Digital Services', 'it-digital', 'riverside'],
    mentors: {
      topics: ['digital-skills', 'first-line-management', 'project-management'],
      places: 1,
      experience: [
        'The best engineer in the room was made its manager, and it took me two years to see that these are two jobs.',
        'I can save you eighteen months of that.',
      ],
    },
  },
  {
    who: 'Leanne Cooper',
    work: ['Service Desk Manager', 'Digital Services', 'it-digital', 'hillside'],
    languages: ['british-sign-language'],
    mentors: {
      topics: ['handling-conflict', 'leading-a-team', 'inclusive-practice'],
      places: 2,
      experience: [
        'My team takes four hundred calls on the first day of term, and I have taken the worst of them.',
        'I am deaf and lead a telephone service, so ask me anything about adjustments.',
      ],
    },
  },
  {
    who: 'Iwan Roberts',
    work: ['Information Security Manager', 'Digital Services', 'it-digital', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['presenting', 'working-with-committees', 'changing-career'],
      places: 1,
      experience: [
        'I was a technician in the physics laboratories before security found me.',
        'I have learned to frighten executives only as much as is useful.',
      ],
    },
  },
  {
    who: 'Katarzyna Wójcik',
    work: ['Data Warehouse Manager', 'Digital Services', 'it-digital', 'harbour'],
    languages: ['polish', 'german'],
    mentors: {
      topics: ['data-visualisation', 'digital-skills', 'statistics'],
      places: 2,
      experience: [
        'I build the tables under most of the graphs that you see in committee papers.',
        'Bring me a question and a messy extract, and we will get you to one honest picture.',
      ],
    },
  },
  {
    who: 'Bethan Llywelyn',
    work: ['People Development Manager', 'Human Resources', 'people', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['changing-career', 'first-line-management', 'networking'],
      places: 1,
      experience: [
        'I look after the network, and mentoring is the part of my job I would do for nothing.',
        'I have changed career three times, always sideways, and never by plan.',
      ],
    },
  },
  {
    who: 'Denise Campbell',
    work: ['HR Business Partner', 'Human Resources', 'people', 'hillside'],
    mentors: {
      topics: ['handling-conflict', 'leading-change', 'returning-after-leave'],
      places: 2,
      experience: [
        'Restructures, returns and reconciliations: I have seen them from the inside, several times.',
        'As a mentor I am not HR. I will not look anything up, and nothing goes back to the office.',
      ],
    },
  },
  {
    who: 'Seun Balogun',
    work: ['Equality and Inclusion Manager', 'Human Resources', 'people', 'town'],
    mentors: {
      topics: ['inclusive-practice', 'academic-promotion', 'networking'],
      places: 2,
      experience: [
        'I have read a great many promotion cases and seen who leaves what out of them.',
        'If you are the only one like you in your department, I know something of that.',
      ],
    },
  },
  {
    who: 'Fiona Marsh',
    work: ['Recruitment Manager', 'Human Resources', 'people', 'riverside'],
    mentors: {
      topics: ['job-interviews', 'changing-career', 'presenting'],
      places: 3,
      experience: [
        'I shortlist for a living. I can show you how your application reads in the forty seconds that it gets.',
        'Nervous people interview better than they think, once they know what the panel is writing down.',
      ],
    },
  },
  {
    who: 'Mark Ellison',
    work: ['Wellbeing and Safety Manager', 'Human Resources', 'people', 'harbour'],
    mentors: {
      topics: ['work-and-caring', 'handling-conflict', 'leading-a-team'],
      places: 2,
      experience: [
        'I was a fire officer for twenty years, which teaches calm, and then a carer, which teaches it again.',
        'Good at listening, and at helping you to choose the next small thing.',
      ],
    },
  },
];
