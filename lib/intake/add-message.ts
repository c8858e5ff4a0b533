// A question's thread: a later message of its reader, or one that a person of the desk put with it. The question stays at its stage,
// also where it has left the river: whoever reads its story sees that there is more.
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { readerQueries } from "@/db/schema/intake";
import { events } from "@/db/schema/timeline";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import type { Channel } from "../words";
import { keepMessage } from "./keep-message";
import { longestReply } from "./reader-page";
import { keepReply } from "./reader-reply";
import { wakeIn } from "./wake";

export type Added = {
  questionId: number;
  channel: Channel;
  raw: Buffer;
  /** All the words, clean; and those of them that are new. */
  body: string;
  said: string;
  /** Of the one sending: the same message again is not added twice. */
  token: string;
  mailId: number | null;
  receivedAt: Date;
};

/** As much of a message as a line of the story quotes. */
const quote = (text: string) => ([...text].length > 600 ? `${[...text].slice(0, 600).join("").trimEnd()}…` : text);

/**
 * Adds a message to a question. From its reader it is the reply, where one is awaited. Throws Missing when the question is not
 * the person's to see. The same message twice is one.
 */
export async function addMessage(tx: Tx, from: Person | "reader", added: Added, now: Date): Promise<void> {
  const { said, ...message } = added;
  const { questionId } = message;
  const reader = { kind: "reader", questionId } as const;
  const situation = await hold(tx, from === "reader" ? reader : from, questionId);
  if (!(await keepMessage(tx, { ...message, columnId: situation.columnId }))) return;
  const happened = { at: now, magazineId: situation.magazineId, questionId };
  if (from !== "reader") {
    await wakeIn(tx, from, situation, "reader", now);
    await record(tx, from, { ...happened, kind: "messageJoined" });
    return;
  }
  const [awaited] = await tx.select({ id: readerQueries.id }).from(readerQueries).where(and(eq(readerQueries.questionId, questionId), isNull(readerQueries.repliedAt)));
  if (awaited) await keepReply(tx, reader, situation, { queryId: awaited.id, reply: [...said].slice(0, longestReply).join("") }, now);
  else {
    await wakeIn(tx, reader, situation, "reader", now);
    await record(tx, reader, { ...happened, kind: "readerWrote", data: { body: quote(said), ...((await wroteJustNow(tx, questionId, now)) ? { quiet: true } : {}) } });
  }
}

/** Whoever writes on and on fills a thread, and not the mailboxes of the desk as well: in an hour one letter tells of it. */
async function wroteJustNow(tx: Tx, questionId: number, now: Date): Promise<boolean> {
  const [before] = await tx.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "readerWrote"), gt(events.at, new Date(now.getTime() - 60 * 60 * 1000)))).limit(1);
  return before !== undefined;
}
