// The message a question began with is the question: it cannot be taken out of it.
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { Refusal } from "../refusal";

/** Refuses where the message is the one its question began with. */
export async function mustNotBeFirst(tx: Tx, { id, questionId }: { id: number; questionId: number }): Promise<void> {
  const [first] = await tx.select({ id: messages.id }).from(messages).where(and(eq(messages.questionId, questionId), isNull(messages.detachedAt))).orderBy(asc(messages.id)).limit(1);
  if (first?.id === id) throw new Refusal("This is the message the question began with. Mark the question as spam, or merge it, instead.");
}
