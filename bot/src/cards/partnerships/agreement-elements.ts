import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import type { Zone } from '@mentor-network/core/kernel/time';
import { type Terms, type TermsField, fieldsChanged } from '@mentor-network/core/partnerships/agreement';
import { type Element, fact, labelled, line, muted, rich, strongRun, when } from '../elements.ts';
import { rangeWords, stampWords, zoneWords } from '../time-words.ts';
import { minutesWords, monthsWords, rhythmWords } from '../words.ts';
import { labelOfTerm, termWords } from './agreement-words.ts';

/** All that was agreed, in our words and theirs, with what is new marked by a word; and what the scheme has everybody hold to. */
export const termsOf = ({ terms, endsOn, statements }: AgreementView, news: readonly TermsField[] = []): readonly Element[] => {
  const label = (text: string, ...fields: readonly TermsField[]): string => (fields.some((field) => news.includes(field)) ? `${text} (changed)` : text);
  const one = (field: TermsField): Element => fact(label(labelOfTerm(field), field), termWords(field, terms));
  return [
    rich([strongRun(label(terms.goals.length === 1 ? 'Goal' : 'Goals', 'goals'))], { spacing: 'Medium' }),
    ...terms.goals.map((goal, index) => line(terms.goals.length === 1 ? goal : `${index + 1}. ${goal}`, { spacing: 'Small' })),
    ...(terms.success ? labelled(label(labelOfTerm('success'), 'success'), terms.success) : []),
    rich([strongRun(label('Time', 'startsOn', 'durationMonths', 'rhythm', 'meetingMinutes'))], { spacing: 'Medium' }),
    line(
      `${rangeWords(terms.startsOn, endsOn)}, ${monthsWords(terms.durationMonths)}. ${rhythmWords(terms.rhythm)}, ${minutesWords(terms.meetingMinutes)} each time.`,
      { spacing: 'Small' },
    ),
    rich([strongRun('Meetings')], { spacing: 'Medium' }),
    ...when(terms.where !== '', one('where')),
    one('arranges'),
    one('cancelNotice'),
    ...when(terms.contactBetween !== '', one('contactBetween')),
    one('reviewPoints'),
    rich([strongRun('What we both hold to')], { spacing: 'Medium' }),
    ...statements.map((statement) => line(`• ${statement}`, { spacing: 'Small' })),
  ];
};

/** Who signed which version, and when. */
export const signaturesOf = ({ me, other }: PartnershipView, { version, signatures }: AgreementView, zone: Zone): readonly Element[] => {
  const signatureOf = (isMine: boolean, name: string): Element => {
    const signature = signatures.find((each) => each.isMine === isMine);
    return line(
      signature ? `${signature.name}, ${stampWords(signature.at, zone)} ${zoneWords(zone)}, version ${version}` : `${name}: not signed yet`,
      { spacing: 'Small' },
    );
  };
  return [rich([strongRun('Signatures')], { spacing: 'Medium' }), signatureOf(true, me.name), signatureOf(false, other.name)];
};

/** What a pending version would change, as it is and as it would be. Everything else stays. */
export const changesOf = (before: Terms, after: Terms): readonly Element[] =>
  fieldsChanged(before, after).flatMap((field) => [
    ...labelled(labelOfTerm(field), termWords(field, after)),
    muted(`Until now: ${termWords(field, before)}`),
  ]);
