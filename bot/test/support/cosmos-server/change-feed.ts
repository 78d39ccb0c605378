import { FEED_EMPTY, feedCharge } from './charges.ts';
import { type Container, type Range, type Stored, isCurrent, isLive, sessionOf } from './documents.ts';
import { isWithin, pageSizeOf, scopeOf } from './scope.ts';
import { type Answer, Refused, type Request, headerOf, notImplemented } from './wire.ts';

const LATEST_VERSION = 'Incremental Feed';

const sinceOf = (request: Request, range: Range): number => {
  const etag = headerOf(request, 'if-none-match');
  if (etag === undefined) return 0;
  if (etag === '*') return range.lsn;
  const [, lsn] = /^"(\d+)"$/u.exec(etag) ?? [];
  if (lsn === undefined) throw new Refused(400, 'If-None-Match is not an etag of the change feed.');
  return Number(lsn);
};

/** The first entry of the log that came after: it is in the order of its numbers. */
const firstAfter = (log: readonly Stored[], since: number): number => {
  let [low, high] = [0, log.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((log[middle]?.lsn ?? 0) <= since) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * What was written in one range since, each document once and as it is now, oldest write first. Nothing of what was deleted or has expired.
 * A transaction is never cut, so that a page may have more documents than were asked for; 304 when there are none.
 * https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/change-feed-pull-model
 * https://learn.microsoft.com/en-us/rest/api/cosmos-db/list-documents (A-IM, If-None-Match and the etag)
 */
export const readChanges = (container: Container, request: Request, nowMs: number): Answer => {
  if (headerOf(request, 'a-im') !== LATEST_VERSION) throw notImplemented('The change feed has the mode of latest versions.');
  if (request.headers['if-modified-since'] !== undefined) throw notImplemented('The change feed begins at no point in time.');
  const scope = scopeOf(container, request);
  if (scope.kind === 'container') throw notImplemented('The change feed is read range by range.');
  const { range } = scope;
  const size = pageSizeOf(request);
  const documents: Stored[] = [];
  let reached = Math.max(range.lsn, sinceOf(request, range));
  for (let at = firstAfter(range.log, sinceOf(request, range)); at < range.log.length; at += 1) {
    const stored = range.log[at];
    const before = documents.at(-1);
    if (!stored) break;
    if (before && documents.length >= size && stored.lsn !== before.lsn) {
      reached = before.lsn;
      break;
    }
    if (isCurrent(stored) && isLive(stored, nowMs) && isWithin(scope, stored.partition)) documents.push(stored);
  }
  const headers = { etag: `"${String(reached)}"`, 'x-ms-item-count': String(documents.length) };
  const session = sessionOf(range);
  if (documents.length === 0) return { status: 304, headers, charge: FEED_EMPTY, session };
  const list = documents.map(({ text }) => text).join(',');
  const body = `{"_rid":"${container.rid}","Documents":[${list}],"_count":${String(documents.length)}}`;
  return { status: 200, body, headers, charge: feedCharge(documents.length, Buffer.byteLength(list)), session };
};
