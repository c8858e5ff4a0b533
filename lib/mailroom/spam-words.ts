// A spam score in words. Pure.

/** "Probably spam", for a score of 0 to 100. */
export function spamWords(score: number): string {
  if (score >= 80) return "Almost certainly spam";
  if (score >= 50) return "Probably spam";
  return score >= 20 ? "A little like spam" : "Nothing like spam";
}
