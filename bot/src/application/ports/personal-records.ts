import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { Notice } from '@mentor-network/core/notices/notice';
import type { Look } from '@mentor-network/core/privacy/looks';

/** What lies about a member beside their own record and their partnerships. */
export interface PersonalRecords {
  /** Everything they were told, are to be told, or could not be told, wherever it lies. */
  noticesTo(member: MemberId): Promise<readonly Notice[]>;
  /** What happened to their own record, oldest first: only what and when. */
  factsOf(member: MemberId): Promise<readonly { readonly action: string; readonly at: Instant }[]>;
  /** Who looked at their record by virtue of an office, newest first. */
  looksAt(member: MemberId): Promise<readonly Look[]>;
}
