import type { AgreementView, PartnershipView } from '@mentor-network/core/contracts/mentoring';
import { assertNever } from '@mentor-network/core/kernel/assert-never';
import type { Instant } from '@mentor-network/core/kernel/time';
import { type Arranges, type CancelNotice, type ReviewPoints, type Terms, type TermsField, fieldsChangedSince } from '@mentor-network/core/partnerships/agreement';
import { oneLine } from '../elements.ts';
import { fullDateWords } from '../time-words.ts';
import { listWords, minutesWords, monthsWords, rhythmWords } from '../words.ts';

export const arrangesWords = (arranges: Arranges): string => {
  switch (arranges) {
    case 'mentee':
      return 'The mentee';
    case 'mentor':
      return 'The mentor';
    case 'either':
      return 'Either of us';
    default:
      return assertNever(arranges);
  }
};

export const cancelNoticeWords = (notice: CancelNotice): string => {
  switch (notice) {
    case 'same-day':
      return 'On the same day is soon enough';
    case 'one-day':
      return 'A day before';
    case 'two-days':
      return 'Two days before';
    case 'one-week':
      return 'A week before';
    default:
      return assertNever(notice);
  }
};

export const reviewPointsWords = (points: ReviewPoints): string => {
  switch (points) {
    case 'half-way':
      return 'Half-way';
    case 'every-quarter':
      return 'Every three months';
    case 'every-meeting':
      return 'Briefly, at every meeting';
    default:
      return assertNever(points);
  }
};

const LABELS: Readonly<Record<TermsField, string>> = {
  goals: 'Goals',
  success: 'What success looks like',
  startsOn: 'Start',
  durationMonths: 'How long',
  rhythm: 'How often we meet',
  meetingMinutes: 'How long each time',
  where: 'Where we meet',
  arranges: 'Who arranges',
  cancelNotice: 'Cancelling a meeting',
  contactBetween: 'Between meetings',
  reviewPoints: 'When we look back',
};

export const labelOfTerm = (field: TermsField): string => LABELS[field];

/** One of the terms as it is read. The goals are several lines, and what nobody has written is said to be open. */
export const termWords = (field: TermsField, terms: Terms): string => {
  switch (field) {
    case 'goals':
      return terms.goals.length === 1 ? (terms.goals[0] ?? '') : terms.goals.map((goal, index) => `${index + 1}. ${oneLine(goal)}`).join('\n');
    case 'success':
    case 'where':
    case 'contactBetween':
      return terms[field] || 'Nothing agreed';
    case 'startsOn':
      return fullDateWords(terms.startsOn);
    case 'durationMonths':
      return monthsWords(terms.durationMonths);
    case 'rhythm':
      return rhythmWords(terms.rhythm);
    case 'meetingMinutes':
      return minutesWords(terms.meetingMinutes);
    case 'arranges':
      return arrangesWords(terms.arranges);
    case 'cancelNotice':
      return cancelNoticeWords(terms.cancelNotice);
    case 'reviewPoints':
      return reviewPointsWords(terms.reviewPoints);
    default:
      return assertNever(field);
  }
};

const IN_A_SENTENCE: Readonly<Record<TermsField, string>> = {
  goals: 'the goals',
  success: 'what success looks like',
  startsOn: 'the start',
  durationMonths: 'how long it lasts',
  rhythm: 'how often you meet',
  meetingMinutes: 'how long you meet',
  where: 'where you meet',
  arranges: 'who arranges',
  cancelNotice: 'the notice for cancelling',
  contactBetween: 'contact between meetings',
  reviewPoints: 'when you look back',
};

export const fieldsWords = (fields: readonly TermsField[]): string => listWords(fields.map((field) => IN_A_SENTENCE[field]));

/** What the other has changed since the reader last wrote or signed it; nothing for whoever has not come to it yet. */
export const newsOf = (agreement: AgreementView): readonly TermsField[] =>
  agreement.knownVersion === 0 || agreement.knownVersion === agreement.version ? [] : fieldsChangedSince(agreement, agreement.knownVersion);

/** Since when a signed version is in force: since the second signature. */
export const inForceSince = ({ signatures }: AgreementView): Instant | undefined =>
  signatures.length < 2 ? undefined : signatures.map(({ at }) => at).reduce((latest, at) => (at > latest ? at : latest));

export const partiesOf = ({ part, me, other }: PartnershipView): string => (part === 'mentor' ? `${me.name} mentors ${other.name}` : `${other.name} mentors ${me.name}`);
