import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { GALLERY } from '../support/card-gallery.ts';
import { SCHEME } from '../support/card-views.ts';
import type { MemberWords } from '../support/card-words.ts';
import { type Twin, inPlaceOf, isSteering, lettersOf, otherwiseDrawn, squeezed, twinOf } from './harmless-twin.ts';
import { drawCard, drawSummary } from './permissive-client.ts';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Where a member's words may stand in a card, as the type of what holds them and the name. Nowhere else, and so in no address, id or verb. */
const PLACES = ['TextRun.text', 'Input.Text.value', 'AdaptiveCard.fallbackText', 'Action.Execute.tooltip'];

type Lines = Pick<Twin<unknown>, 'lines'>;

/** How the hostile card differs from its twin in more than the words that were put into it. */
const strayIn = (hostile: unknown, harmless: unknown, place: string, twin: Lines): readonly string[] => {
  if (isJson(hostile) && isJson(harmless)) {
    const names = Object.keys(hostile);
    if (names.join() !== Object.keys(harmless).join()) return [`${place} has other parts`];
    const type = typeof hostile.type === 'string' ? hostile.type : place;
    return names.flatMap((name) => strayIn(hostile[name], harmless[name], Array.isArray(hostile) ? place : `${type}.${name}`, twin));
  }
  if (hostile === harmless) return [];
  if (typeof hostile !== 'string' || typeof harmless !== 'string' || !PLACES.includes(place)) return [`${place} is ${JSON.stringify(hostile)}`];
  if (isSteering(hostile) || !hostile.isWellFormed() || plainWords(hostile) !== hostile) return [`${place} steers: ${JSON.stringify(hostile)}`];
  if (place === 'AdaptiveCard.fallbackText') return lettersOf(hostile) === lettersOf(inPlaceOf(harmless, twin)) ? [] : [`the fallback has other letters: ${JSON.stringify(hostile)}`];
  return squeezed(hostile) === squeezed(inPlaceOf(harmless, twin)) ? [] : [`${place} has other words: ${JSON.stringify(hostile)}`];
};

/** One paragraph with the text in it: whoever reads it as Markdown reads the same. */
const misreadSummary = (text: string): readonly string[] => {
  const summary = drawSummary(text);
  const plain = ['<div>', '<p>', `#text ${text}`, '</p>', '#text \n', '</div>'];
  return summary.join('|') === plain.join('|') ? [] : [`the summary ${JSON.stringify(text)} becomes ${summary.join('')}`];
};

/** Cards in harmless words are few, and alike in most runs. */
const DRAWN_MAX = 1_000;
const drawnTwins = new Map<string, readonly string[]>();

const drawTwin = (card: IAdaptiveCard, key: string): readonly string[] => {
  const drawn = drawnTwins.get(key) ?? drawCard(card);
  if (drawnTwins.size > DRAWN_MAX) drawnTwins.clear();
  drawnTwins.set(key, drawn);
  return drawn;
};

export type GalleryPart = keyof typeof GALLERY;
/** Which of the words were shown, by their place among them, and what was wrong. */
export type Found = { readonly shown: readonly number[]; readonly contradictions: readonly string[] };

/** Every card of this part of the gallery that shows these words, in every state, and where it shows more or other than them. */
export const contradictionsIn = (part: GalleryPart, words: MemberWords): Found => {
  const twin = twinOf(words);
  const harmless = GALLERY[part](twin.words, SCHEME);
  const shown = new Set<number>();
  const contradictions = GALLERY[part](words, SCHEME).flatMap(({ name, card }, index) => {
    const other = harmless[index]?.card;
    const key = JSON.stringify(other);
    if (!other || !/w\d+l\d+w/.test(key)) return [];
    for (const [, field = ''] of key.matchAll(/w(\d+)l\d+w/g)) shown.add(Number(field));
    return [...strayIn(card, other, '', twin), ...otherwiseDrawn(drawCard(card), drawTwin(other, key), twin), ...misreadSummary(card.fallbackText ?? '')].map(
      (what) => `${name}: ${what}`,
    );
  });
  return { shown: [...shown], contradictions };
};
