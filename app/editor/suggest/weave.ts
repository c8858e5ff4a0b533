// Words and breaks that went and came, woven into one text in which all of them stand as suggestions.
import type { Mark, Node, Schema } from "@tiptap/pm/model";
import type { BlockChange } from "@/lib/kit/doc";
import { keys } from "./keys";
import { type Made, nodeOf, placeOf, type Spot, turnRound } from "./made";
import { isSuggestion, keyOf, type Me } from "./mine";
import { sameLooks, type Step } from "./steps";
import { alike, type Break, type Piece, type Unit } from "./units";

export type Woven = {
  nodes: Node[];
  /** Where a position of the plain edit lies, counted from the first block; `past` what went there. Null: not in here. */
  place(at: number, past: boolean): number | null;
};

/** Thrown where the words cannot say what happened; the blocks then do (instead.ts). */
class CannotSay extends Error {}

const lookNames = ["bold", "italic", "smallCaps", "superscript"];

const isAnchor = (mark: Mark) => mark.type.name === "note" || mark.type.name === "claim";

function weaving(schema: Schema, steps: readonly Step[], me: Me) {
  const made: Made[] = [];
  const spots = new Map<number, Spot>();
  /** Pictures that were only suggested, and are gone for good, whoever suggested them. */
  const dropped = new Set<Unit>();
  /** Pictures that are to go, whole. */
  const gone = new Set<Unit>();
  const key = keys(steps, me);
  const mark = (name: string, attrs: Record<string, unknown>) => schema.marks[name]!.create(attrs);
  const last = () => made.at(-1);
  const insertedBlock = (change: BlockChange | null | undefined) => (change?.kind === "inserted" ? change.id : null);

  const begin = (unit: Unit, change: BlockChange | null, isNew = false, isGone = false) => made.push({ unit, change, pieces: [], isNew, isGone });
  const put = (piece: Piece, marks: readonly Mark[], isGone = false) => {
    const at = last();
    if (!at) throw new CannotSay();
    at.pieces.push({ sign: piece.sign, node: piece.node, marks, isGone });
  };
  /** The marks of a piece of the old text, where the block that said it was new is no longer around it. */
  const carried = (piece: Piece): readonly Mark[] => {
    const from = insertedBlock(piece.unit.outer.attrs.change as BlockChange | null);
    const to = insertedBlock(last()?.change);
    if (to !== null && from !== to) throw new CannotSay();
    return from === null || from === to || keyOf(piece.marks, "inserted") !== null ? piece.marks : mark("inserted", { id: from }).addToSet(piece.marks);
  };

  function breakWent({ unit, change }: Break, index: number): void {
    const at = last();
    if (change?.kind === "inserted" && unit.block.type.name === "figure") {
      dropped.add(unit);
      return key.met(change.id);
    }
    if (!at && change?.kind === "inserted" && me.isMine(change.id)) return key.met(change.id);
    if (!at && !change && unit.block.content.size === 0 && unit.block.type.name !== "figure") return;
    if (unit.block.type.name === "figure" && !change) {
      gone.add(unit);
      return void begin(unit, { id: key.change(index), kind: "deleted" }, false, true);
    }
    if (!at || change?.kind === "joined" || change?.kind === "deleted") return void begin(unit, change, false, true);
    if (change) {
      // A break that was only suggested is gone for good, one's own or another's. The block kept for it is one again.
      key.met(change.id);
      if (at.change?.kind === "deleted") {
        if (at.change.id !== change.id || at.pieces.length > 0) throw new CannotSay();
        at.change = at.isGone && made.length > 1 ? { id: key.change(index), kind: "joined" } : null;
      }
      return;
    }
    if (at.unit.block.type.name === "figure" && at.change?.kind !== "deleted") throw new CannotSay();
    const isNothing = (one: Made) => one.pieces.length === 0 && !one.change && one.unit.block.type.name !== "figure";
    // An empty paragraph is nothing that could be taken back.
    if (unit.block.content.size === 0) return;
    if (isNothing(at) && at.unit.block.content.size === 0 && alike(at.unit, unit)) return void (made[made.length - 1] = { ...at, unit });
    begin(unit, { id: key.change(index), kind: "joined" }, false, true);
  }

  function breakCame({ unit }: Break, index: number): void {
    const at = last();
    if (unit.block.type.name === "figure") return void begin(unit, { id: key.change(index), kind: "inserted" }, true);
    if (!at || (at.unit.block.type.name === "figure" && !at.change)) return void begin(unit, { id: key.change(index), kind: "inserted" }, true);
    const own = insertedBlock(at.change);
    if (own !== null && me.isMine(own) && at.unit.block.type.name !== "figure") return void begin(unit, { id: own, kind: "inserted" }, true);
    // A block that went with no words of it, and one that came for it: it is another kind of block now.
    if (at.change?.kind === "joined" && at.pieces.length === 0 && at.change.id === key.change(index)) at.change = { ...at.change, kind: "deleted" };
    else if (!at.change && at.pieces.length === 0 && at.isGone) at.change = { id: key.change(index), kind: "deleted" };
    begin(unit, { id: key.change(index), kind: "split" }, true);
  }

  function went(token: Piece | Break, index: number): void {
    if (token.kind === "break") return breakWent(token, index);
    const at = last();
    const block = token.unit.outer.attrs.change as BlockChange | null;
    const inserted = keyOf(token.marks, "inserted") ?? insertedBlock(block);
    if (inserted !== null && me.isMine(inserted)) return key.met(inserted);
    if (dropped.has(token.unit)) return;
    // All of a picture goes with it.
    if (at?.unit === token.unit && at.change?.kind === "deleted") return put(token, token.marks, true);
    const marks = carried(token);
    put(token, keyOf(marks, "deleted") !== null ? marks : mark("deleted", { id: key.change(index) }).addToSet(marks), true);
  }

  function came(token: Piece | Break, index: number): void {
    if (token.kind === "break") return breakCame(token, index);
    const at = last();
    // Words that come would go with a block that is to go.
    if (at?.change?.kind === "deleted") throw new CannotSay();
    const marks = token.marks.filter((one) => !isSuggestion(one));
    const block = insertedBlock(at?.change);
    if (block !== null && (me.isMine(block) || at?.isNew)) return put(token, marks);
    // What is typed on in one's own words carries their key already.
    const continued = token.marks.find((one) => one.type.name === "inserted");
    const goesOn = continued && me.isMine(continued.attrs.id as string) && keyOf(token.marks, "deleted") === null;
    put(token, (goesOn ? continued : mark("inserted", { id: key.change(index) })).addToSet(marks));
  }

  function stayed(step: Step, was: Piece, is: Piece): void {
    // Words that stay can neither go with a block nor leave a picture that would come back without them.
    if ((last()?.change?.kind === "deleted" && was.unit !== last()?.unit) || gone.has(was.unit)) throw new CannotSay();
    const before = carried(was);
    if (keyOf(before, "deleted") !== null) {
      put(is, is.marks.filter(isAnchor).reduce<readonly Mark[]>((all, one) => one.addToSet(all), before.filter((one) => !isAnchor(one))));
      return key.stayed(step);
    }
    const plain = is.marks.filter((one) => !isSuggestion(one));
    const suggested = before.filter(isSuggestion);
    const inserted = keyOf(before, "inserted") ?? insertedBlock(was.unit.outer.attrs.change as BlockChange | null);
    const isOwn = inserted !== null && me.isMine(inserted);
    let marks = suggested.reduce<readonly Mark[]>((all, one) => one.addToSet(all), plain);
    if (!sameLooks(was.marks, is.marks) && !isOwn) {
      const former = was.marks.find((one) => one.type.name === "reformatted");
      const looks = (former ? (former.attrs.was as string[]) : was.marks.map((one) => one.type.name)).filter((name) => lookNames.includes(name));
      if (former) marks = former.removeFromSet(marks);
      const now = plain.map((one) => one.type.name).filter((name) => lookNames.includes(name));
      const isBack = now.length === looks.length && now.every((name) => looks.includes(name));
      if (!isBack) marks = (former ?? mark("reformatted", { id: key.format(), was: looks })).addToSet(marks);
    }
    put(is, marks);
    key.stayed(step);
  }

  for (const [index, step] of steps.entries()) {
    const { was, is } = step;
    if (was && is) {
      if (was.kind === "break" && is.kind === "break") {
        if (!alike(was.unit, is.unit)) throw new CannotSay();
        begin(is.unit, was.change);
        key.stayed(step);
      } else stayed(step, was as Piece, is as Piece);
    } else if (was) went(was, index);
    else came(is!, index);
    if (is) spots.set(is.at, { block: made.length - 1, piece: is.kind === "break" ? 0 : last()!.pieces.length });
  }
  return { made, spots };
}

/** The text with everything in it, or null where words and breaks cannot say what happened. */
export function weave(schema: Schema, steps: readonly Step[], me: Me): Woven | null {
  try {
    const { made, spots } = weaving(schema, steps, me);
    turnRound(made, me);
    const nodes = made.map((one) => nodeOf(schema, one));
    return { nodes, place: (at, past) => placeOf(made, nodes, spots, at, past) };
  } catch (error) {
    if (error instanceof CannotSay) return null;
    throw error;
  }
}
