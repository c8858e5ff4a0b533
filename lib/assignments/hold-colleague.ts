// A suggested colleague taken in hand with the question and the offer it was suggested for.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, suggestedColleagues } from "@/db/schema/assignments";
import type { Person } from "../actor";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { isFor } from "../workflow/why-not";

/** Throws Missing to whom offering is not open, and refuses what somebody has settled already. */
export async function holdColleague(tx: Tx, actor: Person, { questionId, colleagueId }: { questionId: number; colleagueId: number }) {
  const situation = await hold(tx, actor, questionId);
  if (!isFor(actor, situation.magazineId, "assign")) throw new Missing("This suggestion");
  const [row] = await tx.select({ colleague: suggestedColleagues, offer: assignments }).from(suggestedColleagues).innerJoin(assignments, eq(assignments.id, suggestedColleagues.assignmentId)).where(and(eq(suggestedColleagues.id, colleagueId), eq(assignments.questionId, questionId)));
  if (!row) throw new Missing("This suggestion");
  if (row.colleague.settledAt) throw new Refusal("That has been settled meanwhile. Look again.");
  return { situation, ...row };
}
