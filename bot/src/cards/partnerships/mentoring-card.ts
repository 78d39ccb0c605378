import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Element, card, eyebrow, line, listed, muted, rich, strongRun, title, when } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords, listWords } from '../words.ts';
import { standingWords } from './partnership-words.ts';

export type MentoringView = { readonly views: readonly PartnershipView[]; readonly now: Instant; readonly zone: Zone };

/** A card holds six buttons at most; one of them is not in the list. */
const SHOWN_MAX = 5;

export const mentoringCard = ({ views, now, zone }: MentoringView) => {
  if (views.length === 0) return noMentoringCard();
  const shown = views.slice(0, SHOWN_MAX);
  const rest = views.length - shown.length;
  return card({
    fallbackText: `My mentoring: ${listWords(shown.map(({ other }) => other.name))}.`,
    body: [
      eyebrow('My mentoring'),
      title('Your partnerships and requests'),
      ...shown.map((view) => partnershipRow(view, now, zone)),
      ...when(rest > 0, muted(`${countWords(rest, 'more is', 'more are')} in the tab, under My mentoring.`, { spacing: 'Medium' })),
    ],
    actions: [press('Meetings', 'meetings.show', {})],
  });
};

const partnershipRow = (view: PartnershipView, now: Instant, zone: Zone): Element =>
  listed(
    [rich([strongRun(view.other.name)]), line(standingWords(view, now, zone), { spacing: 'None' })],
    press('Open', 'partnership.show', { partnership: view.id }, { tooltip: `Open your mentoring with ${view.other.name}` }),
  );

const noMentoringCard = () =>
  card({
    fallbackText: 'My mentoring: nothing yet. Write "find" to look for a mentor.',
    body: [
      eyebrow('My mentoring'),
      title('Nothing here yet'),
      line('Your requests, agreements and meetings will be here.', { spacing: 'Small' }),
    ],
    actions: [press('Find a mentor', 'directory.find', {}, { isPrimary: true }), press('Profile', 'profile.show', {})],
  });
