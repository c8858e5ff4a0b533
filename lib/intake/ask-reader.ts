// The desk asks the reader something and waits; the reader answers on the status page.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers, readerQueries } from "@/db/schema/intake";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { collision } from "./collision";
import { type askingReader, whyNotAsk } from "./triage";

/** Asks the reader. Throws Refusal with the sentence of whyNotAsk(), Missing. */
export async function askReader(actor: Actor, input: z.output<typeof askingReader>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    must(actor, "writeLetters", situation.magazineId);
    if (actor.kind !== "person") throw new Refusal("Only an editor can ask the reader.");
    const stop = await collision(tx, actor, input, now);
    if (stop) throw new Refusal(stop);
    const [asker] = await tx.select({ email: askers.email }).from(askers).where(eq(askers.questionId, input.questionId));
    const sentence = whyNotAsk(situation, Boolean(asker?.email));
    if (sentence) throw new Refusal(sentence);
    await tx.insert(readerQueries).values({ questionId: input.questionId, askedById: actor.id, body: input.body, askedAt: now });
    await tx.update(questions).set({ awaitingReaderSince: now }).where(eq(questions.id, input.questionId));
    await record(tx, actor, { kind: "askedReader", at: now, magazineId: situation.magazineId, questionId: input.questionId, data: { body: input.body } });
  });
}
