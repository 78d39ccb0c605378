import { z } from 'zod';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { Instant } from '@mentor-network/core/kernel/time';
import { Undeliverable } from '@mentor-network/core/notices/notice';

/**
 * How a member is reached. `address` belongs to the courier, which alone can read it; the rest is for coordinators: whether
 * messages arrive, and if not, why and since when.
 */
export const Contact = z
  .object({
    address: z.record(z.string(), z.unknown()),
    heardAt: Instant,
    isWelcomed: z.boolean(),
    unreachable: z.object({ why: Undeliverable, since: Instant }).nullable(),
  })
  .readonly();
export type Contact = z.infer<typeof Contact>;

export interface Contacts {
  read(member: MemberId): Promise<Contact | undefined>;
  /** The member was heard: the address is refreshed, whatever made them unreachable is over, and what they missed is told again. */
  heard(member: MemberId, address: Contact['address'], at: Instant): Promise<void>;
  /** True for the first caller only, so that two install events make one welcome. */
  claimWelcome(member: MemberId): Promise<boolean>;
  lost(member: MemberId, why: Undeliverable, at: Instant): Promise<void>;
}
