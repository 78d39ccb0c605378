import { SchemeId } from '@mentor-network/core/kernel/ids';
import type { Choice } from '@mentor-network/core/schemes/scheme';
import { Scheme } from '@mentor-network/core/schemes/scheme';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { HANNAH } from '../../src/local-people.ts';
import { CAMPUSES, FUNCTIONS, LANGUAGES, TOPICS } from './lists.ts';

export const NETWORK = SchemeId.parse('network');
export const PROFESSIONAL_SERVICES = SchemeId.parse('professional-services');

const choices = (list: Readonly<Record<string, string>>): Choice[] => Object.entries(list).map(([id, label]) => ({ id, label }));

const principles = {
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
    'Sample notice. Your profile is shown to members of the schemes you join. Goals and agreements are seen by the two of you alone. ' +
    'Coordinators see dates and states, never what you write. Of your meetings only the date and the length are kept. ' +
    'People you must not be matched with are never shown to anybody. You can export or erase your data at any time.',
};

const statements = [
  'What we say to each other stays with us, unless somebody is at risk of harm or the law requires otherwise; then we say so first.',
  'We keep to the goals we agreed. We do not discuss pending grievances, appraisals or grades, and neither of us asks the other for favours.',
  'Either of us may end this partnership at any time, without giving a reason and without fault.',
  'Each of us keeps our own notes, if any, safely, and destroys them when the partnership ends.',
];

const LISTS = { topics: choices(TOPICS), functions: choices(FUNCTIONS), campuses: choices(CAMPUSES), languages: choices(LANGUAGES) };

const BASE = { zone: 'Europe/London', closedOn: [], lists: LISTS, principles, statements, settings: {} };

export const sampleSchemes = (networkCoordinator: MemberId): readonly [Scheme, Scheme] => [
  Scheme.parse({
    ...BASE,
    id: NETWORK,
    name: 'University network',
    kind: 'self-service',
    about: 'Sample data. Open to all staff: look through the profiles of mentors and choose somebody to ask.',
    coordinators: [networkCoordinator],
  }),
  Scheme.parse({
    ...BASE,
    id: PROFESSIONAL_SERVICES,
    name: 'Professional services',
    kind: 'matched',
    about: 'Sample data. For professional services: a coordinator brings two people together, across functions, and both decide.',
    coordinators: [HANNAH.id],
  }),
];
