// A Word file as an answer: its words, with what an answer can hold of their looks. What it unpacks to is measured before it is
// read: a small file can hold more than a machine has memory for.
import { inflateRaw } from "node:zlib";
import { promisify } from "node:util";
import mammoth from "mammoth";
import type { Block, Document, Inline, ListItem, Mark } from "../kit/doc";
import { documentSchema } from "../answers/document";

const most = { file: 10_000_000, unpacked: 40_000_000, entries: 2_000 } as const;
const inflated = promisify(inflateRaw);

/** True when everything packed in the file stays within the limits. It is unpacked to know: what a file says of itself may be untrue. */
async function isSmall(file: Buffer): Promise<boolean> {
  if (file.length > most.file) return false;
  let left: number = most.unpacked;
  let entries = 0;
  // The central directory (APPNOTE 4.3.12) names every entry and where it begins.
  for (let at = file.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0 && at + 46 <= file.length; at = file.indexOf("PK\u0001\u0002", at + 46, "latin1")) {
    entries += 1;
    const [method, packed, begins] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    if (entries > most.entries || begins + 30 > file.length) return false;
    const from = begins + 30 + file.readUInt16LE(begins + 26) + file.readUInt16LE(begins + 28);
    const content = file.subarray(from, from + packed);
    if (method === 0) left -= content.length;
    else if (method !== 8) return false;
    else {
      try {
        left -= (await inflated(content, { maxOutputLength: Math.max(1, left) })).length;
      } catch {
        return false;
      }
    }
    if (left < 0) return false;
  }
  return entries > 0;
}

/** The document in a Word file, or null when it cannot be read, is none, or holds more than an answer may. */
export async function wordToDocument(file: Buffer): Promise<Document | null> {
  try {
    if (!(await isSmall(file))) return null;
    const { value } = await mammoth.convertToHtml({ buffer: file }, { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) });
    const read = documentSchema.safeParse(fromHtml(value));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
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
