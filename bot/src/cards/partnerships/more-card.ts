import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { card, eyebrow, line, title, when } from '../elements.ts';
import { press } from '../verbs.ts';

export type MoreView = { readonly view: PartnershipView };

/** What is done seldom in a partnership that runs, away from what is done often. */
export const moreCard = ({ view: { id: partnership, other, may } }: MoreView) =>
  card({
    fallbackText: `Your partnership with ${other.name}: the agreement, a pause, a look at how it goes.`,
    body: [
      eyebrow('Your partnership'),
      title(`You and ${other.name}`),
      line('Read or change what you agreed on, take a pause until a day, or look at how it goes.', { spacing: 'Small' }),
    ],
    actions: [
      press('Agreement', 'agreement.show', { partnership }),
      ...when(may.includes('pause'), press('Pause', 'partnership.pausing', { partnership })),
      ...when(may.includes('review'), press('Look at how it goes', 'review.show', { partnership, stage: 'mid-point' })),
      press('Back', 'partnership.show', { partnership }),
    ],
  });
