import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Instant, Zone } from '@mentor-network/core/kernel/time';
import { type Button, type Element, card, eyebrow, labelled, line, muted, noted, rich, strongRun, title, when } from '../elements.ts';
import { dayWords, rangeWords, stampWords, zoneWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { minutesWords, monthsWords, rhythmWords } from '../words.ts';
import { agreeingWords, outcomeWords } from './partnership-words.ts';

export type AgreementCardView = {
  readonly view: PartnershipView;
  readonly now: Instant;
  readonly zone: Zone;
  readonly note?: string | undefined;
};

/** The agreement as a document one would keep: who, what for, how long, what both hold to, and who signed which version when. */
export const agreementCard = ({ view, now, zone, note }: AgreementCardView) => {
  const { agreement } = view;
  if (agreement === null) return noAgreementCard(view);
  const standing = standingOf(view, now, zone);
  return card({
    fallbackText: `Mentoring agreement with ${view.other.name}, version ${agreement.version}. ${standing}`,
    body: [
      ...noted(note),
      eyebrow(`Mentoring agreement · Version ${agreement.version}`),
      title(partiesOf(view)),
      line(standing, { spacing: 'Small' }),
      ...termsOf(agreement),
      ...signaturesOf(view, agreement, zone),
      muted('Only the two of you read this. A coordinator sees that it is signed, and when.', { spacing: 'Medium' }),
    ],
    actions: buttonsOf(view, agreement),
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

const partiesOf = ({ part, me, other }: PartnershipView): string =>
  part === 'mentor' ? `${me.name} mentors ${other.name}` : `${other.name} mentors ${me.name}`;

const standingOf = (view: PartnershipView, now: Instant, zone: Zone): string => {
  switch (view.status) {
    case 'agreeing':
      return agreeingWords(view);
    case 'active':
      return view.startedAt === null
        ? 'Signed by both, and in force.'
        : `Signed by both, and in force since ${dayWords(view.startedAt, zone, now)}.`;
    case 'paused':
      return 'Signed by both. You are taking a pause.';
    case 'ended':
      return view.outcome === null ? 'Ended.' : outcomeWords(view.outcome);
    default:
      return 'Not in force.';
  }
};

const termsOf = ({ terms, endsOn, statements }: AgreementView): readonly Element[] => [
  rich([strongRun(terms.goals.length === 1 ? 'Goal' : 'Goals')], { spacing: 'Medium' }),
  ...terms.goals.map((goal, index) => line(`${index + 1}. ${goal}`, { spacing: 'Small' })),
  ...(terms.success ? labelled('What success looks like', terms.success) : []),
  rich([strongRun('Time')], { spacing: 'Medium' }),
  line(
    `${rangeWords(terms.startsOn, endsOn)}, ${monthsWords(terms.durationMonths)}. ${rhythmWords(terms.rhythm)}, ${minutesWords(terms.meetingMinutes)} each time.`,
    { spacing: 'Small' },
  ),
  rich([strongRun('What we both hold to')], { spacing: 'Medium' }),
  ...statements.map((statement) => line(`• ${statement}`, { spacing: 'Small' })),
];

const signaturesOf = ({ me, other }: PartnershipView, { version, signatures }: AgreementView, zone: Zone): readonly Element[] => {
  const signatureOf = (isMine: boolean, name: string): Element => {
    const signature = signatures.find((each) => each.isMine === isMine);
    return line(
      signature ? `${signature.name}, ${stampWords(signature.at, zone)} ${zoneWords(zone)}, version ${version}` : `${name}: not signed yet`,
      { spacing: 'Small' },
    );
  };
  return [rich([strongRun('Signatures')], { spacing: 'Medium' }), signatureOf(true, me.name), signatureOf(false, other.name)];
};

const buttonsOf = (view: PartnershipView, { version, signatures }: AgreementView): readonly Button[] => {
  const { id: partnership, may } = view;
  const hasSigned = signatures.some(({ isMine }) => isMine);
  const isOpen = may.includes('change-agreement');
  return [
    ...when(may.includes('sign') && !hasSigned, press('Sign', 'agreement.sign', { partnership, version }, { isPrimary: true })),
    ...when(
      isOpen,
      press('Change goals', 'agreement.edit', { partnership, step: 'goals' }),
      press('Change rhythm', 'agreement.edit', { partnership, step: 'rhythm' }),
    ),
    ...when(isOpen && may.includes('end'), press('End', 'partnership.ending', { partnership })),
    ...when(may.includes('arrange-meeting'), press('Arrange a meeting', 'meeting.plan', { partnership }, { isPrimary: true })),
    ...when(!isOpen, press('Partnership', 'partnership.show', { partnership })),
  ];
};
