// The tree of a page read as blocks of a text.
import { type Block, type Inline, isTextBlock, type List, type ListItem, type TextBlock } from "../kit/doc";
import { textBlocks, textOf } from "../text/document";
import { hasLook } from "../text/runs";
import { type FlatItem, nestItems, typeByMark } from "./flat-lists";
import type { Losses } from "./left-out";
import { makeLine } from "./line";
import { type Around, isHidden, within } from "./looks";
import type { Notes } from "./notes";
import { ownFigure, ownNote } from "./own";
import { pictureIn } from "./pictures";
import { type Sheet, type Style, styleOf } from "./style";
import { type El, elementsIn, textIn } from "./tree";

/** `tables`: the words each begins with. */
export type Reading = { sheet: Sheet; losses: Losses; notes: Notes; noteText: (note: El) => string; pictures: string[]; tables: Map<El, string> };
type Place = { as: "paragraph" | "subhead" | "pullQuote"; depth: number };

const blockTags = new Set(
  "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p pre section summary table tbody td tfoot th thead tr ul xmp".split(" "),
);
const lists = new Set(["ul", "ol", "menu", "dir"]);
const isHeading = (el: El) => /^h[1-6]$/u.test(el.tag) || el.at.role === "heading" || /^Mso(?:Title|Subtitle)/u.test(el.at.class ?? "");
const isQuote = (el: El) => el.tag === "blockquote" || /(?:^|\s)(?:Mso(?:Intense)?Quote|Quotations)/u.test(el.at.class ?? "");
/** Deeper than anybody writes; beyond it words stay and quotes and lists are none. */
const deepest = 8;

const isBlock = (el: El, style: Style) => (style.display?.startsWith("inline") ? el.tag === "br" : blockTags.has(el.tag) || /^(?:block|flex|grid|list-item|table)/u.test(style.display ?? ""));
const levelIn = (style: Style) => Number(/\blevel(\d)/u.exec(style["mso-list"] ?? "")?.[1] ?? (/^l\d/u.test(style["mso-list"] ?? "") ? 1 : 0));
const hasWords = (content: readonly Inline[]) => content.some((part) => part.type === "sourceNote" || (part.type === "text" && /\S/u.test(part.text)));

