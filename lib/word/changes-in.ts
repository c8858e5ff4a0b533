// What is tracked in a Word file as suggestions of a text. Word tracks the mark at a paragraph's end; a text says of a block that it came
// or is to go, or that the break before it did. Changes of one hand that follow each other within a minute are one suggestion, so that a
// word replaced by another is taken or left as one.
import type { BlockChange, Inline, Mark } from "../kit/doc";
import type { Entry } from "./kept-part";
import type { By, Leaf, Piece } from "./leaf";

/** A paragraph with its words as stored; `change` as far as the file itself tells it. */
export type Read = { leaf: Leaf; entry: Entry | undefined; parts: Inline[]; change: BlockChange | undefined };
type Side = "inserted" | "deleted";
const sides = ["inserted", "deleted"] as const;

const minute = 60_000;
const isNear = (a: Date | null, b: Date | null) => (a === null || b === null ? a === b : Math.abs(a.getTime() - b.getTime()) <= minute);

/** True where a whole paragraph came or is to go by one hand. */
function isWhole({ pieces }: Leaf, side: Side, by: By | null): boolean {
  const words = pieces.filter(({ part }) => part.type !== "text" || part.text !== "" || pieces.length === 1);
  return words.every((piece) => piece[side] !== null && piece[side].key === null && (by === null || piece[side].author === by.author));
}

/** @returns the paragraphs, and who made which suggestion */
export function readChanges(found: readonly { leaf: Leaf; entry: Entry | undefined }[], newKey: () => string, noteKeys: (piece: Piece) => string[]): { read: Read[]; by: Map<string, By> } {
  const by = new Map<string, By>();
  const keyed = new Map<By, string>();
  let last: { by: By; key: string } | null = null;
  let lastLook: { by: By; key: string } | null = null;
  const keyOf = (one: By): string => {
    const known = one.key ?? keyed.get(one);
    const near: { by: By; key: string } | null = !known && last && last.by.author === one.author && isNear(last.by.at, one.at) ? last : null;
    const key = known ?? near?.key ?? newKey();
    keyed.set(one, key);
    if (!by.has(key)) by.set(key, one);
    last = { by: one, key };
    return key;
  };
  const lookKey = (one: By): string => {
    const near: { by: By; key: string } | null = lastLook && lastLook.by.author === one.author && isNear(lastLook.by.at, one.at) ? lastLook : null;
    const key = one.key ?? near?.key ?? newKey();
    if (!by.has(key)) by.set(key, one);
    lastLook = { by: one, key };
    return key;
  };
  const pending: Record<Side, By | null> = { inserted: null, deleted: null };

  let figure: Entry | undefined;

  const read = found.map(({ leaf, entry }): Read => {
    // The lines below a picture share its fate.
    figure = leaf.picture ? entry : leaf.kind === "caption" || leaf.kind === "credit" ? figure : undefined;
    const telling = entry ?? figure;
    const told = telling && [...telling.path.map((step) => step.change), telling.change];
    const covered = new Map<Side, By | null>();
    let change: { kind: BlockChange["kind"]; by: By } | undefined;
    for (const side of sides) {
      const mark = leaf.mark[side];
      if (told) {
        const isBlock = told.some((one) => one?.kind === side);
        if (isBlock) covered.set(side, null);
        pending[side] = isBlock ? null : mark;
        continue;
      }
      const whole = isWhole(leaf, side, mark ?? pending[side]);
      const comes = whole && (mark ?? (leaf.pieces.length > 0 ? pending[side] : null));
      if (comes) {
        change ??= { kind: side, by: comes };
        covered.set(side, comes);
        if (!mark) pending[side] = null;
      } else {
        if (pending[side]) change ??= { kind: side === "inserted" ? "split" : "joined", by: pending[side] };
        pending[side] = mark;
      }
    }
    const parts = leaf.pieces.map((piece) => withMarks(piece));
    const block = change && { id: keyOf(change.by), kind: change.kind };
    for (const side of sides) if (leaf.mark[side] && !told) keyOf(leaf.mark[side]);
    if (!leaf.mark.inserted && !leaf.mark.deleted) last = lastLook = null;
    return { leaf, entry, parts, change: block };

    function withMarks(piece: Piece): Inline {
      const marks: Mark[] = [...(piece.part.marks ?? []), ...piece.anchors];
      let isChanged = false;
      for (const side of sides) {
        const one = piece[side];
        if (!one) continue;
        isChanged = true;
        if (one.key === null && covered.has(side)) continue;
        marks.push({ type: side, attrs: { id: keyOf(one) } });
      }
      if (!isChanged) last = null;
      if (piece.was) marks.push({ type: "reformatted", attrs: { id: lookKey(piece.was.by), was: piece.was.looks } });
      else lastLook = null;
      for (const id of noteKeys(piece)) marks.push({ type: "note", attrs: { id } });
      return { ...piece.part, marks } as Inline;
    }
  });
  return { read, by };
}
