import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { type Element, card, eyebrow, muted, noted, title, when } from '../elements.ts';
import { fullDateWords } from '../time-words.ts';
import { agreementCard } from './agreement-card.ts';
import { answerByWords } from './partnership-words.ts';
import { declined, expired, proposed, released, requested, superseded, withdrawn } from './request-states.ts';
import { active, ended, paused } from './running-states.ts';
import type { PartnershipCardView, Standing } from './standing.ts';

export const partnershipCard = (seen: PartnershipCardView) => {
  if (seen.view.status === 'agreeing') return agreementCard(seen);
  const { kind, headline, body, buttons } = standingOf(seen, seen.view.status);
  return card({
    fallbackText: [
      ...(seen.note === undefined ? [] : [seen.note]),
      `${headline}.`,
      ...when(seen.view.status === 'requested' || seen.view.status === 'proposed', answerByWords(seen.view, seen.now, seen.zone)),
    ].join(' '),
    body: [...noted(seen.note), eyebrow(kind), title(headline), ...body, ...keptWords(seen.view)],
    actions: buttons,
  });
};

/** When what is over is deleted, so that nobody has to ask. */
const keptWords = ({ keptUntil }: PartnershipView): readonly Element[] =>
  keptUntil === null
    ? []
    : [
        muted(
          `What was written here is deleted on ${fullDateWords(keptUntil.words)}, the dates of meetings on ${fullDateWords(keptUntil.meetings)}, and everything else on ${fullDateWords(keptUntil.partnership)}.`,
          { spacing: 'Medium' },
        ),
      ];

const standingOf = (seen: PartnershipCardView, status: Exclude<PartnershipView['status'], 'agreeing'>): Standing => {
  switch (status) {
    case 'proposed':
      return proposed(seen);
    case 'requested':
      return requested(seen);
    case 'declined':
      return declined(seen);
    case 'withdrawn':
      return withdrawn(seen);
    case 'expired':
      return expired(seen);
    case 'superseded':
      return superseded(seen);
    case 'released':
      return released(seen);
    case 'active':
      return active(seen);
    case 'paused':
      return paused(seen);
    case 'ended':
      return ended(seen);
    default:
      return assertNever(status);
  }
};
