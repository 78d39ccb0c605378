import type { BrowserContext, Page, Route } from 'playwright-core';
import { PAGE_CLIENT_ID, TENANT_ID } from './stub-network.ts';

const inBase64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HOUR_SECONDS = 3600;

/** Readable as one of Entra's, and signed by nobody: the page reads claims, and who checks a signature is the server. */
const tokenWith = (claims: object): string => {
  const now = Math.floor(Date.now() / 1000);
  return [{ alg: 'RS256', typ: 'JWT' }, { ver: '2.0', tid: TENANT_ID, iat: now, nbf: now, exp: now + HOUR_SECONDS, ...claims }].map(inBase64).concat('signature').join('.');
};

export const ADDRESS = 'priya.shah@university.ac.uk';

/** What Teams gives for the page's own application, which the package reads an address from. */
export const teamsToken = (): string => tokenWith({ aud: PAGE_CLIENT_ID, preferred_username: ADDRESS });

export type GraphAnswer = { readonly status?: number; readonly contentType?: string; readonly body?: string | Buffer } | 'unreachable' | 'silent';

/** What Graph answers just now. */
export type Microsoft = { manager?: GraphAnswer; photo?: GraphAnswer; /** Whoever consents in the window. */ consentsAs?: string };

const CORS = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

const consentPage = (redirect: (answer: object) => string): string => `<!doctype html><title>Permissions requested</title>
<a href="${redirect({ code: 'the-code' })}">Accept</a> <a href="${redirect({ error: 'access_denied', error_description: 'Priya Shah declined.' })}">Cancel</a>`;

/**
 * Entra and Graph at their own addresses, as far as the page knows them: a page that asks for consent, the code for a token with PKCE, and
 * two answers of Graph, which can be changed as it goes. What came is kept in `asked`, and everything that was handed out in `tokens`.
 */
export const playMicrosoft = async (context: BrowserContext, playing: Microsoft) => {
  const asked: { readonly url: URL; readonly body: URLSearchParams; readonly authorization: string | undefined }[] = [];
  const tokens: string[] = [];
  let nonce = '';
  let challenge = '';

  const authorize = (route: Route, { searchParams }: URL): Promise<void> => {
    nonce = searchParams.get('nonce') ?? '';
    challenge = searchParams.get('code_challenge') ?? '';
    const redirect = (answer: object): string => `${searchParams.get('redirect_uri') ?? ''}#${new URLSearchParams({ ...answer, state: searchParams.get('state') ?? '' }).toString()}`;
    return route.fulfill({ contentType: 'text/html', body: consentPage(redirect) });
  };

  const redeem = async (route: Route, body: URLSearchParams): Promise<void> => {
    const proof = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(body.get('code_verifier') ?? ''))).toString('base64url');
    if (proof !== challenge || body.get('code') !== 'the-code') return route.fulfill({ status: 400, headers: CORS, json: { error: 'invalid_grant' } });
    const { consentsAs = 'priya' } = playing;
    const claims = { oid: consentsAs, sub: consentsAs, preferred_username: ADDRESS, name: 'Priya Shah' };
    const given = {
      access_token: tokenWith({ aud: 'graph', ...claims }),
      id_token: tokenWith({ aud: PAGE_CLIENT_ID, nonce, ...claims }),
      refresh_token: 'lasts-until-tomorrow',
    };
    tokens.push(...Object.values(given));
    const scope = `openid profile ${body.get('scope')?.split(' ').find((one) => one.startsWith('User.')) ?? ''}`;
    return route.fulfill({ headers: CORS, json: { ...given, token_type: 'Bearer', expires_in: HOUR_SECONDS, ext_expires_in: HOUR_SECONDS, scope, client_info: inBase64({ uid: consentsAs, utid: TENANT_ID }) } });
  };

  const hear = (route: Route): URL => {
    const request = route.request();
    const url = new URL(request.url());
    if (request.method() !== 'OPTIONS') asked.push({ url, body: new URLSearchParams(request.postData() ?? ''), authorization: request.headers().authorization });
    return url;
  };
  await context.route('https://login.microsoftonline.com/**', async (route) => {
    const url = hear(route);
    if (route.request().method() === 'OPTIONS') await route.fulfill({ status: 204, headers: CORS });
    else if (url.pathname.endsWith('/oauth2/v2.0/authorize')) await authorize(route, url);
    else if (url.pathname.endsWith('/oauth2/v2.0/token')) await redeem(route, new URLSearchParams(route.request().postData() ?? ''));
    else await route.fulfill({ status: 404 });
  });
  await context.route('https://graph.microsoft.com/**', async (route) => {
    const { pathname } = hear(route);
    const answer = pathname.startsWith('/v1.0/me/photos/') ? playing.photo : playing.manager;
    if (route.request().method() === 'OPTIONS') await route.fulfill({ status: 204, headers: CORS });
    else if (answer === 'unreachable') await route.abort();
    else if (answer !== 'silent') await route.fulfill({ contentType: 'application/json', body: '{}', ...answer, headers: CORS });
  });
  return { asked, tokens };
};

/** What the member does in Microsoft’s window. */
export type InWindow = 'Accept' | 'Cancel' | 'close';

export const inWindow = async (opened: Promise<Page>, answer: InWindow): Promise<void> => {
  const window = await opened;
  const link = window.getByRole('link', { name: answer === 'close' ? 'Cancel' : answer });
  await link.waitFor();
  if (answer === 'close') await window.close();
  else await link.click();
};
