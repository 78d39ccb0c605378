import type { FullMember } from '../members/member.ts';
import { type Scheme, type SuggestionWeights, labelOf } from '../schemes/scheme.ts';
import { foldedWordsOf } from './own-words.ts';
import { type Phrase, byFirstWord, longestAt, synonymsOf, unitsOf } from './synonyms.ts';

/** Whose eyes see the reasons. What a mentee hopes is theirs alone, so for a coordinator it does not count. */
export type Eyes = 'mentee' | 'coordinator';

/** A phrase that a mentor may have written, and why it is looked for. */
export type Sought = {
  readonly phrase: Phrase;
  /** The mentee's words for it, when they are other words. */
  readonly said: string | null;
  /** The topics of the mentee that say it already. Sharing one of them, the phrase is nothing new. */
  readonly topics: readonly string[];
};

/** What a mentee looks for in a scheme: made once, and then held against many mentors. */
export type Seeking = {
  readonly mentee: FullMember;
  readonly scheme: Scheme;
  readonly weights: SuggestionWeights;
  readonly topics: ReadonlySet<string>;
  readonly sought: ReadonlyMap<string, readonly Sought[]>;
  /** Topics they did not choose and wrote of, each with their words for it when they are other words. */
  readonly nearTopics: ReadonlyMap<string, string | null>;
};

export const seekingOf = (mentee: FullMember, scheme: Scheme, eyes: Eyes): Seeking => {
  const topics = new Set(mentee.profile.mentee?.topics ?? []);
  const hopes = eyes === 'mentee' ? (mentee.profile.mentee?.hopes ?? '') : '';
  const sought = soughtIn(topics, hopes, scheme);
  return { mentee, scheme, weights: scheme.settings.weights, topics, sought, nearTopics: nearTopicsOf(topics, sought, scheme) };
};

/** What the chosen topics and the hopes say, unit by unit, in every wording that the scheme knows for it. */
const soughtIn = (topics: ReadonlySet<string>, hopes: string, scheme: Scheme): ReadonlyMap<string, readonly Sought[]> => {
  const synonyms = synonymsOf(scheme.synonyms);
  const found = new Map<string, Sought>();
  const seek = (phrase: Phrase, said: string | null, topic: string | undefined): void => {
    const key = phrase.join(' ');
    const before = found.get(key);
    const known = before?.topics ?? [];
    // The mentee's own wording goes before a synonym of something else they wrote.
    found.set(key, { phrase, said: before?.said === null ? null : said, topics: topic && !known.includes(topic) ? [...known, topic] : known });
  };
  const seekAll = (text: string, topic: string | undefined, says: (phrase: Phrase) => boolean): void => {
    for (const { phrase, words, alike } of unitsOf(text, synonyms)) {
      if (alike.length === 0 && !says(phrase)) continue;
      const said = text.slice(words[0]?.from, words.at(-1)?.to);
      const own = phrase.join(' ');
      for (const other of alike) seek(other.phrase, other.phrase.join(' ') === own ? null : said, topic);
      seek(phrase, null, topic);
    }
  };
  const says = distinctIn(scheme);
  for (const topic of topics) seekAll(labelOf(scheme.lists.topics, topic), topic, says);
  seekAll(hopes, undefined, () => true);
  return byFirstWord([...found.values()]);
};

/** A word that stands in several topics of the list says too little to tell one from another. */
const distinctIn = ({ lists }: Scheme): ((phrase: Phrase) => boolean) => {
  const counts = new Map<string, number>();
  for (const { label } of lists.topics) for (const word of new Set(foldedWordsOf(label))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (phrase) => phrase.length > 1 || (counts.get(phrase[0] ?? '') ?? 0) < 2;
};

const nearTopicsOf = (chosen: ReadonlySet<string>, sought: ReadonlyMap<string, readonly Sought[]>, scheme: Scheme): ReadonlyMap<string, string | null> => {
  const says = distinctIn(scheme);
  const near = new Map<string, string | null>();
  for (const { id, label } of scheme.lists.topics) {
    if (chosen.has(id)) continue;
    const words = foldedWordsOf(label);
    for (const at of words.keys()) {
      const found = longestAt(words, at, sought);
      // What only the chosen topics say would bring one topic of the list for another.
      if (!found || found.topics.length > 0 || !says(found.phrase) || near.has(id)) continue;
      near.set(id, found.said);
    }
  }
  return near;
};
