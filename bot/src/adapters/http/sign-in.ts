import { randomBytes } from 'node:crypto';
import { MemberId } from '@mentor-network/core/kernel/ids';
import { Zone } from '@mentor-network/core/kernel/time';
import { SignJWT, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Actor } from '../../application/ports/actor.ts';

const ISSUER = 'mentor-network/local';
const AUDIENCE = 'mentor-network/tab';
const ALGORITHM = 'HS256';
const VALID_FOR = '12h';

const Claims = z.object({ sub: MemberId, name: z.string().min(1), email: z.string(), zone: Zone, exp: z.number() });

export interface SignIn {
  readonly tokenFor: (actor: Actor) => Promise<string>;
  /**
   * Who an `Authorization` header speaks for; nobody, when it is missing or anything in it is wrong. `zone` is where the page says
   * its reader is, for tokens that do not.
   */
  readonly authenticate: (authorization: string | undefined, zone?: string) => Promise<Actor | undefined>;
}

/** Local mode: whoever may be chosen in the page's switcher gets a token. The key lives as long as this process, so a token no longer. */
export const makeLocalSignIn = (): SignIn => {
  const key = randomBytes(32);
  return {
    tokenFor: ({ id, name, email, zone }) =>
      new SignJWT({ name, email, zone })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(id)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        .setExpirationTime(VALID_FOR)
        .sign(key),
    authenticate: async (authorization) => {
      const token = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) return undefined;
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], issuer: ISSUER, audience: AUDIENCE });
        const { sub, name, email, zone } = Claims.parse(payload);
        return { id: sub, name, email, zone };
      } catch {
        return undefined;
      }
    },
  };
};
