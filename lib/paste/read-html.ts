// Pasted HTML as a text: everything the schema has, nothing else. Nothing in it is run, fetched or given to a browser to read.
import { documentSchema, longest, textBlocks } from "../text/document";
import { inlineToCopy } from "../text/inline-to-copy";
import { normalise } from "../text/normalise";
import { wordCount } from "../text/words";
import { blocksIn, type Reading } from "./blocks";
import { type Losses, makeLosses } from "./left-out";
import { plain } from "./looks";
import { findNotes } from "./notes";
import { most, type Pasted, tooMuch } from "./pasted";
import { sheetOf } from "./style";
import { type El, textIn, type Tree, treeOf } from "./tree";

/**
 * Reads HTML, as a clipboard has it.
 * @returns `refusal`: a sentence for the person, where it is more than a text may hold
 */
export function readHtml(html: string): Pasted | { refusal: string } {
  if (html.length > most.characters) return { refusal: tooMuch };
  const losses = makeLosses();
  return readTree(treeOf(html, losses), losses);
}

/**
 * The same of HTML that has been read as a tree, for whoever takes something out of it first.
 * @param losses what was left out while it was read
 */
export function readTree({ root, styles }: Tree, losses: Losses): Pasted | { refusal: string } {
  const pictures: string[] = [];
  const notes = findNotes(root);
  const known = new Map<El, string>();
  const reading: Reading = { sheet: sheetOf(styles), losses, notes, pictures, tables: new Map(), noteText: (note) => known.get(note) ?? "" };
  for (const note of notes.notes) known.set(note, noteText(note, reading));
  const document = normalise({ type: "doc", content: blocksIn(root, plain, { as: "paragraph", depth: 0 }, reading) });
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success || wordCount(parsed.data) > most.words) return { refusal: tooMuch };
  return { document: parsed.data, leftOut: losses.told(), pictures, tables: [...reading.tables.values()] };
}

/** A note as the copy of a source note; its own number is not among its words. */
function noteText(note: El, reading: Reading): string {
  const inside = { ...reading, notes: { ...reading.notes, notes: new Set([...reading.notes.notes].filter((one) => one !== note)) } };
  const { content } = normalise({ type: "doc", content: blocksIn(note, plain, { as: "paragraph", depth: 0 }, inside) });
  const numbers = [...reading.notes.numbers].flatMap(([el, of]) => (of === note ? [textIn(el).trim()] : []));
  const copy = textBlocks({ type: "doc", content })
    .map((block) => inlineToCopy(block.content ?? []).replaceAll("\\\n", " ").trim())
    .filter((line) => line !== "")
    .join(" ");
  const number = numbers.find((one) => one !== "" && /\p{N}/u.test(one) && copy.startsWith(one) && /^[.)]?\s/u.test(copy.slice(one.length)));
  const text = (number === undefined ? copy : copy.slice(number.length).replace(/^[.)]?\s+/u, "")).replace(/^[\s^↑]+/u, "");
  if (text.length > longest.sourceNote) reading.losses.add("longNote");
  return text.slice(0, longest.sourceNote).replace(/[\uD800-\uDBFF]$/u, "");
}
