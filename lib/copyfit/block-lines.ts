// The lines of a text's blocks in a column: paragraphs with their indent, subheads, quotes and lists with the space the column gives
// them. Pictures and pull quotes take room of their own in the layout and none of the slot; source notes are not printed.
import { type Block, type Inline, isTextBlock, type ListItem, type Mark } from "../kit/doc";
import type { Face, Style } from "./face";
import { type Divide, undivided } from "./hyphens";
import { linesOf, type Sign } from "./lines";
import type { Setting } from "./setting";

/** What sets: a column's setting with its face and its rule of dividing words. */
export type Setter = { setting: Setting; face: Face; divide: Divide };
/** `italic`: the part is set in italics, in which what stands out is roman. `flush`: the first paragraph has no indent. */
export type How = { italic?: boolean; flush?: boolean };

/** Of the size of the face: capitals drawn small, and figures set above the line. */
const small = 0.78;
const raised = 0.6;

const isMarked = (marks: readonly Mark[] | undefined, type: Mark["type"]) => marks?.some((mark) => mark.type === type) ?? false;

function signsOf(part: Inline, face: Face, { italic = false, bold = false }: { italic?: boolean; bold?: boolean }): Sign[] {
  if (part.type !== "text") return [];
  const style: Style = bold || isMarked(part.marks, "bold") ? "bold" : italic !== isMarked(part.marks, "italic") ? "italic" : "roman";
  const widths = face[style];
  const isSmall = isMarked(part.marks, "smallCaps");
  const scale = isMarked(part.marks, "superscript") ? raised : 1;
  return [...part.text].map((sign) => {
    const capital = isSmall && sign !== sign.toUpperCase() ? sign.toUpperCase() : null;
    return capital ? { sign: [...capital][0]!, widths, scale: small * scale } : { sign, widths, scale };
  });
}

/** Stretches between forced breaks. */
const stretches = (content: readonly Inline[]): Inline[][] => {
  const all: Inline[][] = [[]];
  for (const part of content) {
    if (part.type === "hardBreak") all.push([]);
    else all.at(-1)!.push(part);
  }
  return all;
};

/** Of words in a column of so many points; an empty stretch between two breaks is a line too. */
function linesOfWords(content: readonly Inline[] = [], { setting, face, divide }: Setter, looks: { italic?: boolean; bold?: boolean }, width: number, indent: number): number {
  // Widths are in thousandths of an em of the face as it is set.
  const unit = 1000 / (setting.size * (setting.scale / 100));
  const parts = stretches(content);
  if (parts.length === 1 && !parts[0]!.some((part) => part.type === "text")) return 0;
  return parts.reduce((lines, stretch, at) => lines + Math.max(1, linesOf(stretch.flatMap((part) => signsOf(part, face, looks)), { width: width * unit, first: (width - (at === 0 ? indent : 0)) * unit }, divide)), 0);
}

function linesOfItem(item: ListItem, setter: Setter, how: How, width: number): number {
  return item.content.reduce((lines, block) => lines + linesOfBlock(block, setter, { ...how, flush: true }, width), 0);
}

/** The lines of one block, with the space it takes around itself. @param width in points, the column's unless it stands in another */
export function linesOfBlock(block: Block, setter: Setter, how: How = {}, width = setter.setting.width): number {
  const { setting } = setter;
  if (!isTextBlock(block)) {
    // Never so narrow that no word goes in.
    const least = setting.size * 3;
    if (block.type !== "blockquote") return block.content.reduce((lines, item) => lines + linesOfItem(item, setter, how, Math.max(least, width - setting.indent)), 0);
    const inner = Math.max(least, width - 2 * setting.quoteIndent);
    const lines = block.content.reduce((sum, each, at) => sum + linesOfBlock(each, setter, { ...how, flush: at === 0 }, inner), 0);
    return lines === 0 ? 0 : lines + setting.quoteSpace;
  }
  if (block.type === "paragraph") return linesOfWords(block.content, setter, { italic: how.italic ?? false }, width, how.flush ? 0 : setting.indent);
  if (block.type !== "subhead") return 0;
  const lines = linesOfWords(block.content, { ...setter, divide: undivided }, { bold: true }, width, 0);
  return lines === 0 ? 0 : lines + setting.subheadSpace;
}

/** After anything but a paragraph a paragraph begins flush, and so does the first of all. */
export const beginsFlush = (before: Block | undefined): boolean => before === undefined || before.type === "subhead" || before.type === "blockquote";

/** The lines of several blocks one after the other. */
export const linesOfBlocks = (blocks: readonly Block[], setter: Setter, how: How = {}): number =>
  blocks.reduce((lines, block, at) => lines + linesOfBlock(block, setter, { ...how, flush: beginsFlush(blocks[at - 1]) }), 0);
