// When to try again what another system did not take. Pure.

const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** The pauses between tries, in milliseconds: some two days in all, after which it is given up. */
export const pauses: readonly number[] = [5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 16 * hour];

/** From the first try to the last. */
export const triedFor = pauses.reduce((sum, pause) => sum + pause, 0);

/** The pause after the nth try, or null when it was the last. */
export const pauseAfter = (tries: number): number | null => pauses[tries - 1] ?? null;
