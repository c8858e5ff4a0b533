// The desk ends a guest's link.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { signOffs } from "@/db/schema/notes";
import type { Person } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { endingSignOff } from "./guest";

/** From now on the link shows a sentence alone, also when it was answered; the verdict stands. One that is ended stays so. Throws Missing. */
export async function endSignOff(actor: Person, { questionId, signOffId }: z.output<typeof endingSignOff>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { magazineId } = await hold(tx, actor, questionId);
    must(actor, "writeLetters", magazineId);
    const [row] = await tx.select().from(signOffs).where(and(eq(signOffs.id, signOffId), eq(signOffs.questionId, questionId)));
    if (!row) throw new Missing("This link");
    if (row.endedAt) return;
    await tx.update(signOffs).set({ endedAt: now, endedById: actor.id }).where(eq(signOffs.id, signOffId));
    await record(tx, actor, { kind: "signOffEnded", at: now, magazineId, questionId, data: { signOffId, name: row.name } });
  });
}
