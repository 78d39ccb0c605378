import type { Instant } from '../kernel/time.ts';
import type { Partnership } from '../partnerships/partnership.ts';
import type { Scheme } from '../schemes/scheme.ts';
import { type Concern, type PartnershipConcern, concernsOf } from './concerns.ts';

/** Whoever says something comes before whoever says nothing, and the longer silence before the shorter. */
const ORDER: readonly PartnershipConcern[] = ['conflict', 'fit', 'long-silent', 'silent', 'unsigned', 'unanswered'];

/** What needs a coordinator in this partnership now; of several the most pressing, for one thing is done at a time. */
export const mostPressing = (partnership: Partnership, scheme: Scheme, now: Instant): Concern | undefined =>
  concernsOf(partnership, scheme)
    .filter(({ since }) => since <= now)
    .toSorted((one, other) => ORDER.indexOf(one.why) - ORDER.indexOf(other.why))[0];
