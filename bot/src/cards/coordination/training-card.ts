import type { SchemeToday } from '@mentor-network/core/contracts/coordination';
import { card, eyebrow, line, listed, muted, rich, strongRun, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';

export type TrainingView = Pick<SchemeToday, 'scheme' | 'training'> & { readonly note?: string };

const SHOWN_MAX = 5;

/** Mentors whom the directory lists once somebody has noted that they are trained. */
export const trainingCard = ({ scheme, training, note }: TrainingView) => {
  const shown = training.slice(0, SHOWN_MAX);
  const headline = training.length === 0 ? 'Nobody waits for the training' : `${countWords(training.length, 'mentor waits', 'mentors wait')} for the training`;
  return card({
    fallbackText: `${headline} of ${scheme.name}. Open this in Teams.`,
    body: [
      eyebrow(scheme.name),
      title(headline),
      ...(note === undefined ? [] : [line(note, { spacing: 'Small' })]),
      ...shown.map(({ id, name }) => listed([rich([strongRun(name)])], press('Trained', 'approval.trained', { member: id, scheme: scheme.id }, { tooltip: `${name} is trained` }))),
      ...(training.length > shown.length ? [muted(`And ${countWords(training.length - shown.length, 'more', 'more')}.`, { spacing: 'Medium' })] : []),
    ],
    actions: [press('Today', 'coordination.today', {})],
  });
};
