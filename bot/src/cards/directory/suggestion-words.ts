import type { MentorSummary, Suggestion } from '@mentor-network/core/contracts/directory';
import { listWords, reasonWords } from '../words.ts';

const TOPICS_SHOWN_MAX = 3;

/** Why this mentor, in one line: what they share with the reader, or what they help with. */
export const suggestionWords = ({ topics }: MentorSummary, reasons: Suggestion['reasons']): string => {
  const shared = reasons.filter((reason) => reason.kind === 'topic').map(({ label }) => label);
  const helpsWith = `Helps with ${listWords(shared.length > 0 ? shared : topics.slice(0, TOPICS_SHOWN_MAX).map(({ label }) => label))}`;
  return [helpsWith, ...reasons.filter((reason) => reason.kind !== 'topic').map(reasonWords)].join('; ');
};
