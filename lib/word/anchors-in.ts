// Which comments and bookmarks stand open where a file is being read. Bookmarks whose name begins with an underscore are hidden in Word;
// by them ours know their suggestions, notes and claims again.
import type { Mark } from "../kit/doc";
import type { El } from "./xml";

const ours = /^_(i|d|r|n|c)_([a-z0-9]{6,24})_\d+$/;
const place = /^_p_(\d{1,5})$/;

/** The name of a bookmark over the `n`th stretch of a suggestion (i, d, r), a note (n) or a claim (c). */
export const bookmarkName = (kind: "i" | "d" | "r" | "n" | "c", key: string, n: number): string => `_${kind}_${key}_${n}`;

export function makeAnchors() {
  const bookmarks = new Map<string, { kind: string; key: string }>();
  const comments = new Set<string>();
  let paragraph: number | null = null;
  return {
    /** Takes note of a mark that opens or closes a range; false for any other element. */
    meet({ name, at }: El): boolean {
      const id = at["w:id"] ?? "";
      if (name === "w:commentRangeStart") comments.add(id);
      else if (name === "w:commentRangeEnd") comments.delete(id);
      else if (name === "w:bookmarkEnd") bookmarks.delete(id);
      else if (name === "w:bookmarkStart") {
        const found = ours.exec(at["w:name"] ?? "");
        if (found) bookmarks.set(id, { kind: found[1]!, key: found[2]! });
        const numbered = place.exec(at["w:name"] ?? "");
        if (numbered) paragraph = Number(numbered[1]);
      } else return false;
      return true;
    },
    key: (kind: "i" | "d" | "r"): string | null => [...bookmarks.values()].find((one) => one.kind === kind)?.key ?? null,
    /** Notes and claims that ours lie here, and the comments of the file by their ids. */
    here: (): { anchors: Mark[]; comments: string[] } => ({
      anchors: [...bookmarks.values()].flatMap(({ kind, key }): Mark[] => (kind === "n" ? [{ type: "note", attrs: { id: key } }] : kind === "c" ? [{ type: "claim", attrs: { id: key } }] : [])),
      comments: [...comments],
    }),
    /** The number of the paragraph that began, once. */
    number(): number | null {
      const found = paragraph;
      paragraph = null;
      return found;
    },
  };
}
export type Anchors = ReturnType<typeof makeAnchors>;
