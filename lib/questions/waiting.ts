// What waits for somebody at the desk, in figures: the beginning of a day.
import { and, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isOpenWith, questionHistorians } from "@/db/schema/historians";
import { readerQueries } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { isScheduled, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { tallyOf } from "../timeline/tallies";
import { atDesk } from "./at-desk";
import { dayThere } from "./list-page";
import { some } from "./walk";

export type Waiting = Awaited<ReturnType<typeof waiting>>;

/** How many questions wait for what, at the person's desks or at that of one magazine. What is in a stage is known; only its parts are counted. */
export async function waiting(actor: Person, magazine: string | undefined, now: Date) {
  // Of what waits the younger part is counted, which the promise bounds; the rest grows with the years.
  const [stages, within, replied, late, scheduled] = await Promise.all([
    tallyOf("questions", db.select({ id: columns.id }).from(columns).where(atDesk(actor, magazine))),
    count(atDesks().where(and(atDesk(actor, magazine), eq(questions.stage, "inbox"), isNull(questions.snoozedAt), sql`${questions.receivedAt} >= ${now.toISOString()}::timestamptz - make_interval(days => ${columns.promiseDays})`))),
    repliedTo(actor, magazine),
    count(db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(questionHistorians).innerJoin(columns, eq(columns.id, questionHistorians.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).where(and(atDesk(actor, magazine), isOpenWith, lt(questionHistorians.dueOn, dayThere(now))))),
    count(atDesks().where(and(atDesk(actor, magazine), eq(questions.stage, "ready"), inArray(questions.id, db.select({ id: publications.questionId }).from(publications).where(isScheduled))))),
  ]);
  const { inbox = 0, unassigned = 0, assigned: notTaken = 0, drafting: writing = 0, review: inReview = 0, ready = 0 } = stages;
  return { inbox, pastPromise: Math.max(0, inbox - within), replied, unassigned, notTaken, writing, late, inReview, ready, scheduled };
}

/** Of what waits those whose reader has answered. Which those are is read off indexes, one after the other: readers' answers of twenty years are many more. Of all that waits, none is looked at but they. */
async function repliedTo(actor: Person, magazine: string | undefined): Promise<number> {
  const rows = await db.execute<{ n: number }>(sql`
    with answered as materialized (
      select ${questions.id} from ${questions} join ${columns} on ${columns.id} = ${questions.columnId}
      where ${and(atDesk(actor, magazine), inArray(questions.stage, ["inbox", "unassigned"]), some(sql`from ${readerQueries} where ${and(eq(readerQueries.questionId, questions.id), isNotNull(readerQueries.repliedAt))}`))})
    select count(*)::int as n from answered join ${questions} on ${questions.id} = answered.id where ${questions.awaitingReaderSince} is null`);
  return rows[0]?.n ?? 0;
}

const atDesks = () =>
  db.select({ count: sql<number>`count(*)`.mapWith(Number) }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).innerJoin(magazines, eq(magazines.id, columns.magazineId)).$dynamic();

const count = async (counted: PromiseLike<{ count: number }[]>): Promise<number> => (await counted)[0]?.count ?? 0;
