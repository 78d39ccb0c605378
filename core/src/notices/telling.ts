import type { NextBest } from '../contracts/directory.ts';
import type { MeetingView, PartnershipView } from '../contracts/mentoring.ts';
import type { MemberId } from '../kernel/ids.ts';
import type { CalendarDate, Instant, Zone } from '../kernel/time.ts';
import type { CoordinatorSubject, MemberSubject, PartnershipSubject } from './notice.ts';

type Told = {
  readonly reader: { readonly id: MemberId; readonly name: string; readonly zone: Zone };
  readonly now: Instant;
};

/** About a partnership, from the point of view of the one of the two who is told. */
export type PartnershipTelling = Told & {
  readonly about: 'partnership';
  readonly subject: PartnershipSubject;
  readonly partnership: PartnershipView;
  readonly meeting: MeetingView | undefined;
  /** Whom the mentee may ask next, where this tells of a no or an end. */
  readonly nextBest?: NextBest | undefined;
};

/** About the reader themselves. */
export type MemberTelling = Told & {
  readonly about: 'member';
  readonly subject: MemberSubject;
  readonly schemeName: string;
  /** What a coordinator would like to know before they approve; empty when nothing was asked. */
  readonly question: string;
  /** Until when they are paused, if that has an end. */
  readonly pausedUntil: CalendarDate | null;
};

/** For a coordinator: who it is about, and nothing that anybody wrote. */
export type CoordinatorTelling = Told & {
  readonly about: 'coordination';
  readonly subject: CoordinatorSubject;
  readonly schemeName: string;
  readonly people: readonly string[];
};

/** What is to be told, as plain data read at this moment. */
export type Telling = PartnershipTelling | MemberTelling | CoordinatorTelling;
