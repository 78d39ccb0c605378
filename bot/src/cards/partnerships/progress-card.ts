import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { Progress } from '@mentor-network/core/partnerships/reviews';
import { PROGRESS_FIELDS } from '@mentor-network/core/partnerships/work-inputs';
import { card, eyebrow, line, muted, oneLine, title } from '../elements.ts';
import { oneOf } from '../inputs.ts';
import { press } from '../verbs.ts';
import { capitalised } from '../words.ts';
import { progressWords } from './work-words.ts';

export type ProgressView = { readonly view: PartnershipView; readonly inputs?: Inputs; readonly problems?: readonly FieldProblem[] };

/** How far each goal has come, one choice a goal, saved together. They belong to one version of the agreement. */
export const progressCard = ({ view, inputs, problems = [] }: ProgressView) => {
  const { id: partnership, goalsProgress, agreement } = view;
  const filled = { inputs: inputs ?? Object.fromEntries(goalsProgress.map(({ progress }, goal) => [PROGRESS_FIELDS[goal] ?? '', progress])), problems };
  const isOne = goalsProgress.length === 1;
  return card({
    fallbackText: `How far are you with ${view.other.name}? Open this in Teams to answer.`,
    body: [
      eyebrow('Goals'),
      title('How far are you?'),
      ...goalsProgress.flatMap(({ text }, goal) => [
        line(isOne ? oneLine(text) : `${goal + 1}. ${oneLine(text)}`, { spacing: 'Medium' }),
        ...oneOf(
          {
            id: PROGRESS_FIELDS[goal] ?? '',
            label: isOne ? 'This goal is' : `Goal ${goal + 1} is`,
            isShort: true,
            choices: Progress.options.map((progress) => ({ id: progress, label: capitalised(progressWords(progress)) })),
          },
          filled,
        ),
      ]),
      muted(`Only you and ${view.other.name} see this. It is a help to talk, and nobody’s mark.`, { spacing: 'Medium' }),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership }, { skipsInputs: true }),
      press('Save', 'progress.save', { partnership, version: agreement?.version ?? 1 }, { isPrimary: true }),
    ],
  });
};
