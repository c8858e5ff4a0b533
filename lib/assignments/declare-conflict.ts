// Whoever was invited declares a conflict of interest: kept with the person and the question, and the question goes back to the desk.
import type { z } from "zod";
import { db } from "@/db/client";
import { conflictsOfInterest } from "@/db/schema/assignments";
import type { declaringConflict } from "./invitation";
import { type Door, holdInvitation, holdOffer } from "./hold-invitation";
import { turnDownHeld } from "./turn-down";

/** Keeps it, and gives the assignment back; pressed twice it is done once. Throws Missing, or a Refusal with a sentence. */
export async function declareConflict({ word, ...door }: Omit<z.output<typeof declaringConflict>, "token"> & Door, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    if ("token" in door && (await holdInvitation(tx, door.token, now)).state === "conflict") return;
    const { situation, actor } = await holdOffer(tx, door, now);
    const { questionId } = situation;
    await tx.insert(conflictsOfInterest).values({ questionId, personId: actor.id, word, declaredAt: now }).onConflictDoUpdate({ target: [conflictsOfInterest.questionId, conflictsOfInterest.personId], set: { word, declaredAt: now } });
    await turnDownHeld(tx, actor, situation, word, now, "conflictDeclared");
  });
}
