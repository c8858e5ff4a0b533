// An archive that is brought in: one file with answers that have been printed already. It comes up from a browser in slices, is read, and lies
// on the desk, piece by piece, until somebody has decided on each. Pure.
import { limits } from "../clippings/limits";
import { beginningOf } from "../uploads/upload";

/** What a browser says when it begins to send a file. */
export const beginning = beginningOf({ most: limits.file, tooLarge: `The file is larger than ${limits.file / 1024 / 1024} MB. Export a part of the archive at a time, such as one category or some years.`, unnamed: "archive" });

/** How far the reading of a file is. */
export const sayRead = (posts: number): string => (posts === 0 ? "The file is about to be read." : `${posts.toLocaleString("en-US")} ${posts === 1 ? "post" : "posts"} read so far.`);

export type ImportState = "uploading" | "reading" | "refused" | "taking" | "lying";

/** Where an import is. `taking`: so many pieces are marked to be taken and are not yet. */
export function stateOf({ uploadedAt, readAt, refusal, taking }: { uploadedAt: Date | null; readAt: Date | null; refusal: string | null; taking: number }): ImportState {
  if (refusal !== null) return "refused";
  if (!uploadedAt) return "uploading";
  if (!readAt) return "reading";
  return taking > 0 ? "taking" : "lying";
}
