import { type Conflicts, NO_CONFLICTS } from '@mentor-network/core/members/conflicts';
import type { MemberId, SchemeId } from '@mentor-network/core/kernel/ids';
import { type CalendarDate, type Instant, WallTime, Zone, daysAfter, onTheWall } from '@mentor-network/core/kernel/time';
import { Person } from '@mentor-network/core/members/member';
import { Format, type Parts, Weekday } from '@mentor-network/core/members/profile';
import { StepAnswer } from '@mentor-network/core/members/registration';
import { ACADEMICS } from './academics.ts';
import { CAMPUS_AND_STUDENTS } from './campus-and-students.ts';
import { DECLARED } from './conflicts.ts';
import { MENTEES } from './mentees.ts';
import { OFFICES } from './offices.ts';
import { RESEARCH_AND_LEARNING } from './research-and-learning.ts';
import { NETWORK, PROFESSIONAL_SERVICES } from './schemes.ts';
import type { Seeded } from './seeded.ts';
import { type Sketch, nameOf } from './sketch.ts';

export type Staff = {
  readonly person: Person;
  readonly registeredAt: Instant;
  /** One for each step of this member's registration, in order. */
  readonly answers: readonly StepAnswer[];
  readonly pausedUntil?: CalendarDate;
};

const SKETCHES: readonly Sketch[] = [...ACADEMICS, ...RESEARCH_AND_LEARNING, ...OFFICES, ...CAMPUS_AND_STUDENTS, ...MENTEES];
export const LONDON = Zone.parse('Europe/London');

const emailOf = (name: string): string => {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return `${plain.replace(/^(dr|professor) /, '').replace(/[^a-z]+/g, '.')}@sample.ac.uk`;
};

const personOf = (sketch: Sketch, index: number): Person => {
  if (typeof sketch.who !== 'string') {
    const { id, name, email, zone } = sketch.who;
    return { id, name, email, zone };
  }
  const id = `5a3d1c0e-0000-4000-8000-${String(100 + index).padStart(12, '0')}`;
  return Person.parse({ id, name: sketch.who, email: emailOf(sketch.who), zone: sketch.zone ?? LONDON });
};

/** Everybody by name. Names are unique here, so that stories can be written with them. */
export const PEOPLE: ReadonlyMap<string, Person> = new Map(SKETCHES.map((sketch, index) => [nameOf(sketch), personOf(sketch, index)]));

export const personNamed = (name: string): Person => {
  const person = PEOPLE.get(name);
  if (!person) throw new Error(`Nobody at the sample university is called ${name}.`);
  return person;
};

const schemesOf = ({ work: [, , workFunction], joins }: Sketch): readonly SchemeId[] => {
  if (joins) return [joins === 'network' ? NETWORK : PROFESSIONAL_SERVICES];
  return workFunction === 'academic' ? [NETWORK] : [NETWORK, PROFESSIONAL_SERVICES];
};

const partsOf = ({ mentors, seeks }: Sketch): Parts => (mentors && seeks ? 'both' : mentors ? 'mentor' : 'mentee');

const conflictsOf = (name: string): Conflicts => {
  const { lineManager, iManage = [], others = [] } = DECLARED[name] ?? {};
  const addresses = (names: readonly string[]): string[] => names.map((one) => personNamed(one).email);
  return lineManager || iManage.length || others.length
    ? { lineManager: addresses(lineManager ? [lineManager] : []), iManage: addresses(iManage), others: addresses(others) }
    : NO_CONFLICTS;
};

const answersOf = (sketch: Sketch, chance: Seeded, at: Instant): readonly StepAnswer[] => {
  const [jobTitle, department, workFunction, campus] = sketch.work;
  const { mentors, seeks } = sketch;
  const formats = sketch.zone ? ['teams'] : chance.some(Format.options, 1 + chance.whole(3));
  const days = chance.some(Weekday.options, 2 + chance.whole(4));
  const answers = [
    { step: 'part', answer: { parts: partsOf(sketch), schemes: schemesOf(sketch) } },
    { step: 'work', answer: { jobTitle, department, function: workFunction, campus } },
    { step: 'style', answer: { languages: ['english', ...(sketch.languages ?? [])], formats, days } },
    ...(mentors
      ? [
          {
            step: 'mentor',
            answer: {
              topics: mentors.topics,
              ownTopics: mentors.own ?? '',
              experience: mentors.experience.join(' '),
              capacity: mentors.places,
            },
          },
        ]
      : []),
    ...(seeks ? [{ step: 'mentee', answer: { topics: seeks.topics, hopes: seeks.hopes.join(' ') } }] : []),
    { step: 'conflicts', answer: conflictsOf(nameOf(sketch)) },
    { step: 'consent', answer: { principlesVersion: 1, at } },
  ];
  return answers.map((answer) => StepAnswer.parse(answer));
};

/** Everybody, registered some time in the last year, and at least a week before anything is told of them. */
export const sampleStaff = (today: CalendarDate, chance: Seeded, firstHeardOf: (id: MemberId) => number): readonly Staff[] =>
  SKETCHES.map((sketch) => {
    const person = personNamed(nameOf(sketch));
    const daysAgo = Math.max(12 + chance.whole(300), firstHeardOf(person.id) + 7);
    const time = WallTime.parse(`${String(9 + chance.whole(8)).padStart(2, '0')}:${String(10 + chance.whole(50))}`);
    const registeredAt = onTheWall(daysAfter(today, -daysAgo), time, LONDON);
    const pausedUntil = sketch.pausedForDays === undefined ? undefined : daysAfter(today, sketch.pausedForDays);
    return { person, registeredAt, answers: answersOf(sketch, chance, registeredAt), ...(pausedUntil ? { pausedUntil } : {}) };
  });
