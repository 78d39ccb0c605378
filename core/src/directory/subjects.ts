import type { Reason } from '../contracts/directory.ts';
import { labelOf } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import { foldedWordsOf, wordsOf } from './own-words.ts';
import type { Seeking, Sought } from './seeking.ts';
import { longestAt } from './synonyms.ts';

/** What the two would talk about. Without any of it nobody is suggested, whatever else they share. */
export const subjectsFor = (seeking: Seeking, listing: Listing): readonly Reason[] => {
  const { topics, weights, scheme } = seeking;
  const offered = listing.member.profile.mentor?.topics ?? [];
  const shared = weights.topic > 0 ? offered.filter((topic) => topics.has(topic)).map((topic): Reason => ({ kind: 'topic', label: labelOf(scheme.lists.topics, topic) })) : [];
  const inWords = weights.ownTopic > 0 ? inWordsFor(seeking, listing, offered) : undefined;
  return inWords ? [...shared, inWords] : shared;
};

/** One reason from words, however many there are: a long text is no better a mentor. */
const inWordsFor = (seeking: Seeking, listing: Listing, offered: readonly string[]): Reason | undefined =>
  (writesOfIt(seeking, listing, offered) ? ownTopicFor(seeking, listing, offered) : undefined) ?? nearTopicFor(seeking, offered);

const nearTopicFor = ({ nearTopics, scheme }: Seeking, offered: readonly string[]): Reason | undefined => {
  if (nearTopics.size === 0) return undefined;
  const [near] = offered.flatMap((topic): Reason[] => {
    const said = nearTopics.get(topic);
    return said === undefined ? [] : [{ kind: 'near-topic', label: labelOf(scheme.lists.topics, topic), said }];
  });
  return near;
};

/** A word of the mentor is nothing new when it only says a topic again that the two share already. */
const newAt = (words: readonly string[], at: number, { sought }: Seeking, offered: readonly string[]): Sought | undefined => {
  const found = longestAt(words, at, sought);
  return found?.topics.some((topic) => offered.includes(topic)) ? undefined : found;
};

/** Whether it is worth reading what the mentor wrote; asked of every mentor, by words that were made before. */
const writesOfIt = (seeking: Seeking, { member, ownWords }: Listing, offered: readonly string[]): boolean => {
  const words = ownWords ?? foldedWordsOf(member.profile.mentor?.ownTopics ?? '');
  return words.some((_word, at) => newAt(words, at, seeking, offered) !== undefined);
};

type Stretch = { readonly from: number; readonly to: number; readonly said: string | null };

/** The longest stretch of what the mentor wrote that the mentee looks for, as it stands there. */
const ownTopicFor = (seeking: Seeking, { member }: Listing, offered: readonly string[]): Reason | undefined => {
  const text = member.profile.mentor?.ownTopics ?? '';
  const words = wordsOf(text);
  const longest = stretchesIn(words.map((word) => word.folded), seeking, offered).reduce<Stretch | undefined>(
    (best, one) => (!best || one.to - one.from > best.to - best.from ? one : best),
    undefined,
  );
  return longest && { kind: 'own-topic', label: text.slice(words[longest.from]?.from, words[longest.to - 1]?.to), said: longest.said };
};

const stretchesIn = (words: readonly string[], seeking: Seeking, offered: readonly string[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  for (let at = 0; at < words.length; ) {
    const found = newAt(words, at, seeking, offered);
    const to = at + (found?.phrase.length ?? 1);
    const before = stretches.at(-1);
    if (found) {
      if (before?.to === at) stretches[stretches.length - 1] = { ...before, to };
      else stretches.push({ from: at, to, said: found.said });
    }
    at = to;
  }
  return stretches;
};
