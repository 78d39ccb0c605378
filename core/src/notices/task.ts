import { z } from 'zod';
import { MemberId, PartnershipId, SchemeId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';
import { GOALS_LENGTH_MAX } from '../partnerships/partnership.ts';

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
  /** Lies with the mentor, whose place is taken; accepts in the partnership, or frees the place if that is no longer possible. */
  z.object({ kind: z.literal('complete-acceptance'), partnershipId: PartnershipId, by: MemberId, at: Instant }).readonly(),
  /** The rest lie with the partnership. */
  z.object({ kind: z.literal('close-request'), partnershipId: PartnershipId }).readonly(),
  z.object({ kind: z.literal('supersede-others'), partnershipId: PartnershipId }).readonly(),
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
