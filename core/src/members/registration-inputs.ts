import { z } from 'zod';
import { assertNever } from '../kernel/assert-never.ts';
import { type Result, ok, refuse } from '../kernel/result.ts';
import type { Instant } from '../kernel/time.ts';
import type { FieldProblem, Inputs } from '../contracts/field-problem.ts';
import type { SchemeId } from '../kernel/ids.ts';
import { type Schemes, capacityMaxOf, joinedSchemes, mergedLists } from '../schemes/joined.ts';
import type { Choice } from '../schemes/scheme.ts';
import { ADDRESSES_MAX } from './conflicts.ts';
import { CHOICES_MAX, Format, OWN_TOPICS_LENGTH_MAX, PROFILE_TEXT_LENGTH_MAX, SCHEMES_MAX, SHORT_TEXT_LENGTH_MAX, Weekday } from './profile.ts';
import { type Answers, type Step, StepAnswer } from './registration.ts';

/** What a step may be answered with: the schemes there are, those that are chosen, whose lists are the choices, and who is answering. */
export type Offer = { readonly schemes: Schemes; readonly chosen?: readonly SchemeId[]; readonly email: string; readonly at: Instant };

type Reader = { readonly inputs: Inputs; readonly problems: FieldProblem[] };

const raw = ({ inputs }: Reader, field: string): string => (inputs[field] ?? '').trim();

const several = (reader: Reader, field: string): string[] => [
  ...new Set(
    raw(reader, field)
      .split(/[,;\s]+/)
      .filter(Boolean),
  ),
];

const words = (reader: Reader, field: string, max: number, isOptional = false): string => {
  const value = raw(reader, field);
  if (!value && !isOptional) reader.problems.push({ field, problem: 'missing' });
  if (value.length > max) reader.problems.push({ field, problem: 'too-long', max });
  return value;
};

const ids = (choices: readonly Choice[]): readonly string[] => choices.map(({ id }) => id);

const one = (reader: Reader, field: string, allowed: readonly string[]): string => {
  const value = raw(reader, field);
  if (!value) reader.problems.push({ field, problem: 'missing' });
  else if (!allowed.includes(value)) reader.problems.push({ field, problem: 'not-a-choice' });
  return value;
};

const some = (reader: Reader, field: string, allowed: readonly string[], isOptional = false, max = CHOICES_MAX): string[] => {
  const values = several(reader, field);
  if (values.length === 0 && !isOptional) reader.problems.push({ field, problem: 'missing' });
  if (values.length > max) reader.problems.push({ field, problem: 'too-many', max });
  if (values.some((value) => !allowed.includes(value))) reader.problems.push({ field, problem: 'not-a-choice' });
  return values;
};

const addresses = (reader: Reader, field: string, max: number, own: string): string[] => {
  const values = [...new Set(several(reader, field).map((value) => value.toLowerCase()))];
  if (values.some((value) => !z.email().max(200).safeParse(value).success)) reader.problems.push({ field, problem: 'not-an-address' });
  if (values.length > max) reader.problems.push({ field, problem: 'too-many', max });
  if (own && values.includes(own.toLowerCase())) reader.problems.push({ field, problem: 'oneself' });
  return values;
};

/** Reads one step as it was typed. On problems every field that has one is named, so that one look mends them all. */
export const readStep = (step: Step, inputs: Inputs, offer: Offer): Result<StepAnswer, readonly FieldProblem[]> => {
  const reader: Reader = { inputs, problems: [] };
  const answer = answerOf(step, reader, offer);
  return reader.problems.length > 0 ? refuse(reader.problems) : ok(StepAnswer.parse({ step, answer }));
};

const answerOf = (step: Step, reader: Reader, { schemes, chosen, email, at }: Offer): unknown => {
  const joined = joinedSchemes(schemes, chosen);
  const lists = mergedLists(joined);
  switch (step) {
    case 'part':
      return {
        parts: one(reader, 'parts', ['mentee', 'mentor', 'both']),
        schemes: some(
          reader,
          'schemes',
          schemes.map(({ id }) => id),
          false,
          SCHEMES_MAX,
        ),
      };
    case 'work':
      return {
        jobTitle: words(reader, 'jobTitle', SHORT_TEXT_LENGTH_MAX),
        department: words(reader, 'department', SHORT_TEXT_LENGTH_MAX),
        function: one(reader, 'function', ids(lists.functions)),
        campus: one(reader, 'campus', ids(lists.campuses)),
      };
    case 'style':
      return {
        languages: some(reader, 'languages', ids(lists.languages)),
        formats: some(reader, 'formats', Format.options),
        days: some(reader, 'days', Weekday.options, true),
      };
    case 'mentor':
      return {
        topics: some(reader, 'topics', ids(lists.topics)),
        ownTopics: words(reader, 'ownTopics', OWN_TOPICS_LENGTH_MAX, true),
        experience: words(reader, 'experience', PROFILE_TEXT_LENGTH_MAX),
        capacity: capacity(reader, capacityMaxOf(joined)),
      };
    case 'mentee':
      return { topics: some(reader, 'topics', ids(lists.topics)), hopes: words(reader, 'hopes', PROFILE_TEXT_LENGTH_MAX, true) };
    case 'conflicts':
      return {
        lineManager: addresses(reader, 'lineManager', 1, email),
        iManage: addresses(reader, 'iManage', ADDRESSES_MAX, email),
        others: addresses(reader, 'others', ADDRESSES_MAX, email),
      };
    case 'consent':
      if (raw(reader, 'agrees') !== 'true') reader.problems.push({ field: 'agrees', problem: 'must-agree' });
      return {
        principlesVersion: joined[0].principles.version,
        ...(schemes.length > 1 ? { schemes: joined.map(({ id, principles }) => ({ id, version: principles.version })) } : {}),
        at,
      };
    default:
      return assertNever(step);
  }
};

/** The one number that is also changed by itself. */
export const readCapacity = (inputs: Inputs, schemes: Schemes): Result<number, readonly FieldProblem[]> => {
  const reader: Reader = { inputs, problems: [] };
  const value = capacity(reader, capacityMaxOf(schemes));
  return reader.problems.length > 0 ? refuse(reader.problems) : ok(value);
};

const capacity = (reader: Reader, max: number): number => {
  const value = one(
    reader,
    'capacity',
    Array.from({ length: max + 1 }, (_, places) => String(places)),
  );
  return Number(value);
};

/** What is already answered, as the step's card shows it. */
export const stepInputs = (step: Step, answers: Answers): Inputs => {
  const answer = answers[step];
  if (answer === undefined || step === 'consent') return {};
  return Object.fromEntries(Object.entries(answer).map(([field, value]) => [field, Array.isArray(value) ? value.join(',') : String(value)]));
};
