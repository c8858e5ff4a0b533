// A text as the paragraphs Word has: each with its style, its number in a list, what is tracked of it, and, where Word has no word for its
// place, an entry in the file's own part.
import type { Block, BlockChange, Document, Inline, ListItem, Mark, TextBlock } from "../kit/doc";
import type { Entry } from "./kept-part";
import { type By, type Leaf, type Piece, signOf, type Step } from "./leaf";
import type { Kind } from "./styles-in";

export type Figure = Extract<TextBlock, { type: "figure" }>;
/** `indent`: how deep it stands in quotes and lists, in steps. `list`: the number of the list it is an item of. `fresh`: it opens a new number. */
export type Placed = { leaf: Leaf; entry: Entry | null; figure: Figure | null; indent: number; list: number | null };
type By2 = (key: string) => By;
type Where = { path: Step[]; quoted: number; lists: { n: number; isOrdered: boolean }[]; opens: boolean; inserted: By | null; deleted: By | null };

const own = (block: Block | ListItem): BlockChange | undefined => block.attrs?.change;
const isKeyed = (type: Mark["type"]) => type === "inserted" || type === "deleted" || type === "reformatted" || type === "note" || type === "claim";

/** @param by who made a suggestion; @param shaOf of a picture's bytes, "" where there are none */
export function takeApart(document: Document, by: By2, shaOf: (image: string) => string): Placed[] {
  const placed: Placed[] = [];
  let n = 0;
  /** What is suggested of the break before what comes next. */
  const breaks: { at: number; change: BlockChange }[] = [];

  const walk = (block: Block | ListItem, where: Where): void => {
    const change = own(block);
    if (change?.kind === "split" || change?.kind === "joined") breaks.push({ at: placed.length, change });
    const tracked = { inserted: change?.kind === "inserted" ? by(change.id) : where.inserted, deleted: change?.kind === "deleted" ? by(change.id) : where.deleted };
    if (block.type === "paragraph" || block.type === "subhead" || block.type === "pullQuote" || block.type === "figure") return leaf(block, { ...where, ...tracked });
    n += 1;
    const step: Step = { type: block.type, n, ...(change ? { change } : {}) };
    const inside: Where = { ...where, ...tracked, path: [...where.path, step] };
    if (block.type === "blockquote") inside.quoted += 1;
    else if (block.type !== "listItem") inside.lists = [...where.lists, { n, isOrdered: block.type === "orderedList" }];
    for (const [at, child] of (block.content as (Block | ListItem)[]).entries()) walk(child, { ...inside, opens: block.type === "listItem" ? at === 0 : false });
  };

  const leaf = (block: TextBlock, where: Where): void => {
    const list = where.lists.at(-1);
    const isQuoted = where.path.at(-1)?.type === "blockquote";
    const kind: Kind = block.type === "paragraph" ? (isQuoted ? "quote" : "paragraph") : block.type;
    const opens = where.opens && list && kind === "paragraph";
    const pieces = piecesOf(block.content ?? [], where, by);
    const mark = { inserted: where.inserted, deleted: where.deleted };
    const made: Leaf = {
      kind,
      item: opens ? { level: Math.min(8, where.lists.length - 1), isOrdered: list.isOrdered } : null,
      within: kind === "paragraph" && list && !opens ? Math.min(5, where.lists.length) : 0,
      mark,
      pieces: kind === "figure" ? [] : pieces,
      picture: null,
      n: null,
    };
    const change = own(block);
    // Of a paragraph without a word Word cannot say whether it goes, or only the break after it.
    const needs = where.path.length > 0 || change !== undefined || kind === "figure" || pieces.length === 0;
    n += 1;
    const figure = block.type === "figure" ? block : null;
    const { image, width, height, focalX, focalY } = figure?.attrs ?? ({} as Figure["attrs"]);
    const entry: Entry | null = needs ? { n, sign: "", path: where.path, ...(change ? { change } : {}), ...(figure ? { figure: { image, width, height, focalX, focalY, sha: shaOf(image) } } : {}) } : null;
    const base = { indent: where.quoted + where.lists.length, list: opens ? list.n : null };
    placed.push({ leaf: { ...made, n: entry?.n ?? null }, entry, figure, ...base });
    if (!figure) return;
    const plain = { ...made, item: null, within: 0 };
    if (pieces.length > 0) placed.push({ leaf: { ...plain, kind: "caption", pieces }, entry: null, figure: null, ...base });
    if (figure.attrs.credit) placed.push({ leaf: { ...plain, kind: "credit", pieces: piecesOf([{ type: "text", text: figure.attrs.credit }], where, by) }, entry: null, figure: null, ...base });
  };

  for (const block of document.content) walk(block, { path: [], quoted: 0, lists: [], opens: false, inserted: null, deleted: null });
  for (const { at, change } of breaks) {
    const mark = placed[at - 1]?.leaf.mark;
    const side = change.kind === "split" ? "inserted" : "deleted";
    if (mark) mark[side] ??= by(change.id);
  }
  for (const [at, { leaf: one, entry }] of placed.entries()) if (entry) entry.sign = signOf(one, placed[at - 1]?.leaf);
  return placed;
}

function piecesOf(parts: readonly Inline[], where: Where, by: By2): Piece[] {
  return parts.map((part) => {
    const marks = part.marks ?? [];
    const of = (type: "inserted" | "deleted") => marks.flatMap((mark) => (mark.type === type ? [mark.attrs.id] : []))[0];
    const [inserted, deleted] = [of("inserted"), of("deleted")];
    const was = marks.find((mark) => mark.type === "reformatted");
    return {
      part: { ...part, marks: marks.filter(({ type }) => !isKeyed(type)) } as Inline,
      inserted: inserted ? { ...by(inserted), key: inserted } : where.inserted && { ...where.inserted, key: null },
      deleted: deleted ? { ...by(deleted), key: deleted } : where.deleted && { ...where.deleted, key: null },
      was: was ? { by: { ...by(was.attrs.id), key: was.attrs.id }, looks: was.attrs.was } : null,
      anchors: marks.filter(({ type }) => type === "note" || type === "claim"),
      comments: [],
    };
  });
}
