import type { Instant } from '@mentor-network/core/kernel/time';
import type { Clock } from '../ports/clock.ts';
import type { Courier } from '../ports/courier.ts';

/** How delivering has gone, as far as this process has seen. */
export type Deliveries = {
  readonly lastDeliveredAt: Instant | null;
  /** Attempts in a row that Teams did not take, or did not answer; a member who has removed the app is no failure of ours. */
  readonly failedInARow: number;
};

/** A courier that keeps count, for the health page. */
export const makeCountingCourier = (courier: Courier, clock: Clock) => {
  let deliveries: Deliveries = { lastDeliveredAt: null, failedInARow: 0 };
  return {
    deliveries: (): Deliveries => deliveries,
    courier: {
      deliver: async (to, telling) => {
        // Until it has ended well it counts as failed, however it ends.
        const before = deliveries;
        deliveries = { ...before, failedInARow: before.failedInARow + 1 };
        const delivery = await courier.deliver(to, telling);
        if (delivery.status === 'delivered') deliveries = { lastDeliveredAt: clock.now(), failedInARow: 0 };
        else if (delivery.status === 'unreachable' || delivery.status === 'throttled') deliveries = before;
        return delivery;
      },
    } satisfies Courier,
  };
};
