// What is called how in the words about a reminder, read for those alone that are given or shown.
import { eq, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import type { Reminder, Waits } from "./falls";
import type { People } from "./told";

/** Something that waits, with the words for it. `historian` is a name. */
export type Called = Waits & { reference: string; slugLine: string; historian: string | null };

/** The same reminders in the same order, with words. @param known whoever is concerned by them */
export async function called(reads: Reads, found: readonly Reminder[], known: People): Promise<Reminder<Called>[]> {
  const ids = [...new Set(found.map(({ waits }) => waits.questionId))];
  if (ids.length === 0) return [];
  const rows = await reads.select({ id: questions.id, reference: asReference, slugLine: questions.slugLine }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(sql`${questions.id} = any(${sql.param(ids)}::bigint[])`);
  const words = new Map(rows.map(({ id, ...one }) => [id, one]));
  return found.map((one) => ({ ...one, waits: { ...one.waits, ...words.get(one.waits.questionId)!, historian: known.get(one.waits.historianId ?? 0)?.name ?? null } }));
}
