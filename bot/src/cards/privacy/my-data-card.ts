import { type Instant, type Zone, timeIn } from '@mentor-network/core/kernel/time';
import type { LookedAt } from '@mentor-network/core/privacy/looks';
import { type Element, card, eyebrow, fact, labelled, line, muted, openTab, title } from '../elements.ts';
import { stampWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { lookReasonWords } from './look-words.ts';

export type MyDataView = {
  readonly status: 'stranger' | 'registering' | 'registered' | 'paused' | 'left';
  readonly partnerships: number;
  readonly notices: number;
  readonly looks: readonly LookedAt[];
  readonly links: { readonly html: string; readonly json: string };
  /** Until when the two links open something. */
  readonly linksUntil: Instant;
  readonly zone: Zone;
};

const LOOKS_SHOWN_MAX = 5;

export const myDataCard = (view: MyDataView) =>
  card({
    fallbackText: 'What the network has about you. Open this in Teams to read it, save it or have it erased.',
    body: [
      eyebrow('Your data'),
      title('What the network has about you'),
      fact('Your record', recordWords(view), { spacing: 'Medium' }),
      fact('Partnerships and requests', view.partnerships === 0 ? 'none' : String(view.partnerships)),
      fact('Messages to you', view.notices === 0 ? 'none' : countWords(view.notices, 'is kept for 90 days', 'are kept for 90 days each')),
      ...looksOf(view),
      muted(`The two links are for you alone and work until ${timeIn(view.linksUntil, view.zone)}. Do not pass them on.`, { spacing: 'Medium' }),
    ],
    actions: [
      openTab('Read all of it', view.links.html),
      openTab('Save as JSON', view.links.json),
      press('Erase me', 'erase.asking', {}),
    ],
  });

const recordWords = ({ status }: MyDataView): string => {
  switch (status) {
    case 'stranger':
      return 'none; you are not registered';
    case 'registering':
      return 'a registration you have begun';
    case 'registered':
    case 'paused':
      return 'your registration, with your profile';
    case 'left':
      return 'that you were a member';
  }
};

const looksOf = ({ looks, zone }: MyDataView): readonly Element[] => [
  ...labelled(
    'Who looked at your record',
    looks.length === 0
      ? 'No coordinator has.'
      : looks
          .slice(0, LOOKS_SHOWN_MAX)
          .map(({ at, who, why }) => `${stampWords(at, zone)}: ${who}, ${lookReasonWords(why)}`)
          .join('\n'),
  ),
  ...(looks.length > LOOKS_SHOWN_MAX ? [line(`And ${countWords(looks.length - LOOKS_SHOWN_MAX, 'more time', 'more times')} in the last twelve months.`, { spacing: 'Small' })] : []),
  muted('A coordinator sees dates and states, and of your words only why you ended a partnership. Looking at a profile in the directory is not noted: who looks for a mentor does so unseen.'),
];
