import { z } from 'zod';

/** A request that did not succeed: with the status of the answer, or without an answer, and then nobody knows what it has done. */
export type WireFault =
  | { readonly kind: 'answered'; readonly status: number; readonly substatus: number; readonly retryAfterMilliseconds: number; readonly error: Error }
  | { readonly kind: 'lost'; readonly error: Error };

/** The SDK puts a status into `code`, and there too the name of what failed below HTTP. */
const SdkFault = z.object({
  code: z.union([z.number(), z.string()]),
  substatus: z.number().optional(),
  retryAfterInMs: z.number().optional(),
});

/** A batch that fails is wrapped by the SDK; the fault itself is its cause. */
const innermost = (thrown: unknown): unknown => (thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown);

/** What the SDK threw, if it came from the wire. A bug of ours is none, and is thrown on. */
export const wireFaultOf = (thrown: unknown): WireFault | undefined => {
  const error = innermost(thrown);
  if (!(error instanceof Error)) return undefined;
  const read = SdkFault.safeParse(error);
  if (!read.success) return undefined;
  const { code, substatus = 0, retryAfterInMs = 0 } = read.data;
  const status = Number(code);
  if (!Number.isInteger(status) || status < 100 || status > 599) return { kind: 'lost', error };
  return { kind: 'answered', status, substatus, retryAfterMilliseconds: retryAfterInMs, error };
};
