import type { Suggestion } from '@mentor-network/core/contracts/directory';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Element, card, eyebrow, line, muted, openTab, rich, row, strongRun, title, when } from '../elements.ts';
import { oneOf, textField } from '../inputs.ts';
import { press } from '../verbs.ts';
import { listWords, matchedWords, placesAndReplyWords } from '../words.ts';
import { suggestionWords } from './suggestion-words.ts';

export type FindView = {
  /** What was looked for; empty for the member's suggestions. */
  readonly words: string;
  readonly scheme: Scheme;
  /** Where the member could look; a choice when there are several. */
  readonly schemes: readonly Scheme[];
  /** Whether they are a mentee of this scheme. */
  readonly isSeeking: boolean;
  readonly results: readonly Suggestion[];
  readonly tabUrl: string;
};

const RESULTS_MAX = 3;
const WORDS_LENGTH_MAX = 200;

export const findCard = ({ words, scheme, schemes, isSeeking, results, tabUrl }: FindView) => {
  const shown = results.slice(0, RESULTS_MAX);
  const sought = words.trim().slice(0, WORDS_LENGTH_MAX);
  return card({
    fallbackText:
      shown.length === 0
        ? 'Nobody who fits is free just now. Try other words.'
        : `Mentors for you: ${listWords(shown.map(({ mentor }) => mentor.name))}.`,
    body: [
      eyebrow(sought || scheme.kind === 'matched' ? 'Find a mentor' : 'Suggested for you'),
      title(headline(sought, shown.length, scheme)),
      muted(scheme.name),
      ...when(scheme.kind === 'matched', line(matchedWords(isSeeking), { spacing: 'Small' })),
      ...(shown.length === 0 ? helpWithNothing(sought, scheme) : shown.flatMap((suggestion) => result(suggestion, scheme))),
      ...(schemes.length > 1 ? whichScheme(scheme, schemes) : []),
      ...textField(
        {
          id: 'words',
          label: 'Look for something else',
          placeholder: 'For example: grant writing',
          isOptional: true,
          max: WORDS_LENGTH_MAX,
        },
        { inputs: {}, problems: [] },
      ),
    ],
    actions: [press('Search', 'directory.find', {}), openTab('See all mentors', tabUrl)],
  });
};

const headline = (words: string, count: number, { kind }: Scheme): string => {
  if (!words && kind === 'matched') return 'A coordinator finds somebody for you';
  if (count === 0) return words ? `Nobody free fits “${words}” just now` : 'No suggestion just now';
  if (words) return `Mentors for “${words}”`;
  return count === 1 ? 'A mentor who may suit you' : 'Mentors who may suit you';
};

const whichScheme = (scheme: Scheme, schemes: readonly Scheme[]): readonly Element[] =>
  oneOf({ id: 'scheme', label: 'Look in', isOptional: true, choices: schemes.map(({ id, name }) => ({ id, label: name })) }, { inputs: { scheme: scheme.id }, problems: [] });

const helpWithNothing = (words: string, { kind }: Scheme): readonly Element[] =>
  words || kind === 'self-service' ? [nothingHelp(words)] : [];

const nothingHelp = (words: string): Element =>
  line(
    words
      ? 'Try one word instead of several, or a broader one. Mentors with a free place change from week to week.'
      : 'Suggestions come from the topics in your profile. Look for a word, or see everybody in the network.',
    { spacing: 'Small' },
  );

const result = ({ mentor, reasons }: Suggestion, scheme: Scheme): readonly Element[] => [
  rich([strongRun(mentor.name)], { spacing: 'Medium', separator: true }),
  line(`${mentor.jobTitle}, ${mentor.department}`, { spacing: 'None' }),
  line(suggestionWords(mentor, reasons), { spacing: 'Small' }),
  muted(placesAndReplyWords(mentor), { spacing: 'None' }),
  row([
    press(
      'See profile',
      'mentor.show',
      { mentor: mentor.id, scheme: scheme.id },
      { skipsInputs: true, tooltip: `See the profile of ${mentor.name}` },
    ),
  ]),
];
