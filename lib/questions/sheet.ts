// A question's sheet: all the desk knows of it, but for what later rooms know better.
import { asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";
import { situationOf } from "./hold";
import { questionOf } from "./reference";

export type Sheet = Awaited<ReturnType<typeof sheetOf>>;

/** The question of a reference with its column, magazine, issue, topics and pages. Throws Missing when it is not on the person's desk. */
export async function sheetOf(actor: Person, reference: string) {
  const questionId = await questionOf(db, actor, reference);
  const situation = await situationOf(db, actor, questionId);
  must(actor, "sitAtDesk", situation.magazineId);
  const [[row], chosen, pages, printed] = await Promise.all([rowOf(questionId), topicsOf(questionId), pagesOf(questionId), printedIn(questionId)]);
  if (!row) throw new Missing("This question");
  return { ...row, situation, topics: chosen, pages, printed };
}

function rowOf(questionId: number) {
  const into = alias(questions, "into");
  const intoColumn = alias(columns, "into_column");
  return db
    .select({
      slugLine: questions.slugLine,
      asPrinted: questions.asPrinted,
      receivedAt: questions.receivedAt,
      stageSince: questions.stageSince,
      slotLines: questions.slotLines,
      unread: sql<boolean>`${questions.openedAt} is null`,
      lastEventId: sql<number>`coalesce((select max(e.id) from events e where e.question_id = ${questions.id}), 0)`.mapWith(Number),
      snoozedAt: questions.snoozedAt,
      wakesAt: questions.wakesAt,
      wokeAt: questions.wokeAt,
      wokeWhy: questions.wokeWhy,
      awaitingReaderSince: questions.awaitingReaderSince,
      mergedInto: sql<string | null>`${intoColumn.prefix} || '-' || ${into.number}`,
      column: { name: columns.name, path: columns.path, promiseDays: columns.promiseDays, placeStyle: columns.placeStyle, withheldLine: columns.withheldLine, maxWords: columns.maxWords, slotLines: columns.slotLines },
      magazine: { id: magazines.id, name: magazines.name, handle: magazines.handle, locale: magazines.locale, timeZone: magazines.timeZone, passOnAddresses: magazines.passOnAddresses, rights: magazines.rights },
      issue: { id: issues.id, name: issues.name, copyCloseOn: issues.copyCloseOn },
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(issues, eq(issues.id, questions.issueId))
    .leftJoin(into, eq(into.id, questions.mergedIntoId))
    .leftJoin(intoColumn, eq(intoColumn.id, into.columnId))
    .where(eq(questions.id, questionId));
}

const topicsOf = (questionId: number) =>
  db.select({ id: topics.id, name: topics.name }).from(questionTopics).innerJoin(topics, eq(topics.id, questionTopics.topicId)).where(eq(questionTopics.questionId, questionId)).orderBy(asc(topics.name));

const pagesOf = (questionId: number) =>
  db
    .select({
      headline: publications.headline,
      path: publications.path,
      goesLiveAt: publications.goesLiveAt,
      wentLiveAt: publications.wentLiveAt,
      withdrawnAt: publications.withdrawnAt,
      correction: publications.correction,
      stands: sql<boolean>`${pageStands}`,
      cancelled: sql<boolean>`${publications.cancelledAt} is not null`,
    })
    .from(publications)
    .where(eq(publications.questionId, questionId))
    .orderBy(desc(publications.id));

const printedIn = (questionId: number) =>
  db.select({ issue: issues.name, page: printings.page }).from(printings).innerJoin(issues, eq(issues.id, printings.issueId)).where(eq(printings.questionId, questionId)).orderBy(asc(issues.coverDate));

/** The issues and topics of a magazine, to choose from; issues whose copy has closed long ago are left out. */
export async function choicesOf(magazineId: number, today: string) {
  const [open, all] = await Promise.all([
    db.select({ id: issues.id, name: issues.name, copyCloseOn: issues.copyCloseOn }).from(issues).where(sql`${issues.magazineId} = ${magazineId} and ${issues.onSaleOn} >= ${today}`).orderBy(asc(issues.copyCloseOn)),
    db.select({ id: topics.id, name: topics.name }).from(topics).where(eq(topics.magazineId, magazineId)).orderBy(asc(topics.name)),
  ]);
  return { issues: open, topics: all };
}
