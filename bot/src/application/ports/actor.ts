import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Zone } from '@mentor-network/core/kernel/time';

/** Who is at the door, as the door established it: never from card data, never from a request's body. */
export type Actor = {
  readonly id: MemberId;
  readonly name: string;
  /** Empty until the channel tells it. */
  readonly email: string;
  readonly zone: Zone;
};
