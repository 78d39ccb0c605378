import { londonDay } from '../calendar.ts';
import { isOngoing } from '../books.ts';
import type { Oracle } from './shared.ts';

const PRESUMED_GONE_DAYS = 30;

/** A month after the first message that did not arrive a coordinator knows of whoever has something open. */
export const unreached = ({ books, problem }: Oracle, day: number): void => {
  for (const [id, { unreachable }] of books.contacts) {
    const status = books.members.get(id)?.status;
    if (!unreachable || londonDay(unreachable.since) + PRESUMED_GONE_DAYS + 1 !== day || (status !== 'registered' && status !== 'paused')) continue;
    const open = books.of(id).filter((one) => isOngoing(one) && londonDay(one.requestedAt) + 1 < day);
    const isKnown = books.attentionOf(`member:${id}`).some(({ about }) => about.kind === 'member');
    if (open.length > 0 && !isKnown) problem(`${id} has not been reached for a month, and no coordinator knows`, [id, ...open.map((one) => one.id)]);
  }
};
