import { z } from 'zod';
import { ActionId, MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import type { Part } from './abilities.ts';
import { Action } from './actions.ts';
import { Agreement, type Terms } from './agreement.ts';
import { type In, Outcome, type Partnership, REASON_LENGTH_MAX, SUGGESTION_LENGTH_MAX, type Status } from './partnership.ts';
import { FitCheck, type Helped, Progress, type Readers, Review, type ReviewStage } from './reviews.ts';

type Pair = Pick<Partnership, 'id' | 'schemeId' | 'mentorId' | 'menteeId'> & { readonly answerBy: CalendarDate };
export type Asking = Pair & { readonly goals: string };
export type Proposing = Pair & Pick<In<'proposed'>, 'suggestion'>;

/**
 * Why the network closes a partnership that nobody ended, with what was so when that was planned. If it is not so any more, because
 * they have signed, met or agreed on a later end meanwhile, nothing happens.
 */
export type Closing =
  | { readonly why: 'unsigned'; readonly acceptedAt: Instant }
  | { readonly why: 'silent'; readonly aliveAt: Instant }
  | { readonly why: 'over'; readonly endsOn: CalendarDate }
  | { readonly why: 'left'; readonly member: MemberId }
  /** A coordinator, after talking to the two. */
  | { readonly why: 'coordinator'; readonly coordinator: MemberId };

export type PartnershipCommand =
  | ({ readonly type: 'request' } & Asking)
  | ({ readonly type: 'propose' } & Proposing)
  | { readonly type: 'agree'; readonly goals: string }
  | { readonly type: 'be-willing' }
  /** `undone` is how often it had been undone when the mentor said yes; if it has been once more since, this yes is void. */
  | { readonly type: 'accept'; readonly draft: Terms; readonly undone?: number }
  | { readonly type: 'decline'; readonly reason: string }
  | { readonly type: 'talk-first'; readonly answerBy: CalendarDate }
  | { readonly type: 'withdraw' }
  /** The day that was waited for, when it was planned; if that is a later one now, nothing happens. */
  | { readonly type: 'expire'; readonly answerBy?: CalendarDate }
  | { readonly type: 'supersede' }
  /** When the two cannot be brought together any more, whatever the reason: neither of them is told. */
  | { readonly type: 'release' }
  | { readonly type: 'undo-accept'; readonly undoMinutes: number; readonly answerBy: CalendarDate }
  /** The mentee was accepted by another mentor at the same moment: this yes, after so many that were undone, is void wherever it still is under way. */
  | { readonly type: 'void-acceptance'; readonly undone: number }
  | { readonly type: 'change-agreement'; readonly version: number; readonly terms: Terms }
  | { readonly type: 'sign'; readonly version: number; readonly name: string }
  | { readonly type: 'amend'; readonly version: number; readonly terms: Terms }
  | { readonly type: 'withdraw-amendment'; readonly version: number }
  | { readonly type: 'set-progress'; readonly goal: number; readonly progress: Progress }
  | { readonly type: 'add-action'; readonly id: ActionId; readonly text: string; readonly owner: MemberId; readonly dueOn: CalendarDate }
  | { readonly type: 'close-action'; readonly id: ActionId; readonly status: 'done' | 'dropped' }
  | { readonly type: 'answer-fit-check'; readonly isGood: boolean; readonly isForCoordinators: boolean }
  | { readonly type: 'review'; readonly stage: ReviewStage; readonly helped: Helped; readonly words: string; readonly readers: Readers }
  | { readonly type: 'keep-going' }
  | { readonly type: 'pause'; readonly until: CalendarDate }
  | { readonly type: 'resume' }
  | { readonly type: 'end'; readonly isGoalReached: boolean; readonly reason: string; readonly isLeaving?: boolean }
  | ({ readonly type: 'close' } & Closing)
  | { readonly type: 'raise-conflict' }
  /** By a coordinator, who has seen to what needed them. */
  | { readonly type: 'mark-seen'; readonly coordinator: MemberId }
  /** By a coordinator, once on a day of the scheme: whoever has something to do is asked kindly. */
  | { readonly type: 'remind'; readonly coordinator: MemberId; readonly on: CalendarDate };

const recorded = { by: MemberId, at: Instant };
const pair = { id: PartnershipId, schemeId: SchemeId, mentorId: MemberId, menteeId: MemberId, answerBy: CalendarDate };

export const PartnershipFact = z.discriminatedUnion('type', [
  z.object({ type: z.literal('requested'), ...pair, goals: z.string(), ...recorded }),
  z.object({ type: z.literal('proposed'), ...pair, suggestion: z.string().max(SUGGESTION_LENGTH_MAX), ...recorded }),
  z.object({ type: z.literal('proposal-agreed'), goals: z.string(), ...recorded }),
  z.object({ type: z.literal('mentor-willing'), ...recorded }),
  z.object({ type: z.literal('accepted'), agreement: Agreement, ...recorded }),
  z.object({ type: z.literal('declined'), reason: z.string().max(REASON_LENGTH_MAX), ...recorded }),
  z.object({ type: z.literal('talk-begun'), answerBy: CalendarDate, ...recorded }),
  z.object({ type: z.literal('withdrawn'), ...recorded }),
  z.object({ type: z.literal('expired'), ...recorded }),
  z.object({ type: z.literal('superseded'), ...recorded }),
  z.object({ type: z.literal('released'), ...recorded }),
  z.object({ type: z.literal('acceptance-undone'), answerBy: CalendarDate, ...recorded }),
  z.object({ type: z.literal('acceptance-void'), ...recorded }),
  z.object({ type: z.literal('agreement-changed'), agreement: Agreement, ...recorded }),
  z.object({ type: z.literal('agreement-signed'), version: z.int().min(1), name: z.string(), ...recorded }),
  z.object({ type: z.literal('started'), ...recorded }),
  z.object({ type: z.literal('amendment-proposed'), agreement: Agreement, ...recorded }),
  z.object({ type: z.literal('amendment-signed'), version: z.int().min(1), name: z.string(), ...recorded }),
  z.object({ type: z.literal('amendment-in-force'), version: z.int().min(1), ...recorded }),
  /** Whether the other had been told of it; if not, there is nothing to tell them. */
  z.object({ type: z.literal('amendment-withdrawn'), version: z.int().min(1), wasTold: z.boolean(), ...recorded }),
  z.object({ type: z.literal('progress-set'), goal: z.int().min(0), progress: Progress, ...recorded }),
  z.object({ type: z.literal('action-added'), action: Action, ...recorded }),
  z.object({ type: z.literal('action-closed'), id: ActionId, status: z.enum(['done', 'dropped']), ...recorded }),
  z.object({ type: z.literal('fit-check-answered'), fitCheck: FitCheck, ...recorded }),
  z.object({ type: z.literal('reviewed'), review: Review, ...recorded }),
  z.object({ type: z.literal('kept-going'), ...recorded }),
  z.object({ type: z.literal('paused'), until: CalendarDate, ...recorded }),
  /** Since when it was paused. */
  z.object({ type: z.literal('resumed'), since: Instant, ...recorded }),
  z.object({ type: z.literal('ended'), outcome: Outcome, reason: z.string().max(REASON_LENGTH_MAX), ...recorded }),
  z.object({ type: z.literal('conflict-raised'), ...recorded }),
  z.object({ type: z.literal('seen-to'), ...recorded }),
  z.object({ type: z.literal('reminded'), on: CalendarDate, ...recorded }),
]);
export type PartnershipFact = z.infer<typeof PartnershipFact>;
export type FactType = PartnershipFact['type'];

export type PartnershipRefusal =
  | { readonly code: 'not-yours' }
  | { readonly code: 'only-the-other-may'; readonly who: Part }
  | { readonly code: 'not-from-here'; readonly status: Status }
  | { readonly code: 'already-requested' }
  | { readonly code: 'not-with-oneself' }
  | { readonly code: 'goals-missing' }
  | { readonly code: 'talked-already' }
  | { readonly code: 'too-late-to-undo' }
  | { readonly code: 'already-signed'; readonly version: number }
  | { readonly code: 'outdated-version'; readonly version: number }
  | { readonly code: 'nothing-to-sign' }
  | { readonly code: 'begun-already' }
  | { readonly code: 'goal-unknown' }
  | { readonly code: 'action-unknown' }
  | { readonly code: 'too-many-actions'; readonly max: number }
  | { readonly code: 'not-the-time-for-this-review'; readonly stage: ReviewStage }
  | { readonly code: 'date-has-passed' }
  | { readonly code: 'too-far-ahead' }
  | { readonly code: 'reminded-today' };

export type Decision = Result<readonly PartnershipFact[], PartnershipRefusal>;
export type CommandOf<Type extends PartnershipCommand['type']> = Extract<PartnershipCommand, { type: Type }>;
