// An archive that is brought in: one file with answers that have been printed already. It comes up from a browser in slices, is read, and lies
// on the desk, piece by piece, until somebody has decided on each. Pure.
import { z } from "zod";
import { limits } from "../clippings/limits";
import { clean, rowId } from "../kit/typed";

/** Bytes of one slice. */
export const slice = 1024 * 1024;
/** So much of the file's beginning tells whether one file chosen twice is the same. */
export const beginningLength = 1024;
/** What a browser says when it begins to send a file, or wants to go on with one. */
export const beginning = z.object({
  columnId: rowId,
  fileName: z.string().max(1000).transform((name) => clean(name).slice(-120) || "archive"),
  size: z.number().int().min(1, "The file is empty.").max(limits.file, `The file is larger than ${limits.file / 1024 / 1024} MB. Export a part of the archive at a time, such as one category or some years.`),
  /** The first bytes of the file, in base64. */
  begins: z.base64().max(Math.ceil(beginningLength / 3) * 4),
});
export type Beginning = z.output<typeof beginning>;

export type ImportState = "uploading" | "reading" | "refused" | "taking" | "lying";

/** Where an import is. `taking`: so many pieces are marked to be taken and are not yet. */
export function stateOf({ uploadedAt, readAt, refusal, taking }: { uploadedAt: Date | null; readAt: Date | null; refusal: string | null; taking: number }): ImportState {
  if (refusal !== null) return "refused";
  if (!uploadedAt) return "uploading";
  if (!readAt) return "reading";
  return taking > 0 ? "taking" : "lying";
}
