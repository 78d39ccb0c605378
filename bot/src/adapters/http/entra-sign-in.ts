import { MemberId } from '@mentor-network/core/kernel/ids';
import { plainWords } from '@mentor-network/core/kernel/plain-words';
import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { Zone } from '@mentor-network/core/kernel/time';
import { NAME_LENGTH_MAX } from '@mentor-network/core/members/profile';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { NAMELESS } from '../../application/ports/actor.ts';
import type { Log } from '../../application/ports/log.ts';
import type { SignIn } from './sign-in.ts';

const ALGORITHM = 'RS256';
const SCOPE = 'access_as_user';
/** Teams on the desktop and on phones, and Teams on the web: the applications that may ask for a token for the page. */
const TEAMS_CLIENTS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];
const CLOCK_TOLERANCE_SECONDS = 60;
/** So that an hour without Entra's keys closes no page. A key that is not among them is asked for at once. */
const KEYS_KEPT_MS = 24 * 3_600_000;
/** A key nobody knows makes us ask for the keys again, and no more often than this. */
const ASK_AGAIN_MS = 60_000;
const TIMEOUT_MS = 3_000;
const ZONE_LENGTH_MAX = 100;

/** Found out on the way to the keys, so no finding about the token. */
const ABOUT_THE_KEYS = ['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'];

type Needs = {
  /** The Entra application of the page. */
  readonly clientId: string;
  readonly tenantId: string;
  readonly domain: string;
  readonly authority: string;
  /** Where a reader is taken to be whose page does not say. */
  readonly defaultZone: Zone;
  readonly log: Log;
};

/** What makes it a person's token, of our tenant, for the page, got by Teams. An application's own token has no scope. */
const claimsOf = (tenantId: string) =>
  z.object({
    ver: z.literal('2.0'),
    tid: z.literal(tenantId),
    /** The account, for as long as it exists; an address or a name may one day be somebody else's. */
    oid: z.guid().toLowerCase().pipe(MemberId),
    scp: z.string().refine((scopes) => scopes.split(' ').includes(SCOPE)),
    azp: z.enum(TEAMS_CLIENTS),
    idtyp: z.literal('user').optional(),
    name: z.string().optional(),
    preferred_username: z.string().max(320).optional(),
  });

/** The name of a claim at most, and nothing of what it said; or undefined, when it was not the token that failed. */
const whyRefused = (fault: unknown): string | undefined => {
  if (!(fault instanceof errors.JOSEError) || ABOUT_THE_KEYS.includes(fault.code)) return undefined;
  return fault instanceof errors.JWTClaimValidationFailed ? `wrong ${fault.claim}` : fault.code;
};

const zoneOf = (said: string | undefined, otherwise: Zone): Zone =>
  said !== undefined && said.length <= ZONE_LENGTH_MAX ? (Zone.safeParse(said).data ?? otherwise) : otherwise;

/**
 * Azure mode: the page has a token that Teams got from Entra for its user. That the keys cannot be fetched is a fault of ours and
 * thrown, for it says nothing about who is asking.
 */
export const makeEntraSignIn = ({ clientId, tenantId, domain, authority, defaultZone, log }: Needs): Pick<SignIn, 'authenticate'> => {
  const tenant = `${authority.replace(/\/+$/, '')}/${tenantId}`;
  const keys = createRemoteJWKSet(new URL(`${tenant}/discovery/v2.0/keys`), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: ASK_AGAIN_MS,
    cacheMaxAge: KEYS_KEPT_MS,
  });
  const options = {
    algorithms: [ALGORITHM],
    issuer: `${tenant}/v2.0`,
    audience: [clientId, `api://${domain}/${clientId}`],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp'],
  };
  const Claims = claimsOf(tenantId);

  const read = async (token: string): Promise<Result<z.output<typeof Claims>, string>> => {
    try {
      const claims = Claims.safeParse((await jwtVerify(token, keys, options)).payload);
      return claims.success ? ok(claims.data) : refuse(`wrong ${claims.error.issues.map(({ path }) => path.join('.')).join(', ')}`);
    } catch (fault) {
      const why = whyRefused(fault);
      if (why === undefined) throw fault;
      return refuse(why);
    }
  };

  return {
    authenticate: async (authorization, zone) => {
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
      const claims = token === undefined ? refuse('no-token') : await read(token);
      if (!claims.ok) {
        log.line('turned-away', { why: claims.refusal, outcome: 401 });
        return undefined;
      }
      const { oid, name = '', preferred_username: address = '' } = claims.value;
      const called = plainWords(name).trim().slice(0, NAME_LENGTH_MAX) || NAMELESS;
      return { id: oid, name: called, email: address.includes('@') ? address : '', zone: zoneOf(zone, defaultZone) };
    },
  };
};
