import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { Verb, parseVerb } from '../src/cards/verbs.ts';
import { cardGallery } from './support/card-gallery.ts';
import { type Example, LARGEST, SCHEME } from './support/card-views.ts';
import { HOSTILE, LONGEST, ORDINARY } from './support/card-words.ts';

/**
 * The ES module build of adaptivecards does not load in Node (an import without an extension) and the types beside its bundle
 * are no module, so the bundle is required and held against the types of the package.
 */
const adaptivecards: unknown = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
const isRenderer = (value: unknown): value is typeof AdaptiveCards =>
  isJson(value) && 'AdaptiveCard' in value && 'SerializationContext' in value;

const BYTES_MAX = 28 * 1024;
const ACTIONS_MAX = 6;
const INPUTS_MAX = 4;
/** Makes every other card of its folder, which nobody else asks for. */
const TELLING = 'notices/telling-card.ts';
/** Of many contradictions the first few say enough. */
const SHOWN_MAX = 8;

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every object in the card, at any depth, as it would travel. */
const objectsIn = (value: unknown): readonly Json[] => {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isJson(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
};

const travelled = (card: IAdaptiveCard): readonly Json[] => objectsIn(JSON.parse(JSON.stringify(card)));
const typeOf = ({ type }: Json): string => (typeof type === 'string' ? type : '');
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const actionsIn = (card: IAdaptiveCard): readonly Json[] => travelled(card).filter((each) => typeOf(each).startsWith('Action.'));
const inputsIn = (card: IAdaptiveCard): readonly Json[] => travelled(card).filter((each) => typeOf(each).startsWith('Input.'));

/** What the client sends when the button is pressed: its data, and what stands in the inputs unless it leaves them out. */
const sentBy = (action: Json, card: IAdaptiveCard): Json => {
  const inputs: Json = Object.fromEntries(inputsIn(card).map(({ id, value }) => [textOf(id), textOf(value)]));
  return { ...(isJson(action.data) ? action.data : {}), ...(action.associatedInputs === 'none' ? {} : inputs) };
};

const READ = ['text', 'title', 'label', 'placeholder', 'errorMessage', 'fallbackText', 'tooltip', 'speak'] as const;

const wordsRead = (card: IAdaptiveCard): readonly string[] =>
  travelled(card).flatMap((each) => READ.map((field) => textOf(each[field])).filter(Boolean));

const WORDINGS: readonly (readonly [string, readonly Example[]])[] = [
  ['in ordinary words', cardGallery(ORDINARY, SCHEME)],
  ['in the longest words and the largest scheme', cardGallery(LONGEST, LARGEST)],
  ['in hostile words', cardGallery(HOSTILE, SCHEME)],
];

/** What holds for every card, as a claim and what contradicts it. */
const CLAIMS: readonly (readonly [string, (card: IAdaptiveCard) => readonly string[]])[] = [
  [
    'is read by the Adaptive Cards library without complaint',
    (card) => {
      assert.ok(isRenderer(adaptivecards));
      const context = new adaptivecards.SerializationContext();
      const read = new adaptivecards.AdaptiveCard();
      read.parse(JSON.parse(JSON.stringify(card)), context);
      const complaints = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
      return [...complaints, ...read.validateProperties().validationEvents.map(({ message }) => message)];
    },
  ],
  ['is an Adaptive Card 1.5', (card) => (card.version === '1.5' ? [] : [String(card.version)])],
  ['says who, what and when also where it cannot be drawn', (card) => ((card.fallbackText ?? '').length > 20 ? [] : ['no fallback text'])],
  ['has a next step', (card) => (actionsIn(card).length > 0 ? [] : ['no button'])],
  ['has at most six buttons', (card) => (actionsIn(card).length <= ACTIONS_MAX ? [] : [`${actionsIn(card).length} buttons`])],
  [
    'has one primary button at most',
    (card) => (actionsIn(card).filter(({ style }) => style !== undefined).length <= 1 ? [] : ['two primary buttons']),
  ],
  ['asks for at most four things', (card) => (inputsIn(card).length <= INPUTS_MAX ? [] : [`${inputsIn(card).length} inputs`])],
  [
    'has a label on every input',
    (card) =>
      inputsIn(card)
        .filter(({ label }) => !textOf(label))
        .map(({ id }) => `no label on ${textOf(id)}`),
  ],
  [
    'names every input once',
    (card) => (new Set(inputsIn(card).map(({ id }) => id)).size === inputsIn(card).length ? [] : ['an id is there twice']),
  ],
  [
    'says of every mandatory input how to fill it in',
    (card) =>
      inputsIn(card)
        .filter((input) => input.isRequired === true && !textOf(input.errorMessage))
        .map(({ id }) => textOf(id)),
  ],
  [
    'stays under 28 KB',
    (card) => (Buffer.byteLength(JSON.stringify(card)) < BYTES_MAX ? [] : [`${Buffer.byteLength(JSON.stringify(card))} bytes`]),
  ],
  [
    'hides nothing in a card within the card',
    (card) =>
      travelled(card)
        .map(typeOf)
        .filter((type) => type === 'Action.ShowCard' || type === 'Action.Submit'),
  ],
  [
    'has only buttons that are understood when they are pressed',
    (card) =>
      actionsIn(card)
        .filter((action) => typeOf(action) === 'Action.Execute' && !parseVerb(action.verb, sentBy(action, card)))
        .map(({ verb }) => `${textOf(verb)} is not understood`),
  ],
  [
    'sends what is filled in only to a verb that takes it',
    (card) =>
      actionsIn(card)
        .filter((action) => typeOf(action) === 'Action.Execute' && action.associatedInputs !== 'none')
        .flatMap((action) => {
          const taken = parseVerb(action.verb, sentBy(action, card)) ?? {};
          return inputsIn(card)
            .filter(({ id }) => !(textOf(id) in taken))
            .map(({ id }) => `${textOf(action.verb)} does not take ${textOf(id)}`);
        }),
  ],
  [
    'keeps what a button carries apart from what is filled in',
    (card) =>
      actionsIn(card)
        .filter((action) => action.associatedInputs !== 'none')
        .flatMap((action) =>
          inputsIn(card)
            .filter(({ id }) => isJson(action.data) && textOf(id) in action.data)
            .map(({ id }) => `${textOf(id)} is in both`),
        ),
  ],
  [
    'leads out of Teams only by the web',
    (card) =>
      actionsIn(card)
        .filter(({ type, url }) => type === 'Action.OpenUrl' && !/^https?:\/\//.test(textOf(url)))
        .map(({ url }) => textOf(url)),
  ],
  [
    'is without the words we do not use',
    (card) =>
      wordsRead(card).filter((text) =>
        /please note|\bsimply\b|\boops\b|\b(user|account|admin|session|appointment|notification|mentorship)s?\b|undefined|\bNaN\b|\[object/i.test(
          text,
        ),
      ),
  ],
];

/** Where a client reads Markdown or may, and so where no member's words stand. Text runs, values and tooltips are plain text. */
const markedDownIn = (card: IAdaptiveCard): readonly string[] =>
  travelled(card).flatMap((each) => [
    ...(['TextRun'].includes(typeOf(each)) ? [] : [textOf(each.text)]),
    textOf(each.title),
    textOf(each.label),
    textOf(each.placeholder),
    textOf(each.errorMessage),
    textOf(each.fallbackText),
    ...(typeOf(each) === 'FactSet' ? [JSON.stringify(each)] : []),
  ]);

describe('Every card', () => {
  for (const [wording, examples] of WORDINGS) {
    for (const [claim, contradictionsIn] of CLAIMS) {
      it(`${claim}, ${wording}`, () => {
        const contradictions = examples.flatMap(({ name, card }) => contradictionsIn(card).map((what) => `${name}: ${what}`));
        assert.deepEqual(contradictions.slice(0, SHOWN_MAX), []);
      });
    }
  }

  it('draws the words of a member as plain text and never as Markdown', () => {
    const marked = cardGallery(HOSTILE, SCHEME).flatMap(({ name, card }) =>
      markedDownIn(card)
        .filter((text) => /[[<*_`\u202E]|:\/\//.test(text))
        .map((text) => `${name}: ${text}`),
    );
    assert.deepEqual(marked.slice(0, SHOWN_MAX), []);
  });

  it('turns no text around, whatever a member wrote', () => {
    const turned = cardGallery(HOSTILE, SCHEME).filter(({ card }) =>
      travelled(card).some((each) => typeOf(each) === 'TextRun' && /[\u202A-\u202E\u2066-\u2069]/.test(textOf(each.text))),
    );
    assert.deepEqual(
      turned.map(({ name }) => name),
      [],
    );
  });

  it('never shouts', () => {
    const shouting = cardGallery(ORDINARY, SCHEME).filter(({ card }) => wordsRead(card).some((text) => text.includes('!')));
    assert.deepEqual(
      shouting.map(({ name }) => name),
      [],
    );
  });

  it('is in the gallery, under a name of its own', () => {
    const names = cardGallery().map(({ name }) => name);
    assert.deepEqual(
      names.filter((name, index) => names.indexOf(name) !== index),
      [],
    );
    const gallery = readdirSync(new URL('support/', import.meta.url))
      .filter((file) => file.startsWith('card-gallery-'))
      .map((file) => readFileSync(new URL(`support/${file}`, import.meta.url), 'utf8'))
      .join('');
    const folder = new URL('../src/cards/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && (file === TELLING || !file.startsWith('notices/')),
    );
    const cards = files.flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/export const (\w+Card)\b/g)].map(([, name]) => name ?? ''),
    );
    assert.ok(cards.length > 20, `only ${cards.length} cards were found`);
    assert.deepEqual(
      cards.filter((name) => !gallery.includes(` ${name}(`)),
      ['noAgreementCard'],
    );
  });

  it('together they press every verb there is', () => {
    const pressed = new Set(cardGallery().flatMap(({ card }) => actionsIn(card).map(({ verb }) => textOf(verb))));
    assert.deepEqual(
      Verb.options.map(({ shape }) => shape.verb.value).filter((verb) => !pressed.has(verb)),
      [],
    );
  });
});
