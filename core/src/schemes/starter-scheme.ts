import type { MemberId } from '../kernel/ids.ts';
import { SchemeId } from '../kernel/ids.ts';
import type { Zone } from '../kernel/time.ts';
import { type Choice, type Scheme, SchemeSettings } from './scheme.ts';

/** What a university can begin with: lists, principles and statements that fit most, all of them the scheme's own to change. */
export const STARTER_TOPICS = {
  'academic-promotion': 'Preparing for promotion',
  'changing-career': 'Changing direction at work',
  'data-visualisation': 'Data visualisation',
  'digital-skills': 'Digital skills',
  'first-line-management': 'Managing people for the first time',
  'grant-writing': 'Grant writing',
  'handling-conflict': 'Handling conflict',
  'inclusive-practice': 'Inclusive practice',
  'job-interviews': 'Applications and interviews',
  'leading-a-team': 'Leading a team',
  'leading-change': 'Leading change',
  'money-and-budgets': 'Budgets and money',
  'networking': 'Building a network',
  'presenting': 'Presenting with confidence',
  'project-management': 'Running a project',
  'public-engagement': 'Public engagement',
  'publishing': 'Writing for publication',
  'reporting-to-advising': 'Moving from reporting to advising',
  'returning-after-leave': 'Returning after leave',
  'statistics': 'Statistics for research',
  'student-wellbeing': 'Supporting students',
  'supervising': 'Supervising research students',
  'teaching-large-groups': 'Teaching large groups',
  'welsh-medium-working': 'Working through Welsh',
  'work-and-caring': 'Work and caring',
  'working-with-committees': 'Working with committees',
  'working-with-industry': 'Working with industry',
} as const;

export const STARTER_FUNCTIONS = {
  'academic': 'Academic',
  'estates': 'Estates and campus services',
  'finance': 'Finance',
  'it-digital': 'IT and digital',
  'library': 'Library',
  'marketing': 'Marketing and communications',
  'people': 'HR and people',
  'registry': 'Registry and planning',
  'research-support': 'Research support',
  'student-services': 'Student services',
  'technical': 'Technical services',
} as const;

export const STARTER_LANGUAGES = {
  'english': 'English',
  'welsh': 'Welsh',
  'british-sign-language': 'British Sign Language',
  'arabic': 'Arabic',
  'french': 'French',
  'german': 'German',
  'mandarin': 'Mandarin',
  'polish': 'Polish',
  'spanish': 'Spanish',
} as const;

/** What is called by several names at most universities. A scheme adds its own. */
export const STARTER_SYNONYMS = [
  ['statistics', 'maths', 'numeracy', 'quantitative methods', 'data analysis'],
  ['peer review', 'refereeing', 'referees’ comments', 'reviewers’ comments'],
  ['grant', 'bid', 'fellowship application', 'funding application'],
  ['publication', 'journal article', 'paper'],
  ['presentation', 'presenting', 'public speaking', 'speaking up'],
  ['budget', 'money', 'costing', 'financial planning'],
  ['interview', 'job application', 'curriculum vitae', 'CV'],
  ['maternity leave', 'parental leave', 'returning after leave', 'return to work'],
  ['part time', 'flexible working', 'work-life balance'],
  ['industry', 'business', 'knowledge transfer'],
  ['inclusion', 'inclusive practice', 'equality and diversity', 'EDI'],
  ['Welsh', 'Cymraeg'],
];

export const choicesOf = (list: Readonly<Record<string, string>>): Choice[] => Object.entries(list).map(([id, label]) => ({ id, label }));

export const STARTER_PRINCIPLES = {
  version: 1,
  sentences: [
    'Mentoring here is voluntary, led by the mentee, and confidential between the two of you.',
    'A mentor is a sounding board: they listen, ask and share experience, without judging.',
    'It does not replace line management, supervision, appraisal or performance management.',
    'It is not the way to raise harassment or a grievance, and it is neither counselling nor therapy. A mentor may help to find the right support.',
    'The mentor does not act on the mentee’s behalf: the mentee decides, and the mentee acts.',
    'Either of you may end a partnership at any time. Nobody is at fault, and no reason is needed.',
  ],
  privacy:
    'Your profile is shown to members of the schemes you join. Goals and agreements are seen by the two of you alone. ' +
    'Coordinators see dates and states, never what you write. Of your meetings only the date and the length are kept. ' +
    'People you must not be matched with are never shown to anybody. You can export or erase your data at any time.',
};

export const STARTER_STATEMENTS = [
  'What we say to each other stays with us, unless somebody is at risk of harm or the law requires otherwise; then we say so first.',
  'We keep to the goals we agreed. We do not discuss pending grievances, appraisals or grades, and neither of us asks the other for favours.',
  'Either of us may end this partnership at any time, without giving a reason and without fault.',
  'Each of us keeps our own notes, if any, safely, and destroys them when the partnership ends.',
];

/** The first scheme of a new deployment: a self-service network, open to all staff, on one campus until somebody says otherwise. */
export const starterScheme = (name: string, coordinators: readonly MemberId[], zone: Zone): Scheme => ({
  id: SchemeId.parse('network'),
  name,
  kind: 'self-service',
  about: 'Open to all staff: look through the profiles of mentors and choose somebody to ask.',
  zone,
  coordinators: [...coordinators],
  closedOn: [],
  lists: {
    topics: choicesOf(STARTER_TOPICS),
    functions: choicesOf(STARTER_FUNCTIONS),
    campuses: [{ id: 'main', label: 'Main campus' }],
    languages: choicesOf(STARTER_LANGUAGES),
  },
  synonyms: STARTER_SYNONYMS,
  principles: STARTER_PRINCIPLES,
  statements: STARTER_STATEMENTS,
  settings: SchemeSettings.parse({}),
});
