import { folded } from '@mentor-network/core/directory/own-words';
import type { Wanted } from '@mentor-network/core/directory/synonyms';
import type { MemberId } from '@mentor-network/core/kernel/ids';
import MiniSearch, { type Query } from 'minisearch';
import type { SearchableText, TextIndex } from '../../application/ports/text-index.ts';

/** One letter in five may be wrong, and a word may be unfinished. */
const TYPING_ERRORS_SHARE = 0.2;

const BOOST = { topics: 4, name: 3, role: 2, text: 1 };
/** Another name of the same thing counts, and less than the one that was typed. */
const BOOST_OF_ALIKE = { topics: 2, name: 1.5, role: 1, text: 0.5 };

/** A thing by any of its names; each name with all its words. Nobody mistypes a name that the scheme gave. */
const queryFor = ({ words, alike }: Wanted): Query => ({
  combineWith: 'OR',
  queries: [{ queries: [words], combineWith: 'AND' }, ...alike.map((other): Query => ({ queries: [other], combineWith: 'AND', fuzzy: false, boost: BOOST_OF_ALIKE }))],
});

/** Full-text search by MiniSearch (decisions/0011). All that is wanted is looked for; if nobody has it all, any of it will do. */
export const makeMinisearchIndex = (): TextIndex => {
  const index = new MiniSearch<SearchableText & { readonly id: MemberId }>({
    fields: ['name', 'topics', 'role', 'text'],
    processTerm: folded,
    searchOptions: {
      prefix: true,
      fuzzy: TYPING_ERRORS_SHARE,
      boost: BOOST,
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  const remove = (id: MemberId): void => {
    if (index.has(id)) index.discard(id);
  };
  return {
    put: (id, text) => {
      remove(id);
      index.add({ id, ...text });
    },
    remove,
    rank: (wanted) => {
      const queries = wanted.map(queryFor);
      const all = index.search({ queries, combineWith: 'AND' });
      const results: readonly { readonly id: MemberId; readonly score: number }[] = all.length > 0 ? all : index.search({ queries, combineWith: 'OR' });
      return new Map(results.map(({ id, score }) => [id, score]));
    },
  };
};
