import { Button } from '@fluentui/react-components';
import type { PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Open, Opening } from '../../ui/opening.ts';
import { type Words, useWords } from '../../ui/words/words.ts';

type Offered = { readonly opening: Opening; readonly isPrimary?: true };

/** What may be done with the agreement as it stands; the server says it, and the buttons follow. */
const offeredBy = ({ id: partnership, may, agreement, amendment }: PartnershipView, { agreement: { actions } }: Words): readonly Offered[] => {
  const offers = (isSo: boolean, title: string, verb: string, data: Opening['data'] = {}): readonly Offered[] => (isSo ? [{ opening: { title, verb, data: { partnership, ...data } } }] : []);
  if (agreement === null) return [];
  const version = (amendment ?? agreement).version;
  return [
    ...offers(may.includes('sign'), actions.sign(version), 'agreement.sign', { version: String(version) }).map((sign): Offered => ({ ...sign, isPrimary: true })),
    ...offers(may.includes('change-agreement'), actions.changeDraft, 'agreement.edit', { step: 'goals' }),
    ...offers(may.includes('amend'), amendment === null ? actions.change : actions.changeDraft, 'amendment.edit', { step: 'goals' }),
    ...offers(may.includes('amend') && amendment === null, actions.extend, 'amendment.extending'),
    ...offers(may.includes('withdraw-amendment'), actions.withdraw, 'amendment.withdraw', { version: String(version) }),
  ];
};

export const AgreementActions = ({ partnership, open }: { readonly partnership: PartnershipView; readonly open: Open }) => (
  <>
    {offeredBy(partnership, useWords()).map(({ opening, isPrimary }) => (
      <Button key={opening.verb} appearance={isPrimary ? 'primary' : 'secondary'} onClick={() => open(opening)}>
        {opening.title}
      </Button>
    ))}
  </>
);
