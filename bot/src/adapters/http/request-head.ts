import type { IncomingMessage } from 'node:http';
import { HEADERS_MAX } from './running-server.ts';

/** Given twice, these have no one meaning: a proxy before us may have gone by the one, and we would go by the other. */
const SAID_ONCE = ['host', 'origin', 'authorization', 'content-type', 'content-length', 'transfer-encoding', 'x-time-zone'];

/** The names as they came. Node has already thrown one of two away in `headers`. */
const namesIn = ({ rawHeaders }: IncomingMessage): readonly string[] => rawHeaders.filter((_text, at) => at % 2 === 0).map((name) => name.toLowerCase());

/** A name of a server in the first line would be another host than the one in `Host`, and two slashes begin such a name. */
const isPath = (url: string | undefined): boolean => /^\/(?!\/)/.test(url ?? '');

export const hasTooManyHeaders = ({ rawHeaders }: IncomingMessage): boolean => rawHeaders.length > 2 * HEADERS_MAX;

/** A head that can be understood in one way only. */
export const isPlain = (request: IncomingMessage): boolean => {
  const names = namesIn(request);
  return isPath(request.url) && SAID_ONCE.every((name) => names.indexOf(name) === names.lastIndexOf(name));
};
