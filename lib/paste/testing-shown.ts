// A text as tests state it: copy (lib/text/copy.ts), and for what copy has no sign for, one of our own:
//   ## subhead · >> pull quote · ^raised^ · {small caps} · [[source note]] · ![picture](caption)
import { type Block, type Document, type Inline, isTextBlock } from "../kit/doc";
import { hasLook, hrefOf } from "../text/runs";

const part = (one: Inline): string => {
  if (one.type === "hardBreak") return "\\\n";
  if (one.type === "sourceNote") return `[[${one.attrs.text}]]`;
  let words = one.text;
  if (hasLook(one, "smallCaps")) words = `{${words}}`;
  if (hasLook(one, "superscript")) words = `^${words}^`;
  if (hasLook(one, "italic")) words = `*${words}*`;
  if (hasLook(one, "bold")) words = `**${words}**`;
  const href = hrefOf(one);
  return href === null ? words : `[${words}](${href})`;
};
const line = (content: readonly Inline[] | undefined) => (content ?? []).map(part).join("");
const prefixed = (copy: string, first: string, rest: string) => copy.split("\n").map((one, at) => (at === 0 ? first + one : one === "" ? rest.trimEnd() : rest + one)).join("\n");
const block = (one: Block): string => {
  if (one.type === "figure") return `![${one.attrs.image}](${line(one.content)})`;
  if (isTextBlock(one)) return { paragraph: "", subhead: "## ", pullQuote: ">> " }[one.type] + line(one.content);
  if (one.type === "blockquote") return prefixed(blocks(one.content), "> ", "> ");
  return one.content.map((item, at) => prefixed(blocks(item.content), one.type === "bulletList" ? "- " : `${at + 1}. `, one.type === "bulletList" ? "  " : "   ")).join("\n");
};
const blocks = (content: readonly Block[]): string => content.map(block).join("\n\n");

export const shown = (document: Document): string => blocks(document.content);
