// The question was answered already, here or in print: it joins the one that has the answer, and its reader is sent there.
import { and, eq, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/client";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import type { Actor } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { move } from "../workflow/move";
import { targetOf, wrongTarget } from "./merge";
import { type Done, together } from "./together";
import type { answeringBefore } from "./triage";

/** Closes it; the letter, where one is wanted, hangs on the event. Throws Refusal when there is no answer yet, Missing. */
export async function answerBefore(actor: Actor, { into: reference, body, tell, ...held }: z.output<typeof answeringBefore>, now = new Date()): Promise<Done> {
  const targetId = await targetOf(actor, reference);
  return together(actor, "answerBefore", [held], async (tx, from) => {
    const into = await hold(tx, actor, targetId);
    if (tell) must(actor, "writeLetters", from.magazineId);
    const sentence = wrongTarget(from, into) || (!(await isAnswered(tx, targetId)) && `${into.reference} has no answer before readers yet. Merge the two instead.`);
    if (sentence) throw new Refusal(sentence, { into: sentence });
    const eventId = await move(tx, actor, from, "answerBefore", { now, data: { into: into.reference, ...(tell ? { body } : { tellReader: false }) }, set: { mergedIntoId: targetId } });
    await record(tx, actor, { kind: "joined", at: now, magazineId: into.magazineId, questionId: targetId, data: { from: from.reference } });
    return { eventId };
  }, now, [targetId]);
}

/** True when a page of it stands, or it was printed. */
async function isAnswered(tx: Tx, questionId: number): Promise<boolean> {
  const [page] = await tx.select({ one: sql`1` }).from(publications).where(and(eq(publications.questionId, questionId), pageStands)).limit(1);
  if (page) return true;
  const [print] = await tx.select({ one: sql`1` }).from(printings).where(eq(printings.questionId, questionId)).limit(1);
  return print !== undefined;
}
