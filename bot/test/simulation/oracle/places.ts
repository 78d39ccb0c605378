import type { Places } from '@mentor-network/core/members/places';
import { isHolding } from '../books.ts';
import type { Written } from '../watched-store.ts';
import type { Oracle } from './shared.ts';
import { without } from './without.ts';

/** No mentor takes more than there is room for, and no place is lost or kept for nobody. */
export const watchPlaces = ({ books, problem }: Oracle) => ({
  /** Before a commit is noted, while the books still say what was. */
  written: ({ partition, id, after }: Written): void => {
    if (id !== 'places' || !after) return;
    const mentor = partition.slice('member:'.length);
    const held = books.places.get(mentor)?.heldBy.length ?? 0;
    const { heldBy, capacity } = after.body as unknown as Places;
    if (heldBy.length > held && heldBy.length > capacity) problem(`${mentor} takes a place and is over capacity: ${String(heldBy.length)} held, ${String(capacity)} there`, [mentor, ...heldBy]);
  },
  check: (): void => {
    const holding = Map.groupBy([...books.ongoing].flatMap((id) => books.partnerships.get(id) ?? []).filter(isHolding), ({ mentorId }) => String(mentorId));
    for (const mentor of new Set([...books.places.keys(), ...holding.keys()])) {
      const wanted = new Set((holding.get(mentor) ?? []).map(({ id }) => String(id)));
      const held = new Set((books.places.get(mentor)?.heldBy ?? []).map(String));
      for (const id of without(held, wanted)) problem(`${mentor} keeps a place for a partnership that is ${books.partnerships.get(id)?.status ?? 'not there'}`, [mentor, id]);
      for (const id of without(wanted, held)) problem(`${mentor} has a partnership that is ${books.partnerships.get(id)?.status ?? ''} and holds no place`, [mentor, id]);
    }
  },
});