/** @param around of the words in `el` */
export function blocksIn(el: El, around: Around, place: Place, reading: Reading): Block[] {
  const { sheet, losses, notes } = reading;
  const found: Block[] = [];
  /** Items that say their own depth, until something else follows. */
  let flat: FlatItem[] = [];
  const push = (...blocks: Block[]) => {
    if (flat.length > 0) found.push(...nestItems(flat));
    flat = [];
    found.push(...blocks);
  };
  const end = () => {
    const content = withoutEdges(line.take());
    if (hasWords(content)) push({ type: place.as, content });
  };
  const line = makeLine(end);

  const walk = (parent: El, outer: Around) => {
    for (const child of parent.in) if (typeof child === "string") line.text(child, outer);
    else element(child, outer);
  };
  const element = (child: El, outer: Around) => {
    const style = styleOf(child, sheet);
    const number = notes.numbers.get(child);
    if (notes.notes.has(child) || notes.back.has(child)) return;
    if (number !== undefined) return noteNumber(number);
    const written = ownNote(child);
    if (written !== null) return line.put({ type: "sourceNote", attrs: { text: written } });
    if (isHidden(child, style)) return void (/\S/u.test(textIn(child)) && losses.add("hidden"));
    if (child.tag === "del") return losses.add("deleted");
    if (isRemark(child, style)) return losses.add("comment", remarksIn(child, sheet));
    if (style["mso-list"] === "ignore" || isDrawnMark(child, style)) return;
    if (child.tag === "br") return line.break();
    if (child.tag === "img") return line.text(pictureIn(child, reading), outer);
    const next = within(child, style, outer, losses);
    if (!isBlock(child, style)) {
      if (child.tag === "q") line.text("“", next);
      walk(child, next);
      if (child.tag === "q") line.text("”", next);
      return;
    }
    end();
    block(child, style, next);
    end();
  };
  const block = (child: El, style: Style, next: Around) => {
    const deeper = place.depth < deepest ? place.depth + 1 : null;
    const level = levelIn(style);
    const figure = child.tag === "figure" ? ownFigure(child) : null;
    if (figure) {
      const caption = [...elementsIn(child)].find(({ tag }) => tag === "figcaption");
      push({ type: "figure", attrs: figure, content: caption ? wordsOf(blocksIn(caption, next, { as: "paragraph", depth: deepest }, reading)) : [] });
    } else if (level > 0 && deeper !== null) flat.push({ level, type: typeByMark(markIn(child, sheet)), content: blocksIn(child, next, { as: "paragraph", depth: deeper }, reading) });
    else if (lists.has(child.tag) && deeper !== null) list(child, next, deeper);
    else if (child.tag === "li" && deeper !== null && !lists.has(child.up?.tag ?? "")) push({ type: "bulletList", content: [itemOf(child, next, deeper)] });
    else if (isHeading(child)) push(...headings(child, { ...next, bold: false }));
    else if (isQuote(child) && deeper !== null) quote(blocksIn(child, next, { as: "paragraph", depth: deeper }, reading), child);
    else if (child.tag === "aside" && isPullQuote(child)) push(...blocksIn(child, next, { ...place, as: "pullQuote" }, reading));
    else if (child.tag === "tr") row(child, next);
    else walk(child, next);
  };
  /** A row whose cells hold a line each becomes one line; of any other the blocks stand one below the other. */
  const row = (child: El, next: Around) => {
    const read = child.in.map((cell) => blocksIn({ ...child, tag: "", in: [cell] }, next, place, reading)).filter((blocks) => blocks.length > 0);
    const cells = read.flatMap((blocks) => blocks.slice(0, 2)).filter((one): one is TextBlock => isTextBlock(one) && one.type !== "figure");
    const isTable = read.length > 1 && !(read.length === 2 && cells[0] && isMark(textOf(cells[0])));
    const isLine = isTable && read.every(({ length }) => length === 1) && cells.length === read.length;
    const blocks: Block[] = isLine ? [{ type: place.as, content: cells.flatMap((cell, at) => [...(at > 0 ? [parting(cells[at - 1]!)] : []), ...(cell.content ?? [])]) }] : read.flat();
    for (const one of blocks) push(one);
    const table = isTable ? tableOf(child) : null;
    if (!table || reading.tables.has(table)) return;
    losses.add("table");
    reading.tables.set(table, textBlocks(blocks[0]!).map(textOf)[0] ?? "");
  };
  const list = (child: El, next: Around, depth: number) => {
    const type: List["type"] = child.tag === "ol" ? "orderedList" : "bulletList";
    const items: ListItem[] = [];
    const levels = child.in.flatMap((item) => (typeof item !== "string" && item.tag === "li" ? [Number(item.at["data-aria-level"] ?? 0)] : []));
    const isFlat = place.depth === 0 && levels.length > 0 && levels.every((level) => level > 0 && level < 10);
    for (const item of child.in) {
      if (typeof item === "string" && !/\S/u.test(item)) continue;
      if (typeof item !== "string" && item.tag === "li" && !isHidden(item, styleOf(item, sheet))) {
        const read = itemOf(item, within(item, styleOf(item, sheet), next, losses), depth);
        if (notes.notes.has(item)) continue;
        if (isFlat) flat.push({ level: Number(item.at["data-aria-level"]), type, content: read.content });
        else items.push(read);
        continue;
      }
      // What stands in a list beside its items belongs to the item above it.
      const loose = blocksIn({ ...child, tag: "", in: [item] }, next, { as: "paragraph", depth }, reading);
      if (loose.length === 0) continue;
      if (items.length === 0) items.push({ type: "listItem", content: [] });
      items.at(-1)!.content.push(...loose);
    }
    const isHeadings = items.length > 0 && items.every(({ content }) => content.length === 1 && content[0]!.type === "subhead");
    if (isHeadings) push(...items.flatMap(({ content }) => content));
    else if (items.length > 0) push({ type, content: items });
  };
  const itemOf = (item: El, next: Around, depth: number): ListItem => {
    const content = blocksIn(item, next, { as: "paragraph", depth }, reading);
    const first = item.in.find((inner) => typeof inner !== "string" || /\S/u.test(inner));
    const opensEmpty = typeof first === "object" && first.tag === "p" && textIn(first) === "";
    const [head, ...rest] = content;
    // An item opens with a paragraph; a heading at its head is one, but for headings that a program numbers as a list.
    if (opensEmpty && head && head.type !== "paragraph") return { type: "listItem", content: [{ type: "paragraph" }, ...content] };
    return { type: "listItem", content: head?.type === "subhead" && rest.length > 0 ? [{ ...head, type: "paragraph" }, ...rest] : content };
  };
  const quote = (content: Block[], child: El) => {
    const last = found.at(-1);
    // LibreOffice and Word write each paragraph of a quotation as one of its own.
    const isOne = child.in.every((inner) => typeof inner === "string" || !isBlock(inner, styleOf(inner, sheet)));
    if (content.length === 0) return;
    if (isOne && last?.type === "blockquote" && flat.length === 0 && joined.has(last)) last.content.push(...content);
    else {
      const made: Block = { type: "blockquote", content };
      if (isOne) joined.add(made);
      push(made);
    }
  };
  const joined = new Set<Block>();
  const headings = (child: El, next: Around): Block[] => {
    const read = blocksIn(child, next, { ...place, as: "subhead" }, reading);
    // A heading that is bold throughout is so by its style; only where somebody says “strong” is it meant.
    if ([...elementsIn(child)].some(({ tag }) => tag === "strong")) return read;
    return read.map((one) => (one.type === "subhead" && (one.content ?? []).every((part) => part.type !== "text" || !/\S/u.test(part.text) || hasLook(part, "bold")) ? { ...one, content: withoutBold(one.content ?? []) } : one));
  };
  const noteNumber = (note: El | null) => {
    const text = note ? reading.noteText(note) : "";
    if (text !== "") line.put({ type: "sourceNote", attrs: { text } });
    else losses.add("noteNumber");
  };

  walk(el, around);
  end();
  push();
  return found;
}

