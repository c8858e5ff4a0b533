// What Word has no word for, in a part of our own within the file (custom XML, ECMA-376 part 1, 15.2.5), which Word keeps when it saves:
// where one list or quotation ends and the next begins, suggestions that concern whole blocks, the pictures' ids and focal points.
// Each entry belongs to the paragraph under the bookmark of its number, and holds as long as the paragraph stands as it was written.
import { z } from "zod";
import { key } from "../text/document";
import { parseXml, textIn } from "./xml";

const change = z.object({ id: key, kind: z.enum(["inserted", "deleted", "split", "joined"]) });
const step = z.object({ type: z.enum(["blockquote", "bulletList", "orderedList", "listItem"]), n: z.number().int().min(0), change: change.optional() });
const share = z.number().min(0).max(1);
const pixels = z.number().int().min(1).max(20_000);
const entry = z.object({
  n: z.number().int().min(0).max(99_999),
  /** What was seen of its place when it was written: see signOf. */
  sign: z.string().max(100),
  path: z.array(step).max(24),
  change: change.optional(),
  figure: z.object({ image: z.string().regex(/^[a-z0-9-]{1,40}$/u), width: pixels, height: pixels, focalX: share, focalY: share, sha: z.string().max(64) }).optional(),
});
const suggestion = z.object({ key, author: z.string().max(200), at: z.number().nullable() });
/** The save of the working text that the file was made from, and what its text hashes to: so that nobody else's save is taken for it. */
const origin = z.object({ version: z.number().int().min(0).max(2_147_483_647), signature: z.string().regex(/^[0-9a-f]{64}$/u) });
/** `elsewhere`: threads that are about the whole text, a suggestion or a fact, so that their comments are no anchors in the text. */
const kept = z.object({ entries: z.array(entry).max(20_000), suggestions: z.array(suggestion).max(5_000), elsewhere: z.array(key).max(5_000), origin: origin.optional() });

export type Kept = z.output<typeof kept>;
export type Entry = z.output<typeof entry>;
export type Origin = z.output<typeof origin>;
export const namespace = "urn:askdesk:word:1";

/** The entries of a file by their numbers; none where the part is missing or not as we write it. */
export function readKept(bytes: Buffer | null): { entries: Map<number, Entry>; suggestions: Kept["suggestions"]; elsewhere: string[]; origin: Origin | null } {
  try {
    const root = bytes ? parseXml(bytes) : null;
    const read = root?.name === "ask:kept" ? kept.safeParse(JSON.parse(textIn(root))) : null;
    if (read?.success) return { entries: new Map(read.data.entries.map((one) => [one.n, one])), suggestions: read.data.suggestions, elsewhere: read.data.elsewhere, origin: read.data.origin ?? null };
  } catch {
    // What somebody else wrote there, or half of it, says nothing.
  }
  return { entries: new Map(), suggestions: [], elsewhere: [], origin: null };
}
