import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { type Instant, type Zone, dateIn } from '@mentor-network/core/kernel/time';
import type { TermsField } from '@mentor-network/core/partnerships/agreement';
import { FORGOTTEN } from '@mentor-network/core/privacy/forgetting';
import { type Button, type Element, card, eyebrow, line, muted, noted, openTab, rich, strongRun, title, when } from '../elements.ts';
import { dateWords, dayWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { changesOf, signaturesOf, termsOf } from './agreement-elements.ts';
import { fieldsWords, inForceSince, newsOf, partiesOf } from './agreement-words.ts';
import { agreeingWords, endedWords } from './partnership-words.ts';
import { undoButton, undoWords } from './undo-offer.ts';

export type AgreementCardView = {
  readonly view: PartnershipView;
  readonly now: Instant;
  readonly zone: Zone;
  readonly note?: string | undefined;
  /** What is new to the reader, where that is known better than from what they last wrote or signed. */
  readonly news?: readonly TermsField[] | undefined;
  /** Where the printable copy is. Without it there is no button for it. */
  readonly printUrl?: string | undefined;
};

/** The agreement as a document one would keep: who, what for, how long, what both hold to, and who signed which version when. */
export const agreementCard = (seen: AgreementCardView) => {
  const { view, now, zone, note } = seen;
  const { agreement, amendment } = view;
  if (agreement === null) return noAgreementCard(view);
  const standing = standingOf(view, agreement, now, zone);
  const news = seen.news ?? newsOf(agreement);
  return card({
    fallbackText: `Mentoring agreement with ${view.other.name}, version ${agreement.version}. ${standing}`,
    body: [
      ...noted(note),
      eyebrow(`Mentoring agreement · Version ${agreement.version}`),
      title(partiesOf(view)),
      line(standing, { spacing: 'Small' }),
      ...undoWords(view, zone),
      ...lapsing(view, now, zone),
      ...when(view.status === 'agreeing' && news.length > 0, line(`New since you last came to it: ${fieldsWords(news)}.`, { spacing: 'Small' })),
      ...(amendment === null ? [] : [amendmentOf(view, agreement, amendment, zone)]),
      ...termsOf(agreement, view.status === 'agreeing' ? news : []),
      ...signaturesOf(view, agreement, zone),
      muted('Only the two of you read this. A coordinator sees that it is signed, and when.', { spacing: 'Medium' }),
    ],
    actions: view.status === 'agreeing' ? draftButtons(view, agreement) : buttonsOf(seen, agreement),
  });
};

/** A partnership without an agreement was never accepted; its own card says how it stands. */
export const noAgreementCard = (view: PartnershipView) =>
  card({
    fallbackText: `There is no agreement with ${view.other.name}.`,
    body: [
      eyebrow('Mentoring agreement'),
      title('There is no agreement yet'),
      line('It begins when a request is accepted.', { spacing: 'Small' }),
    ],
    actions: [press('Open the request', 'partnership.show', { partnership: view.id }), press('My mentoring', 'mentoring.show', {})],
  });

const standingOf = (view: PartnershipView, agreement: AgreementView, now: Instant, zone: Zone): string => {
  const since = inForceSince(agreement);
  switch (view.status) {
    case 'agreeing':
      return agreeingWords(view);
    case 'active':
      return since === undefined ? 'Signed by both, and in force.' : `Signed by both, and in force since ${dayWords(since, zone, now)}.`;
    case 'paused':
      return 'Signed by both. You are taking a pause.';
    case 'ended':
      return endedWords(view);
    default:
      return 'Not in force.';
  }
};

/** An agreement does not wait for ever, and says so. */
const lapsing = ({ lapsesOn }: PartnershipView, now: Instant, zone: Zone): readonly Element[] =>
  lapsesOn === null ? [] : [muted(`Sign it by ${dateWords(lapsesOn, dateIn(now, zone))}. After that it is closed, and nobody is at fault.`)];

/** The next version beside the one in force. */
const amendmentOf = (view: PartnershipView, agreement: AgreementView, amendment: AgreementView, zone: Zone): Element => ({
  type: 'Container',
  style: 'emphasis',
  spacing: 'Medium',
  items: [
    rich([strongRun(`A change is proposed: version ${amendment.version}`)]),
    line(amendment.isMine ? `You propose it. ${view.other.name} is told.` : `${view.other.name} proposes it.`, { spacing: 'Small' }),
    ...changesOf(agreement.terms, amendment.terms),
    ...signaturesOf(view, amendment, zone),
    muted('Everything else stays. Until both of you have signed the change, what you signed before is in force.'),
  ],
});

const draftButtons = (view: PartnershipView, { version, signatures }: AgreementView): readonly Button[] => {
  const { id: partnership, may } = view;
  return [
    ...when(may.includes('sign') && !signatures.some(({ isMine }) => isMine), press('Sign', 'agreement.sign', { partnership, version }, { isPrimary: true })),
    ...when(may.includes('change-agreement'), press('Change it', 'agreement.edit', { partnership, step: 'goals' })),
    ...undoButton(view),
    ...when(may.includes('end'), press('End', 'partnership.ending', { partnership })),
    ...when(!may.includes('change-agreement'), press('My mentoring', 'mentoring.show', {})),
  ];
};

const buttonsOf = ({ view, printUrl }: AgreementCardView, { terms }: AgreementView): readonly Button[] => {
  const { id: partnership, may, amendment, formerAgreements } = view;
  const hasWords = !terms.goals.includes(FORGOTTEN);
  return [
    ...(amendment === null ? [] : amendmentButtons(view, amendment)),
    ...when(amendment === null && may.includes('amend'), press('Change the agreement', 'amendment.edit', { partnership, step: 'goals' })),
    ...when(amendment === null && may.includes('amend'), press('Extend', 'amendment.extending', { partnership })),
    ...(printUrl === undefined || !hasWords ? [] : [openTab('Printable copy', printUrl)]),
    ...when(formerAgreements.length > 0, press('Earlier versions', 'agreement.versions', { partnership })),
    ...when(amendment === null, press('Partnership', 'partnership.show', { partnership })),
  ];
};

const amendmentButtons = ({ id: partnership, may }: PartnershipView, { version }: AgreementView): readonly Button[] => [
  ...when(may.includes('sign'), press('Sign new version', 'agreement.sign', { partnership, version }, { isPrimary: true })),
  ...when(may.includes('amend'), press('Change it', 'amendment.edit', { partnership, step: 'goals' })),
  ...when(may.includes('withdraw-amendment'), press('Withdraw change', 'amendment.withdraw', { partnership, version })),
];
