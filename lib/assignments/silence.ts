// What is done about silence: an offer that nobody has answered by its day goes to the next in line; with nobody in line its editor is told,
// once. Asked for every hour, and done at eight in the magazine's morning, or later.
import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Reads } from "@/db/client";
import { alternates, assignments, offerStands } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import { clock } from "../actor";
import { sayDay } from "../kit/day";
import { hold } from "../questions/hold";
import { record } from "../timeline/record";
import { askNext } from "./ask-next";

/** Does what is to be done about every offer that has met with silence. */
export async function breakSilence(now: Date): Promise<void> {
  for (const { id, questionId } of await silent(db, now)) {
    await db.transaction(async (tx) => {
      const { magazineId } = await hold(tx, clock, questionId);
      // Looked at anew behind the lock: an answer may have come a moment ago.
      const [offer] = await silent(tx, now, eq(assignments.id, id));
      if (!offer || (await askNext(tx, id, "silence", now)) || offer.isSaid) return;
      await tx.update(assignments).set({ silenceSaidAt: now }).where(eq(assignments.id, id));
      await record(tx, clock, { kind: "silent", at: now, magazineId, questionId, data: { from: offer.contributor, due: sayDay(offer.answerBy!, offer.locale) } });
    });
  }
}

/** Offers whose day has passed without a yes, a no, a wish or a name; of those that were told of, the ones with somebody in line by now. */
function silent(reads: Reads, now: Date, only?: SQL) {
  const eight = sql`((${assignments.answerBy} + 1) + time '08:00') at time zone ${magazines.timeZone}`;
  const said = sql`exists (select 1 from time_requests t where t.assignment_id = ${assignments.id} and t.decided_at is null) or exists (select 1 from suggested_colleagues s where s.assignment_id = ${assignments.id} and s.settled_at is null)`;
  const inLine = sql`exists (select 1 from ${alternates} l where l.question_id = ${assignments.questionId} and l.asked_at is null and l.ended_at is null)`;
  return reads
    .select({ id: assignments.id, questionId: assignments.questionId, answerBy: assignments.answerBy, isSaid: isNotNull(assignments.silenceSaidAt).mapWith(Boolean), contributor: people.name, locale: magazines.locale })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .innerJoin(questions, and(eq(questions.id, assignments.questionId), eq(questions.stage, "assigned")))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(offerStands, isNull(assignments.takenAt), sql`${eight} <= ${now.toISOString()}::timestamptz`, sql`not (${said})`, sql`(${assignments.silenceSaidAt} is null or ${inLine})`, only))
    .orderBy(assignments.id);
}
