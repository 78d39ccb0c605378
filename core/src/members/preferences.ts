import { z } from 'zod';
import { Instant } from '../kernel/time.ts';

/** How long before a meeting a member wants to be reminded. A day before is 24 hours; the morning is 08:00 where they are. */
export const Lead = z.enum(['day-before', 'two-hours', 'morning']);
export type Lead = z.infer<typeof Lead>;

export const Preferences = z.object({ meetingReminders: z.array(Lead).max(3) }).readonly();
export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { meetingReminders: ['day-before', 'morning'] };

export const PreferencesFact = z.object({ type: z.literal('reminders-chosen'), preferences: Preferences, at: Instant });
export type PreferencesFact = z.infer<typeof PreferencesFact>;

/** No refusal: it is for every member to say. What is chosen twice, or in another order, is one choice. */
export const chooseReminders = (before: Preferences | undefined, leads: readonly Lead[], at: Instant): readonly PreferencesFact[] => {
  const meetingReminders = Lead.options.filter((lead) => leads.includes(lead));
  const isSame = before && Lead.options.every((lead) => before.meetingReminders.includes(lead) === meetingReminders.includes(lead));
  return isSame ? [] : [{ type: 'reminders-chosen', preferences: { meetingReminders }, at }];
};

export const evolvePreferences = (_before: Preferences | undefined, { preferences }: PreferencesFact): Preferences => preferences;
