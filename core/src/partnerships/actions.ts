import { z } from 'zod';
import { ActionId, MemberId } from '../kernel/ids.ts';
import { CalendarDate, Instant } from '../kernel/time.ts';

export const ACTION_LENGTH_MAX = 300;

/** What one of the two said they would do, and until when. Both see it. */
export const Action = z
  .object({
    id: ActionId,
    text: z.string().trim().min(1).max(ACTION_LENGTH_MAX),
    owner: MemberId,
    dueOn: CalendarDate,
    status: z.enum(['open', 'done', 'dropped']),
    addedBy: MemberId,
    addedAt: Instant,
  })
  .readonly();
export type Action = z.infer<typeof Action>;
