import { Lead, type Preferences } from '@mentor-network/core/members/preferences';
import { card, eyebrow, line, muted, noted, title } from '../elements.ts';
import { someOf } from '../inputs.ts';
import { press } from '../verbs.ts';
import { leadWords } from '../words.ts';

export type SettingsView = { readonly preferences: Preferences; readonly saved?: boolean };

export const settingsCard = ({ preferences, saved = false }: SettingsView) =>
  card({
    fallbackText: 'Settings: when you are reminded of meetings. Open this in Teams to choose.',
    body: [
      ...noted(saved ? 'Saved.' : undefined),
      eyebrow('Settings'),
      title('When shall we remind you of a meeting?'),
      ...someOf(
        {
          id: 'reminders',
          label: 'Remind me',
          isOptional: true,
          choices: Lead.options.map((lead) => ({ id: lead, label: leadWords(lead) })),
        },
        { inputs: { reminders: preferences.meetingReminders.join(',') }, problems: [] },
      ),
      muted('Choose none, and you get no reminders and are not asked afterwards whether you met. Only you see these settings.'),
    ],
    actions: [
      press('Save', 'settings.save', {}, { isPrimary: true }),
      press('Your data', 'my-data.show', {}, { skipsInputs: true }),
      press('Back', 'home.show', {}, { skipsInputs: true }),
    ],
  });

export const remindersStoppedCard = () =>
  card({
    fallbackText: 'You get no more reminders of meetings. Write "settings" to turn them on again.',
    body: [
      eyebrow('Settings'),
      title('Reminders are off'),
      line(
        'You get no more reminders of meetings. What is arranged stays arranged, and you are still told when a meeting is moved or cancelled.',
        { spacing: 'Small' },
      ),
    ],
    actions: [press('Turn on again', 'settings.show', {}), press('Meetings', 'meetings.show', {})],
  });
