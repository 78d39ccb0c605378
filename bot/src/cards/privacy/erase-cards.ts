import { card, eyebrow, line, muted, noted, title, when } from '../elements.ts';
import { tickField } from '../inputs.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';

export type ErasingView = {
  /** Partnerships and requests that are not over. */
  readonly ongoing: number;
  /** They pressed, and had not ticked. */
  readonly isUnsure?: boolean;
};

export const erasingCard = ({ ongoing, isUnsure = false }: ErasingView) =>
  card({
    fallbackText: 'Erase everything the network has about you? Open this in Teams to answer.',
    body: [
      ...noted(isUnsure ? 'Nothing was erased. Tick the box first, if you are sure.' : undefined),
      eyebrow('Your data'),
      title('Erase everything about you?'),
      line('Your registration, your profile, what you wrote, your settings and the messages to you are deleted within moments. Nobody can bring them back.', { spacing: 'Small' }),
      ...when(
        ongoing > 0,
        line(`You have ${countWords(ongoing, 'partnership or request', 'partnerships or requests')} that would be closed. The others are told kindly that you have left.`, { spacing: 'Small' }),
      ),
      line('Whoever you were in a partnership with keeps that it was, when you met, and what they wrote alone, with “a former member”.', { spacing: 'Small' }),
      muted('Messages that are in Teams already stay there, as your university keeps its chats. Save your data first, if you want to keep something.'),
      ...tickField({ id: 'sure', label: 'Your confirmation', title: 'Yes, erase everything about me', isOptional: true }, { inputs: {}, problems: [] }),
    ],
    actions: [press('Keep my data', 'my-data.show', {}, { isPrimary: true, skipsInputs: true }), press('Erase me', 'erase.confirm', {})],
  });

export const erasedCard = () =>
  card({
    fallbackText: 'Everything about you is being erased. It takes a few moments.',
    body: [
      eyebrow('Your data'),
      title('You are being erased'),
      line('It takes a few moments. There is nothing more for you to do, and you hear no more from us. Thank you for having been here.', { spacing: 'Small' }),
      muted('If you ever want to come back, write “register”.'),
    ],
    actions: [press('See what is left', 'my-data.show', {})],
  });
