import type { Log } from '../../application/ports/log.ts';

type Needs = {
  /** One bounded pass; how much it took, so that a full one is followed by the next at once. */
  readonly beat: () => Promise<{ readonly isFull: boolean }>;
  readonly everyMilliseconds: number;
  readonly log: Log;
};

export type Heartbeat = { readonly wake: () => void; readonly stop: () => Promise<void> };

/** Beats at its own pace, at once when woken, and never twice at the same time. Stopping waits for the beat in hand. */
export const startHeartbeat = ({ beat, everyMilliseconds, log }: Needs): Heartbeat => {
  let isStopped = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> | undefined;

  const run = async (): Promise<void> => {
    do {
      isWoken = false;
      try {
        const { isFull } = await beat();
        if (isFull) isWoken = true;
      } catch (fault) {
        log.fault('heartbeat', fault, {});
      }
    } while (isWoken && !isStopped);
  };

  const start = (): void => {
    clearTimeout(timer);
    underWay = run().finally(() => {
      underWay = undefined;
      if (!isStopped) timer = setTimeout(start, everyMilliseconds);
    });
  };

  timer = setTimeout(start, 0);
  return {
    wake: () => {
      isWoken = true;
      if (!underWay && !isStopped) start();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
};
