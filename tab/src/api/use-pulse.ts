import { useEffect } from 'react';

/** Calls while the page can be seen: every so often, and at once when somebody returns to it. */
export const usePulse = (beat: () => void, everySeconds: number): void => {
  useEffect(() => {
    const whenVisible = (): void => {
      if (document.visibilityState === 'visible') beat();
    };
    const timer = setInterval(whenVisible, everySeconds * 1000);
    window.addEventListener('focus', whenVisible);
    document.addEventListener('visibilitychange', whenVisible);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', whenVisible);
      document.removeEventListener('visibilitychange', whenVisible);
    };
  }, [beat, everySeconds]);
};
