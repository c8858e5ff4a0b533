// Whoever was invited names somebody better suited. The offer stands meanwhile; the desk says what becomes of it.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { suggestedColleagues } from "@/db/schema/assignments";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { mostColleagues, type suggestingColleague } from "./invitation";
import { holdInvitation, mustBeOpen } from "./hold-invitation";

/** Keeps the name and lets the desk know; the same name again is one. Throws Missing, or a Refusal with a sentence. */
export async function suggestColleague({ token, name, whereabouts, word }: z.output<typeof suggestingColleague>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const held = await holdInvitation(tx, token, now);
    const actor = mustBeOpen(held, now);
    const { situation, offer } = held;
    const named = await tx.select({ name: suggestedColleagues.name }).from(suggestedColleagues).where(and(eq(suggestedColleagues.assignmentId, offer.id)));
    if (named.some((one) => one.name === name)) return;
    if (named.length >= mostColleagues) throw new Refusal("You have named as many as we can ask. Thank you.");
    const [row] = await tx.insert(suggestedColleagues).values({ assignmentId: offer.id, name, whereabouts, word, suggestedAt: now }).returning({ id: suggestedColleagues.id });
    await record(tx, actor, { kind: "colleagueSuggested", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { colleagueId: row!.id, name, reason: word } });
  });
}
