// Letters out, as the desk may read them: secrets masked, and only those of one's own magazines.
import { and, count, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { columns, magazines } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import type { Actor } from "../actor";
import { magazinesWhere } from "../may";
import { Missing } from "../refusal";
import type { LetterState } from "../words";
import { masked } from "./plain";

const page = 40;

/** The magazines whose letters the actor may read. Throws Missing when there are none, or the one asked for is not among them. */
function readable(actor: Actor, magazineId?: number): number[] {
  const ids = magazinesWhere(actor, "writeLetters").filter((id) => magazineId === undefined || id === magazineId);
  if (ids.length === 0) throw new Missing("These letters");
  return ids;
}

/** One page of letters, newest first, and whether older ones follow. */
export async function lettersOut(actor: Actor, filter: { magazineId?: number; state?: LetterState; before?: number }) {
  const rows = await db
    .select({
      id: letters.id,
      to: letters.to,
      toName: letters.toName,
      from: letters.from,
      subject: letters.subject,
      body: letters.body,
      state: letters.state,
      tries: letters.tries,
      lastError: letters.lastError,
      sentAt: letters.sentAt,
      madeAt: letters.madeAt,
      magazine: magazines.name,
      reference: sql<string | null>`${asReference}`,
    })
    .from(letters)
    .innerJoin(magazines, eq(magazines.id, letters.magazineId))
    .leftJoin(questions, eq(questions.id, letters.questionId))
    .leftJoin(columns, eq(columns.id, questions.columnId))
    .where(and(inArray(letters.magazineId, readable(actor, filter.magazineId)), filter.state && eq(letters.state, filter.state), filter.before === undefined ? undefined : lt(letters.id, filter.before)))
    .orderBy(desc(letters.id))
    .limit(page + 1);
  return { more: rows.length > page, letters: rows.slice(0, page).map((row) => ({ ...row, body: masked(row.body) })) };
}

/** How many letters there are in each state. */
export async function letterCounts(actor: Actor, magazineId?: number): Promise<Record<LetterState, number>> {
  const rows = await db.select({ state: letters.state, n: count() }).from(letters).where(inArray(letters.magazineId, readable(actor, magazineId))).groupBy(letters.state);
  return { waiting: 0, sent: 0, failed: 0, bounced: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) };
}
