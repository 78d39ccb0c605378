import type { Directory, DirectorySort, FacetName, FacetValue, MentorSummary } from '../contracts/directory.ts';
import { FacetName as FacetNames } from '../contracts/directory.ts';
import type { MemberId } from '../kernel/ids.ts';
import { placesLeft } from '../members/places.ts';
import { memberSeenBy } from '../privacy/member-audiences.ts';
import { type Choice, type Scheme, labelOf } from '../schemes/scheme.ts';
import type { Listing } from './availability.ts';

export type Filters = Readonly<Record<FacetName, readonly string[]>>;

/** How well each mentor fits the words, from the full-text index. Undefined when there were no words. */
export type Ranks = ReadonlyMap<MemberId, number> | undefined;

/** For each filter the values a mentor has. A mentor passes a filter when they have any of the chosen values. */
const valuesOf = ({ member: { profile } }: Listing): Readonly<Record<FacetName, readonly string[]>> => ({
  topic: profile.mentor?.topics ?? [],
  function: [profile.work.function],
  campus: [profile.work.campus],
  language: profile.style.languages,
  format: profile.style.formats,
});

const FORMATS: readonly Choice[] = [
  { id: 'teams', label: 'Teams' },
  { id: 'in-person', label: 'In person' },
  { id: 'phone', label: 'Phone' },
];

const choicesOf = (facet: FacetName, { lists }: Scheme): readonly Choice[] =>
  ({ topic: lists.topics, function: lists.functions, campus: lists.campuses, language: lists.languages, format: FORMATS })[facet];

const passes = (values: Readonly<Record<FacetName, readonly string[]>>, filters: Filters, except?: FacetName): boolean =>
  FacetNames.options.every(
    (facet) => facet === except || filters[facet].length === 0 || filters[facet].some((wanted) => values[facet].includes(wanted)),
  );

/** For each value of each filter: how many mentors choosing it would show, with the other filters as they are. */
const facetsOf = (candidates: readonly Valued[], filters: Filters, scheme: Scheme): Record<FacetName, FacetValue[]> => {
  const facet = (name: FacetName): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const { values } of candidates) {
      if (passes(values, filters, name)) for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return choicesOf(name, scheme)
      .map(({ id, label }) => ({ id, label, count: counts.get(id) ?? 0 }))
      .filter(({ id, count }) => count > 0 || filters[name].includes(id));
  };
  return { topic: facet('topic'), function: facet('function'), campus: facet('campus'), language: facet('language'), format: facet('format') };
};

type Valued = { readonly listing: Listing; readonly values: Readonly<Record<FacetName, readonly string[]>> };

const byName = (one: Listing, other: Listing): number => {
  const [a, b] = [one.member.person, other.member.person];
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1;
};

const inOrder = (sort: DirectorySort, ranks: Ranks): ((one: Listing, other: Listing) => number) => {
  const rank = ({ member }: Listing): number => ranks?.get(member.person.id) ?? 0;
  switch (sort) {
    case 'best-match':
      return (one, other) => rank(other) - rank(one) || byName(one, other);
    case 'most-places':
      return (one, other) => placesLeft(other.places) - placesLeft(one.places) || rank(other) - rank(one) || byName(one, other);
    case 'newest':
      return (one, other) => (one.member.registeredAt < other.member.registeredAt ? 1 : one.member.registeredAt > other.member.registeredAt ? -1 : byName(one, other));
  }
};

export type Browsing = { readonly filters: Filters; readonly ranks: Ranks; readonly sort: DirectorySort; readonly offset: number; readonly limit: number };

/** One page of the mentors who fit the words and filters, in order, and the counts beside the filters. */
export const browse = (
  listings: readonly Listing[],
  scheme: Scheme,
  { filters, ranks, sort, offset, limit }: Browsing,
): Pick<Directory, 'total' | 'mentors' | 'facets'> => {
  const candidates = listings
    .filter(({ member }) => ranks === undefined || ranks.has(member.person.id))
    .map((listing) => ({ listing, values: valuesOf(listing) }));
  const fitting = candidates.filter(({ values }) => passes(values, filters)).map(({ listing }) => listing);
  const page = fitting.toSorted(inOrder(sort, ranks)).slice(offset, offset + limit);
  return { total: fitting.length, mentors: page.map((listing) => summaryOf(listing, scheme)), facets: facetsOf(candidates, filters, scheme) };
};

const choice = (choices: readonly Choice[], id: string): Choice => ({ id, label: labelOf(choices, id) });

/** Of a member in several schemes, what stands in the lists of this one. */
const known = (choices: readonly Choice[], ids: readonly string[]): Choice[] => ids.flatMap((id) => choices.find((one) => one.id === id) ?? []);

/** What anybody in the directory may read of a mentor; nothing else of the member leaves here. */
export const summaryOf = ({ member, places }: Listing, { lists }: Scheme): MentorSummary => {
  const seen = memberSeenBy('colleagues', member, places);
  return {
    id: seen.id,
    name: seen.name,
    jobTitle: seen.jobTitle,
    department: seen.department,
    function: choice(lists.functions, seen.function),
    campus: choice(lists.campuses, seen.campus),
    topics: known(lists.topics, seen.helpTopics),
    languages: known(lists.languages, seen.languages),
    formats: [...seen.formats],
    days: [...seen.days],
    placesLeft: seen.placesLeft,
    replyBand: seen.replyBand,
  };
};
