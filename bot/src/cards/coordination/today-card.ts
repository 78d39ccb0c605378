import type { Needed, SchemeToday, Today } from '@mentor-network/core/contracts/coordination';
import type { Zone } from '@mentor-network/core/kernel/time';
import { type Button, type Element, card, entry, eyebrow, line, muted, noted, openTab, rich, strongRun, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { actionFor, sinceWords, whoWords, whyWords } from './needed-words.ts';

export type TodayView = { readonly today: Today; readonly zone: Zone; readonly tabUrl: string; readonly note?: string };

/** Each with its button, and a card has six at most. */
const SHOWN_MAX = 3;
const BUTTONS_BELOW_MAX = 2;

type InScheme = { readonly needed: Needed; readonly scheme: SchemeToday['scheme'] };

/** What needs a coordinator, the oldest first; the rest stands on the page. */
export const todayCard = ({ today, zone, tabUrl, note }: TodayView) => {
  const { now, schemes } = today;
  const all = schemes.flatMap(({ needed, scheme }) => needed.map((one): InScheme => ({ needed: one, scheme }))).toSorted((one, other) => (one.needed.since < other.needed.since ? -1 : 1));
  const shown = all.slice(0, SHOWN_MAX);
  const more = all.length - shown.length;
  const headline = all.length === 0 ? 'Nothing needs you today' : `${countWords(all.length, 'thing needs', 'things need')} you`;
  const several = schemes.length > 1;
  return card({
    fallbackText: `${headline}. For coordinators: open this in Teams.`,
    body: [
      eyebrow('For coordinators'),
      title(headline),
      ...noted(note),
      ...(all.length === 0 ? [line('Everybody is answered, and everybody meets.', { spacing: 'Small' })] : []),
      ...shown.map(({ needed, scheme }) => item(needed, several ? scheme.name : undefined, { now, zone })),
      ...(more > 0 ? [muted(`And ${countWords(more, 'more', 'more')} on the page.`, { spacing: 'Medium' })] : []),
      ...schemes.flatMap(({ seekersCount, scheme }) => (seekersCount > 0 ? [muted(`${countWords(seekersCount, 'mentee waits', 'mentees wait')} for a mentor in ${scheme.name}.`, { spacing: 'Medium' })] : [])),
      ...schemes.flatMap(({ training, scheme }) => (training.length > 0 ? [muted(`${countWords(training.length, 'mentor waits', 'mentors wait')} for the training of ${scheme.name}.`, { spacing: 'Small' })] : [])),
    ],
    actions: [openTab('Open the page', tabUrl), ...buttonsBelow(schemes)],
  });
};

const item = (needed: Needed, scheme: string | undefined, at: { readonly now: Today['now']; readonly zone: Zone }): Element => {
  const button = actionFor(needed);
  const reminded = needed.about === 'partnership' && needed.isRemindedToday && button === undefined ? ' · Reminded today' : '';
  const about = [
    rich([strongRun(whoWords(needed))]),
    line(whyWords(needed, at), { spacing: 'None' }),
    muted(`${sinceWords(needed, at)}${scheme === undefined ? '' : ` · ${scheme}`}${reminded}`, { spacing: 'None' }),
  ];
  return entry(about, button);
};

/** Where several schemes want the same, the first of them is offered here, and all of them on the page. */
const buttonsBelow = (schemes: Today['schemes']): readonly Button[] => {
  const seeking = schemes.find(({ seekersCount }) => seekersCount > 0);
  const training = schemes.find((one) => one.training.length > 0);
  return [
    ...(seeking ? [press('Propose a match', 'proposing.mentees', { scheme: seeking.scheme.id })] : []),
    ...(training ? [press('Training', 'approval.training', { scheme: training.scheme.id })] : []),
    ...schemes.slice(0, 1).map(({ scheme }) => press('Settings', 'scheme.show', { scheme: scheme.id })),
  ].slice(0, BUTTONS_BELOW_MAX);
};
