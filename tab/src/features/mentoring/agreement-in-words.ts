import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Instant } from '@mentor-network/core/kernel/time';
import { type Terms, type TermsField, fieldsChangedSince } from '@mentor-network/core/partnerships/agreement';
import { FORGOTTEN } from '@mentor-network/core/privacy/forgetting';
import type { Dates } from '../../ui/dates.ts';
import type { Words } from '../../ui/words/words.ts';

/** One of the terms as it is read; the goals as several lines. */
export const termInWords = (field: TermsField, terms: Terms, { agreement: words }: Words, dates: Dates): string => {
  switch (field) {
    case 'goals':
      return terms.goals.length === 1 ? (terms.goals[0] ?? '') : terms.goals.map((goal, index) => `${String(index + 1)}. ${goal}`).join('\n');
    case 'success':
    case 'where':
    case 'contactBetween':
      return terms[field] || words.nothing;
    case 'startsOn':
      return dates.wholeDayOf(terms.startsOn);
    case 'durationMonths':
      return words.months(terms.durationMonths);
    case 'rhythm':
      return words.rhythms[terms.rhythm];
    case 'meetingMinutes':
      return words.minutes(terms.meetingMinutes);
    case 'arranges':
      return words.arranges[terms.arranges];
    case 'cancelNotice':
      return words.cancelNotice[terms.cancelNotice];
    case 'reviewPoints':
      return words.reviewPoints[terms.reviewPoints];
    default:
      return assertNever(field);
  }
};

/** What the other has changed since the reader last wrote or signed it. */
export const newsOf = (agreement: AgreementView): readonly TermsField[] =>
  agreement.knownVersion === 0 || agreement.knownVersion === agreement.version ? [] : fieldsChangedSince(agreement, agreement.knownVersion);

/** Since when a version is in force: since the second signature. */
export const inForceSince = ({ signatures }: AgreementView): Instant | undefined =>
  signatures.length < 2 ? undefined : signatures.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest));

/** Until when it was, if it was replaced. */
export const inForceUntil = ({ agreement, formerAgreements }: PartnershipView, { version }: AgreementView): Instant | undefined => {
  const after = [...(agreement ? [agreement] : []), ...formerAgreements].filter((one) => one.version > version).toSorted((one, other) => one.version - other.version)[0];
  return after && inForceSince(after);
};

export const hasWords = ({ terms }: AgreementView): boolean => !terms.goals.includes(FORGOTTEN);

/** How this version stands, as one sentence. */
export const forceInWords = (partnership: PartnershipView, agreement: AgreementView, { agreement: words }: Words, dates: Dates): string => {
  const since = inForceSince(agreement);
  const until = inForceUntil(partnership, agreement);
  if (partnership.status === 'agreeing') return partnership.lapsesOn === null ? words.draft : `${words.draft} ${words.signBy(dates.dayOf(partnership.lapsesOn))}`;
  if (since === undefined) return partnership.outcome === 'lapsed' ? words.lapsed : words.neverInForce;
  if (until !== undefined) return words.wasInForce(dates.wholeDayAt(since), dates.wholeDayAt(until));
  return partnership.status === 'ended' && partnership.closedAt !== null ? words.over(dates.wholeDayAt(since), dates.wholeDayAt(partnership.closedAt)) : words.inForce(dates.wholeDayAt(since));
};
