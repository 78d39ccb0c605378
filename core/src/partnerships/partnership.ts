import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import type { Part } from './abilities.ts';
import { Action } from './actions.ts';
import { Agreement, GOALS_MAX } from './agreement.ts';
import { FitCheck, Progress, Review } from './reviews.ts';

export const GOALS_LENGTH_MAX = 2000;
export const REASON_LENGTH_MAX = 500;
export const SUGGESTION_LENGTH_MAX = 500;
export const FORMER_AGREEMENTS_MAX = 20;
export const ACTIONS_MAX = 30;
export const REVIEWS_MAX = 12;

/** The latest day on which a coordinator reminded whoever had something to do. */
const reminded = { remindedOn: CalendarDate.optional() };

const parties = { id: PartnershipId, schemeId: SchemeId, mentorId: MemberId, menteeId: MemberId, requestedAt: Instant, goals: z.string().max(GOALS_LENGTH_MAX), ...reminded };

const talked = {
  /** When the mentor said that they would like to talk first; from then on the clock of the request stands still for a while. */
  talkingSince: Instant.nullable().default(null),
};

/** How many acceptances were taken back, or void. By it a late repeat of one of those is known for what it is. */
const taken = { undone: z.int().min(0).default(0) };

/** The last version of an agreement that went with such an acceptance, so that its number is not given to another text. */
const drafted = { lastVersion: z.int().min(1).optional() };

/** The mentor said yes to a coordinator's proposal, and so to this request before it was there. */
const asked = { answerBy: CalendarDate, isMentorWilling: z.boolean().default(false), ...talked, ...taken };

/** Why these two should not go on is known to one of them; that it is so, to the coordinators. */
const questioned = {
  conflictRaisedAt: Instant.nullable().default(null),
  /** When a coordinator last said that they have seen to what needed them. */
  seenAt: Instant.nullable().default(null),
};

const worked = {
  /** Those that were signed and have been replaced since, oldest first. */
  formerAgreements: z.array(Agreement).max(FORMER_AGREEMENTS_MAX).default([]),
  /** How far each goal of the agreement has come, in their order. */
  progress: z.array(Progress).max(GOALS_MAX).default([]),
  actions: z.array(Action).max(ACTIONS_MAX).default([]),
  fitChecks: z.array(FitCheck).max(2).default([]),
  reviews: z.array(Review).max(REVIEWS_MAX).default([]),
};

const running = {
  ...parties,
  agreement: Agreement,
  /** The next version, until both have signed it; the one that is signed stays in force. */
  amendment: Agreement.nullable().default(null),
  /** The highest version there has been, so that the number of a withdrawn one is not given to another. */
  lastVersion: z.int().min(0).default(0),
  startedAt: Instant,
  /** Since when the two have said that it goes on: the start, the end of a pause, or a tap. */
  goingSince: Instant,
  /** The last sign of life: that, or the latest meeting that was held or is arranged. */
  aliveAt: Instant,
  ...worked,
  ...questioned,
};

export const Outcome = z.enum(['completed', 'completed-early', 'ended-no-fault', 'member-left', 'lapsed']);
export type Outcome = z.infer<typeof Outcome>;

/** The relation of two members from request to end. A field exists only in the statuses in which it is true. */
export const Partnership = z.discriminatedUnion('status', [
  /** A coordinator suggests the two to each other, and both decide. There are no goals yet: the mentee writes them when they say yes. */
  z.object({ status: z.literal('proposed'), ...parties, proposedBy: MemberId, suggestion: z.string().max(SUGGESTION_LENGTH_MAX), answerBy: CalendarDate, isMentorWilling: z.boolean() }),
  z.object({ status: z.literal('requested'), ...parties, ...asked, ...drafted }),
  z.object({ status: z.literal('declined'), ...parties, ...talked, reason: z.string().max(REASON_LENGTH_MAX), closedAt: Instant }),
  z.object({ status: z.literal('withdrawn'), ...parties, closedAt: Instant }),
  z.object({ status: z.literal('expired'), ...parties, closedAt: Instant }),
  z.object({ status: z.literal('superseded'), ...parties, closedAt: Instant }),
  /** Closed by the network, and nobody is told why. */
  z.object({ status: z.literal('released'), ...parties, closedAt: Instant }),
  z.object({ status: z.literal('agreeing'), ...parties, answerBy: CalendarDate, agreement: Agreement, acceptedAt: Instant, ...talked, ...taken, ...questioned }),
  z.object({ status: z.literal('active'), ...running }),
  z.object({ status: z.literal('paused'), ...running, pausedAt: Instant, until: CalendarDate }),
  /** The reason is for the coordinators of the scheme, and not for the other of the two. */
  z.object({
    status: z.literal('ended'),
    ...parties,
    agreement: Agreement,
    /** Null when it never began. */
    startedAt: Instant.nullable().default(null),
    ...worked,
    outcome: Outcome,
    reason: z.string().max(REASON_LENGTH_MAX).default(''),
    endedAt: Instant,
  }),
]);
export type Partnership = z.infer<typeof Partnership>;
export type Status = Partnership['status'];
export type In<S extends Status> = Extract<Partnership, { status: S }>;
export type Running = In<'active'> | In<'paused'>;

/** Who acts when nobody does: the passing of time, and what follows from another partnership. */
export const THE_NETWORK: MemberId = MemberId.parse('the-network');

export const partOf = (partnership: Pick<Partnership, 'mentorId' | 'menteeId'>, member: MemberId): Part | undefined => {
  if (member === partnership.mentorId) return 'mentor';
  if (member === partnership.menteeId) return 'mentee';
  return member === THE_NETWORK ? 'network' : undefined;
};

export const otherOf = (partnership: Pick<Partnership, 'mentorId' | 'menteeId'>, member: MemberId): MemberId =>
  member === partnership.mentorId ? partnership.menteeId : partnership.mentorId;

export const isRunning = (partnership: Partnership): partnership is Running => partnership.status === 'active' || partnership.status === 'paused';

/** Whether it holds one of the mentor's places: from the moment of acceptance to the end. */
export const holdsAPlace = (partnership: Partnership): boolean => partnership.status === 'agreeing' || isRunning(partnership);

/** Whether somebody is still to answer: the mentor, or both of them. */
export const isUnanswered = ({ status }: Partnership): boolean => status === 'proposed' || status === 'requested';

/** Whether it is not over: asked, or holding a place. */
export const isOngoing = (partnership: Partnership): boolean => isUnanswered(partnership) || holdsAPlace(partnership);

export const agreementOf = (partnership: Partnership): Agreement => {
  if ('agreement' in partnership) return partnership.agreement;
  throw new Error(`A ${partnership.status} partnership has no agreement.`);
};
