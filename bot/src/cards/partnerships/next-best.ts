import type { NextBest, Suggestion } from '@mentor-network/core/contracts/directory';
import { type Element, line, listed, muted, rich, strongRun } from '../elements.ts';
import { press } from '../verbs.ts';
import { placesAndReplyWords } from '../words.ts';
import { suggestionWords } from '../directory/suggestion-words.ts';

/** Whom the mentee may ask next, by name and with the reasons, so that a no is not the end of it. */
export const nextBestList = (nextBest: NextBest | undefined): readonly Element[] =>
  nextBest === undefined
    ? []
    : [rich([strongRun('Who may help instead')], { spacing: 'Medium' }), ...nextBest.suggestions.map((suggestion) => suggestionRow(suggestion, nextBest))];

const suggestionRow = ({ mentor, reasons }: Suggestion, { schemeId }: NextBest): Element =>
  listed(
    [rich([strongRun(mentor.name)]), line(suggestionWords(mentor, reasons), { spacing: 'None' }), muted(placesAndReplyWords(mentor), { spacing: 'None' })],
    press('See profile', 'mentor.show', { mentor: mentor.id, scheme: schemeId }, { tooltip: `See the profile of ${mentor.name}` }),
  );
