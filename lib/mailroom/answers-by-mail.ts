// The answers that came by mail and lie beside a draft: neither used nor set aside.
import { and, asc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { mailedAnswers } from "@/db/schema/mailroom";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { may } from "../may";
import { situationOf } from "../questions/hold";

/** For their own historian, and for editors; a checker sees none. Throws Missing when the question is not the actor's to see. */
export async function answersByMail(actor: Actor, questionId: number) {
  const { magazineId, assignment } = await situationOf(db, actor, questionId);
  const isDesk = may(actor, "handleMail", magazineId);
  if (!isDesk && actor.kind !== "person") return [];
  const mine = isDesk || actor.kind !== "person" ? undefined : eq(mailedAnswers.contributorId, actor.id);
  const rows = await db
    .select({ id: mailedAnswers.id, mailId: mailedAnswers.mailId, by: people.name, contributorId: mailedAnswers.contributorId, source: mailedAnswers.source, cameAt: mailedAnswers.cameAt, answer: mailedAnswers.answer })
    .from(mailedAnswers)
    .innerJoin(people, eq(people.id, mailedAnswers.contributorId))
    .where(and(eq(mailedAnswers.questionId, questionId), isNull(mailedAnswers.usedAt), isNull(mailedAnswers.setAsideAt), mine))
    .orderBy(asc(mailedAnswers.id));
  return rows.map(({ contributorId, ...row }) => ({ ...row, isOfHistorian: !assignment || assignment.contributorId === contributorId }));
}
export type AnswerByMail = Awaited<ReturnType<typeof answersByMail>>[number];
