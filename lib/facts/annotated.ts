// The annotated copy: a text as it reads, with the numbers of its facts behind their words, and below each fact its source, how it stands,
// who checked it, when, and with what word. For the page, for print, and as plain copy. Pure.
import type { Block, Document, Inline, ListItem } from "../kit/doc";
import { isTextBlock } from "../kit/doc";
import { toCopy } from "../text/copy";
import { normalise } from "../text/normalise";
import { accepted } from "../text/suggestions";
import { anchoredIn } from "../text/sentences";
import { type ClaimView, standing } from "./claim";

export type Annotated = { number: number; quote: string; claim: ClaimView };

/** The facts of a text in its order, numbered; those whose words are gone come last, without a number. */
export function numbered(document: Document, claims: readonly ClaimView[]): { facts: Annotated[]; gone: ClaimView[] } {
  const by = new Map(claims.map((claim) => [claim.key, claim]));
  const facts = anchoredIn(document, "claim").flatMap(({ id, quote }) => (by.has(id) ? [{ claim: by.get(id)!, quote }] : []));
  const stand = new Set(facts.map(({ claim }) => claim.key));
  return { facts: facts.map((fact, at) => ({ number: at + 1, ...fact })), gone: claims.filter(({ key }) => !stand.has(key)) };
}

/** The text with the number of each fact in superscript behind its words, in brackets so that it is no power. */
export function withNumbers(document: Document, facts: readonly Annotated[]): Document {
  const numberOf = new Map(facts.map(({ claim, number }) => [claim.key, number]));
  const text = accepted(document);
  const ends = lastParts(text.content, numberOf);
  const inline = (content: readonly Inline[] = []): Inline[] => content.flatMap((part): Inline[] => [part, ...(ends.get(part) ?? []).map((number): Inline => ({ type: "text", text: `[${number}]`, marks: [{ type: "superscript" }] }))]);
  const block = <T extends Block | ListItem>(node: T): T => ({ ...node, content: isTextBlock(node) ? inline(node.content) : (node.content as Block[]).map(block) }) as T;
  return normalise({ type: "doc", content: text.content.map(block) });
}

/** The part with which each fact ends: numbers by that part. */
function lastParts(blocks: readonly (Block | ListItem)[], numberOf: ReadonlyMap<string, number>): Map<Inline, number[]> {
  const last = new Map<number, Inline>();
  const walk = (node: Block | ListItem): void => {
    if (!isTextBlock(node)) return (node.content as Block[]).forEach(walk);
    for (const part of node.content ?? []) {
      for (const mark of part.marks ?? []) {
        const number = mark.type === "claim" ? numberOf.get(mark.attrs.id) : undefined;
        if (number) last.set(number, part);
      }
    }
  };
  blocks.forEach(walk);
  const ends = new Map<Inline, number[]>();
  for (const [number, part] of last) ends.set(part, [...(ends.get(part) ?? []), number].toSorted((a, b) => a - b));
  return ends;
}

/** How a fact stands, with the day of its check. */
export const stands = (claim: ClaimView, sayDay: (at: Date) => string): string => `${standing(claim)}${claim.checkedAt && !claim.lapsed ? `, ${sayDay(new Date(claim.checkedAt))}` : ""}`.replace(/([^.])$/u, "$1.");

const plain = (copy: string) => copy.replace(/\\([^\n])/gu, "$1");

/**
 * The annotated copy as plain text: typed copy with stars for italics, as Markdown has it, or without any markup.
 * @param sayDay a day in the magazine's words
 */
export function annotatedCopy({ title, document, facts, gone, markdown, sayDay }: { title: string; document: Document; facts: readonly Annotated[]; gone: readonly ClaimView[]; markdown: boolean; sayDay: (at: Date) => string }): string {
  const copyOf = (blocks: Block[]) => {
    const copy = toCopy({ type: "doc", content: blocks });
    return markdown ? copy : plain(copy.replace(/(?<!\\)\*+/gu, "")).replace(/(?<!\\)\[([^\]]+)\]\(([^)\s]+)\)/gu, "$1 ($2)");
  };
  const words = (content: Inline[]) => copyOf([{ type: "paragraph", content }]);
  const text = (said: string) => words([{ type: "text", text: said }]);
  const fact = (claim: ClaimView, quote: string) => [text(`“${quote}”`), claim.source ? words(claim.source.note) : "", text(stands(claim, sayDay)), claim.word ? text(claim.word.replace(/\s+/gu, " ")) : ""].filter(Boolean).join(markdown ? "  \n   " : "\n   ");
  const list = facts.map(({ number, quote, claim }) => `${number}. ${fact(claim, quote)}`);
  const lost = gone.map((claim) => `- ${fact(claim, claim.quote)}`);
  const body = copyOf(withNumbers(document, facts).content);
  return [
    markdown ? `# ${text(title)}` : title,
    // The numbers in brackets are ours; a reader of Markdown takes them for words all the same.
    body,
    markdown ? "## Facts" : "Facts",
    list.join("\n") || "None.",
    ...(lost.length > 0 ? [markdown ? "## No longer in the text" : "No longer in the text", lost.join("\n")] : []),
  ].join("\n\n").concat("\n");
}
