// The desk asks the reader something and waits; the reader answers on the status page.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers, readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { river, type Stage, stages } from "../words";
import type { askingReader } from "./triage";

/** Asks the reader. One thing at a time, and only a reader who can be written to. Throws Refusal, Missing. */
export async function askReader(actor: Actor, input: z.output<typeof askingReader>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    must(actor, "writeLetters", situation.magazineId);
    if (actor.kind !== "person") throw new Refusal("Only an editor can ask the reader.");
    if (!(river as readonly Stage[]).includes(situation.stage)) throw new Refusal(`The question is ${stages[situation.stage].toLowerCase()}. Reopen it first.`);
    const [asker] = await tx.select({ email: askers.email }).from(askers).where(eq(askers.questionId, input.questionId));
    if (!asker?.email) throw new Refusal("This reader gave no email address. A letter by post is the only way.");
    const [open] = await tx.select({ body: readerQueries.body }).from(readerQueries).where(and(eq(readerQueries.questionId, input.questionId), isNull(readerQueries.repliedAt)));
    if (open) throw new Refusal("The reader has been asked already, and the reply is still awaited.");
    await tx.insert(readerQueries).values({ questionId: input.questionId, askedById: actor.id, body: input.body, askedAt: now });
    await tx.update(questions).set({ awaitingReaderSince: now }).where(eq(questions.id, input.questionId));
    await record(tx, actor, { kind: "askedReader", at: now, magazineId: situation.magazineId, questionId: input.questionId, data: { body: input.body } });
  });
}
