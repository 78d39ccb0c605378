import { type Result, ok } from '@mentor-network/core/kernel/result';
import { DEFAULT_PREFERENCES, type Lead, type Preferences } from '@mentor-network/core/members/preferences';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { MemberStore } from '../ports/records.ts';

/** Which reminders of meetings a member wants. None stops them all, also those that were planned long ago. */
export const makeReminderChoice = ({ members }: { readonly members: MemberStore }) => ({
  read: async ({ id }: Pick<Actor, 'id'>): Promise<Preferences> => (await members.load(id)).preferences?.value ?? DEFAULT_PREFERENCES,

  choose: ({ id }: Actor, meetingReminders: readonly Lead[]): Promise<Result<Preferences, Busy>> =>
    whileConflicting(async () => {
      const preferences: Preferences = { meetingReminders: [...new Set(meetingReminders)] };
      return (await members.commit(await members.load(id), { preferences })) ? ok(preferences) : 'conflict';
    }),
});

export type ReminderChoice = ReturnType<typeof makeReminderChoice>;
