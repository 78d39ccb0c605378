import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { type CryptoKey, SignJWT, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import type { Certificate } from './loopback-certificate.ts';

const CHANNEL_ISSUER = 'https://api.botframework.com';
const TEAMS_ON_THE_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const ALGORITHM = 'RS256';
const METADATA = '/v1/.well-known/openidconfiguration';
const CHANNEL_KEYS = '/v1/.well-known/keys';

/** How a token differs from a good one: a claim or header that is `undefined` is left out; another key may have signed it. */
export type Change = {
  readonly claims?: { readonly [claim: string]: unknown };
  readonly header?: { readonly [field: string]: unknown };
  readonly signedBy?: CryptoKey | Uint8Array;
};

export type Account = { readonly id: string; readonly name?: string; readonly address?: string };

type Fixed = { readonly botId: string; readonly tenantId: string; readonly clientId: string; readonly tls?: Certificate | undefined };

type Published = { readonly kid: string; readonly privateKey: CryptoKey; readonly publicKey: CryptoKey; readonly jwk: object };
type Answered = { readonly status: number; readonly text: string; readonly headers?: { readonly [name: string]: string } };

export type LoopbackIssuer = {
  /** Where the bot's door learns of the channel's keys. */
  readonly openIdMetadataUrl: string;
  /** Where the tab's door finds the tenant's keys, as Entra has them below `{authority}/{tenantId}`. */
  readonly authority: string;
  /** A token of the channel for the bot, about the service at this url. */
  channelToken(serviceUrl: string, change?: Change): Promise<string>;
  /** A token that Teams got from Entra for somebody who opened the page. */
  pageToken(account: Account, change?: Change): Promise<string>;
  /** From now on tokens of both kinds are signed with new keys, published beside the old ones. */
  rotate(endorsements?: readonly string[]): Promise<void>;
  /** Every request is answered with this from now on, until it is told nothing. */
  answerWith(answered?: Answered): void;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  /** The channel's public key as text, which must never do as a secret. */
  publicKeyAsText(): Promise<string>;
  close(): Promise<void>;
};

const newKey = async (more: object): Promise<Published> => {
  const { privateKey, publicKey } = await generateKeyPair(ALGORITHM, { modulusLength: 2048, extractable: true });
  const kid = randomUUID();
  return { kid, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, use: 'sig', ...more } };
};

const sign = (key: Published, usual: object, { claims, header, signedBy = key.privateKey }: Change): Promise<string> =>
  new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.kid, ...header }).sign(signedBy);

const hour = (): { readonly iat: number; readonly nbf: number; readonly exp: number } => {
  const now = Math.floor(Date.now() / 1000);
  return { iat: now, nbf: now, exp: now + 3600 };
};

/** The two issuers of azure mode on this machine: the channel's, and Entra's for one tenant. Over https, if there is a certificate. */
export const startLoopbackIssuer = async ({ botId, tenantId, clientId, tls }: Fixed): Promise<LoopbackIssuer> => {
  const channelKeys: Published[] = [];
  const tenantKeys: Published[] = [];
  const asked: string[] = [];
  let always: Answered | undefined;
  let origin = '';

  const rotate: LoopbackIssuer['rotate'] = async (endorsements = ['msteams']) => {
    const [ofChannel, ofTenant] = await Promise.all([newKey({ endorsements }), newKey({ issuer: `${origin}/${tenantId}/v2.0` })]);
    channelKeys.unshift(ofChannel);
    tenantKeys.unshift(ofTenant);
  };
  const newest = (keys: readonly Published[]): Published => {
    const [key] = keys;
    if (!key) throw new Error('There is no key yet');
    return key;
  };

  const documents: { readonly [path: string]: () => object } = {
    [METADATA]: () => ({ issuer: CHANNEL_ISSUER, jwks_uri: `${origin}${CHANNEL_KEYS}`, id_token_signing_alg_values_supported: [ALGORITHM] }),
    [CHANNEL_KEYS]: () => ({ keys: channelKeys.map(({ jwk }) => jwk) }),
    [`/${tenantId}/discovery/v2.0/keys`]: () => ({ keys: tenantKeys.map(({ jwk }) => jwk) }),
  };
  const listen: http.RequestListener = ({ url = '' }, response) => {
    asked.push(url);
    const found = documents[url];
    const { status, text, headers } = always ?? { status: found ? 200 : 404, text: JSON.stringify(found?.() ?? {}) };
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(text);
  };
  const server = tls ? https.createServer(tls, listen) : http.createServer(listen);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `${tls ? 'https' : 'http'}://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  await rotate();

  return {
    openIdMetadataUrl: `${origin}${METADATA}`,
    authority: origin,
    channelToken: (serviceUrl, change = {}) =>
      sign(newest(channelKeys), { ...hour(), iss: CHANNEL_ISSUER, aud: botId, serviceurl: serviceUrl }, change),
    pageToken: ({ id, name = 'Priya Shah', address: preferred_username }, change = {}) => {
      const whose = { oid: id, name, preferred_username, sub: `pairwise-${id}` };
      const whatFor = { aud: clientId, azp: TEAMS_ON_THE_WEB, azpacr: '0', scp: 'access_as_user', ver: '2.0' };
      return sign(newest(tenantKeys), { ...hour(), iss: `${origin}/${tenantId}/v2.0`, tid: tenantId, ...whatFor, ...whose }, change);
    },
    rotate,
    answerWith: (answered) => {
      always = answered;
    },
    asked,
    publicKeyAsText: () => exportSPKI(newest(channelKeys).publicKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
