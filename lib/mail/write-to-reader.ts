// An editor writes to the reader from the question's sheet. What the reader answers comes back to the question: see send.ts.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import type { Person } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { whyNotWriteToReader, type writing } from "./by-hand";

/** Writes it; the letter follows from the event. Throws Missing to whoever may not write letters, Refusal when there is no address. */
export async function writeToReader(actor: Person, input: z.output<typeof writing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId, questionId } = await hold(tx, actor, input);
    must(actor, "writeLetters", magazineId);
    const [reader] = await tx.select({ email: askers.email }).from(askers).where(eq(askers.questionId, questionId));
    const sentence = whyNotWriteToReader(reader && { hasEmail: reader.email !== null });
    if (sentence) throw new Refusal(sentence);
    await record(tx, actor, { kind: "wroteToReader", at: now, magazineId, questionId, data: { body: input.body } });
  });
}
