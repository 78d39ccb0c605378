import { z } from 'zod';
import { MemberId, SchemeId } from '../kernel/ids.ts';
import { Zone } from '../kernel/time.ts';
import { Parts } from '../members/profile.ts';
import { SchemeKind } from '../schemes/scheme.ts';
import { contract } from './contract.ts';
import { GraphOffer } from './graph.ts';

/**
 * How the page gets an identity. In `local` mode a switcher offers people of the sample data; there is no sign-in to speak of. In
 * `azure` mode Teams gives a token for the page's own Entra application, and outside Teams there is nobody to be.
 */
export const readSettings = contract({
  method: 'GET',
  path: '/api/settings',
  input: z.object({}),
  output: z.discriminatedUnion('mode', [
    z.object({ mode: z.literal('local'), people: z.array(z.object({ id: MemberId, name: z.string(), about: z.string() })) }),
    z.object({
      mode: z.literal('azure'),
      /** Opens the app in Teams, for whoever follows a link in a browser. */
      openInTeams: z.url(),
      /** Absent where the page asks nothing of Graph. */
      graph: GraphOffer.optional(),
    }),
  ]),
});

/** Local mode only: a token for one of the people above, or for the person a Teams host names. Signed with a key of this start. */
export const signInLocally = contract({
  method: 'POST',
  path: '/api/local/sign-in',
  input: z.object({ memberId: MemberId, name: z.string().max(120).optional(), zone: Zone.optional() }),
  output: z.object({ token: z.string() }),
});

export const SchemeSummary = z.object({ id: SchemeId, name: z.string(), kind: SchemeKind, about: z.string() });
export type SchemeSummary = z.infer<typeof SchemeSummary>;

export const readMe = contract({
  method: 'GET',
  path: '/api/me',
  input: z.object({}),
  output: z.object({
    id: MemberId,
    name: z.string(),
    status: z.enum(['stranger', 'registering', 'registered', 'paused', 'left']),
    parts: Parts.nullable(),
    schemes: z.array(SchemeSummary),
    /** How many things wait for this member, for the number beside "My mentoring". */
    waiting: z.int(),
    zone: Zone,
    /** Beyond one's own mentoring: coordinators and IT may see how the deployment is, and coordinators what needs them. */
    may: z.array(z.enum(['read-health', 'coordinate'])),
    /** Today, by the product's clock, which local mode can move. */
    now: z.string(),
  }),
});
export type Me = z.infer<typeof readMe.output>;

