// A spam score in words. Pure.
import { spamFrom } from "../mime/spam";

/** "Probably spam", for a score of 0 to 100. From "probably" on, such mail lies in the spam tray. */
export function spamWords(score: number): string {
  if (score >= 85) return "Almost certainly spam";
  if (score >= spamFrom) return "Probably spam";
  return score >= 25 ? "A little like spam" : "Nothing like spam";
}
