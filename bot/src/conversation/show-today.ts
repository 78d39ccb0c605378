import type { ReadToday } from '../application/coordination/read-today.ts';
import type { Actor } from '../application/ports/actor.ts';
import { todayCard } from '../cards/coordination/today-card.ts';
import { outdatedCard } from '../cards/standing-cards.ts';
import type { Card } from './conversation.ts';

type Needs = { readonly readToday: ReadToday; readonly tabUrl: (address: string) => string };

/** What is so now for a coordinator, with one line of what has just been done; for anybody else there is no such thing. */
export const makeShowToday = ({ readToday, tabUrl }: Needs) => {
  const gone = ({ name }: Actor): Card => outdatedCard({ name });

  const today = async (actor: Actor, note?: string): Promise<Card> => {
    const read = await readToday.read(actor);
    return read.ok ? todayCard({ today: read.value, zone: actor.zone, tabUrl: tabUrl('coordination'), ...(note === undefined ? {} : { note }) }) : gone(actor);
  };

  return { gone, today };
};
