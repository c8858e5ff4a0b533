// An editor gives a question a slot of its own length, or the column's usual one again.
import { eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { rowId } from "../kit/typed";
import { slotLines } from "../magazine/column";
import { must } from "../may";
import { record } from "../timeline/record";
import { hold } from "./hold";

/** An empty field gives it the usual slot. */
export const settingSlot = z.object({ questionId: rowId, lines: slotLines });

/** Sets the lines of the slot, and tells it when they are others than before. Missing for whoever may not. */
export async function setSlot(actor: Actor, input: z.output<typeof settingSlot>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { questionId, magazineId } = await hold(tx, actor, input.questionId);
    must(actor, "prepareQuestion", magazineId);
    const [before] = await tx.select({ lines: questions.slotLines }).from(questions).where(eq(questions.id, questionId));
    if (before?.lines === input.lines) return;
    await tx.update(questions).set({ slotLines: input.lines }).where(eq(questions.id, questionId));
    await record(tx, actor, { kind: "slotSet", at: now, magazineId, questionId, data: input.lines === null ? {} : { lines: input.lines } });
  });
}
