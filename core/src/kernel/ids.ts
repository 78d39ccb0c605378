import { z } from 'zod';

/**
 * Ids are opaque and safe in a URL, a card and a store's key. A member's id is the object id of the directory account
 * (`oid`): one deployment serves one tenant, so it is unique, and it never changes when a name or an address does.
 */
const opaque = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

export const MemberId = opaque.brand('MemberId');
export type MemberId = z.infer<typeof MemberId>;

export const SchemeId = opaque.brand('SchemeId');
export type SchemeId = z.infer<typeof SchemeId>;

export const PartnershipId = opaque.brand('PartnershipId');
export type PartnershipId = z.infer<typeof PartnershipId>;

export const MeetingId = opaque.brand('MeetingId');
export type MeetingId = z.infer<typeof MeetingId>;

export const ActionId = opaque.brand('ActionId');
export type ActionId = z.infer<typeof ActionId>;
