import type { Reason, Suggestion } from '../contracts/directory.ts';
import type { CalendarDate } from '../kernel/time.ts';
import type { FullMember } from '../members/member.ts';
import { type Scheme, labelOf } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import { summaryOf } from './search.ts';

export const SUGGESTIONS_MAX = 3;
export const REASONS_MAX = 4;

/** What each reason weighs. A shared topic outweighs everything else together, for that is what mentoring is about. */
const WEIGHTS: Readonly<Record<Reason['kind'], number>> = { topic: 10, 'other-function': 3, day: 2, language: 1, campus: 1 };

const COMMON_LANGUAGE = 'english';

/** Why this mentor suits this mentee, strongest first. Empty when they share no topic: then nobody is suggested. */
const reasonsFor = (mentee: FullMember, { member: mentor }: Listing, scheme: Scheme): readonly Reason[] => {
  const { lists, settings } = scheme;
  const wanted = mentee.profile.mentee?.topics ?? [];
  const topics = (mentor.profile.mentor?.topics ?? []).filter((topic) => wanted.includes(topic));
  if (topics.length === 0) return [];
  const { work, style } = mentor.profile;
  const languages = style.languages.filter((language) => language !== COMMON_LANGUAGE && mentee.profile.style.languages.includes(language));
  const days = style.days.filter((day) => mentee.profile.style.days.includes(day));
  const isElsewhere = settings.liftsOtherFunctions && work.function !== mentee.profile.work.function;
  const isNear = style.formats.includes('in-person') && mentee.profile.style.formats.includes('in-person') && work.campus === mentee.profile.work.campus;
  return [
    ...topics.map((topic): Reason => ({ kind: 'topic', label: labelOf(lists.topics, topic) })),
    ...(isElsewhere ? [{ kind: 'other-function', label: labelOf(lists.functions, work.function) } as const] : []),
    ...days.slice(0, 1).map((day): Reason => ({ kind: 'day', day })),
    ...languages.slice(0, 1).map((language): Reason => ({ kind: 'language', label: labelOf(lists.languages, language) })),
    ...(isNear ? [{ kind: 'campus', label: labelOf(lists.campuses, work.campus) } as const] : []),
  ];
};

/**
 * A number that differs from day to day and from mentor to mentor, so that among equals not the same names always lead. FNV-1a,
 * 32 bits (RFC 9923); the same for everybody on one day, so that an order can be explained.
 */
const turnOf = (on: CalendarDate, id: string): number => {
  let hash = 0x811c9dc5;
  for (const character of `${on}:${id}`) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

/** The mentors that suit a mentee best, each with its reasons. The same on the same day, whoever asks how often. */
export const suggest = (mentee: FullMember, available: readonly Listing[], scheme: Scheme, today: CalendarDate): Suggestion[] =>
  available
    .map((listing) => {
      const reasons = reasonsFor(mentee, listing, scheme);
      return { listing, reasons, score: reasons.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0), turn: turnOf(today, listing.member.person.id) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score || one.turn - other.turn)
    .slice(0, SUGGESTIONS_MAX)
    .map(({ listing, reasons }) => ({ mentor: summaryOf(listing, scheme), reasons: reasons.slice(0, REASONS_MAX) }));

/** The reasons beside a mentor found by words: what they share with a mentee who is registered, else nothing. */
export const reasonsBeside = (mentee: FullMember | undefined, listing: Listing, scheme: Scheme): Reason[] =>
  mentee ? reasonsFor(mentee, listing, scheme).slice(0, REASONS_MAX) : [];
