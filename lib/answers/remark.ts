// The historian's word on the text as edited, before it is published.
import type { z } from "zod";
import { db } from "@/db/client";
import { remarks } from "@/db/schema/answers";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type remarking, whyNotRemark } from "./answer";

/** Keeps the remark with the last revision. Refuses when that is no longer the revision the historian read. */
export async function remark(actor: Person, input: z.output<typeof remarking>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, input.questionId);
    const sentence = whyNotRemark(actor, situation);
    if (sentence) throw new Refusal(sentence);
    const { revision, stance, body } = input;
    if (!situation.revision || situation.revision.number !== revision) throw new Refusal(`Revision ${situation.revision?.number} was saved meanwhile. Read it before you answer; what you wrote is still here.`);
    await tx.insert(remarks).values({ questionId: input.questionId, revisionId: situation.revision.id, madeById: actor.id, stance, body, madeAt: now });
    await record(tx, actor, { kind: "remarked", at: now, magazineId: situation.magazineId, questionId: input.questionId, data: { revision, stance, body } });
  });
}
