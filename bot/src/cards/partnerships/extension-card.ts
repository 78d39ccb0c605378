import type { FieldProblem, Inputs } from '@mentor-network/core/contracts/field-problem';
import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { CalendarDate } from '@mentor-network/core/kernel/time';
import { endsOn } from '@mentor-network/core/partnerships/agreement';
import { card, eyebrow, line, muted, noted, title, when } from '../elements.ts';
import { oneOf } from '../inputs.ts';
import { fullDateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { monthsWords } from '../words.ts';
import { noAgreementCard } from './agreement-card.ts';

export type ExtensionView = {
  readonly view: PartnershipView;
  readonly today: CalendarDate;
  readonly inputs: Inputs;
  readonly problems: readonly FieldProblem[];
  readonly note?: string | undefined;
};

/** Some months more, signed by both like every change; as far as the scheme goes, and beyond that what else there is. */
export const extensionCard = ({ view, today, inputs, problems, note }: ExtensionView) => {
  const { id: partnership, agreement, amendment, other } = view;
  if (agreement === null) return noAgreementCard(view);
  const choices = moreMonths(agreement, today);
  const version = (amendment ?? agreement).version;
  return card({
    fallbackText: `Extend your mentoring with ${other.name}. Open this in Teams to choose how long.`,
    body: [
      ...noted(note),
      eyebrow('Mentoring agreement'),
      title(choices.length === 0 ? 'This is as long as it can last' : 'How much longer?'),
      line(`You agreed on ${monthsWords(agreement.terms.durationMonths)}, until ${fullDateWords(agreement.endsOn)}.`, { spacing: 'Small' }),
      ...when(
        choices.length > 0,
        ...oneOf({ id: 'durationMonths', label: 'Extend by', placeholder: 'Choose one', choices }, { inputs, problems }),
        muted(`Both of you sign it. Until then the end stays as it is. ${view.schemeName} allows ${monthsWords(agreement.monthsMax)} from the start.`, { spacing: 'Medium' }),
      ),
      ...when(
        choices.length === 0,
        line(`${view.schemeName} allows ${monthsWords(agreement.monthsMax)} from the start. To go on after that, complete this one, and ask ${other.name} anew with new goals.`, { spacing: 'Small' }),
      ),
    ],
    actions: [
      press('Back', 'agreement.show', { partnership }, { skipsInputs: true }),
      ...when(choices.length > 0, press('Propose it', 'amendment.extend', { partnership, version }, { isPrimary: true })),
    ],
  });
};

/** Each choice says the whole duration to the server, and to the reader what it adds and when it then ends. */
const moreMonths = ({ terms, monthsMax }: AgreementView, today: CalendarDate): readonly { readonly id: string; readonly label: string }[] =>
  Array.from({ length: Math.max(0, monthsMax - terms.durationMonths) }, (_, index) => terms.durationMonths + index + 1)
    .map((durationMonths) => ({ durationMonths, end: endsOn({ ...terms, durationMonths }) }))
    .filter(({ end }) => end > today)
    .map(({ durationMonths, end }) => ({ id: String(durationMonths), label: `${monthsWords(durationMonths - terms.durationMonths)}, until ${fullDateWords(end)}` }));
