import { z } from 'zod';
import { MemberId } from '../kernel/ids.ts';
import { Instant, later } from '../kernel/time.ts';

/** Why a coordinator opens the record of a member. Chosen from a list, because what somebody would write here is about a third person. */
export const LookReason = z.enum(['asked-for-help', 'unanswered', 'quiet', 'matching']);
export type LookReason = z.infer<typeof LookReason>;

/** That somebody looked at a member's record by virtue of an office. It lies with the member, who can read it. */
export const Look = z.object({ id: z.string().min(1).max(100), by: MemberId, why: LookReason, at: Instant }).readonly();
export type Look = z.infer<typeof Look>;

/** As the member reads it: by the name of who looked. */
export type LookedAt = { readonly at: Instant; readonly who: string; readonly why: LookReason };

const LOOK_KEPT_DAYS = 366;

export const lookKeptUntil = ({ at }: Look): Instant => later(at, { hours: 24 * LOOK_KEPT_DAYS });
