// What the desk knows of a question and the board. The caller has made sure that the actor may see the question.
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { boardEntries } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { questions } from "@/db/schema/questions";

export type DeskBoard = NonNullable<Awaited<ReturnType<typeof boardOf>>>;

/** Null where the column has no board and the question never was on one. `isOn`: it stands there now. */
export async function boardOf(questionId: number) {
  const [found] = await db
    .select({
      hasBoard: columns.hasBoard,
      columnPath: columns.path,
      agreed: sql<boolean>`${askers.boardWording} is not null`,
      words: boardEntries.words,
      putUpAt: boardEntries.putUpAt,
      isOn: sql<boolean>`coalesce(${boardEntries.questionId} is not null and ${boardEntries.takenOffAt} is null, false)`,
      wondered: sql<number>`coalesce(${boardEntries.wondered}, 0)`,
      toBeTold: sql<number>`(select count(*) from wonders w where w.question_id = ${questions.id} and w.confirmed_at is not null)`.mapWith(Number),
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(askers, eq(askers.questionId, questions.id))
    .leftJoin(boardEntries, eq(boardEntries.questionId, questions.id))
    .where(eq(questions.id, questionId));
  return found && (found.hasBoard || found.putUpAt) ? found : null;
}
