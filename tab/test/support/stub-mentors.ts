import type { FacetName, MentorSummary } from '@mentor-network/core/contracts/directory';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { Format, Weekday } from '@mentor-network/core/members/profile';
import type { Choice } from '@mentor-network/core/schemes/scheme';

const idOf = (label: string): string => label.toLowerCase().replaceAll(/[^a-z]+/g, '-');
const choice = (label: string): Choice => ({ id: idOf(label), label });

type Row = readonly [name: string, jobTitle: string, department: string, functionName: string, campus: string, topics: string, languages: string, formats: string, days: string, places: number];

const ROWS: readonly Row[] = [
  ['Dr Amira Bell', 'Head of Research Support', 'Library', 'Research support', 'North', 'Grant writing|Leading a team|Changing role', 'English|Arabic', 'teams|in-person', 'tuesday|thursday', 2],
  ['Gwen Hughes', 'Director of Student Services', 'Student Services', 'Student services', 'City', 'Leading a team|Difficult conversations', 'English|Welsh', 'teams|in-person', 'monday', 1],
  ['Olu Adeyemi', 'Senior Data Analyst', 'Planning and Insight', 'Planning', 'City', 'Statistics|Presenting data', 'English|Yoruba', 'teams', 'tuesday|wednesday', 3],
  ['Professor Henrik Sørensen-Whitfield', 'Associate Dean for Postgraduate Research and Researcher Development', 'Graduate School', 'Research support', 'North', 'Research careers|Grant writing|Writing for publication|Work and family', 'English|Danish', 'in-person|phone', 'friday', 1],
  ['Sunita Rao', 'Finance Business Partner', 'Finance', 'Finance', 'City', 'Moving into advising|Budgets', 'English|Hindi', 'teams|phone', 'wednesday', 2],
  ['Joe Mbeki', 'Estates Project Manager', 'Estates', 'Estates', 'South', 'Running projects|Working with suppliers', 'English', 'in-person', 'monday|thursday', 2],
  ['Ffion Davies', 'Communications Manager', 'Marketing', 'Communications', 'City', 'Presenting|Writing for the web', 'English|Welsh', 'teams', 'tuesday', 1],
  ['Lukas Novak', 'Infrastructure Lead', 'IT Services', 'Information technology', 'South', 'Running projects|Technical careers|Leading a team', 'English|Czech', 'teams|in-person|phone', 'monday|tuesday|wednesday', 2],
  ['Marie-Claire Dubois', 'Language Centre Coordinator', 'Languages', 'Teaching', 'North', 'Presenting|Changing role', 'English|French', 'teams|in-person', 'thursday', 1],
  ['Ahmed Karim', 'Laboratory Manager', 'Chemistry', 'Technical services', 'North', 'Technical careers|Safety', 'English|Urdu', 'in-person', 'friday', 4],
  ['Beth Lindqvist', 'HR Adviser', 'People and Culture', 'Human resources', 'City', 'Difficult conversations|Changing role|Work and family', 'English|Swedish', 'teams|phone', 'monday|friday', 2],
  ['Thabo Nkosi', 'Widening Participation Officer', 'Admissions', 'Student services', 'South', 'Presenting|Working with schools', 'English|Zulu', 'teams', 'wednesday', 1],
  ['Ines Carvalho', 'Library Systems Librarian', 'Library', 'Information technology', 'North', 'Technical careers|Running projects', 'English|Portuguese', 'teams|in-person', 'tuesday', 2],
  ['Peter Osei', 'Procurement Manager', 'Finance', 'Finance', 'City', 'Working with suppliers|Budgets', 'English', 'teams|phone', 'thursday', 1],
];

const several = (text: string): Choice[] => text.split('|').map(choice);

export const STUB_MENTORS: readonly MentorSummary[] = ROWS.map(([name, jobTitle, department, functionName, campus, topics, languages, formats, days, placesLeft]) => ({
  id: MemberId.parse(idOf(name)),
  name,
  jobTitle,
  department,
  function: choice(functionName),
  campus: choice(`${campus} campus`),
  topics: several(topics),
  languages: several(languages),
  formats: formats.split('|').map((format) => Format.parse(format)),
  days: days.split('|').map((day) => Weekday.parse(day)),
  placesLeft,
  replyBand: placesLeft === 1 ? 'two-days' : null,
}));

const FORMAT_LABELS: Record<Format, string> = { teams: 'Teams', 'in-person': 'In person', phone: 'Phone' };

export const valuesOf = (mentor: MentorSummary): Record<FacetName, readonly Choice[]> => ({
  topic: mentor.topics,
  function: [mentor.function],
  campus: [mentor.campus],
  language: mentor.languages,
  format: mentor.formats.map((format) => ({ id: format, label: FORMAT_LABELS[format] })),
});
