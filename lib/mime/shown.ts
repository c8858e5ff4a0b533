// What a page shows of a mail that became a question: the asker's words first, the rest to be unfolded. Pure.
import { forwardedIn } from "./forwarded";
import { saidIn, type Segment, segmentsShown } from "./segments";

/** "around": the mail in which somebody sent the words on. */
export type Shown = { kind: Segment["kind"] | "around"; text: string };

/** @param isSentOn the words are those of the mail that was sent on, not of whoever did so */
export function shownOf(text: string, isSentOn: boolean): Shown[] {
  const within = isSentOn ? forwardedIn(text) : null;
  const shown: Shown[] = within && within.text !== "" ? [...segmentsShown(within.text), { kind: "around", text }] : segmentsShown(text);
  return shown.filter((part) => part.text.trim() !== "");
}

/** The asker's new words alone. */
export function wordsShown(text: string, isSentOn: boolean): string {
  const within = isSentOn ? forwardedIn(text) : null;
  return saidIn(within && within.text !== "" ? within.text : text);
}
