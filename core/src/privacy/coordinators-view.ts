import type { Instant } from '../kernel/time.ts';
import type { Review } from '../partnerships/reviews.ts';
import type { Scheme } from '../schemes/scheme.ts';
import type { MemberSeenBy } from './member-audiences.ts';
import type { MeetingSeenBy, PartnershipSeenBy } from './partnership-audiences.ts';

export type CoordinatorsPartnership = PartnershipSeenBy<'coordinators'> & {
  readonly part: 'mentor' | 'mentee';
  /** The other’s name. */
  readonly other: string;
  readonly meetings: readonly MeetingSeenBy<'coordinators'>[];
  /** What the member says about it, where they mean it for the coordinators. */
  readonly reviews: readonly Pick<Review, 'stage' | 'helped' | 'words'>[];
};

/** A member as a coordinator of one of their schemes sees them: dates and states. */
export type CoordinatorsView = {
  readonly member: MemberSeenBy<'coordinators'>;
  /** Those of the coordinator’s schemes in which the member takes part. */
  readonly schemes: readonly [Scheme, ...Scheme[]];
  /** Since when messages have not arrived; null while they do. */
  readonly unreachableSince: Instant | null;
  /** Those in these schemes, newest first. */
  readonly partnerships: readonly CoordinatorsPartnership[];
};
