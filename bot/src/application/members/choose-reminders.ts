import { type Result, ok } from '@mentor-network/core/kernel/result';
import { DEFAULT_PREFERENCES, type Lead, type Preferences, chooseReminders, evolvePreferences } from '@mentor-network/core/members/preferences';
import { type Busy, whileConflicting } from '../busy.ts';
import type { Actor } from '../ports/actor.ts';
import type { Clock } from '../ports/clock.ts';
import type { MemberStore } from '../ports/records.ts';

/** Which reminders of meetings a member wants. None stops them all, also those that were planned long ago. */
export const makeReminderChoice = ({ members, clock }: { readonly members: MemberStore; readonly clock: Clock }) => ({
  read: async ({ id }: Pick<Actor, 'id'>): Promise<Preferences> => (await members.load(id)).preferences?.value ?? DEFAULT_PREFERENCES,

  choose: ({ id }: Actor, meetingReminders: readonly Lead[]): Promise<Result<Preferences, Busy>> =>
    whileConflicting(async () => {
      const record = await members.load(id);
      const before = record.preferences?.value;
      const facts = chooseReminders(before, meetingReminders, clock.now());
      const preferences = facts.reduce<Preferences | undefined>(evolvePreferences, before) ?? DEFAULT_PREFERENCES;
      if (facts.length === 0) return ok(preferences);
      return (await members.commit(record, { preferences, facts })) ? ok(preferences) : 'conflict';
    }),
});

export type ReminderChoice = ReturnType<typeof makeReminderChoice>;
