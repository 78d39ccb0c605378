import type { MemberId } from '@mentor-network/core/kernel/ids';
import type { Subject } from '@mentor-network/core/notices/notice';
import type { Delivery } from '@mentor-network/core/notices/settle';
import type { MeetingView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';

/** What is to be told, as plain data read at this moment, from the point of view of the member who is told. */
export type Telling = {
  readonly subject: Subject;
  readonly partnership: PartnershipView;
  readonly meeting: MeetingView | undefined;
  readonly reader: { readonly id: MemberId; readonly name: string; readonly zone: Zone };
  readonly now: Instant;
};

/** Brings a telling to a member. It never throws for an ordinary day: what went wrong is the delivery's status. */
export interface Courier {
  deliver(to: MemberId, telling: Telling): Promise<Delivery>;
}
