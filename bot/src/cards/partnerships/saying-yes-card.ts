import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { GOALS_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { card, eyebrow, line, muted, title } from '../elements.ts';
import { textField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type SayingYesView = { readonly view: PartnershipView; readonly goals: string; readonly problems: readonly FieldProblem[] };

/** The mentee says yes to a proposal by writing what it is for. */
export const sayingYesCard = ({ view, goals, problems }: SayingYesView) =>
  card({
    fallbackText: `Say yes to ${view.other.name} as your mentor. Open this in Teams to write what you would like to work on.`,
    body: [
      eyebrow('A suggestion'),
      title(`Say yes to ${view.other.name}`),
      line(
        view.isMentorWilling
          ? 'They would be glad to. Write what you would like to work on, and the two of you begin.'
          : 'Write what you would like to work on. They read it, and then decide.',
        { spacing: 'Small' },
      ),
      ...textField(
        {
          id: 'goals',
          label: 'What would you like to work on?',
          placeholder: 'For example: I prepare reports and would like to move to advising. I want to practise saying what I think in meetings.',
          isLong: true,
          max: GOALS_LENGTH_MAX,
        },
        { inputs: { goals }, problems },
      ),
      muted(`Only ${view.other.name} sees what you write. The coordinator does not.`),
    ],
    actions: [
      press('Back', 'partnership.show', { partnership: view.id }, { skipsInputs: true }),
      press('Say yes', 'proposal.agree', { partnership: view.id }, { isPrimary: true }),
    ],
  });
