import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Meeting } from '@mentor-network/core/meetings/meeting';
import type { PartnershipRecord } from './records.ts';

/**
 * Takes documents out of the store for good. Each of these may be stopped half way and asked again, and then does the rest. What has to
 * be true afterwards is committed by whoever asks, and last.
 */
export interface Forgetting {
  /** The meetings as they may stay; false when somebody was faster. */
  rewriteMeetings(record: PartnershipRecord, meetings: readonly Meeting[]): Promise<boolean>;
  removeMeetings(record: PartnershipRecord): Promise<void>;
  removeNoticesTo(member: MemberId, record: PartnershipRecord): Promise<void>;
  /** Everything that lies with the partnership but its facts, which name nobody and quote nobody. */
  removePartnership(record: PartnershipRecord): Promise<void>;
  /** Everything that lies with the member but the record itself, its facts, and the erasing tasks. */
  removeAround(member: MemberId): Promise<void>;
  /** That somebody spoke to the bot who is no member. */
  removeStranger(who: MemberId): Promise<void>;
  /** Whether they have become a member is looked at again then. */
  reconsiderStranger(who: MemberId, at: Instant): Promise<void>;
  /** The member's facts, which name nobody, go where nothing leads back to them. */
  setFactsApart(member: MemberId): Promise<void>;
}
