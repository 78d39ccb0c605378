import { z } from 'zod';

export const ADDRESSES_MAX = 30;
const Address = z.email().max(200).toLowerCase();

/**
 * People this member must not be matched with. Private: it leaves the member's own record only as the absence of a name.
 * Kept by work e-mail address, because a line manager need not be a member yet.
 */
export const Conflicts = z
  .object({
    lineManager: z.array(Address).max(1),
    iManage: z.array(Address).max(ADDRESSES_MAX),
    others: z.array(Address).max(ADDRESSES_MAX),
  })
  .readonly();
export type Conflicts = z.infer<typeof Conflicts>;

export const NO_CONFLICTS: Conflicts = { lineManager: [], iManage: [], others: [] };

type Declaring = { readonly email: string; readonly conflicts: Conflicts };

const declares = (one: Declaring, other: Declaring): boolean => {
  const { lineManager, iManage, others } = one.conflicts;
  return [...lineManager, ...iManage, ...others].includes(other.email.toLowerCase());
};

/** Whether either of the two declared the other. Nobody is told which. */
export const areInConflict = (one: Declaring, other: Declaring): boolean => declares(one, other) || declares(other, one);
