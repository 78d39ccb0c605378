import { ChangeFeedStartFrom, type Container } from '@azure/cosmos';
import type { Instant } from '@mentor-network/core/kernel/time';
import type { StoredDocument } from '../documents.ts';
import { documentsIn } from './cosmos-items.ts';
import type { Ask } from './asking.ts';

const NOT_MODIFIED = 304;

/** What is read, how, and at what time: what has expired by then is not there. */
export type Reading = { readonly container: Container; readonly ask: Ask; readonly now: () => Instant };

/** The cursor is the SDK's own token, which says for each range of the container where its reading stands; the SDK refuses any other text. */
const startingAt = (cursor: string | undefined) => (cursor === undefined ? ChangeFeedStartFrom.Beginning() : ChangeFeedStartFrom.Continuation(cursor));

/**
 * The change feed in its latest-version mode, read by pull (https://learn.microsoft.com/azure/cosmos-db/nosql/change-feed-pull-model):
 * page after page until there are as many as were asked for, or no more in any range.
 */
export const readChanges = async (
  { container, ask, now }: Reading,
  since: string | undefined,
  limit: number,
): Promise<{ readonly documents: readonly StoredDocument[]; readonly cursor: string }> => {
  const feed = container.items.getChangeFeedIterator<unknown>({ changeFeedStartFrom: startingAt(since), maxItemCount: limit });
  // What is written between two pages may be told in both; then the later one counts.
  const documents = new Map<string, StoredDocument>();
  for (;;) {
    const page = await ask('changes', () => feed.readNext());
    for (const document of documentsIn(page.result, now())) {
      const key = `${document.partition}/${document.id}`;
      documents.delete(key);
      documents.set(key, document);
    }
    if (page.statusCode === NOT_MODIFIED || documents.size >= limit) return { documents: [...documents.values()], cursor: page.continuationToken };
  }
};

/** The feed from now on tells nothing yet, but where it stands. */
export const readLatest = async ({ container, ask }: Reading): Promise<string> => {
  const feed = container.items.getChangeFeedIterator<unknown>({ changeFeedStartFrom: ChangeFeedStartFrom.Now() });
  const { continuationToken } = await ask('changes', () => feed.readNext());
  return continuationToken;
};
