// Puts a letter into the outbox, with the job that sends it, in the transaction of what asks for it.
import type { Tx } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { enqueue } from "../jobs/queue";
import { newMessageId, newReplyToken } from "./from";

export type Outgoing = Omit<typeof letters.$inferInsert, "messageId" | "replyToken" | "state" | "tries">;

/** Writes it once: the same letter about the same event to the same address is there already. Returns its id, or null when it was there. */
export async function write(tx: Tx, letter: Outgoing): Promise<number | null> {
  const [written] = await tx
    .insert(letters)
    .values({ ...letter, messageId: newMessageId(), replyToken: letter.questionId ? newReplyToken() : null })
    .onConflictDoNothing()
    .returning({ id: letters.id });
  if (!written) return null;
  await enqueue(tx, "send", { letterId: written.id }, { key: `send:${written.id}` });
  return written.id;
}
