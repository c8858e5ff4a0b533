// What was done in one go, as the bar that offers to undo it tells.
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { actParts, acts } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { letters } from "@/db/schema/mail";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";

export type Act = NonNullable<Awaited<ReturnType<typeof actOf>>>;

/** An act of the person's own, with its questions and, where it was undone, how many letters about it had gone; null when there is none. */
export async function actOf(actor: Person, actId: number) {
  const [act] = await db.select({ id: acts.id, kind: acts.kind, at: acts.at, left: acts.left, undoneAt: acts.undoneAt }).from(acts).where(and(eq(acts.id, actId), eq(acts.byId, actor.id)));
  if (!act) return null;
  const parts = await db
    .select({ reference: asReference, slugLine: questions.slugLine, stage: questions.stage, isUndone: sql<boolean>`${actParts.undoneAt} is not null`, eventId: actParts.eventId })
    .from(actParts)
    .innerJoin(questions, eq(questions.id, actParts.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(actParts.actId, actId))
    .orderBy(asc(actParts.questionId));
  const gone = act.undoneAt && parts.length > 0 ? await db.$count(letters, and(inArray(letters.eventId, parts.filter(({ isUndone }) => isUndone).map(({ eventId }) => eventId)), ne(letters.state, "calledBack"))) : 0;
  return { ...act, parts, gone };
}
