import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Zone } from '@mentor-network/core/kernel/time';
import { helpedWordsIn, progressWords, readersWords, stageWords } from '../partnerships/work-words.ts';
import { fullDateWords, stampWords } from '../time-words.ts';
import { capitalised } from '../words.ts';

type Line = { readonly label: string; readonly text: string };

/** What the reader and the other have done together, and what the reader has said for themselves. */
export const workLines = ({ goalsProgress, actions, fitCheck, reviews, other }: PartnershipView, zone: Zone): readonly Line[] => [
  ...goalsProgress.map(({ text, progress }) => ({ label: 'Progress', text: `${text}\n${capitalised(progressWords(progress))}` })),
  ...actions.map(({ text, isMine, dueOn, status }) => ({ label: 'Agreed action', text: `${text}\n${isMine ? 'You' : other.name}, by ${fullDateWords(dueOn)}; ${status}` })),
  ...(fitCheck === null ? [] : [{ label: 'Fit check, seen by you alone', text: `${fitCheck.isGood ? 'It fits' : 'Not quite'}${fitCheck.isForCoordinators ? '; the coordinators know' : ''}` }]),
  ...reviews.map(({ stage, isMine, helped, words, readers, at }) => ({
    label: `${stageWords(stage)}, ${isMine ? `you; read by: ${readersWords(readers, other.name)}` : other.name}`,
    text: [`${helpedWordsIn(stage, helped)}, ${stampWords(at, zone)}`, ...(words ? [words] : [])].join('\n'),
  })),
];
