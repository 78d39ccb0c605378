import { Lead } from '@mentor-network/core/members/preferences';
import type { ReminderChoice } from '../application/members/choose-reminders.ts';
import { remindersStoppedCard, settingsCard } from '../cards/members/settings-card.ts';
import { busyCard } from '../cards/standing-cards.ts';
import type { TurnsOf } from './turns.ts';

type Needs = { readonly reminderChoice: ReminderChoice };

export const settingsTurns = ({ reminderChoice }: Needs): TurnsOf<'settings.show' | 'settings.save' | 'reminders.stop'> => ({
  'settings.show': async (actor) => settingsCard({ preferences: await reminderChoice.read(actor) }),

  'settings.save': async (actor, { reminders }) => {
    const leads = reminders.split(',').flatMap((lead) => Lead.safeParse(lead.trim()).data ?? []);
    const chosen = await reminderChoice.choose(actor, leads);
    return chosen.ok ? settingsCard({ preferences: chosen.value, saved: true }) : busyCard();
  },

  'reminders.stop': async (actor) => {
    const chosen = await reminderChoice.choose(actor, []);
    return chosen.ok ? remindersStoppedCard() : busyCard();
  },
});
