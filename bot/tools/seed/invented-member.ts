import { NO_CONFLICTS } from '@mentor-network/core/members/conflicts';
import { type Instant, Instant as Instants, later } from '@mentor-network/core/kernel/time';
import { type Member, type MemberCommand, type MemberFact, Person, decideMember, evolveMember, isFullMember } from '@mentor-network/core/members/member';
import type { Places } from '@mentor-network/core/members/places';
import { Lead, type Preferences, type PreferencesFact, chooseReminders } from '@mentor-network/core/members/preferences';
import { Format, type Parts, Weekday, offersMentoring, seeksMentoring } from '@mentor-network/core/members/profile';
import { StepAnswer } from '@mentor-network/core/members/registration';
import type { Choice, Scheme } from '@mentor-network/core/schemes/scheme';
import { ACADEMICS } from '../../local/university/academics.ts';
import { CAMPUS_AND_STUDENTS } from '../../local/university/campus-and-students.ts';
import { MENTEES } from '../../local/university/mentees.ts';
import { OFFICES } from '../../local/university/offices.ts';
import { RESEARCH_AND_LEARNING } from '../../local/university/research-and-learning.ts';
import { type Seeded, seeded } from '../../local/university/seeded.ts';
import { LONDON } from '../../local/university/staff.ts';
import { NAMES } from './names.ts';

export type Schemes = readonly [Scheme, ...Scheme[]];

/** By this anybody sees that an id is an invented one, and of which member. "5eed" is "seed", as far as hexadecimal goes. */
const ID_PREFIX = '5eed0000-0000-4000-8000-';
export const idOfNumber = (number: number): string => `${ID_PREFIX}${String(number).padStart(12, '0')}`;
export const isInvented = (id: string): boolean => id.startsWith(ID_PREFIX);

export const MEMBERS_MAX = 1_000_000;

const SKETCHES = [...ACADEMICS, ...RESEARCH_AND_LEARNING, ...OFFICES, ...CAMPUS_AND_STUDENTS, ...MENTEES];
const JOBS = SKETCHES.map(({ work }) => work);
const EXPERIENCES = SKETCHES.flatMap(({ mentors }) => mentors?.experience ?? []);
const HOPES = SKETCHES.flatMap(({ seeks }) => seeks?.hopes ?? []);
const OWN_TOPICS = SKETCHES.flatMap(({ mentors }) => mentors?.own ?? []);

/** Seven of twenty are mentors, four are both, nine are looking for one. */
const PARTS: readonly Parts[] = [...Array<Parts>(7).fill('mentor'), ...Array<Parts>(4).fill('both'), ...Array<Parts>(9).fill('mentee')];

const SINCE = Instants.parse('2025-01-06T09:00:00.000Z');
const DAYS = 300;
const WORKING_MINUTES = 8 * 60;
const SPREAD = 0x9e3779b1;

/** Chance that belongs to one number alone, so that a member is the same however many are made beside them. */
export const chanceOf = (number: number): Seeded => seeded(Math.imul(number + 1, SPREAD));

const one = <Value>(chance: Seeded, values: readonly Value[]): Value => {
  const value = values[chance.whole(values.length)];
  if (value === undefined) throw new Error('Nothing can be chosen from an empty list.');
  return value;
};

const ids = (choices: readonly Choice[]): readonly string[] => choices.map(({ id }) => id);

const plain = (name: string): string => name.normalize('NFD').replace(/[^a-z]/gi, '').toLowerCase();

const inventedPerson = (number: number, chance: Seeded): Person => {
  const from = one(chance, NAMES);
  const [given, family] = [one(chance, from.given), one(chance, from.family)];
  const email = `${plain(given)}.${plain(family)}.${String(number)}@invented.example`;
  return Person.parse({ id: idOfNumber(number), name: `${given} ${family}`, email, zone: LONDON });
};

