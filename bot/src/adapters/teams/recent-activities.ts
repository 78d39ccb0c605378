/** Teams repeats within seconds, and gives up after half a minute. */
export const KEPT_MS = 5 * 60_000;
export const RECENT_ACTIVITIES_MAX = 10_000;
/** The answer to a press is a card with people's words on it, of five thousand characters or so. */
export const RECENT_CHARACTERS_MAX = 16_000_000;

type Recent<Reply> = { readonly reply: Promise<Reply>; readonly forgetting: NodeJS.Timeout; characters: number };

/**
 * Teams sends an activity again when the answer takes too long. It runs once; whoever asks again waits for the same reply. A turn
 * that broke is forgotten, so that a repetition may do better. Beyond this memory every use case is safe to repeat by itself: so it
 * is short, and small, and what was said in a reply does not stay in it.
 */
export const makeRecentActivities = <Reply>({ activitiesMax = RECENT_ACTIVITIES_MAX, charactersMax = RECENT_CHARACTERS_MAX } = {}) => {
  /** The oldest first. */
  const recent = new Map<string, Recent<Reply>>();
  let characters = 0;

  const forget = (key: string): void => {
    const known = recent.get(key);
    if (!known) return;
    clearTimeout(known.forgetting);
    characters -= known.characters;
    recent.delete(key);
  };

  const makeRoom = (): void => {
    for (const oldest of recent.keys()) {
      if (recent.size <= activitiesMax && characters <= charactersMax) return;
      forget(oldest);
    }
  };

  const weigh = async (key: string, known: Recent<Reply>): Promise<void> => {
    const length = JSON.stringify(await known.reply).length;
    if (recent.get(key) !== known) return;
    known.characters = length;
    characters += length;
    makeRoom();
  };

  return {
    once: (key: string, turn: () => Promise<Reply>): Promise<Reply> => {
      const before = recent.get(key);
      if (before) return before.reply;
      const forgetting = setTimeout(() => {
        forget(key);
      }, KEPT_MS).unref();
      const known = { reply: turn(), forgetting, characters: 0 };
      recent.set(key, known);
      makeRoom();
      weigh(key, known).catch(() => {
        forget(key);
      });
      return known.reply;
    },
    forget,
    /** How much is remembered just now. */
    size: () => ({ activities: recent.size, characters }),
  };
};
