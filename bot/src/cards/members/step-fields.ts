import { assertNever } from '@mentor-network/core/kernel/assert-never';
import {
  Format,
  OWN_TOPICS_LENGTH_MAX,
  PROFILE_TEXT_LENGTH_MAX,
  Parts,
  SHORT_TEXT_LENGTH_MAX,
  Weekday,
} from '@mentor-network/core/members/profile';
import type { MemberField } from '@mentor-network/core/privacy/member-audiences';
import type { Step } from '@mentor-network/core/members/registration';
import type { Offer } from '@mentor-network/core/members/registration-inputs';
import { type Schemes, capacityDefaultOf, capacityMaxOf, joinedSchemes, mergedLists } from '@mentor-network/core/schemes/joined';
import type { Choice, SchemeLists } from '@mentor-network/core/schemes/scheme';
import { audienceWords } from '../audience-words.ts';
import { type Element, labelled, line, muted } from '../elements.ts';
import { type Filled, oneOf, someOf, textField, tickField } from '../inputs.ts';
import { capitalised, countWords, formatWords, listWords, partsWords, weekdayWords } from '../words.ts';

const ADDRESSES_TEXT_MAX = 4000;

/** Who sees what was just asked for. Beside one field, or below several that the same people see. */
const seen = (...[field, ...others]: readonly [MemberField, ...MemberField[]]): Element => {
  const words = audienceWords(field);
  if (others.some((other) => audienceWords(other) !== words)) throw new Error(`Not the same people see ${field} and ${others.join(', ')}.`);
  return muted(words);
};

/** The inputs of one step, named as core/members/registration-inputs.ts reads them. */
export const stepFields = (step: Step, { schemes, chosen }: Pick<Offer, 'schemes' | 'chosen'>, filled: Filled): readonly Element[] => {
  const joined = joinedSchemes(schemes, chosen);
  const lists = mergedLists(joined);
  switch (step) {
    case 'part':
      return partFields(schemes, filled);
    case 'work':
      return workFields(lists, filled);
    case 'style':
      return styleFields(lists, filled);
    case 'mentor':
      return mentorFields(lists, joined, filled);
    case 'mentee':
      return menteeFields(lists, filled);
    case 'conflicts':
      return conflictFields(filled);
    case 'consent':
      return consentFields(joined, filled);
    default:
      return assertNever(step);
  }
};

const partFields = (schemes: Offer['schemes'], filled: Filled): readonly Element[] => [
  ...oneOf(
    {
      id: 'parts',
      label: 'I would like to',
      isShort: true,
      choices: Parts.options.map((parts): Choice => ({ id: parts, label: partsWords(parts) })),
    },
    filled,
  ),
  ...someOf(
    { id: 'schemes', label: 'In which scheme?', choices: schemes.map(({ id, name }): Choice => ({ id, label: name })) },
    filled.inputs.schemes === undefined ? { ...filled, inputs: { ...filled.inputs, schemes: schemes[0].id } } : filled,
  ),
  seen('parts', 'schemes'),
  ...schemes.map(({ name, about }) => line(`${name}: ${about}`, { spacing: 'Small' })),
];

const workFields = (lists: SchemeLists, filled: Filled): readonly Element[] => [
  ...textField(
    { id: 'jobTitle', label: 'Job title', placeholder: 'For example: Research finance officer', max: SHORT_TEXT_LENGTH_MAX },
    filled,
  ),
  ...textField({ id: 'department', label: 'Department', placeholder: 'For example: Library', max: SHORT_TEXT_LENGTH_MAX }, filled),
  seen('jobTitle', 'department'),
  ...oneOf({ id: 'function', label: 'Professional function', placeholder: 'Choose one', choices: lists.functions }, filled),
  ...oneOf({ id: 'campus', label: 'Campus', placeholder: 'Choose one', choices: lists.campuses }, filled),
  seen('function', 'campus'),
];

const styleFields = (lists: SchemeLists, filled: Filled): readonly Element[] => [
  ...someOf({ id: 'languages', label: 'Languages', placeholder: 'Choose up to 12', choices: lists.languages }, filled),
  ...someOf(
    {
      id: 'formats',
      label: 'How you like to meet',
      choices: Format.options.map((format): Choice => ({ id: format, label: capitalised(formatWords(format)) })),
    },
    filled,
  ),
  ...someOf(
    {
      id: 'days',
      label: 'Days that suit you (optional)',
      isOptional: true,
      choices: Weekday.options.map((day): Choice => ({ id: day, label: weekdayWords(day) })),
    },
    filled,
  ),
  seen('languages', 'formats', 'days'),
];