/** Hard spaces at the ends of a paragraph hold nothing together; programs put them there. */
const withoutEdges = (content: Inline[]): Inline[] =>
  content.map((part, at) => (part.type !== "text" ? part : { ...part, text: part.text.replace(at === 0 ? /^[\u00a0 ]+/u : /(?!)/u, "").replace(at === content.length - 1 ? /(?<![\u00a0 ])[\u00a0 ]+$/u : /(?!)/u, "") }));
const withoutBold = (content: readonly Inline[]): Inline[] => content.map((part) => ({ ...part, marks: (part.marks ?? []).filter(({ type }) => type !== "bold") }));
/** The Q or the A of a printed column, in a cell of its own, makes no table of its lines. */
const isMark = (text: string) => /^\s*(?:q|a|question|answer)\s*[.:)]?\s*$/iu.test(text);
/** Between two cells of a row; after a stop or a colon a space is enough. */
const parting = (cell: TextBlock): Inline => ({ type: "text", text: /[.:;,?!…]$/u.test(textOf(cell).trimEnd()) ? " " : "; " });
/** The table in which a row stands. */
function tableOf(row: El): El {
  let el = row;
  while (el.up && el.tag !== "table") el = el.up;
  return el;
}
/** The words of blocks in one line. */
const wordsOf = (blocks: readonly Block[]): Inline[] => blocks.filter((one): one is TextBlock => isTextBlock(one)).flatMap((one, at) => [...(at > 0 ? [{ type: "hardBreak" } as const] : []), ...(one.content ?? [])]);
/** Of what stands beside a text only words set out of its own run. */
const isPullQuote = (el: El) => [...elementsIn(el)].every(({ tag }) => tag === "p" || !blockTags.has(tag));
/** Word’s remarks, and the numbers that lead to them. */
const isRemark = (el: El, style: Style) => /^comment(?:-list)?$/u.test(style["mso-element"] ?? "") || /MsoCommentReference|msocomanchor/u.test(el.at.class ?? "");
const remarksIn = (el: El, sheet: Sheet): number => [el, ...elementsIn(el)].filter((inner) => styleOf(inner, sheet)["mso-element"] === "comment").length;
/** A number or bullet that LibreOffice’s XHTML draws itself. */
const isDrawnMark = (el: El, style: Style) => style.float === "left" && el.tag === "span" && el.up?.up?.tag === "li" && textIn(el).trim().length <= 8;
/** What Word writes before an item. */
function markIn(el: El, sheet: Sheet): string {
  const mark = [...elementsIn(el)].find((inner) => styleOf(inner, sheet)["mso-list"] === "ignore");
  return mark ? textIn(mark).replaceAll("\u00a0", " ") : "";
}
