import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import { GOALS_LENGTH_MAX, SUGGESTION_LENGTH_MAX } from '../partnerships/partnership.ts';

/**
 * The next commit of a change that crosses two partitions. It is planned in the same batch as the first commit, so a stop
 * between the two leaves a task and never a hope; each may be run any number of times.
 */
export const Work = z.discriminatedUnion('kind', [
  /** Lies with the mentee, who holds the open request; makes the partnership. */
  z
    .object({
      kind: z.literal('place-request'),
      partnershipId: PartnershipId,
      schemeId: SchemeId,
      mentorId: MemberId,
      menteeId: MemberId,
      goals: z.string().min(1).max(GOALS_LENGTH_MAX),
      answerBy: CalendarDate,
      by: MemberId,
      at: Instant,
    })
    .readonly(),
  /** Lies with the mentee as well; makes a partnership that a coordinator proposes. */
  z
    .object({
      kind: z.literal('place-proposal'),
      partnershipId: PartnershipId,
      schemeId: SchemeId,
      mentorId: MemberId,
      menteeId: MemberId,
      suggestion: z.string().max(SUGGESTION_LENGTH_MAX),
      answerBy: CalendarDate,
      by: MemberId,
      at: Instant,
    })
    .readonly(),
  /**
   * Lies with the mentor, whose place is taken; claims the mentee and accepts in the partnership, or frees the place if that is no longer
   * possible. After more than `undone` acceptances were taken back, it is void.
   */
  z.object({ kind: z.literal('complete-acceptance'), partnershipId: PartnershipId, undone: z.int().min(0).optional(), by: MemberId, at: Instant }).readonly(),
  /** The rest lie with the partnership. */
  z.object({ kind: z.literal('close-request'), partnershipId: PartnershipId }).readonly(),
  /** When an acceptance can no longer be taken back, the mentee's other requests close; when it was, the mentee is free again. */
  z.object({ kind: z.literal('settle-acceptance'), partnershipId: PartnershipId }).readonly(),
  /** The mentor has said yes to a proposal before the mentee did: their acceptance. */
  z.object({ kind: z.literal('accept-willing'), partnershipId: PartnershipId }).readonly(),
  /** How long the mentor took to answer, or null when they did not; kept with the mentor. */
  z.object({ kind: z.literal('note-answer'), partnershipId: PartnershipId, workingDays: z.int().min(0).max(60).nullable(), on: CalendarDate }).readonly(),
  z.object({ kind: z.literal('free-place'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('expire-request'), partnershipId: PartnershipId }).readonly(),
  /** What the passing of time does with an agreement that nobody signed, a silence that nobody ended, and the agreed end. */
  z.object({ kind: z.literal('close-unsigned'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('close-silent'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('close-over'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('resume-partnership'), partnershipId: PartnershipId }).readonly(),
  /** When it is over long enough: first the words go, then the meetings, then all of it. */
  z.object({ kind: z.literal('forget-words'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('forget-meetings'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('forget-partnership'), partnershipId: PartnershipId }).readonly(),
  /** Lies with a member who asked to be erased. The second looks once more, for what was under way meanwhile. */
  z.object({ kind: z.literal('erase-member'), memberId: MemberId }).readonly(),
  z.object({ kind: z.literal('erase-remains'), memberId: MemberId }).readonly(),
  /** Lies with a member whose pause has a last day, and is due on the day after it. */
  z.object({ kind: z.literal('resume-member'), memberId: MemberId }).readonly(),
  /** Lies with a member who has said, or changed, who they must not be matched with, or whose address is another now. */
  z.object({ kind: z.literal('check-conflicts'), memberId: MemberId }).readonly(),
  /** Lies with a member who has left, and closes what there was until then. The second looks once more, for what was under way meanwhile. */
  z.object({ kind: z.literal('leave-member'), memberId: MemberId, at: Instant }).readonly(),
  z.object({ kind: z.literal('leave-remains'), memberId: MemberId, at: Instant }).readonly(),
  /** Lies with a member who has not been reached for a month. */
  z.object({ kind: z.literal('presume-gone'), memberId: MemberId }).readonly(),
  /** Lies with a member whom no message reaches, and whose partnerships a coordinator closes for them. */
  z.object({ kind: z.literal('close-gone'), memberId: MemberId, coordinator: MemberId }).readonly(),
  /** Lies with whoever has spoken to the bot: if they never become a member, that they did is forgotten. */
  z.object({ kind: z.literal('forget-stranger'), memberId: MemberId }).readonly(),
  /** Lies with a member who can be reached again, or for the first time: what did not reach them and is still so is told now. */
  z.object({ kind: z.literal('tell-again'), memberId: MemberId }).readonly(),
]);
export type Work = z.infer<typeof Work>;

export const Task = z
  .object({ status: z.enum(['pending', 'done', 'stuck']), id: z.string().min(1).max(250), work: Work, attemptAt: Instant, attempts: z.int().min(0) })
  .readonly();
export type Task = z.infer<typeof Task>;

export const TASK_ATTEMPTS_MAX = 20;

export const taskOf = (work: Work, dueAt: Instant): Task => ({
  status: 'pending',
  id: `task.${work.kind}.${'partnershipId' in work ? work.partnershipId : work.memberId}`,
  work,
  attemptAt: dueAt,
  attempts: 0,
});
