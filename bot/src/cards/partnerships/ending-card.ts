import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { REASON_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { card, eyebrow, line, muted, title, when } from '../elements.ts';
import { oneOf, textField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type EndingView = { readonly view: PartnershipView };

/** What `reached` says in the verb `partnership.end`. */
export const REACHED = { yes: 'yes', no: 'no' } as const;

export const endingCard = ({ view }: EndingView) =>
  card({
    fallbackText: `End your mentoring with ${view.other.name}? Open this in Teams to answer.`,
    body: [
      eyebrow('Your partnership'),
      title(`End your mentoring with ${view.other.name}?`),
      line(
        `Either of you may end at any time, and nobody is at fault. ${view.other.name} gets a kind, neutral message without your reason.`,
        { spacing: 'Small' },
      ),
      ...when(
        view.status !== 'agreeing',
        ...oneOf(
          {
            id: 'reached',
            label: 'What fits best?',
            isShort: true,
            choices: [
              { id: REACHED.yes, label: 'We reached what we wanted' },
              { id: REACHED.no, label: 'It is time to stop' },
            ],
          },
          { inputs: {}, problems: [] },
        ),
      ),
      ...textField(
        { id: 'reason', label: 'A reason for the coordinator (optional)', isOptional: true, isLong: true, max: REASON_LENGTH_MAX },
        { inputs: {}, problems: [] },
      ),
      muted('Only the coordinator of the scheme reads the reason.'),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership: view.id }, { skipsInputs: true }),
      press('End partnership', 'partnership.end', { partnership: view.id }, { isPrimary: true }),
    ],
  });
