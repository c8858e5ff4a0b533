// Which rows of a sheet are on the desk already, by what they ask, of whom and on which day.
import { and, eq, inArray } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { backlogRows } from "@/db/schema/backlog";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";

/** Of these hashes those that were brought in before, and as what. */
export async function knownOf(reads: Reads, columnId: number, hashes: readonly string[]): Promise<Map<string, { why: string; isErased: boolean }>> {
  if (hashes.length === 0) return new Map();
  const rows = await reads
    .select({ hash: backlogRows.hash, reference: asReference, erasedAt: backlogRows.erasedAt })
    .from(backlogRows)
    .innerJoin(questions, eq(questions.id, backlogRows.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(and(eq(backlogRows.columnId, columnId), inArray(backlogRows.hash, [...hashes]), eq(backlogRows.state, "taken")));
  return new Map(rows.map(({ hash, reference, erasedAt }) => [hash!, { why: `It was brought in before: it is ${reference}.`, isErased: erasedAt !== null }]));
}
