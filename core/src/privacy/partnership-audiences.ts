import type { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import type { CalendarDate, Instant } from '../kernel/time.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { Agreement } from '../partnerships/agreement.ts';
import type { Outcome, Partnership, Status } from '../partnerships/partnership.ts';
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
  readonly goals: string;
  readonly agreement: Agreement | null;
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
  goals: THE_TWO,
  agreement: THE_TWO,
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
    answerBy: status === 'requested' ? partnership.answerBy : null,
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
