// Somebody ticks a line of the checklist for a question in its present round, or takes the tick back.
import { and, eq, isNull } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { checklistItems, ticks } from "@/db/schema/notes";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { roundOf } from "../questions/open-in";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { type ticking, whyNotTick } from "./item";

/** Sets or takes the tick. Refuses whoever does not hold the line's role. The same twice is one tick. */
export async function tick(actor: Person, { questionId, itemId, isTicked }: z.output<typeof ticking>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    const [item] = await tx.select().from(checklistItems).where(and(eq(checklistItems.id, itemId), eq(checklistItems.columnId, situation.columnId), isNull(checklistItems.endedAt)));
    if (!item) throw new Missing("This line");
    const sentence = whyNotTick(actor, situation, item.role);
    if (sentence) throw new Refusal(sentence);
    const round = roundOf(questionId);
    const changed = isTicked
      ? await tx.insert(ticks).values({ itemId, questionId, round, byId: actor.id, at: now }).onConflictDoNothing().returning({ itemId: ticks.itemId })
      : await tx.delete(ticks).where(and(eq(ticks.itemId, itemId), eq(ticks.questionId, questionId), eq(ticks.round, round))).returning({ itemId: ticks.itemId });
    if (changed.length > 0) await record(tx, actor, { kind: isTicked ? "ticked" : "unticked", at: now, magazineId: situation.magazineId, questionId, data: { what: item.text } });
  });
}
