import type { IChoiceSetInput } from '@microsoft/teams.cards';
import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import type { Choice } from '@mentor-network/core/schemes/scheme';
import type { Element } from './elements.ts';
import { missingWords, problemWords } from './words.ts';

/** What was typed and what is wrong with it: the same card comes back with both. */
export type Filled = { readonly inputs: Inputs; readonly problems: readonly FieldProblem[] };

/** The label of an optional field among mandatory ones says so itself. */
type Field = { readonly id: string; readonly label: string; readonly isOptional?: boolean; readonly placeholder?: string };

const named = ({ id, label, isOptional, placeholder }: Field) => ({
  id,
  label,
  spacing: 'Medium' as const,
  ...(isOptional ? {} : { isRequired: true, errorMessage: missingWords(id) }),
  ...(placeholder === undefined ? {} : { placeholder }),
});

const valueOf = ({ inputs }: Filled, id: string) => {
  const value = inputs[id];
  return value ? { value: plainWords(value) } : {};
};

/** The field, and under it in words how to mend what was wrong with it. */
const withProblems = (input: Element, id: string, { problems }: Filled): readonly Element[] => [
  input,
  ...problems
    .filter(({ field }) => field === id)
    .map(
      (problem): Element => ({
        type: 'TextBlock',
        text: problemWords(problem),
        color: 'Attention',
        weight: 'Bolder',
        wrap: true,
        spacing: 'Small',
      }),
    ),
];

type TextField = Field & { readonly max: number; readonly isLong?: boolean };

export const textField = (field: TextField, filled: Filled): readonly Element[] =>
  withProblems(
    {
      type: 'Input.Text',
      ...named(field),
      maxLength: field.max,
      ...(field.isLong ? { isMultiline: true } : {}),
      ...valueOf(filled, field.id),
    },
    field.id,
    filled,
  );

const choicesFor = (choices: readonly Choice[]): IChoiceSetInput['choices'] =>
  choices.map(({ id, label }) => ({ title: label, value: id }));

type ChoiceField = Field & { readonly choices: readonly Choice[]; readonly isShort?: boolean };

/** One of a list: a menu, or for a few choices (`isShort`) all of them at once. */
export const oneOf = (field: ChoiceField, filled: Filled): readonly Element[] =>
  withProblems(
    {
      type: 'Input.ChoiceSet',
      ...named(field),
      style: field.isShort ? 'expanded' : 'compact',
      wrap: true,
      choices: choicesFor(field.choices),
      ...valueOf(filled, field.id),
    },
    field.id,
    filled,
  );

const SEEN_AT_ONCE_MAX = 8;

/**
 * Several of a list. A long list is `filtered`, which Teams draws as a menu to type into; a client that does not know it
 * draws the same check boxes as for a short one.
 */
export const someOf = (field: ChoiceField, filled: Filled): readonly Element[] =>
  withProblems(
    {
      type: 'Input.ChoiceSet',
      ...named(field),
      isMultiSelect: true,
      style: field.choices.length > SEEN_AT_ONCE_MAX ? 'filtered' : 'expanded',
      wrap: true,
      choices: choicesFor(field.choices),
      ...valueOf(filled, field.id),
    },
    field.id,
    filled,
  );

type DateField = Field & { readonly min?: string; readonly max?: string };

export const dateField = (field: DateField, filled: Filled): readonly Element[] =>
  withProblems(
    {
      type: 'Input.Date',
      ...named(field),
      ...(field.min === undefined ? {} : { min: field.min }),
      ...(field.max === undefined ? {} : { max: field.max }),
      ...valueOf(filled, field.id),
    },
    field.id,
    filled,
  );

export const timeField = (field: Field, filled: Filled): readonly Element[] =>
  withProblems({ type: 'Input.Time', ...named(field), ...valueOf(filled, field.id) }, field.id, filled);

type TickField = Field & { readonly title: string };

export const tickField = (field: TickField, filled: Filled): readonly Element[] =>
  withProblems(
    {
      type: 'Input.Toggle',
      ...named(field),
      title: field.title,
      valueOn: 'true',
      valueOff: 'false',
      wrap: true,
      value: filled.inputs[field.id] === 'true' ? 'true' : 'false',
    },
    field.id,
    filled,
  );
