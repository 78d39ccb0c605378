/**
 * Microsoft's published limits: per bot and conversation 7 sends in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour, and 50 requests
 * a second per app and tenant (learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit). The network may push two
 * sends together on their way, hence the margin.
 */
export const CONVERSATION_LIMITS = [
  { count: 7, withinMs: 1_000 },
  { count: 8, withinMs: 2_000 },
  { count: 60, withinMs: 30_000 },
  { count: 1_800, withinMs: 3_600_000 },
] as const;
export const GLOBAL_LIMIT = { count: 50, withinMs: 1_000 } as const;
const MARGIN_MS = 250;
/** One send in each cell of this length is at most 46 in any second. */
const CELL_MS = 22;

const COUNT_MAX = Math.max(...CONVERSATION_LIMITS.map(({ count }) => count));
const LONGEST_MS = Math.max(...CONVERSATION_LIMITS.map(({ withinMs }) => withinMs)) + MARGIN_MS;
const CONVERSATIONS_BETWEEN_SWEEPS = 1_000;

export type Place = { readonly isFree: true; readonly atMs: number } | { readonly isFree: false; readonly waitMs: number };

export interface SendingPace {
  /** The earliest time from `nowMs` on at which this conversation may be sent something, and taken; or how long that is away, if longer than `patienceMs`. */
  take(conversation: string, nowMs: number, patienceMs: number): Place;
  /** Nothing to this conversation before `untilMs`: Teams said so. */
  hold(conversation: string, untilMs: number): void;
}

/** Pure in its arguments: it asks no clock, so a test can live an hour in a moment. Times of one pace never run backwards. */
export const makeSendingPace = (): SendingPace => {
  const sends = new Map<string, number[]>();
  const held = new Map<string, number>();
  const cells = new Set<number>();
  let takenSinceSweep = 0;

  const sweep = (nowMs: number): void => {
    takenSinceSweep = 0;
    for (const [conversation, times] of sends) if ((times.at(-1) ?? 0) < nowMs - LONGEST_MS) sends.delete(conversation);
    for (const [conversation, untilMs] of held) if (untilMs < nowMs) held.delete(conversation);
    for (const cell of cells) if (cell < Math.floor(nowMs / CELL_MS)) cells.delete(cell);
  };

  const earliest = (conversation: string, nowMs: number): number => {
    const times = sends.get(conversation) ?? [];
    const allowed = CONVERSATION_LIMITS.map(({ count, withinMs }) => (times.at(-count) ?? -Infinity) + withinMs + MARGIN_MS);
    const fromMs = Math.max(nowMs, times.at(-1) ?? 0, held.get(conversation) ?? 0, ...allowed);
    let cell = Math.floor(fromMs / CELL_MS);
    while (cells.has(cell)) cell += 1;
    return Math.max(fromMs, cell * CELL_MS);
  };

  return {
    take: (conversation, nowMs, patienceMs) => {
      takenSinceSweep += 1;
      if (takenSinceSweep > CONVERSATIONS_BETWEEN_SWEEPS) sweep(nowMs);
      const atMs = earliest(conversation, nowMs);
      if (atMs - nowMs > patienceMs) return { isFree: false, waitMs: atMs - nowMs };
      cells.add(Math.floor(atMs / CELL_MS));
      sends.set(conversation, [...(sends.get(conversation) ?? []), atMs].slice(-COUNT_MAX));
      return { isFree: true, atMs };
    },
    hold: (conversation, untilMs) => {
      held.set(conversation, Math.max(untilMs, held.get(conversation) ?? 0));
    },
  };
};
