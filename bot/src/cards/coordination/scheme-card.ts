import type { Scheme } from '@mentor-network/core/schemes/scheme';
import { card, eyebrow, fact, muted, openTab, title } from '../elements.ts';
import { press } from '../verbs.ts';
import { countWords } from '../words.ts';

export type SchemeView = { readonly scheme: Scheme; readonly tabUrl: string };

/** The settings that are asked for most. There are too many for a card, so they are changed on the page. */
export const schemeCard = ({ scheme, tabUrl }: SchemeView) => {
  const { name, kind, settings, closedOn } = scheme;
  return card({
    fallbackText: `The settings of ${name}. Open the page to change them.`,
    body: [
      eyebrow('For coordinators'),
      title(`Settings of ${name}`),
      muted(kind === 'matched' ? 'You bring two people together, and both decide.' : 'A mentee chooses a mentor.'),
      fact('Open requests of a mentee', `${settings.openRequestsMax} at most`, { spacing: 'Medium' }),
      fact('A request waits', countWords(settings.requestExpiryWorkingDays, 'working day', 'working days')),
      fact('An agreement lasts', countWords(settings.durationMonthsDefault, 'month', 'months')),
      fact('You hear of a silence after', countWords(settings.silenceAmberDays, 'day', 'days')),
      fact('Mentors are approved first', settings.approvesMentors ? 'yes' : 'no'),
      fact('Mentors are trained first', settings.trainsMentorsFirst ? 'yes' : 'no'),
      fact('Closed days', String(closedOn.length)),
    ],
    actions: [openTab('Change the settings', tabUrl), press('Today', 'coordination.today', {})],
  });
};
