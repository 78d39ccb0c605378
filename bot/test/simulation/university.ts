import { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import type { Inputs } from '@mentor-network/core/contracts/field-problem';
import { CalendarDate } from '@mentor-network/core/kernel/time';
import { type Parts } from '@mentor-network/core/members/profile';
import type { Step } from '@mentor-network/core/members/registration';
import { Scheme } from '@mentor-network/core/schemes/scheme';
import { STARTER_FUNCTIONS, STARTER_LANGUAGES, STARTER_TOPICS, starterScheme } from '@mentor-network/core/schemes/starter-scheme';
import type { Actor } from '../../src/application/ports/actor.ts';
import { LONDON } from '../support/network.ts';
import type { Chance } from './chance.ts';

export const NETWORK = SchemeId.parse('network');
export const MATCHED = SchemeId.parse('matched');

const coordinator = (id: string, name: string): Actor => ({ id: MemberId.parse(id), name, email: `${id}@sample.ac.uk`, zone: LONDON });
export const HANNAH = coordinator('hannah', 'Hannah Ashworth');
export const CONNIE = coordinator('connie', 'Connie Price');

/** Between Christmas and New Year, at Easter and on the holidays of England and Wales the university is closed. */
const CLOSED_ON = [
  '2026-12-24', '2026-12-25', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30',
  '2027-12-24', '2027-12-27', '2027-12-28', '2027-12-29', '2027-12-30', '2027-12-31', '2028-01-03', '2028-04-14', '2028-04-17', '2028-05-01', '2028-05-29', '2028-08-28',
].map((day) => CalendarDate.parse(day));

/** Two side by side: in one a mentee chooses, in the other a coordinator brings two people together, and the days are other days. */
export const schemesOfTheUniversity = (): readonly [Scheme, Scheme] => {
  const starter = starterScheme('University network', [HANNAH.id], LONDON);
  const network = Scheme.parse({ ...starter, id: NETWORK, closedOn: CLOSED_ON, lists: { ...starter.lists, campuses: [{ id: 'main', label: 'Main campus' }, { id: 'harbour', label: 'Harbour campus' }] } });
  return [
    network,
    Scheme.parse({
      ...network,
      id: MATCHED,
      name: 'Professional services',
      kind: 'matched',
      coordinators: [CONNIE.id],
      settings: { ...network.settings, approvesMentors: true, requestExpiryWorkingDays: 8, requestReminderWorkingDays: [2, 5], agreementLapsesWorkingDays: 15, lookBackMonths: 3, durationMonthsDefault: 4 },
    }),
  ];
};

/** How somebody is, as far as it shows here. */
export type Person = {
  readonly actor: Actor;
  readonly parts: Parts;
  readonly schemes: readonly SchemeId[];
  readonly answers: Readonly<Record<Step, Inputs>>;
  /** The day on which they begin to register, counted from the first. */
  readonly joinsAfterDays: number;
  readonly registering: 'at-once' | 'when-nudged' | 'never-finishes';
  readonly answering: 'fast' | 'slow' | 'never';
  readonly signing: 'soon' | 'late' | 'never';
  readonly meeting: 'often' | 'seldom' | 'never';
};

const FIRST_NAMES = ['Ada', 'Ben', 'Carys', 'Dafydd', 'Efa', 'Farid', 'Gwen', 'Hasan', 'Ines', 'Jamal', 'Kirsty', 'Lewis', 'Mara', 'Nia', 'Olu', 'Priya', 'Quentin', 'Rhys', 'Sofia', 'Theo', 'Una', 'Victor', 'Wen', 'Yusuf', 'Zoe'];
const LAST_NAMES = ['Abara', 'Bevan', 'Chen', 'Davies', 'Evans', 'Flynn', 'Griffiths', 'Hughes', 'Ito', 'Jones', 'Khan', 'Lloyd', 'Morgan', 'Nowak', 'Owen', 'Patel', 'Quinn', 'Rees', 'Singh', 'Thomas'];
const JOBS = ['Lecturer', 'Librarian', 'Finance officer', 'Technician', 'Project manager', 'Research fellow', 'Student adviser', 'Systems analyst'];
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];

export const emailOf = (number: number): string => `member-${String(number)}@sample.ac.uk`;
export const memberIdOf = (number: number): MemberId => MemberId.parse(`member-${String(number)}`);

/** Most come in the first weeks, the others by and by. */
const joinsAfterDays = (chance: Chance, days: number): number =>
  chance.happens(0.6) ? chance.between(0, Math.min(40, Math.floor(days / 4))) : chance.between(0, Math.floor(days * 0.8));

const conflictsOf = (chance: Chance, number: number, members: number): Inputs => {
  const others = (count: number): string =>
    Array.from({ length: count }, () => chance.between(0, members - 1))
      .filter((other) => other !== number)
      .map(emailOf)
      .join(', ');
  return { lineManager: chance.happens(0.5) ? others(1) : '', iManage: chance.happens(0.15) ? others(chance.between(1, 6)) : '', others: chance.happens(0.1) ? others(chance.between(1, 3)) : '' };
};

const invented = (chance: Chance, number: number, members: number, days: number): Person => {
  const parts = chance.weighted({ mentor: 33, mentee: 52, both: 15 });
  const topics = (count: number): string => chance.some(Object.keys(STARTER_TOPICS), count).join(',');
  return {
    actor: { id: memberIdOf(number), name: `${chance.one(FIRST_NAMES)} ${chance.one(LAST_NAMES)} ${String(number)}`, email: emailOf(number), zone: LONDON },
    parts,
    schemes: chance.one([[NETWORK], [NETWORK], [NETWORK, MATCHED], [NETWORK, MATCHED], [MATCHED]]),
    joinsAfterDays: joinsAfterDays(chance, days),
    registering: chance.weighted({ 'at-once': 84, 'when-nudged': 9, 'never-finishes': 7 }),
    answering: chance.weighted({ fast: 60, slow: 28, never: 12 }),
    signing: chance.weighted({ soon: 72, late: 20, never: 8 }),
    meeting: chance.weighted({ often: 62, seldom: 26, never: 12 }),
    answers: {
      part: {},
      work: { jobTitle: chance.one(JOBS), department: `Department ${String(chance.between(1, 20))}`, function: chance.one(Object.keys(STARTER_FUNCTIONS)), campus: chance.one(['main', 'harbour']) },
      style: { languages: ['english', ...chance.some(Object.keys(STARTER_LANGUAGES).slice(1), chance.between(0, 1))].join(','), formats: chance.one(['teams', 'teams,in-person', 'phone']), days: chance.some(DAYS, 2).join(',') },
      mentor: { topics: topics(3), ownTopics: '', experience: 'Some years of doing this, and of helping others with it.', capacity: String(chance.one([0, 1, 1, 2, 2, 2, 3, 4])) },
      mentee: { topics: topics(2), hopes: 'To get on with it.' },
      conflicts: conflictsOf(chance, number, members),
      consent: { agrees: 'true' },
    },
  };
};

export const inventPeople = (chance: Chance, members: number, days: number): readonly Person[] =>
  Array.from({ length: members }, (_, number) => invented(chance, number, members, days));

export const stepsOf = (parts: Parts): readonly Step[] => [
  'part', 'work', 'style',
  ...(parts === 'mentee' ? [] : (['mentor'] as const)),
  ...(parts === 'mentor' ? [] : (['mentee'] as const)),
  'conflicts', 'consent',
];
