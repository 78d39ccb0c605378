import { ok, refuse } from '@mentor-network/core/kernel/result';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Allowance } from '../../application/ports/allowance.ts';

export type Allowed = { readonly times: number; readonly seconds: number };

/** More than a university has staff. Whoever comes from more addresses than this has as many allowances anyway. */
const COUNTED_MAX = 20_000;

/**
 * So many times in so many seconds, from the first time on. It counts in the memory of this process and nowhere else: of several
 * instances of a deployment each counts for itself, so together they allow as many times more. What this is for is that nobody
 * keeps one instance from the others, and for that one instance is what has to be looked at.
 */
export const makeAllowance = ({ times, seconds }: Allowed, countedMax = COUNTED_MAX): Allowance => {
  const counts = new RateLimiterMemory({ points: times, duration: seconds });
  /** Whoever began first is at the front, and theirs is also the count that ends first. */
  const counted = new Set<string>();

  const remember = (who: string): void => {
    counted.delete(who);
    counted.add(who);
    const [oldest] = counted;
    if (counted.size <= countedMax || oldest === undefined) return;
    counted.delete(oldest);
    void counts.delete(oldest);
  };

  return {
    take: async (who) => {
      try {
        const { isFirstInDuration } = await counts.consume(who);
        if (isFirstInDuration) remember(who);
        return ok(undefined);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        return refuse({ retryAfterSeconds: Math.max(1, Math.ceil(refused.msBeforeNext / 1000)) });
      }
    },
  };
};
