import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { REASON_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { card, eyebrow, line, muted, title } from '../elements.ts';
import { textField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type DecliningView = { readonly view: PartnershipView };

export const decliningCard = ({ view }: DecliningView) =>
  card({
    fallbackText: `Decline the request of ${view.other.name}? Open this in Teams to answer.`,
    body: [
      eyebrow('Mentoring request'),
      title(`Decline the request of ${view.other.name}?`),
      line('That is quite all right. They are told kindly that you can’t take it on just now, and are shown other mentors.', {
        spacing: 'Small',
      }),
      ...textField(
        {
          id: 'reason',
          label: 'A few words to them (optional)',
          placeholder: 'For example: my year is full, but Amira in the Library knows this field well.',
          isOptional: true,
          isLong: true,
          max: REASON_LENGTH_MAX,
        },
        { inputs: {}, problems: [] },
      ),
      muted(`If you write something, ${view.other.name} reads it. Nobody else does.`),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership: view.id }, { skipsInputs: true }),
      press('Decline', 'request.decline', { partnership: view.id }, { isPrimary: true }),
    ],
  });
