// The reads of assignments: a contributor's own.
import { and, asc, eq, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { columns, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { Missing } from "../refusal";
import { visibleTo } from "../questions/visible-to";

const rows = () =>
  db
    .select({
      id: assignments.id,
      questionId: questions.id,
      reference: asReference,
      slugLine: questions.slugLine,
      asPrinted: questions.asPrinted,
      stage: questions.stage,
      stageSince: questions.stageSince,
      column: columns.name,
      magazineId: magazines.id,
      magazine: magazines.name,
      locale: magazines.locale,
      timeZone: magazines.timeZone,
      offeredBy: people.name,
      offeredAt: assignments.offeredAt,
      takenAt: assignments.takenAt,
      dueOn: assignments.dueOn,
      words: assignments.words,
      fee: assignments.fee,
      feeAmount: assignments.feeAmount,
      feeCurrency: assignments.feeCurrency,
      feeNote: assignments.feeNote,
      brief: assignments.brief,
      rights: assignments.rights,
    })
    .from(assignments)
    .innerJoin(questions, eq(questions.id, assignments.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .innerJoin(people, eq(people.id, assignments.offeredById))
    .$dynamic();

const own = (actor: Person) => and(eq(assignments.contributorId, actor.id), offerStands, visibleTo(actor));

export type OwnAssignment = Awaited<ReturnType<typeof ownAssignments>>[number];

/** The actor's own assignments that stand, those due first at the top. Nothing of the reader but the question to be printed. */
export function ownAssignments(actor: Person) {
  return rows().where(own(actor)).orderBy(asc(assignments.dueOn), asc(assignments.id));
}

/** One of the actor's own assignments, by its id as it stands in an address. Throws Missing for anybody else's. */
export async function ownAssignment(actor: Person, id: string): Promise<OwnAssignment> {
  const [row] = /^\d{1,15}$/.test(id) ? await rows().where(and(own(actor), eq(assignments.id, Number(id)))) : [];
  if (!row) throw new Missing("This assignment");
  return row;
}

/** The offer that stands for a question the actor has been shown, or null. Read once for a page. */
export const standingOffer = cache(async (questionId: number) => {
  const [offer] = await db
    .select({
      contributor: people.name,
      contributorId: assignments.contributorId,
      hasEmail: sql<boolean>`${people.email} is not null`,
      offeredAt: assignments.offeredAt,
      takenAt: assignments.takenAt,
      dueOn: assignments.dueOn,
      followsIssue: assignments.followsIssue,
      words: assignments.words,
      fee: assignments.fee,
      feeAmount: assignments.feeAmount,
      feeCurrency: assignments.feeCurrency,
      feeNote: assignments.feeNote,
      brief: assignments.brief,
      rights: assignments.rights,
    })
    .from(assignments)
    .innerJoin(people, eq(people.id, assignments.contributorId))
    .where(and(eq(assignments.questionId, questionId), offerStands));
  return offer ?? null;
});
export type StandingOffer = NonNullable<Awaited<ReturnType<typeof standingOffer>>>;
