// The Word file in a mail that may be a historian's answer. Reading it takes a thread, and seconds: it is done before a transaction
// begins, so that neither a row nor a connection is held meanwhile.
import { db } from "@/db/client";
import { type Document, isEmpty } from "../text/document";
import { readAttachment } from "../mime/read";
import type { Reading } from "../mime/reading";
import { isContributorOf } from "./correspondents";
import { isWordFile } from "./mailed-answer";
import { lower, senderOf } from "./senders";
import { wordToDocument } from "./word-file";

/** What the files came to: the first that could be read as an answer, or none, with the sentences why. */
export type WordAnswer = { document: Document | null; source: string; why: string[] };

/**
 * Reads the Word files of a mail. Null when there is nothing to read: no such file, a sender who is no historian of the column's
 * magazine, or bytes that are gone.
 * @param bytes brings the raw mail, where it is needed
 */
export async function readWordAnswer(reading: Reading, columnId: number, bytes: () => Promise<Buffer | null>): Promise<WordAnswer | null> {
  const files = reading.attachments.filter(isWordFile);
  if (files.length === 0 || !(await isContributorOf(db, lower(senderOf(reading).address), columnId))) return null;
  const raw = await bytes();
  if (!raw) return null;
  const why: string[] = [];
  for (const file of files) {
    const found = await readAttachment(raw, file.index);
    const read = found && (await wordToDocument(found.content));
    if (read?.document && !isEmpty(read.document)) return { document: read.document, source: file.name, why: [...why, ...(files.length > 1 ? [`${files.length} Word files came with it; ${file.name} is taken.`] : []), ...read.why] };
    why.push(`The file ${file.name} could not be read as an answer${read && !read.document ? `: ${read.why.join(" ")}` : "."}`);
  }
  return { document: null, source: "", why };
}
