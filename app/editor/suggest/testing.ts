// For tests of suggestions: the surface's schema without a surface, texts by chance, and edits by chance as a person would make them.
import { joinBackward, joinForward, lift, setBlockType, splitBlock, toggleMark, wrapIn } from "@tiptap/pm/commands";
import { Fragment, type Node, Schema, Slice } from "@tiptap/pm/model";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "@tiptap/pm/schema-list";
import { type Command, EditorState, NodeSelection, TextSelection, type Transaction } from "@tiptap/pm/state";
import * as fc from "fast-check";
import type { Document } from "@/lib/text/document";
import { normalise } from "@/lib/text/normalise";
import type { Me } from "./mine";
import { track } from "./track";

const change = { change: { default: null } };
const words = { group: "block", content: "inline*", attrs: change };
const id = { id: {} };
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: words,
    subhead: words,
    pullQuote: words,
    figure: { ...words, isolating: true, attrs: { ...change, image: {}, alt: { default: "" }, credit: { default: "" }, width: { default: 1 }, height: { default: 1 }, focalX: { default: 0.5 }, focalY: { default: 0.5 } } },
    blockquote: { group: "block", content: "block+", attrs: change },
    bulletList: { group: "block", content: "listItem+", attrs: change },
    orderedList: { group: "block", content: "listItem+", attrs: change },
    listItem: { content: "paragraph block*", attrs: change, defining: true },
    text: { group: "inline" },
    hardBreak: { group: "inline", inline: true },
    sourceNote: { group: "inline", inline: true, attrs: { text: {} } },
  },
  marks: {
    link: { attrs: { href: {} }, inclusive: false },
    bold: {},
    italic: {},
    smallCaps: {},
    superscript: {},
    inserted: { attrs: id },
    deleted: { attrs: id, inclusive: false },
    reformatted: { attrs: { ...id, was: {} }, inclusive: false },
    note: { attrs: id, excludes: "", inclusive: false },
    claim: { attrs: id, excludes: "", inclusive: false },
  },
});

export const nodeOf = (document: Document): Node => schema.nodeFromJSON(document);
export const documentOf = (node: Node): Document => node.toJSON() as Document;

/** Somebody whose keys begin with a letter of one's own. */
export function somebody(letter: string): Me {
  let made = 0;
  return { isMine: (key) => key.startsWith(letter), make: () => `${letter}${String((made += 1)).padStart(9, "0")}` };
}

/** What a person does somewhere: `a` and `b` are parts of the whole text. */
export type Edit = { what: (typeof whats)[number]; a: number; b: number; text: string };
const whats = ["type", "type", "type", "erase", "erase", "replace", "split", "joinBack", "joinForward", "bold", "italic", "link", "quote", "unquote", "bullets", "number", "nest", "unlist", "subhead", "paste", "drag", "image", "note", "replaceAll"] as const;
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...whats),
  a: fc.double({ min: 0, max: 1, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom("x", "a", " ", "ice ", "—", "é", "1941–45", "foo bar"),
});

/** A caret's place; never in the middle of a sign, nor where nothing can be written because it is to go. */
const caretNear = (doc: Node, at: number): number => {
  let { $head } = TextSelection.near(doc.resolve(at));
  for (let tries = 0; $head.parent.attrs.change?.kind === "deleted" && tries < 9; tries += 1) $head = TextSelection.near(doc.resolve(tries % 2 ? $head.before() : $head.after()), tries % 2 ? -1 : 1).$head;
  const { pos: head } = $head;
  return /^[\udc00-\udfff]/.test(doc.resolve(head).nodeAfter?.text ?? "") ? head - 1 : head;
};
const near = (doc: Node, part: number) => caretNear(doc, Math.round(part * doc.content.size));

const run = (state: EditorState, command: Command): Transaction => {
  let made = state.tr;
  command(state, (tr) => (made = tr));
  return made;
};
const bare = (doc: Node, fragment: Fragment): Fragment =>
  Fragment.from(Array.from({ length: fragment.childCount }, (_, index) => fragment.child(index)).map((node): Node => (node.isText ? schema.text(node.text!) : node.type.create({ ...node.attrs, change: null }, bare(doc, node.content)))));

