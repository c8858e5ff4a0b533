// What is called how in the words about a reminder, read for those alone that are given or shown.
import { and, eq, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Reminder, Waits } from "./falls";

/** Something that waits, with the words for it. `historian` is a name. */
export type Called = Waits & { reference: string; slugLine: string; historian: string | null };

/** The same reminders in the same order, with words. @param magazineId whose they all are: of a question of another nothing is told */
export async function called(reads: Reads, magazineId: number, found: readonly Reminder[]): Promise<Reminder<Called>[]> {
  if (found.length === 0) return [];
  const asked = [...new Map(found.map(({ waits }) => [keyOf(waits), waits])).values()];
  const rows = await reads
    .select({ questionId: questions.id, reference: asReference, slugLine: questions.slugLine, historianId: people.id, historian: people.name })
    .from(sql`unnest(${sql.param(asked.map(({ questionId }) => questionId))}::bigint[], ${sql.param(asked.map(({ historianId }) => historianId))}::bigint[]) asked (question_id, historian_id)`)
    .innerJoin(questions, sql`${questions.id} = asked.question_id`)
    .innerJoin(columns, and(eq(columns.id, questions.columnId), eq(columns.magazineId, magazineId)))
    .leftJoin(people, sql`${people.id} = asked.historian_id`);
  const words = new Map(rows.map(({ reference, slugLine, historian, ...of }) => [keyOf(of), { reference, slugLine, historian }]));
  return found.map((one) => ({ ...one, waits: { ...one.waits, ...(words.get(keyOf(one.waits)) ?? { reference: "", slugLine: "", historian: null }) } }));
}

const keyOf = ({ questionId, historianId }: Pick<Waits, "questionId" | "historianId">) => `${questionId} ${historianId}`;
