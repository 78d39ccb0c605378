import { z } from 'zod';

/** A card as a client reads it: JSON, and nothing of how it was made. */
export const CardJson = z.record(z.string(), z.unknown());
export type CardJson = z.infer<typeof CardJson>;

/** Every object in the card, the card itself included, in the order in which it is written. */
const partsOf = (value: unknown): readonly CardJson[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  const object = CardJson.safeParse(value).data;
  return object ? [object, ...Object.values(object).flatMap(partsOf)] : [];
};

const textIn = (part: CardJson, field: string): readonly string[] => {
  const text = part[field];
  return typeof text === 'string' && text !== '' ? [text] : [];
};

/** What a person can read on the card: texts, facts, labels and choices, in order. Titles of buttons are in `buttons`. */
export const texts = (card: CardJson): readonly string[] =>
  partsOf(card).flatMap((part) => {
    const type = typeof part.type === 'string' ? part.type : '';
    if (type === 'TextBlock' || type === 'TextRun') return textIn(part, 'text');
    if (type === 'FactSet') return partsOf(part.facts).flatMap((fact) => [...textIn(fact, 'title'), ...textIn(fact, 'value')]);
    if (!type.startsWith('Input.')) return [];
    return [...textIn(part, 'label'), ...textIn(part, 'title'), ...partsOf(part.choices).flatMap((choice) => textIn(choice, 'title'))];
  });

export const buttons = (card: CardJson): readonly string[] => actionsIn(card).flatMap((action) => textIn(action, 'title'));

export const Execute = z.looseObject({
  type: z.literal('Action.Execute'),
  title: z.string(),
  id: z.string().optional(),
  verb: z.string(),
  data: CardJson.default({}),
  associatedInputs: z.enum(['auto', 'none']).default('auto'),
});
export type Execute = z.infer<typeof Execute>;

const actionsIn = (card: CardJson): readonly CardJson[] => partsOf(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Action.'));

/** Every button that asks something of us. */
export const executesIn = (card: CardJson): readonly Execute[] => actionsIn(card).flatMap((action) => Execute.safeParse(action).data ?? []);

export const findButton = (card: CardJson, title: string): Execute | undefined => executesIn(card).find((action) => action.title === title);

const Input = z.looseObject({
  type: z.string().startsWith('Input.'),
  id: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  isRequired: z.boolean().default(false),
  valueOff: z.string().default('false'),
});

const inputsOf = (card: CardJson) => partsOf(card).flatMap((part) => Input.safeParse(part).data ?? []);

export type Filled = { readonly [input: string]: string };

/** Every input with what it holds, as a client sends it with a button: everything is text, and an untouched toggle is its off value. */
export const filledIn = (card: CardJson, filled: Filled): Filled => {
  const inputs = inputsOf(card);
  for (const id of Object.keys(filled)) if (!inputs.some((input) => input.id === id)) throw new Error(`There is no input "${id}" on this card`);
  const entries = inputs.map(({ type, id, value, valueOff }) => [id, filled[id] ?? String(value ?? (type === 'Input.Toggle' ? valueOff : ''))] as const);
  return Object.fromEntries(entries);
};

/** The inputs that a client would not let the person leave empty. */
export const stillMissing = (card: CardJson, filled: Filled): readonly string[] =>
  inputsOf(card).flatMap(({ id, isRequired }) => (isRequired && filled[id] === '' ? [id] : []));
