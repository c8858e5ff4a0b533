// Suggestions that are back in a text because their decision was undone.
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import type { Person } from "../actor";
import type { Document } from "../text/document";
import { suggestedIn } from "../text/suggested";
import type { Decided } from "./answer";

/** What the actor had made of suggestions that stand in what is sent and not in what it was made from. */
export async function reopenedIn(tx: Tx, actor: Person, questionId: number, base: Document, sent: Document): Promise<Decided> {
  const stood = suggestedIn(base);
  const back = [...suggestedIn(sent).keys()].filter((key) => !stood.has(key));
  if (back.length === 0) return { taken: [], left: [] };
  const rows = await tx
    .select({ key: suggestions.key, outcome: suggestions.outcome })
    .from(suggestions)
    .where(and(eq(suggestions.questionId, questionId), inArray(suggestions.key, back), eq(suggestions.endedById, actor.id)));
  const of = (outcome: "taken" | "left") => rows.filter((row) => row.outcome === outcome).map(({ key }) => key);
  return { taken: of("taken"), left: of("left") };
}
