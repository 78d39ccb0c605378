import type { IncomingMessage } from 'node:http';
import { HEADERS_MAX } from './running-server.ts';

/** Given twice, these have no one meaning: a proxy before us may have gone by the one, and we would go by the other. */
const SAID_ONCE = ['host', 'origin', 'authorization', 'content-type', 'content-length', 'transfer-encoding', 'x-time-zone'];

/** Steps up, a place inside the page, or another way to write a slash: every browser and proxy resolves these before it asks. */
const UNRESOLVED = /[#\\]|(^|\/)(\.|%2e){1,2}(\/|$)/i;

/** The path as it was sent. It is never made into a URL, for not everything that comes can be one. */
export const pathOf = ({ url = '' }: IncomingMessage): string => /^[^?]*/.exec(url)?.[0] ?? '';

export const queryStringOf = ({ url = '' }: IncomingMessage): string => /\?(.*)$/.exec(url)?.[1] ?? '';

/** The names as they came. Node has already thrown one of two away in `headers`. */
const namesIn = ({ rawHeaders }: IncomingMessage): readonly string[] => rawHeaders.filter((_text, at) => at % 2 === 0).map((name) => name.toLowerCase());

/** A name of a server in the first line would be another host than the one in `Host`, and two slashes begin such a name. */
const isPath = (path: string): boolean => /^\/(?!\/)/.test(path) && !UNRESOLVED.test(path);

export const hasTooManyHeaders = ({ rawHeaders }: IncomingMessage): boolean => rawHeaders.length > 2 * HEADERS_MAX;

/** A head that can be understood in one way only. */
export const isPlain = (request: IncomingMessage): boolean => {
  const names = namesIn(request);
  return isPath(pathOf(request)) && SAID_ONCE.every((name) => names.indexOf(name) === names.lastIndexOf(name));
};
