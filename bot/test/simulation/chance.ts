/**
 * Chance that can be repeated: the same seed gives the same run, on every machine. Mulberry32, 32 bits of state, which is enough for
 * plausible lives and far from enough for secrets.
 */
export const makeChance = (seed: number) => {
  let state = Math.trunc(seed) >>> 0;

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  /** From `min` to `max`, both of them possible. */
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
  };
  return {
    happens: (probability: number): boolean => next() < probability,
    between,
    one,
    some: <Value>(values: readonly Value[], count: number): Value[] => {
      const left = [...values];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(between(0, left.length - 1), 1)).flat();
    },
    /** By weight; the weights need not add up to anything. */
    weighted: <Value extends string>(weights: Readonly<Record<Value, number>>): Value => {
      const entries = Object.entries<number>(weights) as [Value, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of entries) {
        left -= weight;
        if (left < 0) return value;
      }
      return one(entries)[0];
    },
    /** 128 bits as hex digits. */
    id: (): string => Array.from({ length: 4 }, () => Math.floor(next() * 0x1_0000_0000).toString(16).padStart(8, '0')).join(''),
  };
};

export type Chance = ReturnType<typeof makeChance>;
