import type { PartnershipTelling } from '@mentor-network/core/notices/telling';
import { when } from '../elements.ts';
import { partnershipCard } from '../partnerships/partnership-card.ts';
import { press } from '../verbs.ts';
import { saidCard } from './said-card.ts';

/** What a coordinator’s reminder says: that somebody waits, or how it goes; it quotes nobody. */
export const remindingCard = ({ partnership, reader, now }: PartnershipTelling) => {
  const { id, other, status, schemeName, may } = partnership;
  if (status !== 'active') {
    const what = status === 'agreeing' ? `your agreement with ${other.name} is not signed yet` : `${other.name} is waiting for your answer`;
    return partnershipCard({ view: partnership, now, zone: reader.zone, note: `A coordinator of ${schemeName} kindly reminds you: ${what}.` });
  }
  return saidCard({
    kind: schemeName,
    headline: `How is it going with ${other.name}?`,
    text: 'A coordinator asks because you have not met for a while. A short message or a date is enough to pick it up again. You can also pause, or end it kindly.',
    buttons: [
      ...when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership: id }, { isPrimary: true })),
      press('Open', 'partnership.show', { partnership: id }),
    ],
  });
};
