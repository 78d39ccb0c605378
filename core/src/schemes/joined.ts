import type { SchemeId } from '../kernel/ids.ts';
import type { Choice, Scheme, SchemeLists } from './scheme.ts';

export type Schemes = readonly [Scheme, ...Scheme[]];

/** The schemes somebody has chosen; before they have, and when there are none of these any more, the first there is. */
export const joinedSchemes = (all: Schemes, chosen: readonly SchemeId[] = []): Schemes => {
  const [first, ...rest] = all.filter(({ id }) => chosen.includes(id));
  return first ? [first, ...rest] : [all[0]];
};

/** What stands in two lists under one id is one choice, in the words of the first. */
const merged = (lists: readonly (readonly Choice[])[]): Choice[] => [...new Map(lists.flat().toReversed().map((choice) => [choice.id, choice])).values()].toReversed();

/** The lists of several schemes as one, in the order of the schemes. */
export const mergedLists = (schemes: Schemes): SchemeLists => ({
  topics: merged(schemes.map(({ lists }) => lists.topics)),
  functions: merged(schemes.map(({ lists }) => lists.functions)),
  campuses: merged(schemes.map(({ lists }) => lists.campuses)),
  languages: merged(schemes.map(({ lists }) => lists.languages)),
});

/** A mentor has as many places as the strictest of their schemes allows, for they are one person in all of them. */
export const capacityMaxOf = (schemes: Schemes): number => Math.min(...schemes.map(({ settings }) => settings.capacityMax));
export const capacityDefaultOf = (schemes: Schemes): number => Math.min(capacityMaxOf(schemes), schemes[0].settings.capacityDefault);
