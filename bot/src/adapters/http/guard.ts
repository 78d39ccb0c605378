import type { IncomingMessage } from 'node:http';
import { GRAPH, PUBLIC_AUTHORITY } from '@mentor-network/core/contracts/graph';
import type { DoorProblem } from './answer.ts';
import { hasTooManyHeaders, isPlain } from './request-head.ts';

/** Teams on the web runs on these; see learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements. */
const TEAMS_FRAMES = ['https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com'];
/** A local page that plays the Teams host, for trying the tab inside a frame. */
const LOCAL_FRAMES = ['http://localhost:*', 'http://127.0.0.1:*'];

/** Under which name this server is asked: any of this machine's, with our port, or one domain behind somebody who speaks TLS for us. */
export type ServerAddress = { readonly kind: 'local' } | { readonly kind: 'azure'; readonly domain: string; readonly asksGraph: boolean };

/**
 * Who may make markup of text while the page runs: the renderer of live cards, whose text our own code has escaped. It names all three
 * when it is loaded and would not load without one.
 */
const TRUSTED_TYPES = ['markdownPassthroughPolicy', 'restoreContentsPolicy', 'deprecatedExportedFunctionPolicy'].map((name) => `adaptivecards#${name}`);

/** What a page can ask of a device, none of which ours does. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'hid', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb', 'xr-spatial-tracking'];

const YEAR_SECONDS = 31_536_000;

/** Whom a page asks beside us, where Graph is asked at all: the member's page asks Graph, and the end of a consent Entra. */
const ASKED: ReadonlyMap<string, string> = new Map([
  ['index.html', GRAPH],
  ['consent-end.html', PUBLIC_AUTHORITY],
]);

const CONSENT_PAGES = ['consent-start.html', 'consent-end.html'];

const policyFor = (frames: readonly string[], asked: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    // Fluent's style sheets are made while the page runs. Styles in markup would be somebody else's.
    `style-src 'self' 'unsafe-inline'`,
    `style-src-attr 'none'`,
    // teams-js reads there which hosts it may trust.
    `connect-src ${[`'self'`, 'https://res.cdn.office.net', ...asked].join(' ')}`,
    `img-src 'self' data:`,
    `font-src 'self' data: https://*.cdn.office.net`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self' ${frames.join(' ')}`,
    `require-trusted-types-for 'script'`,
    `trusted-types ${TRUSTED_TYPES.join(' ')}`,
  ].join('; ');

const policyOf = ({ kind }: ServerAddress, asked: readonly string[] = []): string => policyFor(kind === 'local' ? [...TEAMS_FRAMES, ...LOCAL_FRAMES] : TEAMS_FRAMES, asked);

/** What one page needs beyond what every answer has. */
export const pageHeaders = (address: ServerAddress, page: string): { readonly [name: string]: string } => {
  const asked = address.kind === 'azure' && address.asksGraph ? ASKED.get(page) : undefined;
  return {
    ...(asked === undefined ? {} : { 'content-security-policy': policyOf(address, [asked]) }),
    // Teams opens these in a window, and hears from it how the consent went only while it may hold that window.
    ...(CONSENT_PAGES.includes(page) ? { 'cross-origin-opener-policy': 'unsafe-none' } : {}),
  };
};

export const securityHeaders = (address: ServerAddress): { readonly [name: string]: string } => ({
  'content-security-policy': policyOf(address),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // Teams frames the page, which neither of these is about: another site neither reads what is here nor holds the window it is in.
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': PERMISSIONS.map((feature) => `${feature}=()`).join(', '),
  ...(address.kind === 'local' ? {} : { 'strict-transport-security': `max-age=${YEAR_SECONDS}; includeSubDomains` }),
});

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
/** Whoever watches over this instance asks it by its bare address, and learns nothing but whether it is well. */
const PROBES = ['/livez', '/readyz'];

const isNameOfThisMachine = (host: string, port: number | undefined): boolean =>
  LOOPBACK_NAMES.some((name) => host === `${name}:${port}` || (port === 80 && host === name));

/**
 * A page of another site can make a browser send requests here, even with the other site's name pointed at this machine (DNS
 * rebinding), but it can forge neither `Host` nor `Origin`.
 */
const isOurs = (address: ServerAddress, { headers, socket, url }: IncomingMessage): boolean => {
  const host = headers.host?.toLowerCase();
  const origin = headers.origin?.toLowerCase();
  if (address.kind === 'local') {
    return host !== undefined && isNameOfThisMachine(host, socket.localPort) && (origin === undefined || origin === `http://${host}`);
  }
  const isProbe = PROBES.includes(url ?? '');
  return (isProbe || host === address.domain) && (origin === undefined || origin === `https://${address.domain}`);
};

const isJson = (contentType: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(contentType ?? '');

/** Why this request comes no further, if it does not. Decided from its head alone, before anything of its body is read. */
export const whyTurnedAway = (address: ServerAddress, request: IncomingMessage): DoorProblem | undefined => {
  if (hasTooManyHeaders(request)) return 'too-many-headers';
  if (!isPlain(request)) return 'bad-input';
  if (!isOurs(address, request)) return 'forbidden';
  if (request.method === 'POST' && !isJson(request.headers['content-type'])) return 'wrong-type';
  return undefined;
};
