import type { MemberId } from '@mentor-network/core/kernel/ids';
import MiniSearch from 'minisearch';
import type { SearchableText, TextIndex } from '../../application/ports/text-index.ts';

/** Case and accents do not matter: who types "Sian" finds "Siân". */
const folded = (term: string): string =>
  term
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** One letter in five may be wrong, and a word may be unfinished. */
const TYPING_ERRORS_SHARE = 0.2;

/** Full-text search by MiniSearch (decisions/0011). All words are wanted; if nobody has them all, any of them will do. */
export const makeMinisearchIndex = (): TextIndex => {
  const index = new MiniSearch<SearchableText & { readonly id: MemberId }>({
    fields: ['name', 'topics', 'role', 'text'],
    processTerm: folded,
    searchOptions: {
      prefix: true,
      fuzzy: TYPING_ERRORS_SHARE,
      boost: { topics: 4, name: 3, role: 2, text: 1 },
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
    rank: (words) => {
      const all = index.search(words, { combineWith: 'AND' });
      const results: readonly { readonly id: MemberId; readonly score: number }[] = all.length > 0 ? all : index.search(words, { combineWith: 'OR' });
      return new Map(results.map(({ id, score }) => [id, score]));
    },
  };
};