/** The plain edit. What it brings carries no suggestion, so that it can be compared with what is tracked. */
export function plainly(doc: Node, { what, a, b, text }: Edit): { state: EditorState; tr: Transaction } {
  const [from, to] = [near(doc, a), near(doc, b)].toSorted((x, y) => x - y) as [number, number];
  const isOne = ["type", "split", "joinBack", "joinForward", "image", "note", "unlist", "nest"].includes(what);
  const short = what === "erase" || what === "replace" ? Math.min(to, near(doc, Math.min(1, (from + 12) / doc.content.size))) : to;
  const end = b < 0.8 ? Math.max(from, short) : to;
  const made = EditorState.create({ doc, schema });
  const state = made.apply(made.tr.setSelection(TextSelection.create(doc, from, isOne ? from : end)));
  const { nodes, marks } = schema;
  const plain = (typed: string) => schema.text(typed);
  switch (what) {
    case "type":
      return { state, tr: state.tr.replaceWith(from, from, plain(text)) };
    case "erase":
      return { state, tr: state.tr.delete(from, end) };
    case "replace":
      return { state, tr: state.tr.replaceWith(from, end, plain(text)) };
    case "split":
      return { state, tr: withoutCopies(run(state, (s, d) => splitListItem(nodes.listItem!)(s, d) || splitBlock(s, d))) };
    case "joinBack": {
      const at = state.apply(state.tr.setSelection(TextSelection.create(doc, state.selection.$head.start())));
      return { state: at, tr: run(at, joinBackward) };
    }
    case "joinForward": {
      const at = state.apply(state.tr.setSelection(TextSelection.create(doc, state.selection.$head.end())));
      return { state: at, tr: run(at, joinForward) };
    }
    case "bold":
    case "italic":
      return { state, tr: run(state, toggleMark(marks[what]!)) };
    case "link":
      return { state, tr: run(state, toggleMark(marks.link!, { href: "https://example.org/" })) };
    case "quote":
      return { state, tr: run(state, wrapIn(nodes.blockquote!)) };
    case "unquote":
      return { state, tr: run(state, lift) };
    case "bullets":
      return { state, tr: run(state, wrapInList(nodes.bulletList!)) };
    case "number":
      return { state, tr: run(state, wrapInList(nodes.orderedList!)) };
    case "nest":
      return { state, tr: run(state, sinkListItem(nodes.listItem!)) };
    case "unlist":
      return { state, tr: run(state, liftListItem(nodes.listItem!)) };
    case "subhead":
      return { state, tr: run(state, setBlockType(state.selection.$from.parent.type === nodes.subhead ? nodes.paragraph! : nodes.subhead!)) };
    case "paste": {
      const pasted = Fragment.from([nodes.paragraph!.create(null, plain(text)), nodes.paragraph!.create(null, plain("pasted"))]);
      return { state, tr: state.tr.replaceSelection(new Slice(pasted, 1, 1)) };
    }
    case "drag": {
      const slice = doc.slice(from, Math.min(end, state.selection.$from.end()));
      const tr = state.tr.delete(from, Math.min(end, state.selection.$from.end()));
      const at = near(tr.doc, b);
      return { state, tr: tr.replace(at, at, new Slice(bare(doc, slice.content), slice.openStart, slice.openEnd)) };
    }
    case "image": {
      const found: number[] = [];
      doc.descendants((node, at) => void (node.type.name === "figure" && found.push(at)));
      if (found.length > 0 && b < 0.5) {
        const at = state.apply(state.tr.setSelection(NodeSelection.create(doc, found[0]!)));
        return { state: at, tr: at.tr.deleteSelection() };
      }
      return { state, tr: state.tr.insert(state.selection.$from.after(1), nodes.figure!.create({ image: "sheffield" }, plain("A turret"))) };
    }
    case "note":
      return { state, tr: state.tr.replaceWith(from, from, nodes.sourceNote!.create({ text: "Ruegg, p. 40" })) };
    case "replaceAll": {
      const places: number[] = [];
      doc.descendants((node, at) => void (node.isText && [...node.text!.matchAll(/[ao]/gu)].forEach((match) => places.push(at + match.index))));
      return { state, tr: places.toReversed().reduce((tr, at) => tr.replaceWith(at, at + 1, plain(text)), state.tr) };
    }
  }
}

/** A split copies the attributes of what is split; whose change the copy would be, nobody said. */
function withoutCopies(tr: Transaction): Transaction {
  tr.mapping.maps.forEach((map, index) =>
    map.forEach((_from, _to, start, end) => {
      const rest = tr.mapping.slice(index + 1);
      tr.doc.nodesBetween(rest.map(start), Math.min(tr.doc.content.size, rest.map(end)), (node, at) => {
        if (at >= rest.map(start) && node.attrs.change) tr.setNodeAttribute(at, "change", null);
      });
    }),
  );
  return tr;
}

/** What somebody of these does, one after the other. */
export const anyEdits = (names: readonly string[], most: number): fc.Arbitrary<{ by: string; edit: Edit }[]> => fc.array(fc.record({ by: fc.constantFrom(...names), edit: anyEdit }), { minLength: 1, maxLength: most });

/** The text as stored after all these did that as suggestions, under keys that begin with their letters. */
export function suggestedBy(document: Document, edits: readonly { by: string; edit: Edit }[], who: (letter: string) => Me): Document {
  let doc = nodeOf(document);
  for (const { by, edit } of edits) {
    const { state, tr } = plainly(doc, edit);
    doc = track(tr, state, who(by))?.doc ?? doc;
  }
  return normalise(documentOf(doc));
}

/** People by their letters, each always the same one. */
export function several(): (letter: string) => Me {
  const known = new Map<string, Me>();
  return (letter) => known.get(letter) ?? known.set(letter, somebody(letter)).get(letter)!;
}
