import { z } from 'zod';
import { ActionId, MeetingId, MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import { type Meeting, MeetingPlan } from '../meetings/meeting.ts';
import { Ability } from '../partnerships/abilities.ts';
import { Terms, TermsField } from '../partnerships/agreement.ts';
import { Ask } from '../partnerships/asks.ts';
import { Outcome, type Partnership } from '../partnerships/partnership.ts';
import { Helped, Progress, Readers, ReviewStage } from '../partnerships/reviews.ts';
import { contract } from './contract.ts';

export const MeetingView = z.object({
  id: MeetingId,
  status: z.enum(['arranged', 'cancelled', 'met', 'missed']) satisfies z.ZodType<Meeting['status']>,
  plan: MeetingPlan,
  startsAt: Instant,
  may: z.array(z.enum(['move', 'cancel', 'record'])),
  /** A reminder of this meeting that could not be delivered to the reader: the page says it instead. */
  isReminderUndelivered: z.boolean(),
});
export type MeetingView = z.infer<typeof MeetingView>;

export const AgreementView = z.object({
  version: z.int(),
  terms: Terms,
  endsOn: CalendarDate,
  statements: z.array(z.string()),
  signatures: z.array(z.object({ name: z.string(), at: Instant, isMine: z.boolean() })),
  /** Whether the reader drafted this version, and the latest that they wrote or signed; 0 when they have done neither. */
  isMine: z.boolean(),
  knownVersion: z.int(),
  /** Which version changed what, and whether it undid the reader's signature. */
  changes: z.array(z.object({ version: z.int(), fields: z.array(TermsField), undidMine: z.boolean() })),
  /** How long the scheme lets it last, from the start. */
  monthsMin: z.int(),
  monthsMax: z.int(),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const ActionView = z.object({
  id: ActionId,
  text: z.string(),
  isMine: z.boolean(),
  dueOn: CalendarDate,
  status: z.enum(['open', 'done', 'dropped']),
});
export type ActionView = z.infer<typeof ActionView>;

export const ReviewView = z.object({ stage: ReviewStage, isMine: z.boolean(), helped: Helped, words: z.string(), readers: Readers, at: Instant });
export type ReviewView = z.infer<typeof ReviewView>;

/** A partnership as one of its two members sees it. */
export const PartnershipView = z.object({
  id: PartnershipId,
  schemeId: SchemeId,
  schemeName: z.string(),
  status: z.enum(['proposed', 'requested', 'declined', 'withdrawn', 'expired', 'superseded', 'released', 'agreeing', 'active', 'paused', 'ended']) satisfies z.ZodType<Partnership['status']>,
  part: z.enum(['mentor', 'mentee']),
  me: z.object({ id: MemberId, name: z.string() }),
  other: z.object({ id: MemberId, name: z.string(), jobTitle: z.string(), department: z.string() }),
  /** What a coordinator wrote who proposes the two to each other; empty when there is none. */
  suggestion: z.string(),
  /** Whether the mentor has said yes to a proposal that waits for the mentee. */
  isMentorWilling: z.boolean(),
  goals: z.string(),
  requestedAt: Instant,
  answerBy: CalendarDate.nullable(),
  /** Since when the two talk before the mentor answers, and the clock of the request stands still. */
  talkingSince: Instant.nullable(),
  /** Where a chat with the other is opened in Teams; null when there is no address for them. */
  chatUrl: z.url().nullable(),
  /** Until when the mentor can take the acceptance back. */
  undoUntil: Instant.nullable(),
  /** When the agreement lapses unless both sign it. */
  lapsesOn: CalendarDate.nullable(),
  /** How many places the reader has left, where a request waits for their answer. */
  placesLeft: z.int().nullable(),
  /** The words of a mentor who declined; empty when there are none. */
  declineReason: z.string(),
  agreement: AgreementView.nullable(),
  /** The next version, which waits for signatures while the one above stays in force. */
  amendment: AgreementView.nullable(),
  /** Those that were signed and replaced, the latest first. */
  formerAgreements: z.array(AgreementView),
  /** The goals of the agreement and how far each has come. */
  goalsProgress: z.array(z.object({ text: z.string(), progress: Progress })),
  actions: z.array(ActionView),
  /** The reader's own answer, if they gave one. */
  fitCheck: z.object({ isGood: z.boolean(), isForCoordinators: z.boolean() }).nullable(),
  reviews: z.array(ReviewView),
  pausedUntil: CalendarDate.nullable(),
  /** What the passing of time asks of the reader now. */
  asks: z.array(Ask),
  /** The last day before it closes by itself, once that is near. */
  closesOn: CalendarDate.nullable(),
  /** The last sign of life, while it runs. */
  aliveAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  outcome: Outcome.nullable(),
  closedAt: Instant.nullable(),
  /** When what is over is deleted, bit by bit. */
  keptUntil: z.object({ words: CalendarDate, meetings: CalendarDate, partnership: CalendarDate }).nullable(),
  meetings: z.array(MeetingView),
  may: z.array(Ability),
});
export type PartnershipView = z.infer<typeof PartnershipView>;

/** An Adaptive Card 1.5 as JSON; the page hands it to the renderer and never reads it. */
export const CardJson = z.record(z.string(), z.unknown());
export type CardJson = z.infer<typeof CardJson>;

export const readMentoring = contract({
  method: 'GET',
  path: '/api/mentoring',
  input: z.object({}),
  output: z.object({
    /** What waits for the reader, as the same live cards as in the chat, most urgent first. */
    waiting: z.array(z.object({ id: z.string(), card: CardJson })),
    /** Those that run first, then those that are open, then what is over, newest first. */
    partnerships: z.array(PartnershipView),
  }),
});
export type Mentoring = z.infer<typeof readMentoring.output>;

/** The press of a button on a card, in the page: the same verbs and the same answers as in the chat. */
export const pressButton = contract({
  method: 'POST',
  path: '/api/cards/press',
  input: z.object({ verb: z.string().max(60), data: z.record(z.string(), z.unknown()) }),
  output: z.object({ card: CardJson }),
});

/** Opens a card by what a member would say in the chat: `register`, `meet`, `settings`. */
export const openCard = contract({
  method: 'POST',
  path: '/api/cards/open',
  input: z.object({ words: z.string().max(200) }),
  output: z.object({ card: CardJson }),
});
