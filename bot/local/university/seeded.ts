/** Chance that is the same every time. Mulberry32 by Tommy Ettinger, public domain; 32 bits are plenty for a sample. */
export type Seeded = {
  /** From 0 up to, and without, `below`. */
  readonly whole: (below: number) => number;
  /** So many of them, in the order in which they stand. */
  readonly some: <Value>(values: readonly Value[], count: number) => readonly Value[];
};

export const seeded = (seed: number): Seeded => {
  let state = seed >>> 0;
  const whole = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  };
  const some = <Value>(values: readonly Value[], count: number): readonly Value[] => {
    const left = values.map((_, index) => index);
    while (left.length > Math.max(0, count)) left.splice(whole(left.length), 1);
    return left.flatMap((index) => values.slice(index, index + 1));
  };
  return { whole, some };
};
