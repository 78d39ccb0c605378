/** The lists of the sample university. Ids are the keys, so a sketch with a topic that is on no list does not compile. */
export const TOPICS = {
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
export type TopicId = keyof typeof TOPICS;

export const FUNCTIONS = {
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
export type FunctionId = keyof typeof FUNCTIONS;

export const CAMPUSES = {
  harbour: 'Harbour campus',
  hillside: 'Hillside campus',
  riverside: 'Riverside campus',
  town: 'Town campus',
} as const;
export type CampusId = keyof typeof CAMPUSES;

export const LANGUAGES = {
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
export type LanguageId = keyof typeof LANGUAGES;
