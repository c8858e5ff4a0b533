// The record of suggestions follows the text: whose each is, and what became of it, is known from the saves.
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import type { Document } from "../text/document";
import { suggestedIn } from "../text/suggested";
import type { Outcome } from "../words";
import type { Decided } from "./answer";

type Saved = { questionId: number; before: Document | null; after: Document; byId: number; suggestedById: number; decided?: Decided; now: Date };

/**
 * Writes down which suggestions came with a save, and which went: as the saver decided, or with the words around them. One that is back,
 * because a save was undone, is open again and whose it was. Returns how many were taken and left.
 */
export async function keepSuggestions(tx: Tx, { questionId, before, after, byId, suggestedById, decided, now }: Saved): Promise<{ taken: number; left: number }> {
  const was = before ? suggestedIn(before) : new Map<string, string>();
  const is = suggestedIn(after);
  const came = [...is.keys()].filter((key) => !was.has(key));
  const gone = [...was.keys()].filter((key) => !is.has(key));
  if (came.length > 0) {
    await tx
      .insert(suggestions)
      .values(came.map((key) => ({ questionId, key, byId: suggestedById, madeAt: now })))
      .onConflictDoUpdate({ target: [suggestions.questionId, suggestions.key], set: { endedAt: null, endedById: null, outcome: null } });
  }
  const [taken, left] = [new Set(decided?.taken), new Set(decided?.left)];
  const outcomeOf = (key: string): Outcome => (taken.has(key) ? "taken" : left.has(key) ? "left" : "gone");
  for (const key of gone) {
    await tx
      .update(suggestions)
      .set({ endedAt: now, endedById: byId, outcome: outcomeOf(key), was: was.get(key)!.slice(0, 2_000) })
      .where(and(eq(suggestions.questionId, questionId), eq(suggestions.key, key)));
  }
  return { taken: gone.filter((key) => taken.has(key)).length, left: gone.filter((key) => left.has(key)).length };
}
