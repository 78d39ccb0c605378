import type { Result } from '@mentor-network/core/kernel/result';

/** How much somebody may ask in a while: a member, or an address nobody has signed in from. Beyond it nothing is done for them. */
export interface Allowance {
  /** Takes one of what they have left, or says how long they wait until there is something again. */
  take(who: string): Promise<Result<undefined, { readonly retryAfterSeconds: number }>>;
}
