export const RECENT_ACTIVITIES_MAX = 10_000;

/**
 * Teams sends an activity again when the answer takes too long. It runs once; whoever asks again waits for the same reply. A turn
 * that broke is forgotten, so that a repetition may do better. Beyond this memory every use case is safe to repeat by itself.
 */
export const makeRecentActivities = <Reply>(max = RECENT_ACTIVITIES_MAX) => {
  const replies = new Map<string, Promise<Reply>>();

  return {
    once: (key: string, turn: () => Promise<Reply>): Promise<Reply> => {
      const known = replies.get(key);
      if (known) return known;
      const reply = turn();
      replies.set(key, reply);
      const [oldest] = replies.keys();
      if (replies.size > max && oldest !== undefined) replies.delete(oldest);
      return reply;
    },
    forget: (key: string): void => {
      replies.delete(key);
    },
  };
};
