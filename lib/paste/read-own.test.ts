// A text of ours comes back the same when it is copied and pasted: from a page, a feed or the writing surface.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { anyStored } from "../text/arbitrary";
import type { Block, Document, Inline, ListItem, Mark } from "../kit/doc";
import { escapeHtml } from "../kit/escape-html";
import { toHtml } from "../text/html";
import { normalise } from "../text/normalise";
import { lookNames } from "../text/schema";
import { paste } from "./testing-paste";

/** A stored text as HTML can say it: without working marks, and with the blanks that HTML takes as none taken as none. */
function sayable(document: Document, isOnPage: boolean): Document {
  const looks = (marks: readonly Mark[] = []) => marks.filter(({ type }) => type === "link" || (lookNames as readonly string[]).includes(type));
  const inline = (parts: readonly Inline[] = []): Inline[] => {
    const found: Inline[] = [];
    for (const part of parts) {
      if (part.type === "hardBreak") {
        if (found.at(-1)?.type !== "hardBreak") found.push({ type: "hardBreak" });
      } else if (part.type === "sourceNote") {
        if (!isOnPage) found.push({ type: "sourceNote", attrs: part.attrs });
      } else {
        const text = part.text.replace(/ +/gu, " ").trim();
        if (text !== "" && /[^\s]/u.test(text)) found.push({ ...part, text: text.replace(/^[\u00a0]+|[\u00a0]+$/gu, ""), marks: looks(part.marks) });
      }
    }
    return found;
  };
  const blocks = (all: readonly Block[]): Block[] =>
    all.flatMap((one): Block[] => {
      if (one.type === "figure") return isOnPage ? [] : [{ type: "figure", attrs: { ...one.attrs, change: undefined } as never, content: inline(one.content) }];
      if (one.type === "blockquote") return [{ type: "blockquote", content: blocks(one.content) }];
      if (one.type === "bulletList" || one.type === "orderedList") return [{ type: one.type, content: one.content.map((item): ListItem => ({ type: "listItem", content: blocks(item.content) })) }];
      return [{ type: one.type, content: inline((one as Extract<Block, { type: "paragraph" }>).content) } as Block];
    });
  return normalise({ type: "doc", content: blocks(document.content) });
}

test("a text as a page or a feed has it is the same when it is pasted", () => {
  fc.assert(
    fc.property(anyStored, (stored) => {
      const document = sayable(stored, true);
      expect(paste(toHtml(document)).document).toEqual(document);
    }),
    { numRuns: 1_000 },
  );
});

/** A text as the writing surface writes it into a clipboard: app/editor/schema. */
function ours(node: Block | ListItem | Inline): string {
  if (node.type === "text") return (node.marks ?? []).toReversed().reduce((html, mark) => (mark.type === "link" ? `<a href="${escapeHtml(mark.attrs.href)}">${html}</a>` : mark.type === "smallCaps" ? `<span class="small-caps">${html}</span>` : `<${{ bold: "strong", italic: "em", superscript: "sup" }[mark.type as "bold"]}>${html}</${{ bold: "strong", italic: "em", superscript: "sup" }[mark.type as "bold"]}>`), escapeHtml(node.text));
  if (node.type === "hardBreak") return "<br>";
  if (node.type === "sourceNote") return `<sup data-text="${escapeHtml(node.attrs.text)}" class="source-note" role="doc-noteref"></sup>`;
  const inside = ((node.content ?? []) as (Block | ListItem | Inline)[]).map(ours).join("");
  if (node.type === "figure") return `<figure ${Object.entries(node.attrs).map(([name, value]) => `data-${name.toLowerCase()}="${escapeHtml(String(value))}"`).join(" ")}><img src="/images/x" alt=""><figcaption>${inside}</figcaption><small>credit</small></figure>`;
  const [tag, rest] = { paragraph: ["p", ""], subhead: ["h3", ""], pullQuote: ["aside", ' class="pull-quote"'], blockquote: ["blockquote", ""], bulletList: ["ul", ""], orderedList: ["ol", ""], listItem: ["li", ""] }[node.type] as [string, string];
  return `<${tag}${rest}>${inside}</${tag}>`;
}

test("a text as the writing surface copies it is the same when it is pasted", () => {
  fc.assert(
    fc.property(anyStored, (stored) => {
      const document = sayable(stored, false);
      expect(paste(document.content.map(ours).join("")).document).toEqual(document);
    }),
    { numRuns: 1_000 },
  );
});
