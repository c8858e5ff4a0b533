// An editor writes to the historian who has the question, from its sheet.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { standingOffer } from "../assignments/queries";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { whyNotWriteToHistorian, type writing } from "./by-hand";

/** Writes it; the letter follows from the event. Throws Missing to whoever may not write letters, Refusal when nobody can be reached. */
export async function writeToHistorian(actor: Person, input: z.output<typeof writing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId, questionId } = await hold(tx, actor, input);
    must(actor, "writeLetters", magazineId);
    const offer = await standingOffer(questionId);
    const sentence = whyNotWriteToHistorian(offer);
    if (sentence || !offer) throw new Refusal(sentence || "No historian has this question now.");
    await record(tx, actor, { kind: "wroteToHistorian", at: now, magazineId, questionId, data: { to: offer.contributor, body: input.body } });
  });
}
