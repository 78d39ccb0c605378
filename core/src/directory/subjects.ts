import type { Reason } from '../contracts/directory.ts';
import { labelOf } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import { foldedWordsOf, isStopWord, wordsOf } from './own-words.ts';
import type { Seeking, Sought } from './seeking.ts';
import { longestAt } from './synonyms.ts';

/** What the two would talk about: topics of the list, and whether their words say more. Kept small, for it is asked of every mentor. */
export type Subjects = { readonly topics: readonly string[]; readonly isInWords: boolean };

export const subjectsOf = (seeking: Seeking, listing: Listing): Subjects => {
  const { topics, weights } = seeking;
  const offered = listing.member.profile.mentor?.topics ?? [];
  return {
    topics: weights.topic > 0 ? offered.filter((topic) => topics.has(topic)) : [],
    isInWords: weights.ownTopic > 0 && (writesOfIt(seeking, listing, offered) || isNearOne(seeking, offered)),
  };
};

const isNearOne = ({ nearTopics }: Seeking, offered: readonly string[]): boolean => nearTopics.size > 0 && offered.some((topic) => nearTopics.has(topic));

/** A word of the mentor is nothing new when it only says a topic again that the two share already. */
const newAt = (words: readonly string[], at: number, { sought }: Seeking, offered: readonly string[]): Sought | undefined => {
  const found = longestAt(words, at, sought);
  return found?.topics.some((topic) => offered.includes(topic)) ? undefined : found;
};

/** Whether it is worth reading what the mentor wrote, by words that were made before. */
const writesOfIt = (seeking: Seeking, { member, ownWords }: Listing, offered: readonly string[]): boolean => {
  const words = ownWords ?? foldedWordsOf(member.profile.mentor?.ownTopics ?? '');
  return words.some((_word, at) => newAt(words, at, seeking, offered) !== undefined);
};

/** The subjects as reasons. From words there is one, however many there are: a long text is no better a mentor. */
export const subjectReasons = (seeking: Seeking, listing: Listing, { topics, isInWords }: Subjects): readonly Reason[] => {
  const { lists } = seeking.scheme;
  const offered = listing.member.profile.mentor?.topics ?? [];
  const inWords = isInWords ? (ownTopicFor(seeking, listing, offered) ?? nearTopicFor(seeking, offered)) : undefined;
  return [...topics.map((topic): Reason => ({ kind: 'topic', label: labelOf(lists.topics, topic) })), ...(inWords ? [inWords] : [])];
};

const nearTopicFor = ({ nearTopics, scheme }: Seeking, offered: readonly string[]): Reason | undefined => {
  const near = offered.find((topic) => nearTopics.has(topic));
  return near === undefined ? undefined : { kind: 'near-topic', label: labelOf(scheme.lists.topics, near), said: nearTopics.get(near) ?? null };
};

type Stretch = { readonly from: number; readonly to: number; readonly said: string | null };

/** The longest stretch of what the mentor wrote that the mentee looks for, as it stands there; small words between do not end it. */
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
  let goesOn = false;
  for (let at = 0; at < words.length; ) {
    const found = newAt(words, at, seeking, offered);
    const to = at + (found?.phrase.length ?? 1);
    const before = stretches.at(-1);
    if (found && goesOn && before) stretches[stretches.length - 1] = { ...before, to };
    else if (found) stretches.push({ from: at, to, said: found.said });
    goesOn = found !== undefined || (goesOn && isStopWord(words[at] ?? ''));
    at = to;
  }
  return stretches;
};
