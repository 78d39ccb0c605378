import { useEffect } from 'react';

const SLOWER_BY = 1.3;

type Pulse = {
  readonly everySeconds: number;
  /** While nobody touches the page and nothing is new, the pauses grow up to this. */
  readonly slowestSeconds?: number;
  /** What was last heard. When it changes, more may follow, and the pauses are short again. */
  readonly news?: string;
};

/**
 * Calls while the page can be seen: every so often, and at once when somebody returns to it. Each call costs the store something,
 * and a page left open all day would be its dearest reader; so it asks seldom when there is no sign of anybody.
 */
export const usePulse = (beat: () => void, { everySeconds, slowestSeconds = everySeconds, news = '' }: Pulse): void => {
  useEffect(() => {
    let pauseSeconds = everySeconds;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const whenVisible = (): void => {
      if (document.visibilityState === 'visible') beat();
    };
    const plan = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        whenVisible();
        pauseSeconds = Math.min(pauseSeconds * SLOWER_BY, slowestSeconds);
        plan();
      }, pauseSeconds * 1000);
    };
    const attend = (): void => {
      pauseSeconds = everySeconds;
      plan();
    };
    const returned = (): void => {
      whenVisible();
      attend();
    };
    plan();
    window.addEventListener('focus', returned);
    document.addEventListener('visibilitychange', returned);
    for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, attend);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', returned);
      document.removeEventListener('visibilitychange', returned);
      for (const touch of ['pointerdown', 'keydown']) document.removeEventListener(touch, attend);
    };
  }, [beat, everySeconds, slowestSeconds, news]);
};
