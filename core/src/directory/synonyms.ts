import { type Word, foldedWordsOf, isStopWord, wordsOf } from './own-words.ts';

/** Words in their order, as they are compared: "peer review" is two of them that mean one thing. */
export type Phrase = readonly string[];

/** A phrase that means something in this scheme, and all the phrases of its groups. */
type Known = { readonly phrase: Phrase; readonly alike: readonly { readonly phrase: Phrase; readonly text: string }[] };

/** The scheme's synonyms by their first word, the longest first. */
export type Synonyms = ReadonlyMap<string, readonly Known[]>;

const longestFirst = (one: { readonly phrase: Phrase }, other: { readonly phrase: Phrase }): number => other.phrase.length - one.phrase.length;

/** What begins with a word, by that word; the longest first, so that "peer review" is not taken for a review. */
export const byFirstWord = <One extends { readonly phrase: Phrase }>(many: readonly One[]): ReadonlyMap<string, readonly One[]> => {
  const found = new Map<string, One[]>();
  for (const one of many.toSorted(longestFirst)) {
    const [first] = one.phrase;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), one]);
  }
  return found;
};

/** A phrase of two words may be of such as say nothing alone: part time. One word may not, or a synonym "IT" would be in every sentence. */
const saysSomething = (phrase: Phrase): boolean => phrase.length > 1 || (phrase[0] !== undefined && !isStopWord(phrase[0]));

export const synonymsOf = (groups: readonly (readonly string[])[]): Synonyms => {
  const known = new Map<string, Known>();
  for (const group of groups) {
    const alike = group.map((text) => ({ text, phrase: foldedWordsOf(text) })).filter(({ phrase }) => saysSomething(phrase));
    for (const { phrase } of alike) {
      const key = phrase.join(' ');
      known.set(key, { phrase, alike: [...(known.get(key)?.alike ?? []), ...alike] });
    }
  }
  return byFirstWord([...known.values()]);
};

const startsAt = (words: readonly string[], at: number, phrase: Phrase): boolean => phrase.every((word, index) => words[at + index] === word);

/** The longest of what begins with this word and stands here. */
export const longestAt = <One extends { readonly phrase: Phrase }>(words: readonly string[], at: number, many: ReadonlyMap<string, readonly One[]>): One | undefined =>
  many.get(words[at] ?? '')?.find(({ phrase }) => startsAt(words, at, phrase));

/** One thing that a text says: a phrase that the scheme knows, with what means the same, or else a single word. */
export type Unit = { readonly phrase: Phrase; readonly words: readonly Word[]; readonly alike: Known['alike'] };

/** What a text says, thing by thing; what says nothing is left out. */
export const unitsOf = (text: string, synonyms: Synonyms): readonly Unit[] => {
  const words = wordsOf(text);
  const texts = words.map((word) => word.folded);
  const units: Unit[] = [];
  for (let at = 0; at < words.length; ) {
    const known = longestAt(texts, at, synonyms);
    const length = known?.phrase.length ?? 1;
    const phrase = texts.slice(at, at + length);
    if (saysSomething(phrase)) units.push({ phrase, words: words.slice(at, at + length), alike: known?.alike ?? [] });
    at += length;
  }
  return units;
};

/** One thing that is looked for: as it was typed, and what else it may be called. */
export type Wanted = { readonly words: string; readonly alike: readonly string[] };

/** What somebody looks for, thing by thing; what the scheme knows by several names is wanted by any of them. */
export const wantedIn = (text: string, groups: readonly (readonly string[])[]): readonly Wanted[] => {
  const units = unitsOf(text, synonymsOf(groups)).filter(({ alike }) => alike.length > 0);
  const covered = (word: Word): boolean => units.some((unit) => unit.words.some(({ from }) => from === word.from));
  const alone = wordsOf(text).filter((word) => !covered(word)).map((word): Wanted => ({ words: text.slice(word.from, word.to), alike: [] }));
  const known = units.map(({ phrase, words, alike }): Wanted => {
    const others = alike.filter((one) => one.phrase.join(' ') !== phrase.join(' ')).map((one) => one.text);
    return { words: text.slice(words[0]?.from, words.at(-1)?.to), alike: [...new Set(others)] };
  });
  return [...known, ...alone];
};
