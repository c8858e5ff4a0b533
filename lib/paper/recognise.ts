// The job: what is printed or typed on a page becomes the first draft of its transcription, which a person corrects.
import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { paperPages } from "@/db/schema/paper";
import { clean } from "../kit/typed";
import { readText } from "./read-text";

/** Lines of one paragraph, broken only because the paper ended, are put together; lines of an address or a salutation stay. */
export function asParagraphs(text: string): string {
  return clean(text)
    .split(/\n\s*\n/)
    .map((paragraph) => {
      const lines = paragraph.split("\n").map((line) => line.trim()).filter(Boolean);
      const longest = Math.max(...lines.map((line) => line.length));
      return lines.reduce((joined, line, at) => {
        const last = lines[at - 1] ?? "";
        // A line much shorter than the longest ended where its writer meant it to.
        if (at === 0 || longest < 40 || last.length < longest * 0.7) return at === 0 ? line : `${joined}\n${line}`;
        return /\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(line) ? `${joined.slice(0, -1)}${line}` : `${joined} ${line}`;
      }, "");
    })
    .filter(Boolean)
    .join("\n\n");
}

/** Reads a page that waits to be read. A page that cannot be read says so and can be typed by hand; run again, it does nothing more. */
export async function recognise({ pageId }: { pageId: number }, now = new Date(), read: (image: Buffer) => Promise<string | null> = readText): Promise<void> {
  const [page] = await db.select({ image: paperPages.image }).from(paperPages).where(and(eq(paperPages.id, pageId), eq(paperPages.recognition, "waiting")));
  if (!page) return;
  const text = await read(page.image);
  // A page that was turned meanwhile waits for its own reading.
  const asRead = createHash("md5").update(page.image).digest("hex");
  await db
    .update(paperPages)
    .set(text === null ? { recognition: "failed", recognisedAt: now } : { recognition: "read", recognised: asParagraphs(text), recognisedAt: now })
    .where(and(eq(paperPages.id, pageId), eq(paperPages.recognition, "waiting"), sql`md5(${paperPages.image}) = ${asRead}`));
}
