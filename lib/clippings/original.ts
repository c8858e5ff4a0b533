// A post as it stood in its file, before anything was parted or taken off: for whoever looks whether it was read well. Pure.
import { z } from "zod";
import type { Block } from "../kit/doc";
import type { ArchiveSource } from "../words";
import { lexicalHtml } from "./lexical";
import { wordsOf } from "./lines";
import { mobiledocHtml } from "./mobiledoc";
import { readPost } from "./post-html";
import { webPage } from "./web-page";

const text = z.string().nullish().catch(null).transform((said) => said ?? "");
const record = z.object({ "content:encoded": text, html: text, lexical: text, mobiledoc: text });

/**
 * @param raw as a piece keeps it: the post's own record, a page, or words alone
 * @returns nothing where there is not a word in it
 */
export function originalOf(source: ArchiveSource | null, raw: string): Block[] {
  const blocks = blocksOf(source, raw);
  return wordsOf(blocks) === "" ? [] : blocks;
}

function blocksOf(source: ArchiveSource | null, raw: string): Block[] {
  if (source === "pages" && /<\w/u.test(raw)) return webPage(raw, []).blocks;
  const post = source === "wordpress" || source === "ghost" ? recordIn(raw) : null;
  if (!post) return raw.split(/\n{2,}/u).filter((part) => part.trim() !== "").map((part) => ({ type: "paragraph", content: [{ type: "text", text: part }] }));
  if (source === "wordpress") return readPost(post["content:encoded"], "wordpress").blocks;
  return readPost(post.html || lexicalHtml(post.lexical) || mobiledocHtml(post.mobiledoc)).blocks;
}

function recordIn(raw: string): z.output<typeof record> | null {
  try {
    return record.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    // Of a post with thousands of answers each keeps its own words alone.
    return null;
  }
}
