const WAIT_SECONDS_MAX = 30;

/** What the server says in `Retry-After`, if it is something that a reader may be kept waiting for. */
export const waitSecondsIn = (headers: Headers): number | undefined => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return seconds > 0 && seconds <= WAIT_SECONDS_MAX ? seconds : undefined;
};

/** Over when the time is, or when nobody waits for it any more. */
export const waitFor = (seconds: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(done, seconds * 1000);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
