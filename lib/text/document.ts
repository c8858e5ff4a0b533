// The rich text of an answer or a bio, as stored: a small tree that page, feed, mail and writing surface all read.
// What may stand in it is said in schema.ts; this is the door that asks it of everything that comes in.
import { z } from "zod";
import { type Block, type Document, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { type Attributes, childrenOf, longest, markNames, markRules, nodes } from "./schema";
import { accepted } from "./suggestions";
import { normalise } from "./normalise";

export type { Block, Document, Inline, List, ListItem, Look, Mark, Paragraph, Text, TextBlock } from "../kit/doc";
export { key, longest } from "./schema";

type Shape = Record<string, z.ZodType>;
type Read = z.ZodObject<Shape & { type: z.ZodLiteral }>;

/** Attributes nobody named are dropped; where none has to be given, none need be there. */
function attrsOf(attributes: Attributes): z.ZodType {
  const given = Object.entries(attributes);
  const read = z.object(Object.fromEntries(given.map(([name, { rule, absent }]) => [name, absent === undefined ? rule : rule.nullish().transform((value) => value ?? absent ?? undefined)])));
  return given.every(([, { absent }]) => absent !== undefined) ? read.nullish().transform((value) => value ?? undefined) : read;
}

const mark = z.discriminatedUnion(
  "type",
  markNames.map((name) => z.object({ type: z.literal(name), ...(markRules[name].attrs ? { attrs: attrsOf(markRules[name].attrs) } : {}) })) as unknown as [Read, ...Read[]],
);
const marks = z.array(mark).max(longest.marks).optional();

type NodeName = keyof typeof nodes;
/** Nodes stand in nodes, so what stands in one is looked up when it is read. */
const known = new Map<NodeName, Read>();
function nodeOf(name: NodeName): Read {
  const made = known.get(name) ?? z.object(shapeOf(name));
  known.set(name, made as Read);
  return made as Read;
}

function shapeOf(name: NodeName): Shape {
  const { attrs, content, group } = nodes[name];
  const shape: Shape = { type: z.literal(name) };
  if (name === "text") shape.text = z.string();
  if (attrs) shape.attrs = attrsOf(attrs);
  if (group === "inline") shape.marks = marks;
  if (content) {
    const children = z.array(z.lazy(() => z.discriminatedUnion("type", childrenOf(name).map(nodeOf) as [Read, ...Read[]])));
    // Words may be absent; blocks may not.
    shape.content = content === "inline*" ? children.optional() : children;
  }
  return shape;
}
const tree = nodeOf("doc") as unknown as z.ZodType<Document>;

const lengthOf = (value: unknown): number => (typeof value === "string" ? value.length : 0);
/** Of what is written in attributes, as notes and addresses are; a key is not. */
const lengthsIn = (attrs: unknown): number => Object.entries(attrs ?? {}).reduce((sum, [name, value]) => sum + (name === "id" ? 0 : lengthOf(value)), 0);

/** Counts before anything recurses, so that a hostile tree costs nothing but this walk. */
function withinLimits(value: unknown): boolean {
  const waiting: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }];
  let count = 0;
  let characters = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (typeof at.node !== "object" || at.node === null) continue;
    const { content, text, attrs, marks: worn } = at.node as Record<string, unknown>;
    count += 1;
    characters += lengthOf(text) + lengthsIn(attrs);
    if (Array.isArray(worn)) for (const one of worn) characters += lengthsIn((one as { attrs?: unknown } | null)?.attrs);
    if (count > longest.nodes || characters > longest.characters || at.depth > longest.depth) return false;
    if (Array.isArray(content)) for (const node of content) waiting.push({ node, depth: at.depth + 1 });
  }
  return true;
}

/**
 * The door every stored text passes: other nodes are refused, other attributes dropped, links elsewhere than to
 * http, https or mailto lose the link and keep the words; what comes out is normalised.
 */
export const documentSchema = z
  .unknown()
  .refine(withinLimits, "This text is too long to keep in one piece.")
  .pipe(tree)
  .transform((read): Document => normalise(read));

/** The same without limits, for what is never stored: a text that grew too long for the door is read by it where it was kept. */
export const ofAnyLength = tree.transform((read): Document => normalise(read));

/** A text without a word in it. */
export const emptyDocument: Document = { type: "doc", content: [{ type: "paragraph" }] };

const spellings = new WeakMap<Document, string>();

/** A text in its one spelling, as JSON. Kept by the text itself: texts are never changed in place, and a save compares each several times. */
function spellingOf(document: Document): string {
  const spelling = spellings.get(document) ?? JSON.stringify(normalise(document));
  spellings.set(document, spelling);
  return spelling;
}

/** True when two texts are the same to a reader. */
export const sameDocument = (a: Document, b: Document): boolean => a === b || spellingOf(a) === spellingOf(b);

/** True when there is nothing to read in it. */
export const isEmpty = (document: Document): boolean => plainText(document).trim() === "";

/** What holds words, in reading order, also within quotes and lists: paragraphs, subheads, pull quotes, captions. */
export function textBlocks(node: Document | Block | ListItem): TextBlock[] {
  return node.type !== "doc" && isTextBlock(node) ? [node] : (node.content as (Block | ListItem)[]).flatMap((child) => textBlocks(child));
}

/** A block's words; a hard break is a new line, a source note none of them. */
export const textOf = (node: TextBlock): string => (node.content ?? []).map((part) => (part.type === "text" ? part.text : part.type === "hardBreak" ? "\n" : "")).join("");

/**
 * The words alone as they would be printed, a blank line between paragraphs: what is suggested is read as taken, and a pull quote, which
 * says again what stands elsewhere, is left out. For counting, searching and plain mail.
 */
export const plainText = (document: Document): string =>
  textBlocks(accepted(document))
    .filter((node) => node.type !== "pullQuote")
    .map(textOf)
    .join("\n\n");
