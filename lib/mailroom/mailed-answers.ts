// The answers that came by mail, as the writing page and the question's sheet show them beside the draft.
import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { db } from "@/db/client";
import { mailedAnswers } from "@/db/schema/mailroom";
import { columns } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { magazinesWhere } from "../may";
import { visibleTo } from "../questions/visible-to";

export type MailedAnswer = Awaited<ReturnType<typeof mailedAnswersOf>>[number];

/** Those of a question that were not set aside, the first first: a historian's own, or all of them for the desk. `usedAt`: it has become the draft or a revision. */
export async function mailedAnswersOf(actor: Person, questionId: number) {
  const desks = magazinesWhere(actor, "handleMail");
  return db
    .select({ id: mailedAnswers.id, mailId: mailedAnswers.mailId, answer: mailedAnswers.answer, source: mailedAnswers.source, by: people.name, cameAt: mailedAnswers.cameAt, usedAt: mailedAnswers.usedAt })
    .from(mailedAnswers)
    .innerJoin(questions, eq(questions.id, mailedAnswers.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(people, eq(people.id, mailedAnswers.contributorId))
    .where(and(eq(questions.id, questionId), visibleTo(actor), isNull(mailedAnswers.setAsideAt), or(eq(mailedAnswers.contributorId, actor.id), desks.length > 0 ? inArray(columns.magazineId, desks) : undefined)))
    .orderBy(asc(mailedAnswers.id));
}
