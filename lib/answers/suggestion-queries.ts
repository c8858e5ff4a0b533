// The reads of suggestions: whose each open one is. What it says stands in the text.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { suggestions } from "@/db/schema/answers";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { onTextOf } from "./own-draft";
import { handOver } from "./working-text";

/** `isFromFile`: `by` is whom a Word file names; `byId` brought it. */
export type Suggester = { byId: number; by: string; isFromFile: boolean; at: string };

/** Who made the open suggestions of a text, by key; of one that came in a Word file, whom the file names. Throws Missing for whom the text does not exist. */
export async function suggestersOf(actor: Person, questionId: number): Promise<Record<string, Suggester>> {
  const { situation } = await handOver(db, actor, questionId);
  const rows = await db
    .select({ key: suggestions.key, byId: suggestions.byId, name: people.name, author: suggestions.author, at: suggestions.madeAt })
    .from(suggestions)
    .innerJoin(people, eq(people.id, suggestions.byId))
    .where(and(eq(suggestions.questionId, questionId), isNull(suggestions.endedAt), onTextOf(actor, situation, suggestions.madeAt)));
  return Object.fromEntries(rows.map(({ key, byId, name, author, at }) => [key, { byId, by: author ? `${author} (in a Word file)` : name, isFromFile: author !== "", at: at.toISOString() }]));
}
