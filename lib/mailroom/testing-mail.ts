// Raw mails for tests of what becomes of them, and their way through the mailroom. Only tests import this.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { filings } from "@/db/schema/mailroom";
import { sort } from "./sort";
import { type Came, take } from "./take";

type Written = { from?: string; to?: string; subject?: string; id?: string | null; answers?: string[]; head?: string[]; text?: string; type?: string };
let counted = 0;

/** A mail of these parts; what is not named is as in a plain mail of one reader. `answers`: the Message-IDs it answers, the last one directly. */
export function rawOf({ from = "Ruth Amsel <ruth@reader.example>", to = "ask@magazine.example", subject = "A question", id, answers = [], head = [], text = "Why did ships ring bells?", type = "text/plain; charset=utf-8" }: Written = {}): Buffer {
  counted += 1;
  const lines = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    "Date: Mon, 2 Nov 2026 10:00:00 +0000",
    ...(id === null ? [] : [`Message-ID: <${id ?? `mail-${counted}@reader.example`}>`]),
    ...(answers.length > 0 ? [`References: ${answers.map((one) => `<${one}>`).join(" ")}`, `In-Reply-To: <${answers.at(-1)}>`] : []),
    ...head,
    "MIME-Version: 1.0",
    `Content-Type: ${type}`,
    "",
    text,
  ];
  return Buffer.from(lines.join("\n").replaceAll("\n", "\r\n"));
}

/** Several parts as one mail: each is its head lines, an empty line, and its content. */
export const partsOf = (...parts: string[]): Pick<Written, "type" | "text"> => ({ type: 'multipart/mixed; boundary="the-end"', text: `${parts.map((part) => `--the-end\n${part}\n`).join("")}--the-end--\n` });

/** The mail comes in and is sorted. Returns where it lies. */
export async function deliver(columnId: number, raw: Buffer, now: Date, more: Partial<Came> = {}) {
  const { mailId } = await take({ columnId, door: "smtp", raw, envelopeFrom: "ruth@reader.example", ...more }, now);
  await sort({ mailId }, now);
  return filingOf(mailId);
}

export async function filingOf(mailId: number) {
  const [filing] = await db.select().from(filings).where(eq(filings.mailId, mailId));
  if (!filing) throw new Error("the mail lies nowhere");
  return filing;
}
