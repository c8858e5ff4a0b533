// The rich text of an answer or a bio, as stored: a small tree that page, feed, mail and writing surface all read.
// What may stand in it is ruled here, once; the writing surface's extensions (app/editor/extensions.ts) say the same.
import { z } from "zod";
import type { Block, Document, ListItem, Paragraph } from "../kit/doc";
import { normalise } from "./normalise";

export type { Block, Document, Inline, List, ListItem, Mark, Paragraph, Text } from "../kit/doc";

/** Far above any answer (a column allows 5,000 words), far below what would trouble a page. */
export const longest = { characters: 100_000, nodes: 20_000, depth: 24 } as const;

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.literal("link"), attrs: z.object({ href: z.string().max(2_000) }) }),
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
]);
const marks = z.array(mark).max(20).optional();
const inline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string(), marks }),
  z.object({ type: z.literal("hardBreak") }),
]);
const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(inline).optional() });
const blockquote = z.object({
  type: z.literal("blockquote"),
  get content(): z.ZodType<Block[]> {
    return z.array(block);
  },
});
const listItem = z.object({
  type: z.literal("listItem"),
  get content(): z.ZodType<Block[]> {
    return z.array(block);
  },
});
const list = z.object({ type: z.enum(["bulletList", "orderedList"]), content: z.array(listItem) });
const block: z.ZodType<Block> = z.discriminatedUnion("type", [paragraph, blockquote, list]);
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

/** The paragraphs in reading order, also those within quotes and lists. */
export function paragraphs(node: Document | Block | ListItem): Paragraph[] {
  return node.type === "paragraph" ? [node] : node.content.flatMap((child) => paragraphs(child));
}

/** A paragraph's words; a hard break is a new line. */
export const textOf = (node: Paragraph): string => (node.content ?? []).map((part) => (part.type === "text" ? part.text : "\n")).join("");

/** The words alone, a blank line between paragraphs. For counting, searching and plain mail. */
export const plainText = (document: Document): string => paragraphs(document).map(textOf).join("\n\n");
