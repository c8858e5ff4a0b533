// A hand that may only suggest puts nothing under a colleague's suggestion. The desk's own windows never do; a save made by hand might.
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import type { Person } from "../actor";
import { newKey } from "../kit/key";
import type { Document } from "../text/document";
import { isWithin, overreached, underOwnKeys } from "../text/own-keys";
import { suggestedIn } from "../text/suggested";

/** So much of what went with a suggestion is kept. */
const remembered = 2_000;

/**
 * What was sent, with all that stands under others' keys and never stood under them in what the sender may have had before him under keys of
 * the sender's own. A suggestion that is back whole or in part, because what became of it was undone, is whose it was.
 * @param known what it was made from and what stands, each also as the sender's decisions leave it
 */
export async function ownSuggestions(tx: Tx, actor: Person, questionId: number, sent: Document, known: readonly Document[]): Promise<Document> {
  const keys = overreached(sent, known);
  if (keys.length === 0) return sent;
  const rows = await tx
    .select({ key: suggestions.key, was: suggestions.was })
    .from(suggestions)
    .where(and(eq(suggestions.questionId, questionId), inArray(suggestions.key, keys), ne(suggestions.byId, actor.id)));
  const said = rows.length > 0 ? suggestedIn(sent) : null;
  const foreign = rows.filter(({ key, was }) => !was || !isWithin(said!.get(key)!.slice(0, remembered), was)).map(({ key }) => key);
  return foreign.length > 0 ? underOwnKeys(sent, known, foreign, newKey) : sent;
}
