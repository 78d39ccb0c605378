import { z } from 'zod';

/** Microsoft's public cloud, the only one in which the page asks Graph: the package that asks for consent knows no other. */
export const PUBLIC_AUTHORITY = 'https://login.microsoftonline.com';
export const GRAPH = 'https://graph.microsoft.com';

/** What the page can read in Graph about its own reader, each only when they press for it. */
export const GraphReading = z.enum(['photo', 'manager']);
export type GraphReading = z.infer<typeof GraphReading>;

/**
 * The least that opens each (learn.microsoft.com/graph/api: profilephoto-get, user-list-manager). A member can consent to the first;
 * the second, although it is used for one person alone, is an administrator's to allow.
 */
export const GRAPH_SCOPES: { readonly [reading in GraphReading]: string } = { photo: 'User.Read', manager: 'User.Read.All' };

/** What this deployment lets the page ask, and as which application of which tenant. */
export const GraphOffer = z.object({ clientId: z.guid(), tenantId: z.guid(), readings: z.array(GraphReading).min(1) });
export type GraphOffer = z.infer<typeof GraphOffer>;
