import type { Reason, Suggestion } from '../contracts/directory.ts';
import { CalendarDate, daysAfter, daysBetween } from '../kernel/time.ts';
import type { FullMember } from '../members/member.ts';
import type { Format } from '../members/profile.ts';
import { type Scheme, type SuggestionWeights, labelOf } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import { summaryOf } from './search.ts';
import { type Eyes, type Seeking, seekingOf } from './seeking.ts';
import { subjectsFor } from './subjects.ts';

export const SUGGESTIONS_MAX = 3;
export const REASONS_MAX = 4;
/** For how long a request that was answered, or ran out, counts against a mentor. */
export const RECENTLY_DAYS = 42;

const COMMON_LANGUAGE = 'english';

const WEIGHT_OF: Readonly<Record<Reason['kind'], keyof SuggestionWeights>> = {
  topic: 'topic',
  'own-topic': 'ownTopic',
  'near-topic': 'ownTopic',
  'other-function': 'otherFunction',
  day: 'day',
  format: 'format',
  language: 'language',
  campus: 'campus',
};

/** The points that a reason brings in a scheme. */
export const pointsOf = ({ kind }: Reason, weights: SuggestionWeights): number => weights[WEIGHT_OF[kind]];

/** The rarest first, for nearly everybody meets in Teams. */
const FORMATS: readonly Format[] = ['in-person', 'phone', 'teams'];

/** What would make it easy for the two to meet, and worth it. */
const circumstancesFor = ({ mentee, scheme: { lists, settings } }: Seeking, { member }: Listing): readonly Reason[] => {
  const { work, style } = member.profile;
  const mine = mentee.profile;
  const day = style.days.find((one) => mine.style.days.includes(one));
  const format = FORMATS.find((one) => style.formats.includes(one) && mine.style.formats.includes(one));
  const language = style.languages.find((one) => one !== COMMON_LANGUAGE && mine.style.languages.includes(one));
  const isElsewhere = settings.liftsOtherFunctions && work.function !== mine.work.function;
  const isNear = format === 'in-person' && work.campus === mine.work.campus;
  const reasons: readonly (Reason | false | undefined)[] = [
    isElsewhere && { kind: 'other-function', label: labelOf(lists.functions, work.function) },
    day && { kind: 'day', day },
    format && { kind: 'format', format },
    language !== undefined && { kind: 'language', label: labelOf(lists.languages, language) },
    isNear && { kind: 'campus', label: labelOf(lists.campuses, work.campus) },
  ];
  return reasons.filter((reason) => reason !== false && reason !== undefined);
};

/** Why this mentor suits the mentee, what weighs most first. Empty when there is nothing to talk about; what weighs nothing is not said. */
const reasonsFor = (seeking: Seeking, listing: Listing): readonly Reason[] => {
  const subjects = subjectsFor(seeking, listing);
  if (subjects.length === 0) return [];
  const points = (reason: Reason): number => pointsOf(reason, seeking.weights);
  return [...subjects, ...circumstancesFor(seeking, listing)].filter((reason) => points(reason) > 0).toSorted((one, other) => points(other) - points(one));
};

/** A mentor held against what a mentee seeks. Every point of the score is a reason's, or taken off for having been asked of late. */
export type Weighed = { readonly listing: Listing; readonly reasons: readonly Reason[]; readonly timesAsked: number; readonly score: number };

const weighIn = (seeking: Seeking, listing: Listing, since: CalendarDate): Weighed => {
  const reasons = reasonsFor(seeking, listing);
  const timesAsked = listing.places.answers.filter(({ on }) => on > since).length;
  const score = reasons.reduce((sum, reason) => sum + pointsOf(reason, seeking.weights), 0) - timesAsked * seeking.weights.recentlyAsked;
  return { listing, reasons, timesAsked, score };
};

/** FNV-1a, 32 bits (RFC 9923): an order that has nothing to do with names, and is the same wherever it is made. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

const FIRST_DAY = CalendarDate.parse('1970-01-01');

/** Equals take turns: each day the next of them leads, and for every mentee another, so that not all of them ask the same mentor. */
const inTurn = (equals: readonly Weighed[], mentee: FullMember, today: CalendarDate): readonly Weighed[] => {
  const ring = equals
    .map((one) => ({ one, id: one.listing.member.person.id, hash: hashOf(one.listing.member.person.id) }))
    .toSorted((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1))
    .map(({ one }) => one);
  const turn = (daysBetween(FIRST_DAY, today) + hashOf(mentee.person.id)) % ring.length;
  return [...ring.slice(turn), ...ring.slice(0, turn)];
};

/** The best of them, and among equals those whose turn it is. However low a score, whoever has a reason comes at the end and not never. */
const bestOf = (weighed: readonly Weighed[], mentee: FullMember, today: CalendarDate, limit: number): readonly Weighed[] => {
  const scores = Map.groupBy(weighed, ({ score }) => score);
  const best: Weighed[] = [];
  for (const score of [...scores.keys()].toSorted((one, other) => other - one)) {
    if (best.length >= limit) break;
    best.push(...inTurn(scores.get(score) ?? [], mentee, today));
  }
  return best.slice(0, limit);
};

export type Suggesting = {
  readonly mentee: FullMember;
  /** The mentors who are available to the mentee and not passed over, in any order. */
  readonly available: readonly Listing[];
  readonly scheme: Scheme;
  readonly today: CalendarDate;
  readonly eyes: Eyes;
  readonly limit: number;
};

/** The mentors that suit a mentee best, with all that made the order. The same on the same day, whoever asks how often. */
export const weigh = ({ mentee, available, scheme, today, eyes, limit }: Suggesting): readonly Weighed[] => {
  const seeking = seekingOf(mentee, scheme, eyes);
  const since = daysAfter(today, -RECENTLY_DAYS);
  const weighed = available.map((listing) => weighIn(seeking, listing, since)).filter(({ reasons }) => reasons.length > 0);
  return bestOf(weighed, mentee, today, limit);
};

/** The same as they are read: the mentors, and why. */
export const suggest = (suggesting: Suggesting): Suggestion[] =>
  weigh(suggesting).map(({ listing, reasons }) => ({ mentor: summaryOf(listing, suggesting.scheme), reasons: reasons.slice(0, REASONS_MAX) }));

/** The reasons beside a mentor found by words: what they share with a mentee who is registered, else nothing. */
export const reasonsBeside = (mentee: FullMember | undefined, scheme: Scheme): ((listing: Listing) => Reason[]) => {
  if (!mentee) return () => [];
  const seeking = seekingOf(mentee, scheme, 'mentee');
  return (listing) => reasonsFor(seeking, listing).slice(0, REASONS_MAX);
};
