import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Traces } from '../../application/ports/traces.ts';

/** As long as a trace id of W3C Trace Context, so that one from outside and one of ours are the same kind of thing. */
const TRACE_BYTES = 16;

/** The trace goes along with what is awaited, however many calls run at once. */
export const makeTraces = (): Traces => {
  const storage = new AsyncLocalStorage<string>();
  return {
    current: () => storage.getStore(),
    fresh: () => randomBytes(TRACE_BYTES).toString('hex'),
    within: (trace, work) => storage.run(trace, work),
  };
};
