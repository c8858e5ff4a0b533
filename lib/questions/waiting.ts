// What waits for somebody at the desk, in figures: the beginning of a day.
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { readerQueries } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { isScheduled, publications } from "@/db/schema/publishing";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { atDesk } from "./at-desk";

export type Waiting = Awaited<ReturnType<typeof waiting>>;

/** How many questions wait for what, at the person's desks or at that of one magazine. */
export async function waiting(actor: Person, magazine: string | undefined, now: Date) {
  const when = (condition: ReturnType<typeof sql>) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  const writing = sql`${questions.stage} in ('assigned', 'drafting')`;
  const [row] = await db
    .select({
      inbox: when(sql`${questions.stage} = 'inbox'`),
      pastPromise: when(sql`${questions.stage} = 'inbox' and ${questions.receivedAt} < ${now.toISOString()}::timestamptz - make_interval(days => ${columns.promiseDays})`),
      replied: when(sql`${questions.stage} in ('inbox', 'unassigned') and ${questions.awaitingReaderSince} is null and exists (select 1 from ${readerQueries} where ${readerQueries.questionId} = ${questions.id} and ${readerQueries.repliedAt} is not null)`),
      unassigned: when(sql`${questions.stage} = 'unassigned'`),
      notTaken: when(sql`${questions.stage} = 'assigned'`),
      writing: when(sql`${questions.stage} = 'drafting'`),
      late: when(sql`${writing} and ${assignments.dueOn} < (${now.toISOString()}::timestamptz at time zone ${magazines.timeZone})::date`),
      inReview: when(sql`${questions.stage} = 'review'`),
      ready: when(sql`${questions.stage} = 'ready'`),
      scheduled: when(sql`${questions.stage} = 'ready' and exists (select 1 from ${publications} where ${publications.questionId} = ${questions.id} and ${isScheduled})`),
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(assignments, and(eq(assignments.questionId, questions.id), offerStands))
    .where(and(atDesk(actor, magazine), inArray(questions.stage, ["inbox", "unassigned", "assigned", "drafting", "review", "ready"])));
  if (!row) throw new Error("a count without a row");
  return row;
}
