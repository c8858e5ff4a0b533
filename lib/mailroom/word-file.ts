// A Word file as an answer: its words, with what an answer can hold of their looks.
import { documentSchema } from "../text/document";
import type { Block, Document, Inline, ListItem, Mark } from "../kit/doc";
import { readWord } from "../mime/read";

/** The document in a Word file, or null when it cannot be read within the limits, is none, or holds more than an answer may. */
export async function wordToDocument(file: Buffer): Promise<Document | null> {
  const html = await readWord(file);
  const read = html === null ? null : documentSchema.safeParse(fromHtml(html));
  return read?.success ? read.data : null;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: "\u00a0" };
const unescape = (text: string) => text.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => entities[name]!);
const boldTags = ["strong", "b", "h1", "h2", "h3", "h4", "h5", "h6"];
const paragraphTags = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd"];

/** The blocks of the converter's own well-formed HTML. Tables become their cells' paragraphs, pictures nothing. */
function fromHtml(html: string): Document {
  const top: Block[] = [];
  const blocks: Block[][] = [top];
  const lists: ListItem[][] = [];
  const links: (string | null)[] = [];
  let bold = 0;
  let italic = 0;
  let words: Inline[] | null = null;
  const close = () => {
    if (words && words.length > 0) blocks.at(-1)!.push({ type: "paragraph", content: words });
    words = null;
  };
  for (const [, end, tag = "", attributes = "", text] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g)) {
    if (text !== undefined) {
      const href = links.at(-1) ?? null;
      const marks: Mark[] = [...(href ? [{ type: "link", attrs: { href } } as const] : []), ...(bold > 0 ? [{ type: "bold" } as const] : []), ...(italic > 0 ? [{ type: "italic" } as const] : [])];
      if (text.trim() !== "" || words) (words ??= []).push({ type: "text", text: unescape(text), marks });
    } else if (tag === "br") (words ??= []).push({ type: "hardBreak" });
    else if (tag === "em" || tag === "i") italic += end ? -1 : 1;
    else if (tag === "a") {
      if (end) links.pop();
      else links.push(unescape(/href="([^"]*)"/.exec(attributes)?.[1] ?? "") || null);
    } else {
      if (paragraphTags.includes(tag)) close();
      if (boldTags.includes(tag)) bold += end ? -1 : 1;
      if (tag === "ul" || tag === "ol") {
        close();
        if (end) lists.pop();
        else {
          const content: ListItem[] = [];
          lists.push(content);
          blocks.at(-1)!.push({ type: tag === "ul" ? "bulletList" : "orderedList", content });
        }
      } else if (tag === "li" && lists.length > 0) {
        close();
        if (end) blocks.pop();
        else {
          const content: Block[] = [];
          lists.at(-1)!.push({ type: "listItem", content });
          blocks.push(content);
        }
      }
    }
  }
  close();
  return { type: "doc", content: top };
}
