// A question's sheet: all the desk knows of it, but for what later rooms know better.
import { and, asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { columns, issues, magazines, topics } from "@/db/schema/magazine";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { questions, questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";
import { beside } from "./beside";
import { situationOf } from "./hold";
import { namedBy } from "./reference";
import { visibleTo } from "./visible-to";

type Chosen = { id: number; name: string };
type Printed = { issue: string; page: number };
/** An issue that is still to come. */
export type OpenIssue = { id: number; name: string; copyCloseOn: string };

export type Sheet = Awaited<ReturnType<typeof sheetOf>>;

/** The question of a reference with its column, magazine, issue, topics and pages, and what lies beside it. Throws Missing when it is not on the person's desk. */
export async function sheetOf(actor: Person, reference: string) {
  const [found] = await rowOf(actor, reference);
  if (!found) throw new Missing("This question");
  const { questionId, ...row } = found;
  must(actor, "sitAtDesk", row.magazine.id);
  const [situation, pages] = await Promise.all([situationOf(db, actor, questionId), pagesOf(questionId)]);
  return { ...row, situation, pages };
}

function rowOf(actor: Person, reference: string) {
  const into = alias(questions, "into");
  const intoColumn = alias(columns, "into_column");
  return db
    .select({
      questionId: questions.id,
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
      topics: sql<Chosen[]>`coalesce((select jsonb_agg(jsonb_build_object('id', ${topics.id}, 'name', ${topics.name}) order by ${topics.name}) from ${questionTopics} join ${topics} on ${topics.id} = ${questionTopics.topicId} where ${questionTopics.questionId} = ${questions.id}), '[]')`,
      printed: sql<Printed[]>`coalesce((select jsonb_agg(jsonb_build_object('issue', in_print.name, 'page', ${printings.page}) order by in_print.cover_date) from ${printings} join ${issues} in_print on in_print.id = ${printings.issueId} where ${printings.questionId} = ${questions.id}), '[]')`,
      beside,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(issues, eq(issues.id, questions.issueId))
    .leftJoin(into, eq(into.id, questions.mergedIntoId))
    .leftJoin(intoColumn, eq(intoColumn.id, into.columnId))
    .where(and(namedBy(reference), visibleTo(actor)));
}

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

/** The issues and topics of a magazine, to choose from; issues that are out are left away. @param today at the magazine */
export async function choicesOf(magazineId: number, today: string): Promise<{ issues: OpenIssue[]; topics: Chosen[] }> {
  const [row] = await db.execute<{ issues: OpenIssue[]; topics: Chosen[] }>(sql`
    select
      coalesce((select jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'copyCloseOn', i.copy_close_on) order by i.copy_close_on) from ${issues} i where i.magazine_id = ${magazineId} and i.on_sale_on >= ${today}), '[]') as issues,
      coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) order by t.name) from ${topics} t where t.magazine_id = ${magazineId}), '[]') as topics`);
  return row!;
}

/** The issues of several magazines that are not out there by now, by magazine, each in the order in which copy closes. */
export async function openIssues(magazineIds: readonly number[], now: Date): Promise<Map<number, OpenIssue[]>> {
  const rows = await db
    .select({ magazineId: issues.magazineId, id: issues.id, name: issues.name, copyCloseOn: issues.copyCloseOn })
    .from(issues)
    .innerJoin(magazines, eq(magazines.id, issues.magazineId))
    .where(and(sql`${issues.magazineId} = any(${sql.param([...magazineIds])}::bigint[])`, sql`${issues.onSaleOn} >= (${now.toISOString()}::timestamptz at time zone ${magazines.timeZone})::date`))
    .orderBy(asc(issues.copyCloseOn));
  return new Map(magazineIds.map((id) => [id, rows.filter(({ magazineId }) => magazineId === id)]));
}
