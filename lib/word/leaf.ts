// A text taken apart into its paragraphs as Word has them, one after the other, each knowing what it stands in. Written and read by the
// same rules, so that what goes out comes back.
import type { BlockChange, Inline, Look, Mark } from "../kit/doc";
import type { Kind } from "./styles-in";

/** Who changed something, and when; `key` where the file says which suggestion of the desk it is. */
export type By = { author: string; at: Date | null; key: string | null };
/** A stretch of a paragraph, its looks and links in `part`, and what is suggested of it beside it. */
export type Piece = { part: Inline; inserted: By | null; deleted: By | null; was: { by: By; looks: Look[] } | null; anchors: Mark[]; comments: string[] };
export type Picture = { bytes: Buffer | null; type: string; name: string; alt: string; width: number; height: number };
/** What a paragraph stands in, from outside in: a node of the text by its number in the file. */
export type Step = { type: "blockquote" | "bulletList" | "orderedList" | "listItem"; n: number; change?: BlockChange };

export type Leaf = {
  kind: Kind;
  /** It begins an item of a list, so deep. */
  item: { level: number; isOrdered: boolean } | null;
  /** It goes on within an item of a list of that depth, counted from 1; 0 for none. */
  within: number;
  /** What is tracked of the mark at its end: the break to the next paragraph. */
  mark: { inserted: By | null; deleted: By | null };
  pieces: Piece[];
  picture: Picture | null;
  /** Its number among those whose place the file tells in its own part. */
  n: number | null;
};

/** What is seen of a paragraph's place in the file itself. As long as it is as it was written, what the file's own part says of it holds. */
export const signOf = (leaf: Leaf, before: Leaf | undefined): string =>
  [leaf.kind, leaf.item?.level ?? "", leaf.item ? (leaf.item.isOrdered ? "n" : "b") : "", leaf.within, marks(leaf), before ? marks(before) : ""].join("|");
const marks = ({ mark }: Leaf) => `${mark.inserted ? "i" : ""}${mark.deleted ? "d" : ""}`;
