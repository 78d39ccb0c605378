import { type Instant, instantOf } from '@mentor-network/core/kernel/time';
import type { MovableClock } from '../../application/ports/clock.ts';

type Needs = {
  readonly aheadMilliseconds: number;
  /** Kept, so that a server that was stopped and started again is still on the same day. */
  readonly save: (aheadMilliseconds: number, at: Instant) => Promise<void>;
};

/** The time of day, or ahead of it by as much as somebody moved it in local mode. It never goes back. */
export const makeMovableClock = ({ aheadMilliseconds, save }: Needs): MovableClock => {
  let ahead = aheadMilliseconds;
  const now = (): Instant => instantOf(Date.now() + ahead);
  return {
    now,
    moveAhead: async (milliseconds) => {
      ahead += Math.max(0, milliseconds);
      await save(ahead, now());
      return now();
    },
  };
};
