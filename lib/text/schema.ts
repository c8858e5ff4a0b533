// What may stand in a text and where, said once: the nodes and marks by name, what each holds, its attributes with their rules, and
// the limits of a whole. The door of stored texts (document.ts) is built from it, and so is the writing surface (app/editor/schema).
import { z } from "zod";
import type { Block, Inline, ListItem, Look, Mark } from "../kit/doc";

/**
 * Far above any answer (a column allows 5,000 words), far below what would trouble a page. Characters are those of the words, the notes,
 * the addresses and what is said of pictures; bytes those of a save with its suggestions and notes, as JSON.
 */
export const longest = { characters: 100_000, bytes: 4_000_000, nodes: 20_000, depth: 24, marks: 40, sourceNote: 2_000 } as const;

/** The keys of suggestions, notes and claims: made where they are made (lib/kit/key.ts), unique within a question. */
export const key = z.string().regex(/^[a-z0-9]{6,24}$/u);
export const lookNames = ["bold", "italic", "smallCaps", "superscript"] as const satisfies readonly Look[];

/** An attribute without `absent` has to be given; one with it is that when it is not. */
export type Attribute = { rule: z.ZodType; absent?: unknown };
export type Attributes = Readonly<Record<string, Attribute>>;
/** `several`: of this kind more than one, with different attributes, may lie on the same words. */
export type MarkRule = { attrs?: Attributes; several?: true };
/** `content` as ProseMirror writes it: names of nodes or of a group, * for any number, + for at least one. */
export type NodeRule = { group?: "block" | "inline"; content?: string; attrs?: Attributes };

const id: Attribute = { rule: key };
const change: Attribute = { rule: z.object({ id: key, kind: z.enum(["inserted", "deleted", "split", "joined"]) }), absent: null };
const pixels: Attribute = { rule: z.number().int().min(1).max(20_000) };
const share: Attribute = { rule: z.number().min(0).max(1), absent: 0.5 };

/** In the order in which they are stored, from outside in. What leads a link where is ruled by allowedHref. */
export const marks = {
  link: { attrs: { href: { rule: z.string().max(2_000) } } },
  bold: {},
  italic: {},
  smallCaps: {},
  superscript: {},
  inserted: { attrs: { id } },
  deleted: { attrs: { id } },
  reformatted: { attrs: { id, was: { rule: z.array(z.enum(lookNames)).max(4) } } },
  note: { attrs: { id }, several: true },
  claim: { attrs: { id }, several: true },
} as const satisfies Record<Mark["type"], MarkRule>;
export const markNames = Object.keys(marks) as Mark["type"][];
export const markRules: Readonly<Record<Mark["type"], MarkRule>> = marks;

type NodeName = "doc" | (Block | ListItem | Inline)["type"];
/** The first node of a group is what the writing surface fills an empty place with. */
export const nodes: Readonly<Record<NodeName, NodeRule>> = {
  doc: { content: "block+" },
  paragraph: { group: "block", content: "inline*", attrs: { change } },
  subhead: { group: "block", content: "inline*", attrs: { change } },
  pullQuote: { group: "block", content: "inline*", attrs: { change } },
  figure: {
    group: "block",
    content: "inline*",
    attrs: {
      image: { rule: z.string().regex(/^[a-z0-9-]{1,40}$/u) },
      alt: { rule: z.string().max(1_000) },
      credit: { rule: z.string().max(300) },
      width: pixels,
      height: pixels,
      focalX: share,
      focalY: share,
      change,
    },
  },
  blockquote: { group: "block", content: "block+", attrs: { change } },
  bulletList: { group: "block", content: "listItem+", attrs: { change } },
  orderedList: { group: "block", content: "listItem+", attrs: { change } },
  listItem: { content: "paragraph block*", attrs: { change } },
  text: { group: "inline" },
  hardBreak: { group: "inline" },
  sourceNote: { group: "inline", attrs: { text: { rule: z.string().max(longest.sourceNote) } } },
};
export const nodeNames = Object.keys(nodes) as NodeName[];

/** The nodes that may stand in one, whatever their order: the door takes them so, and normalise.ts puts them in it. */
export function childrenOf(name: NodeName): NodeName[] {
  const wanted = (nodes[name].content ?? "").split(" ").map((part) => part.replace(/[*+]$/u, ""));
  return nodeNames.filter((child) => wanted.includes(child) || wanted.includes(nodes[child].group ?? ""));
}
