import type { Wanted } from '@mentor-network/core/directory/synonyms';
import type { MemberId } from '@mentor-network/core/kernel/ids';

/** What of a mentor can be found by words, heaviest first. */
export type SearchableText = {
  readonly name: string;
  readonly topics: string;
  readonly role: string;
  readonly text: string;
};

/** Full-text search over mentors that forgives typing errors and word order. */
export interface TextIndex {
  put(id: MemberId, text: SearchableText): void;
  remove(id: MemberId): void;
  /** A score for each mentor who has what is wanted, by any of its names; higher fits better. */
  rank(wanted: readonly Wanted[]): ReadonlyMap<MemberId, number>;
}
