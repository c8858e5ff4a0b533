// Brings what others saved into the open editor: block by block, only what differs, with the caret where it was and nothing of it
// for the writer's own undo.
import { type Node, ReplaceError, type Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { ReplaceStep } from "@tiptap/pm/transform";
import { diffArrays } from "diff";
import { merge } from "@/lib/text/merge";
import type { Document } from "@/lib/text/document";
import { type Piece, piecesOf } from "./text-in";

/** The meta of such a transaction: it is nobody's typing, and becomes no suggestion. */
export const broughtIn = "broughtIn";

/**
 * The step from what stands in the editor to what stands when `theirs` is brought in, both made from `base`; null when nothing is to be done.
 * Where both changed a paragraph nothing is brought in, and `clean` is false: the next save is made from `base` still, and to the desk every
 * other paragraph of `theirs` in it would be this window's own change, words that went from it words that were taken out here.
 */
export function bringing(state: EditorState, base: Document, theirs: Document): { step: Transaction | null; clean: boolean } {
  const pieces = piecesOf(state.doc).filter(({ block }) => block);
  const mine: Document = { type: "doc", content: pieces.map(({ block }) => block!) };
  const { document, conflicts } = merge(base, theirs, mine);
  if (conflicts.length > 0) return { step: null, clean: false };
  const step = state.tr;
  replaceDiffering(step, pieces, document);
  return { step: step.docChanged ? step.setMeta(broughtIn, true).setMeta("addToHistory", false) : null, clean: true };
}

/** Puts `next` in place of these pieces, where it differs. From the end to the beginning, so that places before a change are still what they were. */
export function replaceDiffering(step: Transaction, pieces: readonly Piece[], next: Document): void {
  const [first] = next.content;
  const isEmpty = next.content.length === 1 && first?.type === "paragraph" && !first.content && !first.attrs?.change;
  const blocks = isEmpty ? [] : next.content;
  const runs = diffArrays(pieces.map(({ key }) => key), blocks.map((block) => JSON.stringify(block)));
  const swaps: { from: number; to: number; gone: Piece[]; come: Node[] }[] = [];
  let [at, to] = [0, 0];
  let open: (typeof swaps)[number] | null = null;
  const place = () => pieces[at]?.from ?? pieces.at(-1)?.to ?? 0;
  for (const run of runs) {
    if (!run.added && !run.removed) {
      at += run.count;
      to += run.count;
      open = null;
      continue;
    }
    if (!open) swaps.push((open = { from: place(), to: place(), gone: [], come: [] }));
    if (run.removed) {
      open.gone = pieces.slice(at, at + run.count);
      open.from = open.gone[0]!.from;
      at += run.count;
      open.to = open.gone.at(-1)!.to;
    } else {
      open.come = blocks.slice(to, to + run.count).map((block) => step.doc.type.schema.nodeFromJSON(block));
      to += run.count;
    }
  }
  for (const swap of swaps.toReversed()) swapBlocks(step, swap);
}

/** Pairs what went with what came; of a pair of one kind only the words between the first and the last difference are replaced. */
function swapBlocks(step: Transaction, { to, from, gone, come }: { from: number; to: number; gone: Piece[]; come: Node[] }): void {
  const pairs = Math.min(gone.length, come.length);
  if (come.length > pairs) step.insert(gone.length > 0 ? to : from, come.slice(pairs));
  for (const piece of gone.slice(pairs).toReversed()) step.delete(piece.from, piece.to);
  for (let at = pairs - 1; at >= 0; at -= 1) swapOne(step, gone[at]!, come[at]!);
}

function swapOne(step: Transaction, piece: Piece, next: Node): void {
  const [node] = piece.nodes;
  if (piece.nodes.length > 1 || node!.type !== next.type) {
    step.replaceWith(piece.from, piece.to, next);
    return;
  }
  const start = node!.content.findDiffStart(next.content);
  const end = node!.content.findDiffEnd(next.content);
  if (start !== null && end) {
    // Where the same words stand twice, both ends may claim them.
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const [to, slice] = [end.a + overlap, next.slice(start, end.b + overlap)];
    // Across the items of a list the two may not meet at the same depth.
    if (!isReplaced(node!, start, to, slice, next)) {
      step.replaceWith(piece.from, piece.to, next);
      return;
    }
    step.step(new ReplaceStep(piece.from + 1 + start, piece.from + 1 + to, slice));
  }
  if (JSON.stringify(node!.attrs) !== JSON.stringify(next.attrs)) step.setNodeMarkup(piece.from, null, next.attrs);
}

/** True where just that, put in this place, makes of the one the other. */
function isReplaced(node: Node, from: number, to: number, slice: Slice, next: Node): boolean {
  try {
    return node.replace(from, to, slice).content.eq(next.content);
  } catch (error) {
    if (error instanceof ReplaceError || error instanceof RangeError) return false;
    throw error;
  }
}
