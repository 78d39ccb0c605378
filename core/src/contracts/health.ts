import { z } from 'zod';
import { Instant } from '../kernel/time.ts';
import { contract } from './contract.ts';

/** What the server looks at, in the order in which a page shows it. */
export const HealthCheck = z.enum(['sign-in', 'store', 'schemes', 'outbox', 'delivery', 'tasks']);
export type HealthCheck = z.infer<typeof HealthCheck>;

/**
 * How the deployment is, for coordinators and for IT: nobody else may ask, and nothing here is about a member. `advice` is for a
 * check that failed: what to do about it, in a sentence or two.
 */
export const readHealth = contract({
  method: 'GET',
  path: '/api/health',
  input: z.object({}),
  output: z.object({
    ok: z.boolean(),
    /** By what the server proves who it is: nothing at all in local mode. */
    identity: z.enum(['none', 'user-assigned-managed-identity']),
    store: z.enum(['sqlite', 'cosmos']),
    version: z.string(),
    startedAt: Instant,
    /** By the product's clock. */
    now: Instant,
    /** When a notice last reached somebody, as far as this process has seen. */
    lastDeliveredAt: Instant.nullable(),
    outbox: z.object({
      /** Notices and tasks that are due and not taken yet; at most as many as one look counts. */
      due: z.int(),
      /** How long the oldest of them has been due. */
      oldestDueSeconds: z.int(),
    }),
    checks: z.array(z.object({ check: HealthCheck, ok: z.boolean(), finding: z.string(), advice: z.string() })),
  }),
});
export type Health = z.output<typeof readHealth.output>;
