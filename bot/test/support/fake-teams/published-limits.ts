/** Microsoft's limits for sending to one conversation and for an app in a tenant, kept the way the service keeps them. */
const CONVERSATION = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1_800, withinMs: 3_600_000 },
] as const;
const WHOLE_APP = [{ count: 50, withinMs: 1_000 }] as const;

type Limit = { readonly count: number; readonly withinMs: number };

/** Written apart from the bot's own pace and differently, so that the two can disagree. */
const waitFor = (times: readonly number[], limits: readonly Limit[], nowMs: number): number =>
  Math.max(
    0,
    ...limits.map(({ count, withinMs }) => {
      const recent = times.filter((time) => time > nowMs - withinMs);
      const [oldest] = recent;
      return recent.length >= count && oldest !== undefined ? oldest + withinMs - nowMs : 0;
    }),
  );

export const makePublishedLimits = () => {
  const byConversation = new Map<string, number[]>();
  const all: number[] = [];

  /** Milliseconds until this is allowed; 0 when it is now, and then it counts. */
  return (conversation: string, nowMs: number): number => {
    const own = byConversation.get(conversation) ?? [];
    byConversation.set(conversation, own);
    const waitMs = Math.max(waitFor(own, CONVERSATION, nowMs), waitFor(all, WHOLE_APP, nowMs));
    if (waitMs === 0) {
      own.push(nowMs);
      all.push(nowMs);
    }
    return waitMs;
  };
};
