/** A seeded source of chance: the same seed gives the same run on every machine. */
export interface Chance {
  /** From 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(things: readonly T[]): T;
}

/** Mulberry32, a generator of 32 bits in five lines. */
export function seeded(seed: number): Chance {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, pick: (things) => things[below(things.length)]! };
}