/** What the sample's people answered, mixed anew, and with the words on the lists of the schemes that are there. */
const inventedAnswers = (chance: Seeded, schemes: Schemes, at: Instant): readonly StepAnswer[] => {
  const [{ lists, settings, principles }] = schemes;
  const [jobTitle, department, workFunction] = one(chance, JOBS);
  const parts = one(chance, PARTS);
  const functions = ids(lists.functions);
  const topics = (): readonly string[] => chance.some(ids(lists.topics), 2 + chance.whole(3));
  const sentences = (from: readonly string[], count: number): string => chance.some(from, count).join(' ');
  const [first, ...others] = ids(lists.languages);
  const joined = workFunction === 'academic' ? schemes.slice(0, 1) : schemes.slice(0, 2);
  const answers = [
    { step: 'part', answer: { parts, schemes: joined.map(({ id }) => id) } },
    {
      step: 'work',
      answer: { jobTitle, department, function: functions.includes(workFunction) ? workFunction : one(chance, functions), campus: one(chance, ids(lists.campuses)) },
    },
    {
      step: 'style',
      answer: {
        languages: [first, ...chance.some(others, Math.max(0, chance.whole(4) - 2))],
        formats: chance.some(Format.options, 1 + chance.whole(3)),
        days: chance.some(Weekday.options, 2 + chance.whole(4)),
      },
    },
    ...(offersMentoring(parts)
      ? [
          {
            step: 'mentor',
            answer: {
              topics: topics(),
              ownTopics: chance.whole(4) === 0 ? one(chance, OWN_TOPICS) : '',
              experience: sentences(EXPERIENCES, 2 + chance.whole(3)),
              capacity: Math.min(1 + chance.whole(3), settings.capacityMax),
            },
          },
        ]
      : []),
    ...(seeksMentoring(parts) ? [{ step: 'mentee', answer: { topics: topics(), hopes: sentences(HOPES, 1 + chance.whole(2)) } }] : []),
    { step: 'conflicts', answer: NO_CONFLICTS },
    {
      step: 'consent',
      answer: {
        principlesVersion: principles.version,
        ...(schemes.length > 1 ? { schemes: joined.map((scheme) => ({ id: scheme.id, version: scheme.principles.version })) } : {}),
        at,
      },
    },
  ];
  return answers.map((answer) => StepAnswer.parse(answer));
};

export type InventedMember = {
  readonly number: number;
  readonly person: Person;
  readonly registeredAt: Instant;
  readonly answers: readonly StepAnswer[];
  /** Most people leave the reminders as they are. */
  readonly preferences?: Preferences;
};

/** The same number, beside the same schemes, is always the same member. Nobody of this name, address and id exists. */
export const inventedMember = (number: number, schemes: Schemes): InventedMember => {
  const chance = chanceOf(number);
  const person = inventedPerson(number, chance);
  const registeredAt = later(SINCE, { days: chance.whole(DAYS), minutes: chance.whole(WORKING_MINUTES) });
  const answers = inventedAnswers(chance, schemes, registeredAt);
  const hasChosen = chance.whole(10) === 0;
  return { number, person, registeredAt, answers, ...(hasChosen ? { preferences: { meetingReminders: [...chance.some(Lead.options, chance.whole(3))] } } : {}) };
};

export type Registered = { readonly member: Member; readonly facts: readonly (MemberFact | PreferencesFact)[]; readonly places?: Places; readonly preferences?: Preferences };

/** What has become of the member after registering step by step: core decides each, as if it had been answered in the chat. */
export const registered = ({ person, registeredAt: at, answers, preferences }: InventedMember): Registered => {
  const commands: readonly MemberCommand[] = [
    { type: 'start', person },
    ...answers.map((answer) => ({ type: 'answer', answer }) as const),
    { type: 'register' },
  ];
  let member: Member | undefined;
  const facts: MemberFact[] = [];
  for (const command of commands) {
    const decision = decideMember(member, command, { by: person.id, at });
    if (!decision.ok) throw new Error(`The invented member ${person.id} was refused to ${command.type}: ${decision.refusal.code}.`);
    facts.push(...decision.value);
    member = decision.value.reduce<Member | undefined>(evolveMember, member);
  }
  if (!isFullMember(member)) throw new Error(`The invented member ${person.id} did not come to be registered.`);
  const capacity = member.profile.mentor?.capacity;
  const chosen = preferences ? chooseReminders(undefined, preferences.meetingReminders, at) : [];
  const [choice] = chosen;
  return {
    member,
    facts: [...facts, ...chosen],
    ...(capacity === undefined ? {} : { places: { capacity, heldBy: [], answers: [] } }),
    ...(choice ? { preferences: choice.preferences } : {}),
  };
};
