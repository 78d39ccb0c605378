import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Instant, type Zone, dateIn } from '@mentor-network/core/kernel/time';
import { type Element, card, eyebrow, line, muted, title, when } from '../elements.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';

export type GoingOnView = { readonly view: PartnershipView; readonly now: Instant; readonly zone: Zone };

const closesLine = ({ view: { closesOn }, now, zone }: GoingOnView): readonly Element[] =>
  closesOn === null ? [] : [line(`Otherwise it closes by itself on ${dateWords(closesOn, dateIn(now, zone))}.`, { spacing: 'Small' })];

const closesSentence = ({ view: { closesOn }, now, zone }: GoingOnView): string => (closesOn === null ? '' : ` Otherwise it closes by itself on ${dateWords(closesOn, dateIn(now, zone))}.`);

const ending = ({ id: partnership, may }: PartnershipView, words: string) => when(may.includes('end'), press(words, 'partnership.ending', { partnership }));

/** One version at a time: while a change waits for signatures, it is the one to look at. */
const extending = ({ id: partnership, may, amendment }: PartnershipView) =>
  amendment === null ? when(may.includes('amend'), press('Some months more', 'amendment.extending', { partnership })) : [press('See the change', 'agreement.show', { partnership })];

/** After a while without a meeting: a gentle word, and two ways to pick it up. */
export const silenceCard = ({ view }: Pick<GoingOnView, 'view'>) => {
  const { id: partnership, other, may } = view;
  return card({
    fallbackText: `You have not met ${other.name} for a while. A date is enough to pick it up again.`,
    body: [
      eyebrow('Your partnership'),
      title(`You have not met ${other.name} for a while`),
      line('A short message or a date is enough to pick it up again. If you meet without arranging it here, say that it goes on.', { spacing: 'Small' }),
    ],
    actions: [
      ...when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership }, { isPrimary: true })),
      ...when(may.includes('keep-going'), press('It goes on', 'partnership.keep-going', { partnership })),
      press('Partnership', 'partnership.show', { partnership }),
    ],
  });
};

/** After a long time without a meeting: it goes on, or it ends, and neither is wrong. */
export const closeOfferCard = (seen: GoingOnView) => {
  const { id: partnership, other, may } = seen.view;
  return card({
    fallbackText: `Shall your mentoring with ${other.name} go on?${closesSentence(seen)}`,
    body: [
      eyebrow('Your partnership'),
      title(`Shall your mentoring with ${other.name} go on?`),
      line('You have not met for about three months. That happens. Say that it goes on, arrange a meeting, or end it kindly.', { spacing: 'Small' }),
      ...closesLine(seen),
      muted(`Nobody is at fault. ${other.name} is asked the same.`, { spacing: 'Medium' }),
    ],
    actions: [
      ...when(may.includes('keep-going'), press('It goes on', 'partnership.keep-going', { partnership }, { isPrimary: true })),
      ...when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership })),
      ...ending(seen.view, 'End it kindly'),
      press('Partnership', 'partnership.show', { partnership }),
    ],
  });
};

/** Two weeks before the agreed end. */
export const endingSoonCard = ({ view, now, zone }: GoingOnView) => {
  const { id: partnership, other, may, agreement } = view;
  const headline = `Your mentoring with ${other.name} ends${agreement === null ? ' soon' : ` on ${dateWords(agreement.endsOn, dateIn(now, zone))}`}`;
  return card({
    fallbackText: `${headline}.`,
    body: [
      eyebrow('Your partnership'),
      title(headline),
      line('Plan a last meeting to look back together, or agree on some months more. Both of you sign an extension.', { spacing: 'Small' }),
    ],
    actions: [
      ...when(may.includes('arrange-meeting'), press('Plan the last meeting', 'meeting.plan', { partnership }, { isPrimary: true })),
      ...extending(view),
      press('Partnership', 'partnership.show', { partnership }),
    ],
  });
};

/** On the day of the agreed end, until it is completed. */
export const timeToCloseCard = (seen: GoingOnView) => {
  const { id: partnership, other, may } = seen.view;
  return card({
    fallbackText: `Your mentoring with ${other.name} has come to its agreed end.`,
    body: [
      eyebrow('Your partnership'),
      title(`You have come to the end with ${other.name}`),
      line('The time you agreed on is over. Complete it, or agree on some months more.', { spacing: 'Small' }),
      ...(seen.view.closesOn === null ? [] : [line(`It completes by itself on ${dateWords(seen.view.closesOn, dateIn(seen.now, seen.zone))}.`, { spacing: 'Small' })]),
    ],
    actions: [
      ...when(may.includes('end'), press('Complete it', 'partnership.complete', { partnership }, { isPrimary: true })),
      ...extending(seen.view),
      press('Partnership', 'partnership.show', { partnership }),
    ],
  });
};
