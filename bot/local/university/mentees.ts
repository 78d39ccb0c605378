import { HANNAH, TOM } from '../../src/local-people.ts';
import type { TopicId } from './lists.ts';
import type { Sketch } from './sketch.ts';

const mentee = (
  who: Sketch['who'],
  work: Sketch['work'],
  topics: readonly TopicId[],
  hopes: readonly string[],
  more: Pick<Sketch, 'languages' | 'zone' | 'pausedForDays'> = {},
): Sketch => ({ who, work, seeks: { topics, hopes }, ...more });

/** Members who look for a mentor and offer none yet. */
export const MENTEES: readonly Sketch[] = [
  mentee(TOM, ['Planning Analyst', 'Planning Office', 'registry', 'riverside'], ['reporting-to-advising', 'presenting', 'data-visualisation'], [
    'I produce the numbers for the planning round, and would like to be in the room when they are talked about.',
  ]),
  mentee(HANNAH, ['Organisational Development Adviser', 'Human Resources', 'people', 'town'], ['leading-change', 'public-engagement'], [
    'I look after the professional services scheme and ought to know what it is like to be a mentee.',
  ], { languages: ['german'] }),
  mentee('Aled Prosser', ['Library Assistant', 'University Library', 'library', 'town'], ['digital-skills', 'data-visualisation', 'job-interviews'], [
    'I would like to move from the desk to the team that looks after our data, and do not know where to begin.',
  ], { languages: ['welsh'] }),
  mentee('Chloe Bennett', ['Research Associate', 'School of Health Sciences', 'academic', 'hillside'], ['statistics', 'working-with-industry'], [
    'My contract ends next year. I want to leave with one strong paper and a plan.',
  ]),
  mentee('Dafydd Rees', ['Helpdesk Coordinator', 'Estates', 'estates', 'hillside'], ['first-line-management', 'handling-conflict', 'leading-a-team'], [
    'I have just become a supervisor of people with whom I used to have lunch.',
  ], { languages: ['welsh'] }),
  mentee('Ewa Kowalska', ['Finance Officer', 'Finance Directorate', 'finance', 'town'], ['leading-a-team', 'job-interviews'], [
    'I was second twice for a team leader’s post and would like to understand why.',
  ], { languages: ['polish'] }),
  mentee('Farah Aziz', ['Postdoctoral Researcher', 'School of Ocean Sciences', 'academic', 'harbour'], ['statistics', 'publishing'], [
    'Referees keep asking for another analysis. I want to choose the right one before they do.',
  ], { languages: ['arabic'] }),
  mentee('Gwenllian Jenkins', ['Student Adviser', 'Student Services', 'student-services', 'town'], ['returning-after-leave', 'handling-conflict'], [
    'I am back after a year away, part time, and the job has grown while I was out.',
  ], { languages: ['welsh'] }),
  mentee('Harriet Doyle', ['Marketing Officer', 'Marketing and Communications', 'marketing', 'harbour'], ['leading-change', 'job-interviews'], [
    'I lead a small change without being anybody’s manager, and it shows.',
  ]),
  mentee('Ibrahim Musa', ['IT Support Analyst', 'Digital Services', 'it-digital', 'riverside'], ['job-interviews', 'project-management'], [
    'I fix things for people all day. I would like to plan things for once.',
  ], { languages: ['french'] }),
  mentee('Jac Lewis', ['Workshop Technician', 'Engineering Workshops', 'technical', 'riverside'], ['changing-career', 'presenting'], [
    'I run inductions for forty students at a time and dread every one of them.',
  ], { languages: ['welsh'] }),
  mentee('Kirsty MacLeod', ['Research Administrator', 'Research Office', 'research-support', 'town'], ['reporting-to-advising', 'public-engagement'], [
    'People send me forms. I would like them to ask me first.',
  ]),
  mentee('Lowri Edwards', ['Lecturer in Welsh History', 'School of History and Heritage', 'academic', 'town'], ['academic-promotion', 'welsh-medium-working'], [
    'I would like to go for senior lecturer within two years and keep teaching through Welsh.',
  ], { languages: ['welsh'] }),
  mentee('Marta Ferreira', ['HR Adviser', 'Human Resources', 'people', 'hillside'], ['job-interviews', 'networking'], [
    'There is a post that I want, and it closes in two months.',
  ], { languages: ['spanish'] }),
  mentee('Nikhil Rao', ['Software Developer', 'Digital Services', 'it-digital', 'riverside'], ['data-visualisation', 'statistics'], [
    'I build dashboards. I would like to know when they are lying.',
  ]),
  mentee('Olivia Grant', ['Registry Officer', 'Academic Registry', 'registry', 'town'], ['working-with-committees', 'presenting'], [
    'I take the minutes of three committees and have never spoken in one.',
  ]),
  mentee('Piotr Zielinski', ['Laboratory Technician', 'Central Laboratories', 'technical', 'hillside'], ['changing-career', 'supervising'], [
    'I have a doctorate that nobody at work knows about, and wonder what to do with it.',
  ], { languages: ['polish'] }),
  mentee('Rosa Delgado', ['Teaching Fellow in Spanish', 'School of Languages', 'academic', 'town'], ['presenting', 'teaching-large-groups'], [
    'Seminars I love. The big lecture in October keeps me awake from July.',
  ], { languages: ['spanish'] }),
  mentee('Samira Khan', ['Wellbeing Practitioner', 'Student Services', 'student-services', 'riverside'], ['work-and-caring', 'leading-a-team'], [
    'I would like to lead a team one day and have no idea how people do it with a family.',
  ]),
  mentee('Tegan Howells', ['Timetabling Officer', 'Academic Registry', 'registry', 'riverside'], ['leading-change', 'first-line-management'], [
    'We are getting a new system, and I have been asked to bring colleagues along.',
  ], { languages: ['welsh'] }),
  mentee('Umar Siddiq', ['Procurement Officer', 'Finance Directorate', 'finance', 'hillside'], ['first-line-management', 'inclusive-practice'], [
    'I shall have an apprentice from September, my first, and would like to do it well.',
  ]),
  mentee('Victoria Lane', ['Executive Assistant', 'Vice-Chancellor’s Office', 'registry', 'town'], ['job-interviews', 'working-with-committees'], [
    'After eleven years of being invisible on purpose I would like a job with my own name on it.',
  ]),
  mentee('Wen Zhao', ['Lecturer in Computer Science', 'School of Computer Science', 'academic', 'harbour'], ['supervising', 'publishing'], [
    'My first doctoral student starts soon. I remember what I missed when I was one.',
  ], { languages: ['mandarin'], zone: 'Asia/Shanghai' }),
  mentee('Yusuf Demir', ['Postdoctoral Researcher', 'School of Chemistry', 'academic', 'hillside'], ['grant-writing', 'networking'], [
    'I am writing my first fellowship application and need somebody who will be frank.',
  ], { zone: 'Europe/Istanbul' }),
  mentee('Zoe Hartley', ['Communications Officer', 'Marketing and Communications', 'marketing', 'riverside'], ['money-and-budgets', 'publishing'], [
    'I would like to understand how the university decides what it pays for.',
  ]),
];
