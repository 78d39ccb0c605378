import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Button, card, eyebrow, line, muted, openTab, title, when } from '../elements.ts';
import { press } from '../verbs.ts';

export type FitCheckView = { readonly view: PartnershipView };

/** Two taps, for whoever reads it alone. */
export const fitCheckCard = ({ view }: FitCheckView) => {
  const { id: partnership, other, may, fitCheck } = view;
  if (fitCheck !== null) return fitCheckedCard({ view });
  return card({
    fallbackText: `Does your mentoring with ${other.name} fit? Open this in Teams to answer with one tap.`,
    body: [
      eyebrow('Fit check'),
      title(`Does it fit with ${other.name}?`),
      line('You have been at it for about a month, and one tap is enough. If it does not quite fit, there are kind ways on.', { spacing: 'Small' }),
      muted(`Only you see your answer. ${other.name} never does, and a coordinator only if you wish.`, { spacing: 'Medium' }),
    ],
    actions: [
      ...when(
        may.includes('answer-fit-check'),
        press('It fits', 'fit-check.answer', { partnership, fits: 'yes' }, { isPrimary: true }),
        press('Not quite', 'fit-check.answer', { partnership, fits: 'no' }),
      ),
      press('Partnership', 'partnership.show', { partnership }),
    ],
  });
};

/** After the tap: nothing more when it fits; otherwise whether a coordinator is told, and the kind ways on. */
export const fitCheckedCard = ({ view }: FitCheckView) => {
  const { id: partnership, other, fitCheck } = view;
  const isGood = fitCheck?.isGood ?? true;
  const headline = isGood ? 'Good to hear' : fitCheck?.isForCoordinators ? 'A coordinator is told' : 'Thank you for saying so';
  return card({
    fallbackText: `${headline}. Only you see what you answered about ${other.name}.`,
    body: [
      eyebrow('Fit check'),
      title(headline),
      line(isGood ? `You said that it fits with ${other.name}.` : notQuiteWords(view), { spacing: 'Small' }),
      muted(
        fitCheck?.isForCoordinators
          ? `${other.name} never sees your answer. The coordinators know that it does not quite fit for one of you, and get in touch.`
          : `Only you see your answer. ${other.name} never does.`,
        { spacing: 'Medium' },
      ),
    ],
    actions: isGood ? [press('Partnership', 'partnership.show', { partnership }), press('Not quite, after all', 'fit-check.answer', { partnership, fits: 'no' })] : waysOn(view),
  });
};

const notQuiteWords = ({ fitCheck }: PartnershipView): string =>
  fitCheck?.isForCoordinators
    ? 'They talk with each of you kindly, and change nothing without you. You can also talk about it yourselves, change what you agreed on, or end it. Nobody is at fault.'
    : 'That happens, and nobody is at fault. You can talk about it, change what you agreed on, or end it kindly. Would you like a coordinator to know?';

const waysOn = ({ id: partnership, other, may, chatUrl, fitCheck }: PartnershipView): readonly Button[] => [
  ...when(may.includes('answer-fit-check') && fitCheck?.isForCoordinators === false, press('Tell a coordinator', 'fit-check.tell', { partnership }, { isPrimary: true })),
  ...(chatUrl === null ? [] : [openTab('Talk about it', chatUrl)]),
  press('Change the agreement', 'agreement.show', { partnership }, { tooltip: `What you and ${other.name} agreed on` }),
  ...when(may.includes('end'), press('End kindly', 'partnership.ending', { partnership })),
  press('Leave it', 'partnership.show', { partnership }),
];
