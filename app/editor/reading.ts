// What the desk has, read into this window: one request at a time, and once more when something was heard of meanwhile, so that what is
// shown in the end is as new as the last thing heard of.

export type Reading<T> = {
  /** Reads it. Resolves with false when it could not be read. */
  read(): Promise<boolean>;
  /** Shows what the answer to an act of one's own said. What is being read meanwhile may be older, and is read again. */
  put(answer: T): void;
};

/**
 * @param ask resolves with null, or throws, when it could not be read
 * @param take is called with each answer that is not older than what was taken before
 */
export function makeReading<T>(ask: () => Promise<T | null>, take: (answer: T) => void): Reading<T> {
  let running: Promise<boolean> | null = null;
  let isDue = false;
  let puts = 0;
  async function run(): Promise<boolean> {
    for (;;) {
      isDue = false;
      const before = puts;
      const answer = await ask().catch(() => null);
      if (answer !== null && before === puts) take(answer);
      if (isDue) continue;
      running = null;
      return answer !== null;
    }
  }
  return {
    read() {
      isDue = true;
      running ??= run();
      return running;
    },
    put(answer) {
      puts += 1;
      isDue ||= running !== null;
      take(answer);
    },
  };
}
