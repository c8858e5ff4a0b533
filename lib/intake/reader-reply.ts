// The reader answers what the desk asked.
import { desc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import type { ReaderActor } from "../actor";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { Situation } from "../workflow/situation";
import type { replying } from "./reader-page";
import { wakeIn } from "./wake";

/** Keeps the reply and ends the waiting. The same reply sent twice is one. Throws Refusal when nothing was asked, Missing. */
export async function readerReply(actor: ReaderActor, input: z.output<typeof replying>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, actor.questionId);
    const [last] = await tx.select().from(readerQueries).where(eq(readerQueries.questionId, actor.questionId)).orderBy(desc(readerQueries.id)).limit(1);
    if (last?.reply === input.reply) return;
    if (!last || last.repliedAt) throw new Refusal("The editors are not waiting for a reply just now. If you have something to add, write to them.");
    await keepReply(tx, actor, situation, { queryId: last.id, reply: input.reply }, now);
  });
}

/** Keeps the reply, by whichever door it came, to what is awaited of a question held in this transaction. */
export async function keepReply(tx: Tx, actor: ReaderActor, situation: Situation, { queryId, reply }: { queryId: number; reply: string }, now: Date): Promise<void> {
  await tx.update(readerQueries).set({ reply, repliedAt: now }).where(eq(readerQueries.id, queryId));
  await tx.update(questions).set({ awaitingReaderSince: null }).where(eq(questions.id, actor.questionId));
  await wakeIn(tx, actor, situation, "reader", now);
  await record(tx, actor, { kind: "readerReplied", at: now, magazineId: situation.magazineId, questionId: actor.questionId, data: { reply } });
}
