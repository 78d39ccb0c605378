import type { Reason, Suggestion } from '../contracts/directory.ts';
import { CalendarDate, daysAfter, daysBetween } from '../kernel/time.ts';
import type { FullMember } from '../members/member.ts';
import type { Scheme, SuggestionWeights } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';
import { type Circumstances, circumstanceReasons, circumstancesOf } from './circumstances.ts';
import { summaryOf } from './search.ts';
import { type Eyes, type Seeking, seekingOf } from './seeking.ts';
import { type Subjects, subjectReasons, subjectsOf } from './subjects.ts';

export const SUGGESTIONS_MAX = 3;
export const REASONS_MAX = 4;
/** For how long a request that was answered, or ran out, counts against a mentor. */
export const RECENTLY_DAYS = 42;

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

/** The points of all the reasons there would be. It is asked of every mentor; the reasons themselves only of the best. */
const pointsFor = ({ topics, isInWords }: Subjects, of: Circumstances, weights: SuggestionWeights): number =>
  topics.length * weights.topic +
  (isInWords ? weights.ownTopic : 0) +
  (of.isElsewhere ? weights.otherFunction : 0) +
  (of.day ? weights.day : 0) +
  (of.format ? weights.format : 0) +
  (of.language === undefined ? 0 : weights.language) +
  (of.isNear ? weights.campus : 0);

const isSomething = ({ topics, isInWords }: Subjects): boolean => topics.length > 0 || isInWords;

/** Why this mentor suits the mentee, what weighs most first. Empty when there is nothing to talk about; what weighs nothing is not said. */
const reasonsFor = (seeking: Seeking, listing: Listing): readonly Reason[] => {
  const subjects = subjectsOf(seeking, listing);
  if (!isSomething(subjects)) return [];
  const points = (reason: Reason): number => pointsOf(reason, seeking.weights);
  return [...subjectReasons(seeking, listing, subjects), ...circumstanceReasons(seeking, listing, circumstancesOf(seeking, listing))]
    .filter((reason) => points(reason) > 0)
    .toSorted((one, other) => points(other) - points(one));
};

const timesAskedSince = ({ places }: Listing, since: CalendarDate): number => places.answers.reduce((count, { on }) => (on > since ? count + 1 : count), 0);

type Scored = { readonly listing: Listing; readonly score: number };

/** A mentor's score; undefined when there is nothing to talk about, whatever else the two share. */
const scoreOf = (seeking: Seeking, listing: Listing, since: CalendarDate): number | undefined => {
  const subjects = subjectsOf(seeking, listing);
  if (!isSomething(subjects)) return undefined;
  return pointsFor(subjects, circumstancesOf(seeking, listing), seeking.weights) - timesAskedSince(listing, since) * seeking.weights.recentlyAsked;
};

/** FNV-1a, 32 bits (RFC 9923): an order that has nothing to do with names, and is the same wherever it is made. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};

const FIRST_DAY = CalendarDate.parse('1970-01-01');

/** Equals take turns: each day the next of them leads, and for every mentee another, so that not all of them ask the same mentor. */
const inTurn = (equals: readonly Scored[], mentee: FullMember, today: CalendarDate): readonly Scored[] => {
  const ring = equals
    .map((one) => ({ one, id: one.listing.member.person.id, hash: hashOf(one.listing.member.person.id) }))
    .toSorted((a, b) => a.hash - b.hash || (a.id < b.id ? -1 : 1))
    .map(({ one }) => one);
  const turn = (daysBetween(FIRST_DAY, today) + hashOf(mentee.person.id)) % ring.length;
  return [...ring.slice(turn), ...ring.slice(0, turn)];
};

/** The best of them, and among equals those whose turn it is. However low a score, whoever has a reason comes at the end and not never. */
const bestOf = (scored: readonly Scored[], mentee: FullMember, today: CalendarDate, limit: number): readonly Scored[] => {
  const byScore = Map.groupBy(scored, ({ score }) => score);
  const best: Scored[] = [];
  for (const score of [...byScore.keys()].toSorted((one, other) => other - one)) {
    if (best.length >= limit) break;
    best.push(...inTurn(byScore.get(score) ?? [], mentee, today));
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

/** A mentor held against what a mentee seeks. Every point of the score is a reason's, or taken off for having been asked of late. */
export type Weighed = Scored & { readonly reasons: readonly Reason[]; readonly timesAsked: number };

/** The mentors that suit a mentee best, with all that made the order. The same on the same day, whoever asks how often. */
export const weigh = ({ mentee, available, scheme, today, eyes, limit }: Suggesting): readonly Weighed[] => {
  const seeking = seekingOf(mentee, scheme, eyes);
  const since = daysAfter(today, -RECENTLY_DAYS);
  const scored: Scored[] = [];
  for (const listing of available) {
    const score = scoreOf(seeking, listing, since);
    if (score !== undefined) scored.push({ listing, score });
  }
  return bestOf(scored, mentee, today, limit).map((one) => ({ ...one, reasons: reasonsFor(seeking, one.listing), timesAsked: timesAskedSince(one.listing, since) }));
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
