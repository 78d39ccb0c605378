import { ChangeFeedStartFrom, type Container } from '@azure/cosmos';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { StoredDocument } from '../documents.ts';
import { documentsIn } from './cosmos-items.ts';
import type { Watch } from './watch.ts';

const NOT_MODIFIED = 304;
type Reading = { readonly container: Container; readonly watch: Watch; readonly now: () => Instant };

/** The cursor is the SDK's own token, which says for each range of the container where its reading stands; the SDK refuses any other text. */
const startingAt = (cursor: string | undefined) => (cursor === undefined ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(cursor));

/**
 * The change feed in its latest-version mode, read by pull (https://learn.microsoft.com/azure/cosmos-db/nosql/change-feed-pull-model):
 * page after page until there are as many as were asked for, or no more in any range.
 */
export const readChanges = async (
  { container, watch, now }: Reading,
  since: string | undefined,
  limit: number,
): Promise<{ readonly documents: readonly StoredDocument[]; readonly cursor: string }> => {
  const feed = container.items.getChangeFeedIterator<unknown>({ changeFeedStartFrom: startingAt(since), maxItemCount: limit });
  const documents: StoredDocument[] = [];
  for (;;) {
    const page = await watch('changes', () => feed.readNext());
    documents.push(...documentsIn(page.result, now()));
    if (page.statusCode === NOT_MODIFIED || documents.length >= limit) return { documents, cursor: page.continuationToken };
  }
};

/** The feed from now on tells nothing yet, but where it stands. */
export const readLatest = async ({ container, watch }: Reading): Promise<string> => {
  const feed = container.items.getChangeFeedIterator<unknown>({ changeFeedStartFrom: ChangeFeedStartFrom.Now() });
  const { continuationToken } = await watch('changes', () => feed.readNext());
  return continuationToken;
};
