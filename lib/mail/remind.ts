// Reminds historians: once a few days before an answer is due, and once when the day has passed. Each is an event of the question, so
// the story tells it, and the letter follows from the event.
import { and, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns } from "@/db/schema/magazine";
import { unwantedLetters } from "@/db/schema/mail";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import { clock } from "../actor";
import { addDays, sayDay } from "../kit/day";
import { record } from "../timeline/record";

/** So many days before the day an answer is due. */
const daysBefore = 3;

type Magazine = { id: number; locale: string };
type Due = Awaited<ReturnType<typeof dueSoon>>[number];

/** Answers that are not in yet and are due soon, or were, with whoever can be written to. Taken in hand until the transaction ends. */
const dueSoon = (tx: Tx, magazineId: number, day: string) =>
  tx
    .select({ id: assignments.id, questionId: questions.id, personId: people.id, name: people.name, dueOn: assignments.dueOn, offeredAt: assignments.offeredAt })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .where(and(eq(columns.magazineId, magazineId), offerStands, inArray(questions.stage, ["assigned", "drafting"]), lte(assignments.dueOn, addDays(day, daysBefore)), isNotNull(people.email), isNull(people.disabledAt)))
    .orderBy(assignments.id)
    .for("update", { of: questions });

/** The same reminder, of the same day, has been written; or its historian does not want such letters. */
async function isSaid(tx: Tx, { id, personId, dueOn, questionId }: Due, overdue: boolean): Promise<boolean> {
  const mark = JSON.stringify({ assignment: id, dueOn, overdue });
  const [before] = await tx.select({ id: events.id }).from(events).where(and(eq(events.questionId, questionId), eq(events.kind, "reminded"), sql`${events.data} @> ${mark}::jsonb`)).limit(1);
  if (before) return true;
  const [against] = await tx.select({ kind: unwantedLetters.kind }).from(unwantedLetters).where(and(eq(unwantedLetters.personId, personId), eq(unwantedLetters.kind, overdue ? "overdue" : "reminder")));
  return against !== undefined;
}

/** Whoever was asked a moment ago has read the day in the offer. */
const isFresh = ({ offeredAt }: Due, now: Date): boolean => now.getTime() - offeredAt.getTime() < daysBefore * 24 * 3600 * 1000;

/** @param day it is at the magazine */
export async function remind(tx: Tx, magazine: Magazine, day: string, now: Date): Promise<void> {
  for (const due of await dueSoon(tx, magazine.id, day)) {
    const overdue = due.dueOn < day;
    if ((!overdue && isFresh(due, now)) || (await isSaid(tx, due, overdue))) continue;
    await record(tx, clock, { kind: "reminded", at: now, magazineId: magazine.id, questionId: due.questionId, data: { to: due.name, due: sayDay(due.dueOn, magazine.locale, day), dueOn: due.dueOn, overdue, assignment: due.id } });
  }
}
