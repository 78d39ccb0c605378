import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refused, type Request, headerOf } from './wire.ts';

export type Keys = {
  readonly key: string;
  /** Tokens of Microsoft Entra ID that may do everything with documents, and tokens of somebody who was given no role. */
  readonly tokens: ReadonlySet<string>;
  readonly tokensWithoutRights: ReadonlySet<string>;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The type is the last name of the path that is not an id; the link is the path as far as its last id. */
const resourceOf = (segments: readonly string[]): { readonly type: string; readonly link: string } =>
  segments.length % 2 === 0
    ? { type: segments.at(-2) ?? '', link: segments.join('/') }
    : { type: segments.at(-1) ?? '', link: segments.slice(0, -1).join('/') };

const signature = (request: Request, key: string): Buffer => {
  const { type, link } = resourceOf(request.segments);
  const date = headerOf(request, 'x-ms-date') ?? '';
  const text = `${request.method.toLowerCase()}\n${type.toLowerCase()}\n${link}\n${date.toLowerCase()}\n\n`;
  return createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest();
};

const isOfKey = (request: Request, given: string, key: string): boolean => {
  const expected = signature(request, key);
  const sent = Buffer.from(given, 'base64');
  return sent.length === expected.length && timingSafeEqual(sent, expected);
};

const WRONG_KEY = `The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol.`;

/**
 * The key signs verb, type, link and date: https://learn.microsoft.com/en-us/rest/api/cosmos-db/access-control-on-cosmosdb-resources
 * A token of Entra ID may do what its role allows, and never make or delete a database or container:
 * https://learn.microsoft.com/en-us/azure/cosmos-db/nosql/security/how-to-grant-data-plane-role-based-access
 */
export const authorise = (request: Request, keys: Keys): void => {
  const header = headerOf(request, 'authorization');
  if (header === undefined) throw new Refused(401, `Required Header authorization is missing. Ensure a valid Authorization token is passed.`);
  const [, type, sig = ''] = /^type=(\w+)&ver=1\.0&sig=(.*)$/u.exec(decoded(header)) ?? [];
  if (type === 'master') {
    if (!isOfKey(request, sig, keys.key)) throw new Refused(401, WRONG_KEY);
    return;
  }
  if (type !== 'aad') throw new Refused(401, 'The authorization header is neither of a key nor of a token.');
  if (keys.tokensWithoutRights.has(sig)) {
    throw new Refused(403, 'Request blocked by Auth: the principal does not have required RBAC permissions to perform action.', { substatus: 5301 });
  }
  if (!keys.tokens.has(sig)) throw new Refused(401, 'The token was not issued for this account.');
  if (request.method !== 'GET' && !request.segments.includes('docs')) {
    throw new Refused(403, 'The given request cannot be authorized by AAD token in data plane.', { substatus: 5300 });
  }
};
