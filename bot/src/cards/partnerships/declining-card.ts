import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { REASON_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import type { Choice } from '@mentor-network/core/schemes/scheme';
import { card, eyebrow, line, muted, title } from '../elements.ts';
import { oneOf, textField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type DecliningView = { readonly view: PartnershipView };

/** Ready-made reasons, each as the sentence that the mentee then reads. */
const REASONS: readonly Choice[] = [
  { id: 'no-time', label: 'I have no time for it this term' },
  { id: 'not-my-field', label: 'It is not my field' },
  { id: 'somebody-else', label: 'I think somebody else fits better' },
];

const WORDS_LENGTH_MAX = REASON_LENGTH_MAX - 50;

/** What the mentee reads: the ready-made reason, and whatever was added. Without either nothing. */
export const declineWords = (why: string, reason: string): string => {
  const chosen = REASONS.find(({ id }) => id === why);
  return [...(chosen ? [`${chosen.label}.`] : []), ...(reason.trim() ? [reason.trim()] : [])].join(' ').slice(0, REASON_LENGTH_MAX);
};

export const decliningCard = ({ view }: DecliningView) => {
  const { id, other, status } = view;
  const isProposal = status === 'proposed';
  const headline = isProposal ? `Say no to mentoring ${other.name}?` : `Decline the request of ${other.name}?`;
  return card({
    fallbackText: `${headline} Open this in Teams to answer.`,
    body: [
      eyebrow(isProposal ? 'A suggestion' : 'Mentoring request'),
      title(headline),
      line(
        isProposal
          ? 'That is quite all right. They are told kindly that you can’t take it on just now.'
          : 'That is quite all right. They are told kindly that you can’t take it on just now, and are shown other mentors.',
        { spacing: 'Small' },
      ),
      ...oneOf({ id: 'why', label: 'A reason (optional)', isOptional: true, isShort: true, choices: REASONS }, { inputs: {}, problems: [] }),
      ...textField(
        {
          id: 'reason',
          label: 'A few words to them (optional)',
          placeholder: 'For example: Amira in the Library knows this field well.',
          isOptional: true,
          isLong: true,
          max: WORDS_LENGTH_MAX,
        },
        { inputs: {}, problems: [] },
      ),
      muted(`If you choose or write something, ${other.name} reads it. Nobody else does.`),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership: id }, { skipsInputs: true }),
      press('Decline', 'request.decline', { partnership: id }, { isPrimary: true }),
    ],
  });
};
