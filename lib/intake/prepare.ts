// An editor makes the question ready for print: the words as they will be printed, and the slug line. The words as sent stay.
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type preparing, whyNotPrepare } from "./triage";

/** The mark of a text, sent along with the form, by which it is known whether somebody changed it in the meantime. */
export const markOf = (text: { asPrinted: string; slugLine: string }) => createHash("sha256").update(`${text.slugLine}\n${text.asPrinted}`).digest("base64url");

/** Saves the text, unless it has changed since the editor began. Throws Refusal with a sentence, Missing. */
export async function prepare(actor: Actor, input: z.output<typeof preparing>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input);
    must(actor, "prepareQuestion", situation.magazineId);
    const sentence = whyNotPrepare(situation);
    if (sentence) throw new Refusal(sentence);
    const [standing] = await tx.select({ asPrinted: questions.asPrinted, slugLine: questions.slugLine }).from(questions).where(eq(questions.id, input.questionId));
    if (!standing) return;
    const { asPrinted, slugLine } = input;
    if (standing.asPrinted === asPrinted && standing.slugLine === slugLine) return;
    if (situation.revision && standing.asPrinted !== asPrinted) {
      throw new Refusal(`The question is printed with revision ${situation.revision.number} now. Change its text there, with “Save as new revision”.`);
    }
    if (input.mark !== markOf(standing)) {
      throw new Refusal(`Somebody else has changed it since you began. It now reads: “${standing.asPrinted}” Yours is still here; look at both and save again.`);
    }
    await tx.update(questions).set({ asPrinted, slugLine }).where(eq(questions.id, input.questionId));
    await record(tx, actor, { kind: "prepared", at: now, magazineId: situation.magazineId, questionId: input.questionId });
  });
}
