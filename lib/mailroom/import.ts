// An import: a file of mails (.mbox, or a large .eml) that comes up from a browser in slices, however often it is broken off, and is
// then taken in by the mailroom, mail by mail. Pure.
import { z } from "zod";
import { clean, rowId } from "../kit/typed";

/** Bytes of one slice, and the most that is taken at once. */
export const slice = 1024 * 1024;
/** 8 GB: more than any mailbox that can still be opened. */
export const largestImport = 8 * 1024 ** 3;
/** A mail alone, as .eml, that goes straight in; a larger one comes in slices. */
export const largestSingle = 16 * 1024 * 1024;
/** So much of the file's beginning tells whether one file chosen twice is the same. */
export const beginningLength = 1024;

/** What a browser says when it begins to send a file, or wants to go on with one. */
export const beginning = z.object({
  columnId: rowId,
  fileName: z.string().max(1000).transform((name) => clean(name).slice(-120) || "mail"),
  size: z.number().int().min(1, "The file is empty.").max(largestImport, "The file is larger than 8 GB. Part it, and choose the parts one after the other."),
  /** The first bytes of the file, in base64. */
  begins: z.base64().max(Math.ceil(beginningLength / 3) * 4),
});
export type Beginning = z.output<typeof beginning>;

export type ImportState = "uploading" | "taking" | "stopped" | "finished";

/** Where an import is. */
export function stateOf({ uploadedAt, finishedAt, stoppedAt }: { uploadedAt: Date | null; finishedAt: Date | null; stoppedAt: Date | null }): ImportState {
  if (finishedAt) return "finished";
  if (stoppedAt) return "stopped";
  return uploadedAt ? "taking" : "uploading";
}
