// An import: a file of mails (.mbox, or a large .eml) that comes up from a browser in slices, however often it is broken off, and is
// then taken in by the mailroom, mail by mail. Pure.
import { beginningOf } from "../uploads/upload";

/** 8 GB: more than any mailbox that can still be opened. */
export const largestImport = 8 * 1024 ** 3;
/** A mail alone, as .eml, that goes straight in; a larger one comes in slices. */
export const largestSingle = 16 * 1024 * 1024;
/** What a browser says when it begins to send a file. */
export const beginning = beginningOf({ most: largestImport, tooLarge: "The file is larger than 8 GB. Part it, and choose the parts one after the other.", unnamed: "mail" });

export type ImportState = "uploading" | "taking" | "stopped" | "finished";

/** Where an import is. */
export function stateOf({ uploadedAt, finishedAt, stoppedAt }: { uploadedAt: Date | null; finishedAt: Date | null; stoppedAt: Date | null }): ImportState {
  if (finishedAt) return "finished";
  if (stoppedAt) return "stopped";
  return uploadedAt ? "taking" : "uploading";
}
