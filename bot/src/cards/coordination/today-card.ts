import type { Needed, SchemeToday, Today } from '@mentor-network/core/contracts/coordination';
import type { Zone } from '@mentor-network/core/kernel/time';
import { type Button, type Element, card, entry, eyebrow, line, muted, noted, openTab, rich, strongRun, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { actionFor, sinceWords, whoWords, whyWords } from './needed-words.ts';

export type TodayView = { readonly today: Today; readonly zone: Zone; readonly tabUrl: string; readonly note?: string };

const SHOWN_MAX = 5;
const SCHEME_BUTTONS_MAX = 2;

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
    actions: [openTab('Open the page', tabUrl), ...schemes.slice(0, SCHEME_BUTTONS_MAX).flatMap((one) => schemeButtons(one, several))],
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

const schemeButtons = ({ scheme, seekersCount, training }: SchemeToday, several: boolean): readonly Button[] => [
  ...(seekersCount > 0 ? [press('Propose a match', 'proposing.mentees', { scheme: scheme.id })] : []),
  ...(training.length > 0 ? [press('Training', 'approval.training', { scheme: scheme.id })] : []),
  press(several ? `Settings of ${scheme.name}` : 'Settings', 'scheme.show', { scheme: scheme.id }),
];
