import type { MeetingView, PartnershipView } from '../contracts/mentoring.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { Instant, Zone } from '../kernel/time.ts';
import type { Subject } from './notice.ts';

/** What is to be told, as plain data read at this moment, from the point of view of the member who is told. */
export type Telling = {
  readonly subject: Subject;
  readonly partnership: PartnershipView;
  readonly meeting: MeetingView | undefined;
  readonly reader: { readonly id: MemberId; readonly name: string; readonly zone: Zone };
  readonly now: Instant;
};
