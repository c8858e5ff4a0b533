import { Parser, type Node } from "commonmark";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Block, Document, Inline, Look, Mark } from "../kit/doc";
import { inlineFromCopy } from "../text/inline-copy";
import { hasLook, hrefOf } from "../text/runs";
import { textBlocks } from "../text/document";
import { asPrinted } from "../text/suggestions";
import { anyWritten } from "../word/arbitrary";
import { toMarkdown } from "./markdown";

const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const item = (...content: Block[]) => ({ type: "listItem" as const, content });
const written = (...content: Block[]) => toMarkdown({ type: "doc", content }, (image) => `/images/${image}/1600`);

test("a text as people write Markdown", () => {
  expect(
    written(
      para(t("HMS "), t("Sheffield", { type: "italic" }), t(" carried "), t("three", { type: "deleted", attrs: { id: "guns0000" } }), t("four", { type: "inserted", attrs: { id: "guns0000" } }), t(" turrets"), { type: "sourceNote", attrs: { text: "Roskill, *The War at Sea*, 2:279." } }, t(".")),
      { type: "subhead", content: [t("Ice on the guns")] },
      { type: "blockquote", content: [para(t("It froze.")), para(t("Where it fell."))] },
      { type: "bulletList", content: [item(para(t("Axes")), { type: "orderedList", content: [item(para(t("of hickory")))] }), item(para(t("Hoses")))] },
      para(t("See "), t("the log", { type: "link", attrs: { href: "https://example.org/a_(b)" } }), t("."), { type: "hardBreak" }, t("The 15"), t("th", { type: "superscript" }), t(".")),
      { type: "figure", attrs: { image: "pic-1", alt: "A gun [under] ice", credit: "IWM, A 6872", width: 4, height: 3, focalX: 0.5, focalY: 0.5 }, content: [t("The forward turret")] },
    ),
  ).toBe(`HMS *Sheffield* carried four turrets[^1].

## Ice on the guns

> It froze.
>
> Where it fell.

- Axes

  1. of hickory
- Hoses

See [the log](https://example.org/a\\_\\(b\\)).\\
The 15<sup>th</sup>.

![A gun \\[under\\] ice](/images/pic-1/1600)

The forward turret

IWM, A 6872

[^1]: Roskill, *The War at Sea*, 2:279.
`);
});

test.each([
  ["1943. It was cold.", "1943\\. It was cold."],
  ["# not a head", "\\# not a head"],
  ["- no item", "\\- no item"],
  ["2 * 3 * 4 <b> & &amp; `x` [a](b)", "2 \\* 3 \\* 4 \\<b\\> & \\&amp; \\`x\\` \\[a\\](b)"],
])("what looks like markup stays words: %s", (words, copy) => {
  expect(written(para(t(words)))).toBe(`${copy}\n`);
});

test("emphasis that no program would see as such is written as HTML", () => {
  expect(written(para(t("un"), t("“quoted”", { type: "italic" }), t("ly")))).toBe("un<em>“quoted”</em>ly\n");
  expect(written(para(t("bold", { type: "bold" }), t("both", { type: "bold" }, { type: "italic" })))).toBe("<strong>bold</strong><strong><em>both</em></strong>\n");
});

type Seen = { words: string; italic: string; bold: string; links: { words: string; href: string }[] };
const squeeze = (text: string) => text.replace(/\s+/gu, " ").trim();
const seen = (): Seen => ({ words: "", italic: "", bold: "", links: [] });
const add = (to: Seen, text: string, { italic, bold, href }: { italic: boolean; bold: boolean; href: string | null }) => {
  to.words += text;
  if (italic) to.italic += text;
  if (bold) to.bold += text;
  // Links of one address that touch read as one.
  if (href !== null && to.links.at(-1)?.href === href) to.links.at(-1)!.words += text;
  else if (href !== null) to.links.push({ words: text, href });
};

/** The text as a program for CommonMark reads it, block by block; of footnotes, which it has not, the signs. */
function readBack(markdown: string): Seen[] {
  const blocks: Seen[] = [];
  const on = { italic: 0, bold: 0, href: null as string | null, alt: 0 };
  const walker = new Parser().parse(markdown.replace(/\[\^(?=\d+\])/gu, "\\[^")).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node, entering } = event as { node: Node; entering: boolean };
    const step = entering ? 1 : -1;
    if (node.type === "paragraph" || node.type === "heading") {
      if (entering) blocks.push(seen());
    } else if (node.type === "emph") on.italic += step;
    else if (node.type === "strong") on.bold += step;
    else if (node.type === "link") on.href = entering ? decodeURI(node.destination ?? "") : null;
    else if (node.type === "html_inline") {
      const tag = /^<(\/?)(em|strong|sup)>$/.exec(node.literal ?? "");
      expect(tag, node.literal ?? "").not.toBeNull();
      if (tag![2] === "em") on.italic += tag![1] ? -1 : 1;
      if (tag![2] === "strong") on.bold += tag![1] ? -1 : 1;
    } else if (node.type === "text") add(blocks.at(-1)!, node.literal ?? "", { italic: on.italic > 0, bold: on.bold > 0, href: on.href });
    else if (node.type === "linebreak" || node.type === "softbreak") add(blocks.at(-1)!, " ", { italic: on.italic > 0, bold: on.bold > 0, href: on.href });
    else if (!["document", "list", "item", "block_quote", "image"].includes(node.type)) throw new Error(`${node.type}: ${node.literal}`);
  }
  return blocks;
}

/** The same of the text itself. */
function expected(document: Document): Seen[] {
  const notes: string[] = [];
  const of = (parts: readonly Inline[]): Seen => {
    const found = seen();
    for (const part of parts) {
      const has = (look: Look) => hasLook(part, look);
      if (part.type === "text") add(found, part.text, { italic: has("italic"), bold: has("bold"), href: hrefOf(part) && decodeURI(hrefOf(part)!) });
      else add(found, part.type === "hardBreak" ? " " : `[^${notes.push(part.attrs.text)}]`, { italic: false, bold: false, href: null });
    }
    return found;
  };
  const blocks = textBlocks(asPrinted(document)).flatMap((block): Seen[] => {
    const own = of(block.content ?? []);
    return block.type === "figure" ? [of([t(block.attrs.alt)]), own, of([t(block.attrs.credit)])] : [own];
  });
  return [...blocks, ...notes.map((copy, at) => of([t(`[^${at + 1}]: `), ...inlineFromCopy(copy)]))].filter(({ words }) => words.trim() !== "");
}

const bare = (text: string) => text.replace(/\s+/gu, "");
const tidy = (all: Seen[]) => all.map(({ words, italic, bold, links }) => ({ words: squeeze(words), italic: bare(italic), bold: bare(bold), links: links.map((link) => ({ ...link, words: bare(link.words) })) }));

test("whatever the text is, a program for CommonMark reads the same words, italics, bold and links", () => {
  fc.assert(
    fc.property(anyWritten, (document) => {
      expect(tidy(readBack(toMarkdown(document, () => "/x")).filter(({ words }) => words.trim() !== ""))).toEqual(tidy(expected(document)));
    }),
    { numRuns: 300 },
  );
});
