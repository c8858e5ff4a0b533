// How long things took, from how many took how long.

/** How many there were of each length, in whole days. */
export type Spread = ReadonlyMap<number, number>;

/** How many there are in all. */
export const allOf = (spread: Spread): number => [...spread.values()].reduce((sum, n) => sum + n, 0);

/**
 * The days within which a share of them was done: the least length that at least so many of them do not exceed, as PostgreSQL's percentile_disc.
 * Null of nothing.
 * @param share between 0 and 1
 */
export function within(spread: Spread, share: number): number | null {
  const wanted = share * allOf(spread);
  let so = 0;
  for (const [days, n] of [...spread].toSorted(([a], [b]) => a - b)) {
    so += n;
    if (so > 0 && so >= wanted) return days;
  }
  return null;
}

/** Two spreads as one. */
export function together(spreads: readonly Spread[]): Spread {
  const sum = new Map<number, number>();
  for (const spread of spreads) for (const [days, n] of spread) sum.set(days, (sum.get(days) ?? 0) + n);
  return sum;
}
