import type { Suggestion } from '@mentor-network/core/contracts/directory';
import type { FieldProblem } from '@mentor-network/core/contracts/field-problem';
import type { SchemeToday } from '@mentor-network/core/contracts/coordination';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import { type CalendarDate, type Instant, type Zone } from '@mentor-network/core/kernel/time';
import { SUGGESTION_LENGTH_MAX } from '@mentor-network/core/partnerships/partnership';
import { card, entry, eyebrow, line, muted, openTab, rich, strongRun, title } from '../elements.ts';
import { textField } from '../inputs.ts';
import { dateWords, dayWords } from '../time-words.ts';
import { press } from '../verbs.ts';
import { capitalised, countWords, listWords, placesWords, reasonWords } from '../words.ts';

type Seekers = Pick<SchemeToday, 'scheme' | 'seekers' | 'seekersCount'>;
export type MenteesView = Seekers & { readonly now: Instant; readonly zone: Zone; readonly tabUrl: string };

const SHOWN_MAX = 4;
const TODAY = press('Today', 'coordination.today', {}, { skipsInputs: true });

/** Who waits for a mentor, the longest first. */
export const seekersCard = ({ scheme, seekers, seekersCount, now, zone, tabUrl }: MenteesView) => {
  const shown = seekers.slice(0, SHOWN_MAX);
  const headline = seekersCount === 0 ? 'Nobody waits for a mentor' : `${countWords(seekersCount, 'mentee waits', 'mentees wait')} for a mentor`;
  return card({
    fallbackText: `${headline} in ${scheme.name}. Open this in Teams.`,
    body: [
      eyebrow(scheme.name),
      title(headline),
      ...shown.map(({ id, name, jobTitle, department, since, topics }) =>
        entry(
          [
            rich([strongRun(name)]),
            line(`${jobTitle}, ${department}`, { spacing: 'None' }),
            line(`Wants to develop: ${listWords(topics)}`, { spacing: 'None' }),
            muted(`Registered on ${dayWords(since, zone, now)}`, { spacing: 'None' }),
          ],
          press('Find a mentor', 'proposing.mentors', { scheme: scheme.id, mentee: id }, { tooltip: `Find a mentor for ${name}` }),
        ),
      ),
    ],
    actions: [...(seekersCount > shown.length ? [openTab('See all', tabUrl)] : []), TODAY],
  });
};

type Pair = { readonly scheme: SchemeToday['scheme']; readonly mentee: { readonly id: MemberId; readonly name: string } };
export type MentorsView = Pair & { readonly suggestions: readonly Suggestion[]; readonly note?: string };

/** Who would suit a mentee, with reasons. Who is not among them is not mentioned, nor why. */
export const matchingMentorsCard = ({ scheme, mentee, suggestions, note }: MentorsView) =>
  card({
    fallbackText: `Mentors for ${mentee.name} in ${scheme.name}. Open this in Teams.`,
    body: [
      eyebrow(scheme.name),
      title(suggestions.length === 0 ? `Nobody who fits ${mentee.name} is free just now` : `Mentors for ${mentee.name}`),
      ...(note === undefined ? [] : [line(note, { spacing: 'Small' })]),
      ...(suggestions.length === 0 ? [line('Free places change from week to week. Look again later, or ask a mentor whether they can take on one more.', { spacing: 'Small' })] : []),
      ...suggestions.slice(0, SHOWN_MAX).map(({ mentor, reasons }) =>
        entry(
          [
            rich([strongRun(mentor.name)]),
            line(`${mentor.jobTitle}, ${mentor.department}`, { spacing: 'None' }),
            line(capitalised(reasons.map(reasonWords).join('; ')), { spacing: 'None' }),
            muted(placesWords(mentor.placesLeft), { spacing: 'None' }),
          ],
          press('Propose', 'proposing.form', { scheme: scheme.id, mentee: mentee.id, mentor: mentor.id }, { tooltip: `Propose ${mentor.name}` }),
        ),
      ),
    ],
    actions: [press('All who wait', 'proposing.mentees', { scheme: scheme.id }), TODAY],
  });

export type ProposalView = Pair & {
  readonly mentor: { readonly id: MemberId; readonly name: string };
  readonly answerBy: CalendarDate;
  readonly suggestion: string;
  readonly problems: readonly FieldProblem[];
};

export const proposalFormCard = ({ scheme, mentee, mentor, answerBy, suggestion, problems }: ProposalView) =>
  card({
    fallbackText: `Propose ${mentor.name} and ${mentee.name} to each other? Open this in Teams.`,
    body: [
      eyebrow(scheme.name),
      title(`Propose ${mentor.name} to ${mentee.name}`),
      line(`Both are asked, and both decide, until ${dateWords(answerBy)}. Nothing begins before both have said yes.`, { spacing: 'Small' }),
      ...textField(
        {
          id: 'suggestion',
          label: 'Why the two may suit each other (optional)',
          isOptional: true,
          isLong: true,
          max: SUGGESTION_LENGTH_MAX,
          placeholder: 'For example: both of you have moved between faculties.',
        },
        { inputs: { suggestion }, problems },
      ),
      muted(`Only ${mentor.name}, ${mentee.name} and the coordinators read this. Leave out what only one of the two should know.`),
    ],
    actions: [
      press('Send to both', 'proposing.send', { scheme: scheme.id, mentee: mentee.id, mentor: mentor.id }, { isPrimary: true }),
      press('Back', 'proposing.mentors', { scheme: scheme.id, mentee: mentee.id }, { skipsInputs: true }),
    ],
  });
