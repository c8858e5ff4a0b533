// The reads of intake: where a letter can be typed in, and what a reader may know of the own question.
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { askers, readerQueries } from "@/db/schema/intake";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { Person, ReaderActor } from "../actor";
import { magazinesWhere } from "../may";
import { firstWords } from "../questions/first-words";
import { situationOf } from "../questions/hold";
import { leadingOn } from "../questions/joined";
import { whyNot } from "../workflow/why-not";
import { whyNotCorrect } from "./reader-page";

/** The columns for which the person may type in a letter, by magazine and name. */
export const letterColumns = (actor: Person) =>
  db
    .select({ id: columns.id, name: columns.name, path: columns.path, magazine: magazines.name })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(inArray(columns.magazineId, magazinesWhere(actor, "typeInLetter")))
    .orderBy(asc(magazines.name), asc(columns.name));

export type ReaderQuestion = NonNullable<Awaited<ReturnType<typeof readerQuestion>>>;

/** The question behind a status page's secret, as far as its reader may know it; null when there is none. */
export async function readerQuestion(token: string) {
  if (!/^[\w-]{1,64}$/.test(token)) return null;
  const [own] = await db
    .select({
      questionId: questions.id,
      reference: asReference,
      columnPath: columns.path,
      stage: questions.stage,
      receivedAt: questions.receivedAt,
      name: askers.name,
      town: askers.town,
      region: askers.region,
      withheld: askers.withheld,
      hearing: askers.hearing,
      boardWording: askers.boardWording,
      isOnBoard: sql<boolean>`exists (select 1 from board_entries b where b.question_id = ${questions.id} and b.taken_off_at is null)`,
      hasEmail: sql<boolean>`${askers.email} is not null`,
    })
    .from(askers)
    .innerJoin(questions, eq(questions.id, askers.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(askers.token, token));
  if (!own) return null;
  const reader: ReaderActor = { kind: "reader", questionId: own.questionId };
  const [answer, situation, words] = await Promise.all([answering(own.questionId), situationOf(db, reader, own.questionId), firstWords(own.questionId)]);
  const asked = await db
    .select({ body: readerQueries.body, askedAt: readerQueries.askedAt, reply: readerQueries.reply, repliedAt: readerQueries.repliedAt })
    .from(readerQueries)
    .where(eq(readerQueries.questionId, own.questionId))
    .orderBy(asc(readerQueries.id));
  return { ...own, ...answer, words: words ?? "", asked, canTakeBack: !whyNot(reader, situation, "takeBack"), canCorrect: !whyNotCorrect(situation) };
}

/** Where the answer stands: of the question itself, or of the one it was merged into, however far that leads. */
async function answering(questionId: number) {
  const [root] = await db
    .select({ id: questions.id, stage: questions.stage })
    .from(questions)
    .where(and(inArray(questions.id, leadingOn(questionId)), isNull(questions.mergedIntoId)));
  if (!root) return { answerStage: null, page: null, printed: [], wasPublished: false };
  const pages = await db
    .select({ path: publications.path, columnPath: columns.path, headline: publications.headline, withdrawnAt: publications.withdrawnAt, supersededAt: publications.supersededAt })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .where(and(eq(publications.questionId, root.id), isNotNull(publications.wentLiveAt)))
    .orderBy(desc(publications.id));
  const up = pages.find((page) => !page.withdrawnAt && !page.supersededAt);
  const printed = await db
    .select({ issue: issues.name, page: printings.page })
    .from(printings)
    .innerJoin(issues, eq(issues.id, printings.issueId))
    .where(eq(printings.questionId, root.id))
    .orderBy(asc(printings.id));
  return {
    answerStage: root.stage,
    page: up ? { address: `/${up.columnPath}/${up.path}`, headline: up.headline } : null,
    printed,
    wasPublished: pages.length > 0,
  };
}
