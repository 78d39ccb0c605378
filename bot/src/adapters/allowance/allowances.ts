import { type Allowed, makeAllowance } from './counted-allowance.ts';

/**
 * What nobody meets who uses the network, however quick they are: these are for scripts, and for a page that has gone wrong and
 * asks on and on. Short, so that whoever does meet one is soon free again.
 */
export const ALLOWED = {
  /** A member reads. The directory is searched as one types, four times a second; "My mentoring" asks twice every three seconds. This is six such pages at once. */
  reading: { times: 240, seconds: 10 },
  /** A member writes, presses or sends, in the chat and in the page together. A quick hand presses twice a second, and not for half a minute. */
  changing: { times: 60, seconds: 30 },
  /** Told in the chat that it was too much; after that, silence. As long as `changing`, so that each time has its one sentence. */
  asking: { times: 1, seconds: 30 },
  /**
   * Whatever needs no sign-in, by address: and a whole university may have one. Opening the page asks for some ten things, so this
   * is six hundred people in ten seconds.
   */
  visiting: { times: 6_000, seconds: 10 },
  /** Tokens that were not taken, by address. A good token is looked at all the same, so nobody can shut out their neighbours. */
  knocking: { times: 300, seconds: 60 },
} as const satisfies { readonly [what: string]: Allowed };

export type AllowedOf = { readonly [what in keyof typeof ALLOWED]: Allowed };

export const makeAllowances = (allowed: AllowedOf = ALLOWED) => ({
  reading: makeAllowance(allowed.reading),
  changing: makeAllowance(allowed.changing),
  asking: makeAllowance(allowed.asking),
  visiting: makeAllowance(allowed.visiting),
  knocking: makeAllowance(allowed.knocking),
});
