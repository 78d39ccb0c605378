import type { IncomingMessage } from 'node:http';
import type { DoorProblem } from './answer.ts';

/** Teams on the web runs on these; see learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements. */
const TEAMS_FRAMES = ['https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com'];
/** A local page that plays the Teams host, for trying the tab inside a frame. */
const LOCAL_FRAMES = ['http://localhost:*', 'http://127.0.0.1:*'];

const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  // Fluent's styles are made while the page runs.
  `style-src 'self' 'unsafe-inline'`,
  // teams-js reads there which hosts it may trust.
  `connect-src 'self' https://res.cdn.office.net`,
  `img-src 'self' data:`,
  `font-src 'self' data: https://*.cdn.office.net`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'self' ${[...TEAMS_FRAMES, ...LOCAL_FRAMES].join(' ')}`,
].join('; ');

export const SECURITY_HEADERS = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * A page of another site can make a browser send requests here, even with the other site's name pointed at this machine (DNS
 * rebinding), but it can forge neither `Host` nor `Origin`. In local mode the only names are those of this machine, with our port.
 */
const isOurHost = (host: string | undefined, port: number | undefined): host is string =>
  host !== undefined && LOOPBACK_NAMES.some((name) => host.toLowerCase() === `${name}:${port}` || (port === 80 && host.toLowerCase() === name));

const isJson = (contentType: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(contentType ?? '');

/** Why this request comes no further, if it does not. Decided from its head alone, before anything of its body is read. */
export const whyTurnedAway = ({ method, headers, socket }: IncomingMessage): DoorProblem | undefined => {
  const { host, origin } = headers;
  if (!isOurHost(host, socket.localPort)) return 'forbidden';
  if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) return 'forbidden';
  if (method === 'POST' && !isJson(headers['content-type'])) return 'wrong-type';
  return undefined;
};
