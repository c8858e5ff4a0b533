// Footnotes and endnotes as the copy of source notes (ECMA-376, 17.11).
import { documentSchema, textBlocks } from "../text/document";
import { inlineToCopy } from "../text/inline-to-copy";
import type { Context } from "./context-in";
import { leavesOf } from "./body-in";
import { children, type El } from "./xml";

/** The most that a source note holds. */
const most = 2_000;

/** Finds the words of a note by its number, and reads each note once, at however many places it stands. `context` is one of the notes' own part. */
export function makeNotes(root: El | null, kind: "footnote" | "endnote", context: Context): (id: string) => string {
  const byId = new Map(children(root ?? undefined, `w:${kind}`).map((note) => [note.at["w:id"] ?? "", note]));
  const copies = new Map<string, string>();
  const read = (note: El): string => {
    const leaves = leavesOf(note, context);
    if (leaves.some(({ pieces }) => pieces.some(({ inserted, deleted }) => inserted ?? deleted))) context.losses.add("noteChanges");
    const found = documentSchema.safeParse({ type: "doc", content: leaves.map(({ pieces }) => ({ type: "paragraph", content: pieces.flatMap(({ part, deleted }) => (deleted ? [] : [part])) })) });
    if (!found.success) return "";
    const lines = textBlocks(found.data).map((block) => inlineToCopy(block.content ?? []).replaceAll("\\\n", " ").trim()).filter((line) => line !== "");
    if (lines.length > 1) context.losses.add("noteParagraphs");
    const copy = lines.join(" ");
    if (copy.length > most) context.losses.add("longNote");
    return copy.slice(0, most);
  };
  return (id) => {
    const note = byId.get(id);
    const copy = copies.get(id) ?? (note ? read(note) : "");
    copies.set(id, copy);
    return copy;
  };
}
