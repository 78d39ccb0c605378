import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { dateIn } from '@mentor-network/core/kernel/time';
import type { Ask } from '@mentor-network/core/partnerships/asks';
import { type Button, type Element, line, row } from '../elements.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import type { PartnershipCardView } from './standing.ts';

type Asked = { readonly text: string; readonly button: Button };

/** The first thing that the other or the time asks of the reader, above the rest of the card: a sentence and the one button for it. */
export const askedOf = (seen: PartnershipCardView): readonly Element[] => {
  const [asked] = [...amendmentIn(seen), ...seen.view.asks.flatMap((ask) => inWords(ask, seen) ?? [])];
  return asked === undefined ? [] : [{ type: 'Container', style: 'emphasis', spacing: 'Medium', items: [line(asked.text), row([asked.button])] }];
};

const amendmentIn = ({ view: { id: partnership, amendment, may } }: PartnershipCardView): readonly Asked[] =>
  amendment === null || !may.includes('sign')
    ? []
    : [{ text: 'A change to your agreement waits for your signature.', button: press('Read the change', 'agreement.show', { partnership }, { isPrimary: true }) }];

const byItselfWords = ({ view: { closesOn }, now, zone }: PartnershipCardView, what: 'closes' | 'completes'): string =>
  closesOn === null ? '' : ` It ${what} by itself on ${dateWords(closesOn, dateIn(now, zone))}.`;

const endsWords = ({ view: { agreement }, now, zone }: PartnershipCardView): string =>
  agreement === null ? 'It ends soon.' : `It ends on ${dateWords(agreement.endsOn, dateIn(now, zone))}. Plan how to end well, or agree on some months more.`;

/** Undefined where the card says it anyway, or where the reader may not do it. */
const inWords = (ask: Ask, seen: PartnershipCardView): Asked | undefined => {
  const { id: partnership, may } = seen.view;
  const primary = { isPrimary: true } as const;
  switch (ask) {
    case 'close-offer':
      return may.includes('keep-going')
        ? { text: `You have not met for a long time.${byItselfWords(seen, 'closes')}`, button: press('It goes on', 'partnership.keep-going', { partnership }, primary) }
        : undefined;
    case 'time-to-close':
      return may.includes('end')
        ? { text: `The end you agreed on has come.${byItselfWords(seen, 'completes')}`, button: press('Complete it', 'partnership.complete', { partnership }, primary) }
        : undefined;
    case 'ending-soon':
      return may.includes('amend') && seen.view.amendment === null
        ? { text: endsWords(seen), button: press('Some months more', 'amendment.extending', { partnership }, primary) }
        : undefined;
    case 'fit-check':
      return may.includes('answer-fit-check')
        ? { text: 'You have been at it for a while. Does it fit?', button: press('Say how it fits', 'fit-check.show', { partnership }, primary) }
        : undefined;
    case 'mid-point':
      return may.includes('review')
        ? { text: 'A moment to look at how it goes.', button: press('Look at it', 'review.show', { partnership, stage: 'mid-point' }, primary) }
        : undefined;
    case 'action-due':
    case 'closing-review':
    case 'look-back':
      return undefined;
    default:
      return assertNever(ask);
  }
};
