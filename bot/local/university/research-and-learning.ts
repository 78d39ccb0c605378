import { AMIRA } from '../../src/local-people.ts';
import type { Sketch } from './sketch.ts';

/** Research support, the library and technical services. */
export const RESEARCH_AND_LEARNING: readonly Sketch[] = [
  {
    who: AMIRA,
    work: ['Research Development Manager', 'Library and Research Support', 'research-support', 'town'],
    languages: ['arabic'],
    mentors: {
      topics: ['grant-writing', 'statistics', 'presenting', 'reporting-to-advising'],
      own: 'Turning a thesis chapter into a bid',
      places: 2,
      experience: [
        'I was an epidemiologist until I found that I liked other people’s projects even more than my own.',
        'In nine years I have read some six hundred draft bids, and I can usually tell where the writer became afraid.',
        'I work best with somebody who brings a page to each meeting, however rough it is.',
      ],
    },
  },
  {
    who: 'Joanna Pike',
    work: ['Research Contracts Manager', 'Research Office', 'research-support', 'riverside'],
    mentors: {
      topics: ['working-with-industry', 'handling-conflict', 'money-and-budgets'],
      places: 2,
      experience: [
        'I negotiate contracts all day and have learned that most arguments are about something else.',
        'I can help you to say no in a way that keeps the door open.',
      ],
    },
  },
  {
    who: 'Dr Peter Nkemelu',
    work: ['Research Impact Manager', 'Research Office', 'research-support', 'town'],
    mentors: {
      topics: ['public-engagement', 'reporting-to-advising', 'networking'],
      places: 1,
      experience: [
        'I used to fill in the impact forms; now people ask me what to do before there is a form.',
        'I am glad to talk about how that change came about, because it was not in any job description.',
      ],
    },
  },
  {
    who: 'Sunita Verma',
    work: ['Research Ethics Officer', 'Research Office', 'research-support', 'hillside'],
    mentors: {
      topics: ['working-with-committees', 'returning-after-leave', 'inclusive-practice'],
      places: 2,
      experience: [
        'Four committees, eleven years, and still curious.',
        'I came back part time after a long illness and rebuilt my job around what mattered.',
      ],
    },
  },
  {
    who: 'Dr Anna Lindqvist',
    work: ['European Funding Adviser', 'Research Office', 'research-support', 'town'],
    languages: ['french', 'german'],
    zone: 'Europe/Brussels',
    mentors: {
      topics: ['grant-writing', 'networking', 'project-management'],
      places: 2,
      experience: [
        'I am based in Brussels and know who is looking for partners before the call is out.',
        'I have managed consortia of fifteen universities, which is mostly a matter of good minutes.',
      ],
    },
  },
  {
    who: 'Megan Pritchard',
    work: ['Head of Collections', 'University Library', 'library', 'town'],
    languages: ['welsh'],
    mentors: {
      topics: ['leading-a-team', 'money-and-budgets', 'leading-change'],
      places: 2,
      experience: [
        'I closed two branch libraries and opened one good one, with the same staff and most of their goodwill.',
        'I like working with people who have just been given a budget and no instructions.',
      ],
    },
  },
  {
    who: 'David Oyelaran',
    work: ['Academic Librarian', 'University Library', 'library', 'hillside'],
    mentors: {
      topics: ['teaching-large-groups', 'changing-career', 'presenting'],
      places: 2,
      experience: [
        'I was a secondary school teacher for twelve years and then started again at the bottom of another profession.',
        'It was worth it, and I can tell you what I would do differently.',
      ],
    },
  },
  {
    who: 'Clare Whitmore',
    work: ['Digital Skills Librarian', 'University Library', 'library', 'riverside'],
    mentors: {
      topics: ['digital-skills', 'first-line-management', 'presenting'],
      places: 3,
      experience: [
        'I run workshops for people who say that they are no good with computers, and they mostly are.',
        'Last year I became the manager of three former peers, and we are all still friends.',
      ],
    },
  },
  {
    who: 'Huw Bevan',
    work: ['University Archivist', 'Archives and Special Collections', 'library', 'town'],
    languages: ['welsh'],
    pausedForDays: 24,
    mentors: {
      topics: ['public-engagement', 'welsh-medium-working', 'project-management'],
      places: 1,
      experience: [
        'I brought a quarry’s records out of a flooded cellar and into the national register of memory.',
        'Long projects with little money are what I know about.',
      ],
    },
  },
  {
    who: 'Nadia Petrova',
    work: ['Open Research Librarian', 'University Library', 'library', 'riverside'],
    languages: ['german'],
    mentors: {
      topics: ['publishing', 'data-visualisation', 'networking'],
      own: 'Peer review, from both sides of it',
      places: 2,
      experience: [
        'I help authors to keep their rights and their data to outlive their laptop.',
        'When I arrived I knew nobody; now I know whom to ask, which is nearly as good as knowing.',
      ],
    },
  },
  {
    who: 'Brian Tudor',
    work: ['Workshop Manager', 'Engineering Workshops', 'technical', 'riverside'],
    languages: ['welsh'],
    mentors: {
      topics: ['first-line-management', 'handling-conflict', 'job-interviews'],
      own: 'Your first apprentice',
      places: 2,
      experience: [
        'From apprentice to manager in one building, which takes thirty years if you do it properly.',
        'I have interviewed a few hundred people and will gladly do a practice run with you.',
      ],
    },
  },
  {
    who: 'Dr Mina Hosseini',
    work: ['Microscopy Facility Manager', 'Central Laboratories', 'technical', 'hillside'],
    mentors: {
      topics: ['changing-career', 'money-and-budgets', 'supervising'],
      places: 1,
      experience: [
        'I stopped being a postdoc on purpose and have not regretted it.',
        'A technical career has room for ideas, students and your own instruments; I can show you around.',
      ],
    },
  },
  {
    who: 'Emeka Obi',
    work: ['Learning Spaces Manager', 'Audio-visual Services', 'technical', 'town'],
    mentors: {
      topics: ['project-management', 'leading-change', 'digital-skills'],
      places: 2,
      experience: [
        'We refitted eighty teaching rooms in two summers and only one of them hums.',
        'Ask me about getting academics, estates and IT to agree on where a cable goes.',
      ],
    },
    seeks: { topics: ['reporting-to-advising'], hopes: ['I am asked for numbers and would like to be asked for an opinion.'] },
  },
  {
    who: 'Carys Beynon',
    work: ['Lead Technician, Life Sciences', 'Central Laboratories', 'technical', 'hillside'],
    languages: ['welsh'],
    mentors: {
      topics: ['returning-after-leave', 'inclusive-practice', 'job-interviews'],
      places: 2,
      experience: [
        'I took five years out for my parents and came back to instruments that I had never seen.',
        'I am a registered scientist and happy to help with your application for that.',
      ],
    },
  },
];
