import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { Helped, REVIEW_WORDS_LENGTH_MAX, Readers, type ReviewStage } from '@mentor-network/core/partnerships/reviews';
import { card, eyebrow, line, muted, noted, quoted, title, when } from '../elements.ts';
import { oneOf, textField } from '../inputs.ts';
import { press } from '../verbs.ts';
import { helpedWordsIn, ownReview, stageWords } from './work-words.ts';

export type ReviewFormView = { readonly view: PartnershipView; readonly stage: ReviewStage; readonly inputs?: Inputs; readonly problems?: readonly FieldProblem[] };

const questionOf = (stage: ReviewStage): string => (stage === 'mid-point' ? 'How much does it help?' : 'How much did it help?');

/** How much it helps, words if somebody wishes, and who reads them. What was said before is there to be changed. */
export const reviewCard = ({ view, stage, inputs, problems = [] }: ReviewFormView) => {
  const { id: partnership, other, part } = view;
  const before = ownReview(view, stage);
  const filled = { inputs: inputs ?? { helped: before?.helped, words: before?.words, readers: before?.readers ?? 'nobody' }, problems };
  return card({
    fallbackText: `Your mentoring with ${other.name}: ${questionOf(stage)} Open this in Teams to answer.`,
    body: [
      eyebrow(stageWords(stage)),
      title(`Your mentoring with ${other.name}`),
      ...oneOf({ id: 'helped', label: questionOf(stage), isShort: true, choices: Helped.options.map((helped) => ({ id: helped, label: helpedWordsIn(stage, helped) })) }, filled),
      ...textField(
        { id: 'words', label: 'In your words (optional)', placeholder: 'What helps, and what would help more?', isOptional: true, isLong: true, max: REVIEW_WORDS_LENGTH_MAX },
        filled,
      ),
      ...oneOf(
        {
          id: 'readers',
          label: 'Who may read this?',
          isShort: true,
          choices: Readers.options.map((readers) => ({ id: readers, label: readersInForm(readers, part) })),
        },
        filled,
      ),
      muted('Only those you choose read what you say here.', { spacing: 'Medium' }),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership }, { skipsInputs: true }),
      press('Save', 'review.save', { partnership, stage }, { isPrimary: true }),
    ],
  });
};

/** A choice takes no names: clients read its title as Markdown. */
const readersInForm = (readers: Readers, part: PartnershipView['part']): string => {
  switch (readers) {
    case 'partner':
      return part === 'mentor' ? 'My mentee and I' : 'My mentor and I';
    case 'coordinators':
      return 'The coordinators and I';
    case 'nobody':
      return 'Nobody but me';
  }
};

export type ReviewedView = { readonly view: PartnershipView; readonly stage: ReviewStage; readonly note?: string | undefined };

/** What was said, and who reads it. */
export const reviewedCard = ({ view, stage, note }: ReviewedView) => {
  const { id: partnership, other, may, status } = view;
  const review = ownReview(view, stage);
  const headline = review === undefined ? 'Nothing is saved yet' : helpedWordsIn(stage, review.helped);
  return card({
    fallbackText: `${headline}. Your mentoring with ${other.name}.`,
    body: [
      ...noted(note),
      eyebrow(`${stageWords(stage)} · Saved`),
      title(headline),
      ...(review?.words ? [quoted(review.words, 'Small')] : []),
      ...when(review !== undefined, line(status === 'ended' ? 'Thank you for looking back.' : 'Thank you. It may help to talk about it when you meet.', { spacing: 'Small' })),
      ...(review === undefined ? [] : [muted(readWords(view, review.readers, review.words !== ''), { spacing: 'Medium' })]),
    ],
    actions: [press('Partnership', 'partnership.show', { partnership }, { isPrimary: true }), ...when(may.includes('review'), press('Change it', 'review.show', { partnership, stage }))],
  });
};

const readWords = ({ other }: PartnershipView, readers: Readers, hasWords: boolean): string => {
  switch (readers) {
    case 'partner':
      return `${other.name} reads this too.`;
    case 'coordinators':
      return hasWords ? `The coordinators of the scheme read your words. ${other.name} does not.` : `${other.name} does not see this.`;
    case 'nobody':
      return hasWords ? 'Nobody but you reads your words.' : `${other.name} does not see this.`;
  }
};

export type LookBackView = { readonly view: PartnershipView };

/** Half a year later: one tap of three. */
export const lookBackCard = ({ view }: LookBackView) => {
  const { id: partnership, other, may } = view;
  const tap = (helped: Helped) => press(helpedWordsIn('look-back', helped), 'review.save', { partnership, stage: 'look-back', helped, words: '', readers: 'nobody' });
  return card({
    fallbackText: `Looking back at your mentoring with ${other.name}: did it help? Open this in Teams to answer with one tap.`,
    body: [
      eyebrow('Looking back'),
      title(`Half a year on from your mentoring with ${other.name}`),
      line('Did it help? One tap is enough.', { spacing: 'Small' }),
      muted(`It counts in the figures of your scheme, without your name. ${other.name} does not see it.`, { spacing: 'Medium' }),
    ],
    actions: [
      ...when(may.includes('review'), ...Helped.options.map(tap)),
      ...when(may.includes('review'), press('Say more', 'review.show', { partnership, stage: 'look-back' })),
      press('Partnership', 'partnership.show', { partnership }),
    ],
  });
};
