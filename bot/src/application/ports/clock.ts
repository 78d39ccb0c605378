import type { Instant } from '@mentor-network/core/kernel/time';

/** The product's clock: the time of day, except in local mode, where it can be moved ahead. */
export interface Clock {
  now(): Instant;
}

/** Local mode only. */
export interface MovableClock extends Clock {
  moveAhead(milliseconds: number): Promise<Instant>;
}
