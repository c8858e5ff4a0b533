// Whoever was invited names somebody better suited. The offer stands meanwhile; the desk says what becomes of it.
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { suggestedColleagues } from "@/db/schema/assignments";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import { mostColleagues, type suggestingColleague } from "./invitation";
import { type Door, holdOffer } from "./hold-invitation";

/** Keeps the name and lets the desk know; the same name again is one. Throws Missing, or a Refusal with a sentence. */
export async function suggestColleague({ name, whereabouts, word, ...door }: Omit<z.output<typeof suggestingColleague>, "token"> & Door, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    const { offer, situation, actor } = await holdOffer(tx, door, now);
    const named = await tx.select({ name: suggestedColleagues.name }).from(suggestedColleagues).where(and(eq(suggestedColleagues.assignmentId, offer.id)));
    if (named.some((one) => one.name === name)) return;
    if (named.length >= mostColleagues) throw new Refusal("You have named as many as we can ask. Thank you.");
    const [row] = await tx.insert(suggestedColleagues).values({ assignmentId: offer.id, name, whereabouts, word, suggestedAt: now }).returning({ id: suggestedColleagues.id });
    await record(tx, actor, { kind: "colleagueSuggested", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { colleagueId: row!.id, name, reason: word } });
  });
}
