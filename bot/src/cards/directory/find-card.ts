import type { MentorSummary, Suggestion } from '@mentor-network/core/contracts/directory';
import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { type Element, card, eyebrow, line, muted, openTab, rich, row, strongRun, title } from '../elements.ts';
import { textField } from '../inputs.ts';
import { press } from '../verbs.ts';
import { listWords, placesWords, reasonWords } from '../words.ts';

export type FindView = {
  /** What was looked for; empty for the member's suggestions. */
  readonly words: string;
  readonly scheme: Scheme;
  readonly results: readonly Suggestion[];
  readonly tabUrl: string;
};

const RESULTS_MAX = 3;
const WORDS_LENGTH_MAX = 200;

export const findCard = ({ words, scheme, results, tabUrl }: FindView) => {
  const shown = results.slice(0, RESULTS_MAX);
  const sought = words.trim().slice(0, WORDS_LENGTH_MAX);
  return card({
    fallbackText:
      shown.length === 0
        ? 'Nobody who fits is free just now. Try other words.'
        : `Mentors for you: ${listWords(shown.map(({ mentor }) => mentor.name))}.`,
    body: [
      eyebrow(sought ? 'Find a mentor' : 'Suggested for you'),
      title(headline(sought, shown.length)),
      muted(scheme.name),
      ...(shown.length === 0 ? helpWithNothing(sought) : shown.flatMap((suggestion) => result(suggestion, scheme))),
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

const headline = (words: string, count: number): string => {
  if (count === 0) return words ? `Nobody free fits “${words}” just now` : 'No suggestion just now';
  if (words) return `Mentors for “${words}”`;
  return count === 1 ? 'A mentor who may suit you' : 'Mentors who may suit you';
};

const helpWithNothing = (words: string): readonly Element[] => [
  line(
    words
      ? 'Try one word instead of several, or a broader one. Mentors with a free place change from week to week.'
      : 'Suggestions come from the topics in your profile. Look for a word, or see everybody in the network.',
    { spacing: 'Small' },
  ),
];

const result = ({ mentor, reasons }: Suggestion, scheme: Scheme): readonly Element[] => [
  rich([strongRun(mentor.name)], { spacing: 'Medium', separator: true }),
  line(`${mentor.jobTitle}, ${mentor.department}`, { spacing: 'None' }),
  line(why(mentor, reasons), { spacing: 'Small' }),
  muted(placesWords(mentor.placesLeft), { spacing: 'None' }),
  row([
    press(
      'See profile',
      'mentor.show',
      { mentor: mentor.id, scheme: scheme.id },
      { skipsInputs: true, tooltip: `See the profile of ${mentor.name}` },
    ),
  ]),
];

const TOPICS_SHOWN_MAX = 3;

const why = ({ topics }: MentorSummary, reasons: Suggestion['reasons']): string => {
  const shared = reasons.filter((reason) => reason.kind === 'topic').map(({ label }) => label);
  const helpsWith = `Helps with ${listWords(shared.length > 0 ? shared : topics.slice(0, TOPICS_SHOWN_MAX).map(({ label }) => label))}`;
  return [helpsWith, ...reasons.filter((reason) => reason.kind !== 'topic').map(reasonWords)].join('; ');
};
