import { type Result, ok, refuse } from '@mentor-network/core/kernel/result';
import { decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { type IncomingActivity, TEAMS_CHANNEL } from './incoming-activity.ts';
import type { IsOurService } from './service-url.ts';
import type { SigningKeys } from './signing-keys.ts';

const ISSUER = 'https://api.botframework.com';
const ALGORITHM = 'RS256';
const CLOCK_TOLERANCE_SECONDS = 300;

/** Why nobody is let in, and what they are told of it: the number. The word is for our log. */
export const TURNED_AWAY = {
  'no-token': 401,
  malformed: 401,
  'wrong-algorithm': 401,
  'unknown-key': 401,
  'wrong-signature': 401,
  'wrong-issuer': 401,
  'wrong-audience': 401,
  'no-expiry': 401,
  expired: 401,
  'not-yet-valid': 401,
  'wrong-claims': 401,
  'wrong-service': 401,
  'not-an-activity': 400,
  'too-large': 413,
  'foreign-service': 403,
  'not-endorsed': 401,
  'no-tenant': 403,
  'foreign-tenant': 403,
  /** The issuer cannot be asked. Teams tries again later. */
  'keys-unavailable': 503,
} as const;
export type TurnedAway = keyof typeof TURNED_AWAY;

/** What a good token vouches for: activities of this service, on the channels its key may sign for. */
type Voucher = { readonly serviceUrl: string; readonly endorsements: readonly string[] };

export interface TokenGuard {
  /** Looks at the token alone, before anything of the body counts. */
  readonly vouch: (authorization: string | undefined) => Promise<Result<Voucher, TurnedAway>>;
  /** Whether the token was for this activity, and the activity is for us. */
  readonly whyNot: (voucher: Voucher, activity: IncomingActivity) => TurnedAway | undefined;
}

type Needs = {
  readonly botId: string;
  readonly tenantId: string;
  readonly isOurs: IsOurService;
  readonly keys: SigningKeys;
};

const Header = z.object({ alg: z.literal(ALGORITHM), kid: z.string().min(1).max(500) });

const Tenants = z.object({
  conversation: z.object({ tenantId: z.string().optional() }),
  channelData: z.object({ tenant: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
});

const WRONG: { readonly [claim: string]: TurnedAway } = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  exp: 'no-expiry',
  nbf: 'not-yet-valid',
  serviceurl: 'wrong-service',
};

const whyRefused = (fault: unknown): TurnedAway => {
  if (fault instanceof errors.JWTExpired) return 'expired';
  if (fault instanceof errors.JWTClaimValidationFailed) return WRONG[fault.claim] ?? 'wrong-claims';
  if (fault instanceof errors.JWSSignatureVerificationFailed) return 'wrong-signature';
  return 'malformed';
};

const headerOf = (token: string): Result<{ readonly kid: string }, TurnedAway> => {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    if (alg !== ALGORITHM) return refuse('wrong-algorithm');
    const header = Header.safeParse({ alg, kid });
    return header.success ? ok(header.data) : refuse('malformed');
  } catch {
    return refuse('malformed');
  }
};

/** Teams says it in two places. One is enough, and a second one must not differ. */
const whyTenantIsWrong = (activity: IncomingActivity, ours: string): TurnedAway | undefined => {
  const parsed = Tenants.safeParse(activity);
  if (!parsed.success) return 'not-an-activity';
  const { conversation, channelData } = parsed.data;
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => typeof id === 'string');
  if (named.length === 0) return 'no-tenant';
  return named.every((id) => id.toLowerCase() === ours) ? undefined : 'foreign-tenant';
};

/**
 * Who posts to the bot has a token of the channel for exactly this bot, or comes no further. The SDK has a validation of its own,
 * which admits tokens without an end, activities of any tenant or without a service, and answers a wrong signature with a fault of
 * ours; besides, it remembers something of every unsigned token it was ever shown. So it is not asked.
 */
export const makeTokenGuard = ({ botId, tenantId, isOurs, keys }: Needs): TokenGuard => {
  const Claims = z.object({ aud: z.literal(botId), serviceurl: z.string().min(1) });
  const options = {
    algorithms: [ALGORITHM],
    issuer: ISSUER,
    audience: botId,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: ['exp', 'serviceurl'],
  };

  return {
    vouch: async (authorization) => {
      if (!authorization?.trim()) return refuse('no-token');
      const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization)?.[1];
      if (token === undefined) return refuse('malformed');
      const header = headerOf(token);
      if (!header.ok) return header;
      const found = await keys(header.value.kid);
      if (!found.ok) return found;
      try {
        const { payload } = await jwtVerify(token, found.value.key, options);
        const claims = Claims.safeParse(payload);
        return claims.success ? ok({ serviceUrl: claims.data.serviceurl, endorsements: found.value.endorsements }) : refuse('wrong-claims');
      } catch (fault) {
        return refuse(whyRefused(fault));
      }
    },
    whyNot: ({ serviceUrl, endorsements }, activity) => {
      if (activity.serviceUrl !== serviceUrl) return 'wrong-service';
      if (!isOurs(activity.serviceUrl)) return 'foreign-service';
      if (activity.channelId !== TEAMS_CHANNEL || !endorsements.includes(TEAMS_CHANNEL)) return 'not-endorsed';
      return whyTenantIsWrong(activity, tenantId);
    },
  };
};
