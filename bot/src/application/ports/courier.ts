import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Delivery } from '@mentor-network/core/notices/settle';
import type { Telling } from '@mentor-network/core/notices/telling';

/** Brings a telling to a member. It never throws for an ordinary day: what went wrong is the delivery's status. */
export interface Courier {
  deliver(to: MemberId, telling: Telling): Promise<Delivery>;
}
