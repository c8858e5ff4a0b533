// The rich text of an answer or a bio, as stored: a small tree that page, feed, mail and writing surface all read.
// What may stand in it is ruled here, once; the writing surface's extensions (app/editor/extensions.ts) say the same.
import { z } from "zod";
import { type Block, type Document, isTextBlock, type ListItem, type TextBlock } from "../kit/doc";
import { accepted } from "./suggestions";
import { normalise } from "./normalise";

export type { Block, Document, Inline, List, ListItem, Look, Mark, Paragraph, Text, TextBlock } from "../kit/doc";

/** Far above any answer (a column allows 5,000 words), far below what would trouble a page. */
export const longest = { characters: 100_000, nodes: 20_000, depth: 24 } as const;

/** The keys of suggestions, notes and claims: made where they are made, unique within a question. */
export const key = z.string().regex(/^[a-z0-9]{6,24}$/u);
const look = z.enum(["bold", "italic", "smallCaps", "superscript"]);
const keyed = z.object({ id: key });
const mark = z.discriminatedUnion("type", [
  z.object({ type: z.literal("link"), attrs: z.object({ href: z.string().max(2_000) }) }),
  z.object({ type: look }),
  z.object({ type: z.enum(["inserted", "deleted"]), attrs: keyed }),
  z.object({ type: z.literal("reformatted"), attrs: z.object({ id: key, was: z.array(look).max(4) }) }),
  z.object({ type: z.enum(["note", "claim"]), attrs: keyed }),
]);
const marks = z.array(mark).max(40).optional();
const inline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string(), marks }),
  z.object({ type: z.literal("hardBreak"), marks }),
  z.object({ type: z.literal("sourceNote"), attrs: z.object({ text: z.string().max(2_000) }), marks }),
]);
const change = z
  .object({ id: key, kind: z.enum(["inserted", "deleted", "split", "joined"]) })
  .nullish()
  .transform((given) => given ?? undefined);
const attrs = z.object({ change }).nullish().transform((given) => given ?? undefined);
const inlines = z.array(inline).optional();
const share = z.number().min(0).max(1);
const pixels = z.number().int().min(1).max(20_000);
const textBlock = z.object({ type: z.enum(["paragraph", "subhead", "pullQuote"]), attrs, content: inlines });
const figure = z.object({
  type: z.literal("figure"),
  attrs: z.object({ image: z.string().regex(/^[a-z0-9-]{1,40}$/u), alt: z.string().max(1_000), credit: z.string().max(300), width: pixels, height: pixels, focalX: share.default(0.5), focalY: share.default(0.5), change }),
  content: inlines,
});
const blockquote = z.object({
  type: z.literal("blockquote"),
  attrs,
  get content(): z.ZodType<Block[]> {
    return z.array(block);
  },
});
const listItem = z.object({
  type: z.literal("listItem"),
  attrs,
  get content(): z.ZodType<Block[]> {
    return z.array(block);
  },
});
const list = z.object({ type: z.enum(["bulletList", "orderedList"]), attrs, content: z.array(listItem) });
const block: z.ZodType<Block> = z.discriminatedUnion("type", [textBlock, figure, blockquote, list]) as z.ZodType<Block>;
const tree = z.object({ type: z.literal("doc"), content: z.array(block) });

/** Counts before anything recurses, so that a hostile tree costs nothing but this walk. */
function withinLimits(value: unknown): boolean {
  const waiting: { node: unknown; depth: number }[] = [{ node: value, depth: 0 }];
  let nodes = 0;
  let characters = 0;
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (typeof at.node !== "object" || at.node === null) continue;
    const { content, text } = at.node as { content?: unknown; text?: unknown };
    nodes += 1;
    if (typeof text === "string") characters += text.length;
    if (nodes > longest.nodes || characters > longest.characters || at.depth > longest.depth) return false;
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

/** A text without a word in it. */
export const emptyDocument: Document = { type: "doc", content: [{ type: "paragraph" }] };

/** True when two texts are the same to a reader. */
export function sameDocument(a: Document, b: Document): boolean {
  return JSON.stringify(normalise(a)) === JSON.stringify(normalise(b));
}

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
