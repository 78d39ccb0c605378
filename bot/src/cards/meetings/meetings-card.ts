import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Element, card, eyebrow, line, listed, muted, rich, strongRun, title, when } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords, listWords } from '../words.ts';
import { whenAndWhere } from './meeting-elements.ts';

export type MeetingsView = {
  /** Soonest first. */
  readonly items: readonly { readonly view: PartnershipView; readonly meeting: MeetingView }[];
  /** The member's partnerships: in those that run, a meeting can be arranged. */
  readonly views: readonly PartnershipView[];
  readonly now: Instant;
  readonly zone: Zone;
};

/** A card holds six buttons at most: three meetings, two partnerships, and the way to the rest. */
const MEETINGS_SHOWN_MAX = 3;
const PARTNERSHIPS_SHOWN_MAX = 2;

export const meetingsCard = ({ items, views, now, zone }: MeetingsView) => {
  const shown = items.slice(0, MEETINGS_SHOWN_MAX);
  const rest = items.length - shown.length;
  const running = views.filter(({ may }) => may.includes('arrange-meeting'));
  const headline = items.length === 0 ? 'No meeting is arranged' : countWords(items.length, 'meeting', 'meetings');
  return card({
    fallbackText:
      items.length === 0
        ? 'You have no meetings arranged. Open My mentoring in Teams to arrange one.'
        : `Your meetings: ${listWords(shown.map(({ view }) => view.other.name))}.`,
    body: [
      eyebrow('Meetings'),
      title(headline),
      ...when(
        items.length === 0 && running.length === 0,
        line('Meetings are arranged in a partnership that has begun. Yours are in My mentoring.', { spacing: 'Small' }),
      ),
      ...shown.map(({ view, meeting }) => meetingRow(view, meeting, now, zone)),
      ...when(rest > 0, muted(`${countWords(rest, 'more is', 'more are')} in the tab, under My mentoring.`, { spacing: 'Medium' })),
      ...running.slice(0, PARTNERSHIPS_SHOWN_MAX).map(arrangeRow),
    ],
    actions: [press('My mentoring', 'mentoring.show', {})],
  });
};

const meetingRow = (view: PartnershipView, meeting: MeetingView, now: Instant, zone: Zone): Element =>
  listed(
    [rich([strongRun(view.other.name)]), ...whenAndWhere({ meeting, zone, now })],
    press('Open', 'meeting.show', { partnership: view.id, meeting: meeting.id }, { tooltip: `Open the meeting with ${view.other.name}` }),
  );

const arrangeRow = ({ id, other }: PartnershipView): Element =>
  listed(
    [line(`A new meeting with ${other.name}`)],
    press('Arrange', 'meeting.plan', { partnership: id }, { tooltip: `Arrange a meeting with ${other.name}` }),
  );
