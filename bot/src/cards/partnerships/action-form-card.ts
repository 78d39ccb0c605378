import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { ActionId } from '@mentor-network/core/kernel/ids';
import { type CalendarDate, daysAfter } from '@mentor-network/core/kernel/time';
import { ACTION_LENGTH_MAX } from '@mentor-network/core/partnerships/actions';
import { ACTION_AHEAD_DAYS_MAX } from '@mentor-network/core/partnerships/decide-work';
import { card, eyebrow, muted, title } from '../elements.ts';
import { dateField, oneOf, textField } from '../inputs.ts';
import { press } from '../verbs.ts';

export type ActionFormView = {
  readonly view: PartnershipView;
  /** Made with the form, so that the form sent twice adds one action. */
  readonly actionId: ActionId;
  readonly inputs: Inputs;
  readonly problems: readonly FieldProblem[];
  readonly today: CalendarDate;
};

export const actionFormCard = ({ view, actionId, inputs, problems, today }: ActionFormView) => {
  const filled = { inputs, problems };
  return card({
    fallbackText: `Add an action that you agreed on with ${view.other.name}. Open this in Teams to write it.`,
    body: [
      eyebrow('Agreed actions'),
      title('What will one of you do?'),
      ...textField({ id: 'what', label: 'What', placeholder: 'For example: send the first draft', max: ACTION_LENGTH_MAX }, filled),
      ...oneOf(
        {
          id: 'who',
          label: 'Who',
          isShort: true,
          choices: [
            { id: 'me', label: 'I do it' },
            { id: 'other', label: view.part === 'mentor' ? 'My mentee does it' : 'My mentor does it' },
          ],
        },
        filled,
      ),
      ...dateField({ id: 'dueOn', label: 'Until when', min: today, max: daysAfter(today, ACTION_AHEAD_DAYS_MAX) }, filled),
      muted(`Only you and ${view.other.name} see this. Whoever does it is reminded on the morning of the day.`),
    ],
    actions: [
      press('Back', 'actions.show', { partnership: view.id }, { skipsInputs: true }),
      press('Add', 'action.add', { partnership: view.id, action: actionId }, { isPrimary: true }),
    ],
  });
};
