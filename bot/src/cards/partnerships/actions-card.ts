import type { ActionView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Instant, type Zone, dateIn } from '@mentor-network/core/kernel/time';
import { type Button, type Element, card, eyebrow, line, listed, muted, noted, oneLine, title, when } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';
import { dueWords, openActions } from './work-words.ts';

export type ActionsView = {
  readonly view: PartnershipView;
  readonly now: Instant;
  readonly zone: Zone;
  /** Each has a button to drop it, instead of one that says it is done. */
  readonly isDropping?: boolean;
  readonly note?: string | undefined;
};

/** A card holds six buttons at most: one for each action that is shown, and two or three below them. */
const SHOWN_MAX = 3;

/** What the two said they would do, the first that is due at the head, with one tap for each. */
export const actionsCard = ({ view, now, zone, isDropping = false, note }: ActionsView) => {
  const open = openActions(view);
  const shown = open.slice(0, SHOWN_MAX);
  const rest = open.length - shown.length;
  const today = dateIn(now, zone);
  return card({
    fallbackText: `Agreed actions with ${view.other.name}: ${open.length === 0 ? 'none is open' : `${countWords(open.length, 'is', 'are')} open`}.`,
    body: [
      ...noted(note),
      eyebrow('Agreed actions'),
      title(headlineOf(view, open.length, isDropping)),
      ...shown.map((action) => actionRow(action, view, { isDropping, words: dueWords(action, view, today) })),
      ...when(rest > 0, muted(`And ${countWords(rest, 'more', 'more')}, after these.`, { spacing: 'Medium' })),
      muted(`Only you and ${view.other.name} see these.`, { spacing: 'Medium' }),
    ],
    actions: isDropping ? [press('Back', 'actions.show', { partnership: view.id })] : buttonsOf(view, open.length),
  });
};

const headlineOf = ({ other }: PartnershipView, open: number, isDropping: boolean): string => {
  if (open === 0) return `Nothing is open between you and ${other.name}`;
  return isDropping ? 'Which one do you drop?' : `What you and ${other.name} said you would do`;
};

const actionRow = (action: ActionView, { id: partnership, may }: PartnershipView, { isDropping, words }: { readonly isDropping: boolean; readonly words: string }): Element => {
  const about = [line(oneLine(action.text)), muted(words, { spacing: 'None' })];
  if (!may.includes('close-action')) return { type: 'Container', spacing: 'Medium', separator: true, items: about };
  const data = { partnership, action: action.id };
  const tooltip = oneLine(action.text);
  return listed(about, isDropping ? press('Drop', 'action.drop', data, { tooltip }) : press('Done', 'action.done', data, { tooltip }));
};

const buttonsOf = ({ id: partnership, may }: PartnershipView, open: number): readonly Button[] => [
  ...when(may.includes('add-action'), press('Add an action', 'action.adding', { partnership }, { isPrimary: open === 0 })),
  ...when(may.includes('close-action') && open > 0, press('Drop one', 'actions.dropping', { partnership })),
  press('Partnership', 'partnership.show', { partnership }),
];
