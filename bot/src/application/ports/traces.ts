import { NO_TRACE } from '@mentor-network/core/audit/chain';

/**
 * One thread through all that follows from one call, one turn, one task or one notice: 32 hex digits, in the lines of the log and in
 * the facts. It is not handed from function to function, because nothing is decided by it.
 */
export interface Traces {
  /** The trace that what runs now belongs to. */
  current(): string | undefined;
  fresh(): string;
  /** Does the work, and all that it waits for, within this trace. */
  within<Value>(trace: string, work: () => Value): Value;
}

/** For tools and sample data, which nobody called. */
export const UNTRACED: Traces = { current: () => undefined, fresh: () => NO_TRACE, within: (_trace, work) => work() };
