// How likely it is that nobody at the desk wants to read a mail, as a number and in words. Shy: a false alarm hides a reader. Pure.
import { headOf } from "./heads";
import type { Reading } from "./reading";

/** `score` is 0 to 100; from 60 on, the spam tray. */
export type Spam = { score: number; signs: string[] };

/** What a mail filter on the way thought of it. */
function filtered(reading: Reading): Spam {
  if (/^\s*yes\b/i.test(headOf(reading, "x-spam-flag")) || /^\s*yes\b/i.test(headOf(reading, "x-spam-status"))) return { score: 90, signs: ["The mail server’s filter calls it spam."] };
  return { score: 0, signs: [] };
}

/** The likelihood that this is spam, with its signs in sentences. */
export const spamOf = (reading: Reading): Spam => filtered(reading);