const mentorFields = (lists: SchemeLists, joined: Schemes, filled: Filled): readonly Element[] => [
  ...someOf({ id: 'topics', label: 'Topics you can help with', placeholder: 'Choose up to 12', choices: lists.topics }, filled),
  ...textField(
    {
      id: 'ownTopics',
      label: 'Anything else you can help with (optional)',
      placeholder: 'For example: working with a charity board',
      isOptional: true,
      max: OWN_TOPICS_LENGTH_MAX,
    },
    filled,
  ),
  ...textField(
    {
      id: 'experience',
      label: 'Your experience, in a few sentences',
      placeholder: 'For example: I moved from teaching into student services and have led a team of eight since 2021.',
      isLong: true,
      max: PROFILE_TEXT_LENGTH_MAX,
    },
    filled,
  ),
  seen('helpTopics', 'ownTopics', 'experience'),
  ...placesField('How many people can you mentor at once?', joined, filled),
  seen('capacity'),
];

/** How many people at once, up to what the schemes allow. It is also asked for by itself. */
export const placesField = (label: string, joined: Schemes, filled: Filled): readonly Element[] =>
  oneOf(
    { id: 'capacity', label, placeholder: 'Choose one', choices: capacities(capacityMaxOf(joined)) },
    filled.inputs.capacity === undefined ? { ...filled, inputs: { ...filled.inputs, capacity: String(capacityDefaultOf(joined)) } } : filled,
  );

const capacities = (max: number): readonly Choice[] =>
  Array.from({ length: max + 1 }, (_, places) => ({
    id: String(places),
    label: places === 0 ? 'None for now' : countWords(places, 'person', 'people'),
  }));

const menteeFields = (lists: SchemeLists, filled: Filled): readonly Element[] => [
  ...someOf({ id: 'topics', label: 'Topics you would like to work on', placeholder: 'Choose up to 12', choices: lists.topics }, filled),
  seen('wantedTopics'),
  ...textField(
    {
      id: 'hopes',
      label: 'What do you hope for? (optional)',
      placeholder: 'For example: I would like to speak with more confidence in senior meetings.',
      isOptional: true,
      isLong: true,
      max: PROFILE_TEXT_LENGTH_MAX,
    },
    filled,
  ),
  seen('hopes'),
];

const conflictFields = (filled: Filled): readonly Element[] => [
  ...textField(
    {
      id: 'lineManager',
      label: 'Your line manager’s e-mail address',
      placeholder: 'name@university.ac.uk',
      isOptional: true,
      max: ADDRESSES_TEXT_MAX,
    },
    filled,
  ),
  ...textField(
    {
      id: 'iManage',
      label: 'People you manage',
      placeholder: 'Their e-mail addresses, with commas between them',
      isOptional: true,
      isLong: true,
      max: ADDRESSES_TEXT_MAX,
    },
    filled,
  ),
  ...textField(
    {
      id: 'others',
      label: 'Anybody else you could not be impartial with',
      placeholder: 'Their e-mail addresses, with commas between them',
      isOptional: true,
      isLong: true,
      max: ADDRESSES_TEXT_MAX,
    },
    filled,
  ),
  muted('For example: you sit on a panel about each other, write a reference, share a grant, or are in one HR case.'),
  seen('lineManager', 'iManage', 'others'),
];

/** What several schemes say in the same words is said once. */
const consentFields = (joined: Schemes, filled: Filled): readonly Element[] => [
  ...[...new Set(joined.flatMap(({ principles }) => principles.sentences))].map((sentence, index) => line(`${index + 1}. ${sentence}`, { spacing: 'Small' })),
  ...[...new Set(joined.map(({ principles }) => principles.privacy))].flatMap((privacy) => labelled('Privacy notice', privacy)),
  ...tickField(
    {
      id: 'agrees',
      label: 'Your agreement',
      title: `I agree to these principles and have read the privacy notice (version ${listWords([...new Set(joined.map(({ principles }) => String(principles.version)))])})`,
    },
    filled,
  ),
];
