import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Zone } from '@mentor-network/core/kernel/time';

/** Who is at the door, as the door established it: never from card data, never from a request's body. */
export type Actor = {
  readonly id: MemberId;
  readonly name: string;
  /** Empty until the channel tells it. */
  readonly email: string;
  readonly zone: Zone;
  /** Whether the channel said where they are, rather than we taking it to be so. */
  readonly isZoneTold?: boolean;
  /** The language of their Teams, as `cy-GB`, where the channel says it. */
  readonly locale?: string;
};

/** What somebody is called whom the channel does not name. */
export const NAMELESS = 'A colleague';
