import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MILLISECONDS = 50;
const PAUSE_MILLISECONDS_MAX = 2_000;

/** As long as the service asked for, or growing from attempt to attempt; with chance in it, so that rivals do not meet again. */
export const pause = async (attempt: number, askedMilliseconds: number): Promise<void> => {
  const growing = Math.min(PAUSE_MILLISECONDS * 2 ** attempt, PAUSE_MILLISECONDS_MAX);
  await sleep(Math.max(askedMilliseconds, growing * (0.5 + Math.random() / 2)));
};
