const LIVE_EVERY_MILLISECONDS = 200;
const WRITTEN_EVERY_MILLISECONDS = 10_000;

type Watching = {
  /** As in "12 of 50 members". */
  readonly what: string;
  readonly total?: number;
  readonly now?: () => number;
  readonly out?: { readonly isTTY?: boolean; write(text: string): unknown };
};

const number = (value: number): string => Math.round(value).toLocaleString('en-GB');

const timeWords = (seconds: number): string => (seconds < 100 ? `${number(seconds)} s` : `${number(seconds / 60)} min`);

/** How far something is, how fast it goes and how long it will still take: one line that is written over, or a line now and then into a file. */
export const makeProgress = ({ what, total, now = () => performance.now(), out = process.stderr }: Watching) => {
  const started = now();
  const every = out.isTTY ? LIVE_EVERY_MILLISECONDS : WRITTEN_EVERY_MILLISECONDS;
  let done = 0;
  let written = started;

  const seconds = (): number => (now() - started) / 1000;
  const line = (): string => {
    const perSecond = seconds() > 0 ? done / seconds() : 0;
    const parts = [total === undefined ? `${number(done)} ${what}` : `${number(done)} of ${number(total)} ${what}`, `${number(perSecond)} a second`];
    if (total !== undefined && perSecond > 0) parts.push(`${timeWords((total - done) / perSecond)} left`);
    return parts.join(' · ');
  };
  const write = (): void => {
    written = now();
    out.write(out.isTTY ? `\r\u001B[K${line()}` : `${line()}\n`);
  };

  return {
    add: (count: number): void => {
      done += count;
      if (now() - written >= every) write();
    },
    /** Leaves the line behind, and says what it came to. */
    end: (): { readonly done: number; readonly seconds: number } => {
      if (out.isTTY) out.write('\r\u001B[K');
      return { done, seconds: seconds() };
    },
  };
};

/** "50,000 members in 12.3 s, 4,065 a second" */
export const inWords = (what: string, { done, seconds }: { readonly done: number; readonly seconds: number }): string =>
  `${number(done)} ${what} in ${seconds.toFixed(1)} s${seconds > 0 ? `, ${number(done / seconds)} a second` : ''}`;
