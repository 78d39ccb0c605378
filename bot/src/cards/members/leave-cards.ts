import { card, eyebrow, line, muted, noted, title, when } from '../elements.ts';
import { tickField } from '../inputs.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';

export type LeavingView = {
  /** Partnerships and requests that are not over. */
  readonly ongoing: number;
  /** They pressed, and had not ticked. */
  readonly isUnsure?: boolean;
};

export const leavingCard = ({ ongoing, isUnsure = false }: LeavingView) =>
  card({
    fallbackText: 'Leave the Mentor Network? Open this in Teams to answer.',
    body: [
      ...noted(isUnsure ? 'You have not left. Tick the box first, if you are sure.' : undefined),
      eyebrow('Your profile'),
      title('Leave the network?'),
      line('Nobody finds you any more, and what you told us about yourself is deleted: your profile, your places, and who you must not be matched with.', { spacing: 'Small' }),
      ...when(
        ongoing > 0,
        line(`${countWords(ongoing, 'partnership or request of yours is', 'partnerships and requests of yours are')} closed. The others are told kindly, and nobody is at fault.`, { spacing: 'Small' }),
      ),
      line('What you agreed together stays with the two of you, as long as agreements are kept. Your name is kept for half a year, so that they know who it was.', { spacing: 'Small' }),
      muted('You can come back at any time and register anew. For a break, a pause in your profile is enough.'),
      ...tickField({ id: 'sure', label: 'Your confirmation', title: 'Yes, I would like to leave', isOptional: true }, { inputs: {}, problems: [] }),
    ],
    actions: [press('Stay', 'profile.show', {}, { isPrimary: true, skipsInputs: true }), press('Leave', 'leave.confirm', {})],
  });

export const leftCard = () =>
  card({
    fallbackText: 'You have left the Mentor Network. Write "register" if you ever want to come back.',
    body: [
      eyebrow('Mentor Network'),
      title('You have left the network'),
      line('What was open is being closed, and the others are told kindly. Thank you for having been here.', { spacing: 'Small' }),
      muted('If you ever want to come back, register anew. To have everything about you erased, look at your data.'),
    ],
    actions: [press('Register', 'registration.open', {}), press('Your data', 'my-data.show', {})],
  });
