import { z } from 'zod';

/** How long before a meeting a member wants to be reminded. A day before is 24 hours; the morning is 08:00 where they are. */
export const Lead = z.enum(['day-before', 'two-hours', 'morning']);
export type Lead = z.infer<typeof Lead>;

export const Preferences = z.object({ meetingReminders: z.array(Lead).max(3) }).readonly();
export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { meetingReminders: ['day-before', 'morning'] };
