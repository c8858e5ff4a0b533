// Reads mail within limits, whatever the mail, and without holding up whoever asks.
import type { Attachment, Reading } from "./reading";
import { limits } from "./limits";
import { ask, askForWord, stopThreads } from "./threads";
import type { WordRead } from "../word/read-word";

/** Why a mail could not be read: a limit was passed. `said` is the sentence people read. */
export type Over = { over: "time" | "memory" | "size" | "crash"; said: string };

const sentences = {
  time: `Reading it took longer than ${limits.milliseconds / 1000} seconds and was stopped. The raw file is kept.`,
  memory: "Reading it took more memory than one mail may have and was stopped. The raw file is kept.",
  size: `It is larger than ${Math.round(limits.raw / 1024 / 1024)} MB and was not read. The raw file is kept.`,
  crash: "Reading it failed. The raw file is kept.",
};
const overBy = (over: Over["over"]): Over => ({ over, said: sentences[over] });

/** Reads a mail. Never rejects: what cannot be read within the limits comes back as `over`, with a sentence. */
export async function readMail(raw: Buffer): Promise<{ reading: Reading } | Over> {
  if (raw.length > limits.raw) return overBy("size");
  const answer = await ask({ task: "read", raw, index: 0 });
  return "found" in answer ? { reading: answer.found as Reading } : overBy(answer.over);
}

/** The HTML of a mail, decoded and not yet made safe (see safe-html.ts); null when it has none or cannot be read. */
export async function readHtml(raw: Buffer): Promise<string | null> {
  if (raw.length > limits.raw) return null;
  const answer = await ask({ task: "html", raw, index: 0 });
  return "found" in answer ? (answer.found as string | null) : null;
}

/** One attachment with its content, by its `index` in the reading; null when there is none of that number or it cannot be read. */
export async function readAttachment(raw: Buffer, index: number): Promise<{ content: Buffer; attachment: Attachment } | null> {
  if (raw.length > limits.raw) return null;
  const answer = await ask({ task: "attachment", raw, index });
  const found = "found" in answer ? (answer.found as { content: Uint8Array; attachment: Attachment } | null) : null;
  return found && { attachment: found.attachment, content: Buffer.from(found.content.buffer, found.content.byteOffset, found.content.byteLength) };
}

const wordSentences = { time: `Reading it took longer than ${limits.wordMilliseconds / 1000} seconds and was stopped.`, memory: "Reading it took more memory than one file may have and was stopped.", crash: "The file is damaged.", busy: "Several Word files are being read just now. Try again in a moment." };

/** The text in a Word file with all it carries (see lib/word/read-word.ts); the sentence why, when it cannot be read within the limits or is none. Never rejects. */
export async function readWord(file: Buffer): Promise<WordRead | { refusal: string }> {
  const answer = await askForWord(file);
  if ("over" in answer) return { refusal: wordSentences[answer.over] };
  const found = answer.found as WordRead | { refusal: string };
  // Bytes come out of a thread as plain ones.
  return "refusal" in found ? found : { ...found, images: found.images.map((image) => ({ ...image, bytes: Buffer.from(image.bytes) })) };
}

/** Ends the reading threads; the next mail starts a new one. */
export const stopReaders = (): Promise<void> => stopThreads();
