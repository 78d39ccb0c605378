import { assertNever } from '@mentor-network/core/kernel/assert-never';
import { dateIn } from '@mentor-network/core/kernel/time';
import type { PartnershipSubject } from '@mentor-network/core/notices/notice';
import type { PartnershipTelling } from '@mentor-network/core/notices/telling';
import { fieldsChanged } from '@mentor-network/core/partnerships/agreement';
import { fieldsWords, newsOf } from '../partnerships/agreement-words.ts';
import { dateWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised } from '../words.ts';
import type { Said } from './said-card.ts';

type Kind = Extract<PartnershipSubject['kind'], `agreement-${string}` | `amendment-${string}` | 'request-accepted'>;

/** What one of the two is told of their agreement: what is new in it by name, and never anybody's words. */
export const agreementSaid = (told: PartnershipTelling, kind: Kind): Said => {
  const { partnership } = told;
  const { other, agreement } = partnership;
  const said = (headline: string, text: string, about = 'Mentoring agreement'): Said => ({
    kind: about,
    headline,
    text,
    buttons: [press('Read the agreement', 'agreement.show', { partnership: partnership.id }, { isPrimary: true })],
  });
  switch (kind) {
    case 'request-accepted':
      return said(`${other.name} said yes`, 'Next: agree on your goals together. A first draft is there, with your own words.', 'Mentoring request');
    case 'agreement-changed':
      return said(
        `${other.name} has changed your agreement`,
        `It is now version ${agreement?.version ?? 1}. ${newInDraft(told)}Read it, change it, or sign it.${hadSigned(told) ? ' You signed an earlier version, so it needs your name again.' : ''}`,
      );
    case 'agreement-signed':
      return said(`${other.name} has signed. Your turn`, `${newInDraft(told)}Read the agreement once more, and sign it if it is right. Then your mentoring begins.`);
    case 'agreement-waiting':
      return said(
        isSignedByOther(told) ? `${other.name} has signed, and waits for you` : `Your agreement with ${other.name} is not signed yet`,
        `Read it, change what does not fit, and sign it. Then your mentoring begins.${lapseWords(told)}`,
      );
    case 'amendment-proposed':
      return said(`${other.name} would like to change your agreement`, `${newInAmendment(told)}What you signed stays in force until both of you sign the new version.`);
    case 'amendment-signed':
      return said(`${other.name} has signed the new version. Your turn`, `${newInAmendment(told)}What you signed before stays in force until you sign this one too.`);
    case 'amendment-in-force':
      return said('The new version of your agreement is in force', `You and ${other.name} have both signed it. The earlier one is kept with it.`);
    case 'amendment-withdrawn':
      return said(`Your agreement with ${other.name} stays as it is`, `${other.name} has withdrawn the change. What you both signed is in force as before.`);
    default:
      return assertNever(kind);
  }
};

const newInDraft = ({ partnership: { agreement } }: PartnershipTelling): string => {
  const news = agreement === null ? [] : newsOf(agreement);
  return news.length === 0 ? '' : `New: ${fieldsWords(news)}. `;
};

const newInAmendment = ({ partnership: { agreement, amendment } }: PartnershipTelling): string => {
  const changed = agreement === null || amendment === null ? [] : fieldsChanged(agreement.terms, amendment.terms);
  return changed.length === 0 ? '' : `${capitalised(fieldsWords(changed))} would change. `;
};

const hadSigned = ({ partnership: { agreement } }: PartnershipTelling): boolean =>
  agreement?.changes.some(({ version, undidMine }) => undidMine && version > agreement.knownVersion) ?? false;

const isSignedByOther = ({ partnership: { agreement } }: PartnershipTelling): boolean => agreement?.signatures.some(({ isMine }) => !isMine) ?? false;

const lapseWords = ({ partnership: { lapsesOn }, reader, now }: PartnershipTelling): string =>
  lapsesOn === null ? '' : ` If it is not signed by ${dateWords(lapsesOn, dateIn(now, reader.zone))}, it is closed, and nobody is at fault.`;
