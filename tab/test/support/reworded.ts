import type { Contract } from '@mentor-network/core/contracts/contract';
import { strongRun } from '../../../bot/src/cards/elements.ts';
import type { Reworded } from './stub-server.ts';

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of an answer: what it is, where it stands (`mentors.*.name`), and what it is a part of. */
type Text = { readonly text: string; readonly place: string; readonly holder: Json };

const withTexts = (value: unknown, change: (text: Text) => string, place = '', holder: Json = {}): unknown => {
  if (typeof value === 'string') return change({ text: value, place, holder });
  if (Array.isArray(value)) return value.map((each: unknown) => withTexts(each, change, `${place}.*`, holder));
  if (!isJson(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withTexts(part, change, `${place}.${name}`, value)]));
};

/** What the contract leaves open although the server chooses it: an instant, a token, the id of what waits. */
const OURS = ['.now', '.token', '.waiting.*.id'];

const isInCard = ({ place }: Text): boolean => place.includes('.card.');

/** Of a card, where the server puts members’ words, as it puts them there; that it does so nowhere else is seen where cards are drawn. */
const inCard = ({ text, place, holder }: Text, wordsFor: (text: string) => string): string =>
  holder.type === 'TextRun' && place.endsWith('.text') ? strongRun(wordsFor(text)).text : text;

/**
 * Puts other words into every text of every answer that is free to have them, by no list of names: a field is free when its contract
 * takes any words there.
 */
export const rewordedBy = (wordsFor: (text: string) => string): Reworded => {
  const known = new Map<string, boolean>();
  const isFree = ({ output, path }: Contract, answer: unknown, place: string): boolean => {
    const key = `${path} ${place}`;
    const free = known.get(key) ?? (!OURS.includes(place) && output.safeParse(withTexts(answer, (text) => (text.place === place ? 'Somebody’s words' : text.text))).success);
    known.set(key, free);
    return free;
  };
  return (contract, answer) =>
    withTexts(answer, (text) => {
      if (text.text === '') return '';
      if (isInCard(text)) return inCard(text, wordsFor);
      return isFree(contract, answer, text.place) ? wordsFor(text.text) : text.text;
    });
};
