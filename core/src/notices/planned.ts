import type { Instant } from '../kernel/time.ts';
import type { PendingNotice } from './notice.ts';
import type { Task } from './task.ts';

/** Who is to be told what and when, and which commit has to follow elsewhere. */
export type Plan = { readonly notices: readonly PendingNotice[]; readonly tasks: readonly Task[] };

export const NOTHING: Plan = { notices: [], tasks: [] };

/** Tells something that can happen again apart from the time before. */
export const occasionOf = (at: Instant): string => at.replace(/\D/g, '');
