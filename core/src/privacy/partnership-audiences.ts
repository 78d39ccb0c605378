import type { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import type { CalendarDate, Instant } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Action } from '../partnerships/actions.ts';
import type { Agreement } from '../partnerships/agreement.ts';
import { type Outcome, type Partnership, type Status, isRunning } from '../partnerships/partnership.ts';
import type { FitCheck, Progress, Review } from '../partnerships/reviews.ts';
import { type Audience, type Seen, seenIn } from './audience.ts';

/** Everything that is kept of a partnership, one by one. A field that is not true in a status is null, and words are empty. */
export type PartnershipFields = {
  readonly id: PartnershipId;
  readonly schemeId: SchemeId;
  readonly mentorId: MemberId;
  readonly menteeId: MemberId;
  readonly status: Status;
  readonly requestedAt: Instant;
  readonly answerBy: CalendarDate | null;
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly outcome: Outcome | null;
  readonly proposedBy: MemberId | null;
  readonly pausedUntil: CalendarDate | null;
  readonly talkingSince: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly aliveAt: Instant | null;
  readonly isMentorWilling: boolean;
  /** That it was raised, and never by whom or why. */
  readonly conflictRaisedAt: Instant | null;
  readonly seenAt: Instant | null;
  readonly remindedOn: CalendarDate | null;
  readonly suggestion: string;
  readonly goals: string;
  readonly agreement: Agreement | null;
  readonly amendment: Agreement | null;
  readonly formerAgreements: readonly Agreement[];
  readonly progress: readonly Progress[];
  readonly actions: readonly Action[];
  readonly declineReason: string;
  readonly endReason: string;
};

const THE_TWO = ['partner'] as const;
const DATES_AND_STATES = ['partner', 'coordinators'] as const;

/** Who can see what of a partnership: a coordinator sees dates and states, and of what the two write nothing but why one of them ended it. */
export const PARTNERSHIP_AUDIENCES = {
  id: DATES_AND_STATES,
  schemeId: DATES_AND_STATES,
  mentorId: DATES_AND_STATES,
  menteeId: DATES_AND_STATES,
  status: DATES_AND_STATES,
  requestedAt: DATES_AND_STATES,
  answerBy: DATES_AND_STATES,
  startedAt: DATES_AND_STATES,
  closedAt: DATES_AND_STATES,
  outcome: DATES_AND_STATES,
  proposedBy: DATES_AND_STATES,
  pausedUntil: DATES_AND_STATES,
  talkingSince: DATES_AND_STATES,
  acceptedAt: DATES_AND_STATES,
  aliveAt: DATES_AND_STATES,
  isMentorWilling: DATES_AND_STATES,
  conflictRaisedAt: ['coordinators'],
  seenAt: ['coordinators'],
  remindedOn: ['coordinators'],
  suggestion: DATES_AND_STATES,
  goals: THE_TWO,
  agreement: THE_TWO,
  amendment: THE_TWO,
  formerAgreements: THE_TWO,
  progress: THE_TWO,
  actions: THE_TWO,
  declineReason: THE_TWO,
  endReason: ['coordinators'],
} as const satisfies { readonly [Field in keyof PartnershipFields]: readonly Audience[] };

type PartnershipAudience = Exclude<Audience, 'colleagues'>;
export type PartnershipSeenBy<Who extends PartnershipAudience> = Seen<PartnershipFields, typeof PARTNERSHIP_AUDIENCES, Who>;

export const partnershipSeenBy = <Who extends PartnershipAudience>(who: Who, partnership: Partnership): PartnershipSeenBy<Who> =>
  seenIn(PARTNERSHIP_AUDIENCES, who, fieldsOf(partnership));

const fieldsOf = (partnership: Partnership): PartnershipFields => {
  const { id, schemeId, mentorId, menteeId, status, requestedAt, goals } = partnership;
  return {
    id,
    schemeId,
    mentorId,
    menteeId,
    status,
    requestedAt,
    goals,
    answerBy: 'answerBy' in partnership && status !== 'agreeing' ? partnership.answerBy : null,
    proposedBy: status === 'proposed' ? partnership.proposedBy : null,
    pausedUntil: status === 'paused' ? partnership.until : null,
    talkingSince: status === 'requested' ? partnership.talkingSince : null,
    acceptedAt: status === 'agreeing' ? partnership.acceptedAt : null,
    aliveAt: isRunning(partnership) ? partnership.aliveAt : null,
    isMentorWilling: 'isMentorWilling' in partnership && partnership.isMentorWilling,
    conflictRaisedAt: 'conflictRaisedAt' in partnership ? partnership.conflictRaisedAt : null,
    seenAt: 'seenAt' in partnership ? partnership.seenAt : null,
    remindedOn: partnership.remindedOn ?? null,
    suggestion: status === 'proposed' ? partnership.suggestion : '',
    amendment: isRunning(partnership) ? partnership.amendment : null,
    formerAgreements: 'formerAgreements' in partnership ? partnership.formerAgreements : [],
    progress: 'progress' in partnership ? partnership.progress : [],
    actions: 'actions' in partnership ? partnership.actions : [],
    startedAt: 'startedAt' in partnership ? partnership.startedAt : null,
    closedAt: closedAtOf(partnership) ?? null,
    outcome: status === 'ended' ? partnership.outcome : null,
    agreement: 'agreement' in partnership ? partnership.agreement : null,
    declineReason: status === 'declined' ? partnership.reason : '',
    endReason: status === 'ended' ? partnership.reason : '',
  };
};

/** When it was over, if it is. */
export const closedAtOf = (partnership: Partnership): Instant | undefined => {
  if (partnership.status === 'ended') return partnership.endedAt;
  return 'closedAt' in partnership ? partnership.closedAt : undefined;
};

export type MeetingFields = {
  readonly id: Meeting['id'];
  readonly status: Meeting['status'];
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly place: string;
};

/** Of a meeting only that it was, when and how long; where is for the two. */
export const MEETING_AUDIENCES = {
  id: DATES_AND_STATES,
  status: DATES_AND_STATES,
  startsAt: DATES_AND_STATES,
  minutes: DATES_AND_STATES,
  place: THE_TWO,
} as const satisfies { readonly [Field in keyof MeetingFields]: readonly Audience[] };

export type MeetingSeenBy<Who extends PartnershipAudience> = Seen<MeetingFields, typeof MEETING_AUDIENCES, Who>;

export const meetingSeenBy = <Who extends PartnershipAudience>(who: Who, { id, status, startsAt, plan }: Meeting): MeetingSeenBy<Who> =>
  seenIn(MEETING_AUDIENCES, who, { id, status, startsAt, minutes: plan.minutes, place: plan.place });

/** What the two say about it, each for themselves: their own, and of the other what is meant for them. */
export const reviewsReadBy = (partnership: Partnership, reader: MemberId): readonly Review[] =>
  'reviews' in partnership ? partnership.reviews.filter(({ by, readers }) => by === reader || readers === 'partner') : [];

/** Of what this member says about it, what is meant for the coordinators. */
export const reviewsForCoordinators = (partnership: Partnership, member: MemberId): readonly Review[] =>
  'reviews' in partnership ? partnership.reviews.filter(({ by, readers }) => by === member && readers === 'coordinators') : [];

/** Whether it fits is told to nobody but the coordinators, and to them only if whoever answered wishes so. */
export const ownFitCheck = (partnership: Partnership, reader: MemberId): FitCheck | null =>
  ('fitChecks' in partnership ? partnership.fitChecks.find(({ by }) => by === reader) : undefined) ?? null;
