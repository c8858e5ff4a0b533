// Lists of answers as readers may see them. Plainly public: no actor, and so these may be cached.
import { and, asc, count, desc, eq, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, issues, topics } from "@/db/schema/magazine";
import { printings, pageStands, publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import type { Answer } from "./answer";
import { firstIssue, newestFirst } from "./list-order";

/** A line of a list: enough to say what an answer is and where it stands. */
const entryView = {
  id: publications.id,
  questionId: publications.questionId,
  columnId: publications.columnId,
  columnName: columns.name,
  columnPath: columns.path,
  path: publications.path,
  headline: publications.headline,
  deck: publications.deck,
  kicker: publications.kicker,
  bylines: publications.bylines,
  firstLiveAt: sql<Date>`${publications.firstLiveAt}`.mapWith(publications.firstLiveAt),
  issueId: issues.id,
  issueName: issues.name,
  issuePath: issues.path,
  coverDate: issues.coverDate,
  page: printings.page,
};

/** The list itself, for a condition and an order. */
const fromPublications = () =>
  db
    .select(entryView)
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .leftJoin(issues, eq(issues.id, firstIssue))
    .leftJoin(printings, and(eq(printings.questionId, publications.questionId), eq(printings.issueId, issues.id)))
    .$dynamic();

export type Entry = Awaited<ReturnType<typeof fromPublications>>[number];

/** The order of a printed contents page: by page, and what has no page after it. */
const inPrint = [sql`${printings.page} asc nulls last`, asc(publications.firstLiveAt), asc(publications.id)];

/** A column's answers, newest first, so many from so many on. */
export const latest = (columnId: number, limit: number, offset = 0): Promise<Entry[]> =>
  fromPublications().where(and(pageStands, eq(publications.columnId, columnId))).orderBy(...newestFirst).limit(limit).offset(offset);

/** How many answers a column has before readers. */
export async function answerCount(columnId: number): Promise<number> {
  const [row] = await db.select({ answers: count() }).from(publications).where(and(pageStands, eq(publications.columnId, columnId)));
  return row?.answers ?? 0;
}

/** A column's answers that first appeared in an issue, in the order of its pages. */
export const inIssue = (columnId: number, issueId: number): Promise<Entry[]> =>
  fromPublications().where(and(pageStands, eq(publications.columnId, columnId), eq(issues.id, issueId))).orderBy(...inPrint);

/** A column's answers on a topic, newest first. */
export const onTopic = (columnId: number, topicId: number): Promise<Entry[]> =>
  fromPublications()
    .where(and(pageStands, eq(publications.columnId, columnId), sql`exists (select 1 from ${questionTopics} where ${questionTopics.questionId} = ${publications.questionId} and ${questionTopics.topicId} = ${topicId})`))
    .orderBy(...newestFirst);

/** Everything printed under a person's name, newest first. */
export const byPerson = (personId: number): Promise<Entry[]> =>
  fromPublications().where(and(pageStands, sql`${publications.bylines} @> ${JSON.stringify([{ personId }])}::jsonb`)).orderBy(...newestFirst);

/** What a column has corrected, newest first: the answer as it stands now, and what was wrong. Of withdrawn answers nothing is said. */
export async function corrected(columnId: number) {
  const rows = await db
    .select({ id: publications.id, path: publications.path, at: publications.wentLiveAt, correction: publications.correction, headline: sql<string>`now_up.headline` })
    .from(publications)
    .innerJoin(sql`${publications} as now_up`, sql`now_up.question_id = ${publications.questionId} and now_up.went_live_at is not null and now_up.superseded_at is null and now_up.withdrawn_at is null`)
    .where(and(eq(publications.columnId, columnId), sql`${publications.correction} is not null and ${publications.wentLiveAt} is not null`))
    .orderBy(desc(publications.wentLiveAt));
  return rows.flatMap(({ at, correction, ...row }) => (at && correction ? [{ ...row, at, correction }] : []));
}

/** The page of a question that stands before readers, or null. */
export async function pageOf(questionId: number): Promise<Entry | null> {
  const [page] = await fromPublications().where(and(pageStands, eq(publications.questionId, questionId)));
  return page ?? null;
}

/** The issues in which a column has answers, newest first, with how many. */
export function issuesWithAnswers(columnId: number) {
  return db
    .select({ id: issues.id, name: issues.name, path: issues.path, coverDate: issues.coverDate, onSaleOn: issues.onSaleOn, answers: count() })
    .from(publications)
    .innerJoin(issues, eq(issues.id, firstIssue))
    .where(and(pageStands, eq(publications.columnId, columnId)))
    .groupBy(issues.id)
    .orderBy(desc(issues.coverDate), desc(issues.id));
}

/** The topics on which a column has answers, by name, with how many. */
export function topicsWithAnswers(columnId: number) {
  return db
    .select({ id: topics.id, name: topics.name, path: topics.path, answers: count() })
    .from(publications)
    .innerJoin(questionTopics, eq(questionTopics.questionId, publications.questionId))
    .innerJoin(topics, eq(topics.id, questionTopics.topicId))
    .where(and(pageStands, eq(publications.columnId, columnId)))
    .groupBy(topics.id)
    .orderBy(asc(topics.name));
}

/**
 * Answers of the same magazine that a reader of this one may want: most shared topics first, then nearest in words,
 * then newest.
 */
export async function related(to: Pick<Answer, "questionId" | "columnId" | "headline" | "deck">, limit = 4): Promise<Entry[]> {
  const shared = sql`(select count(*) from ${questionTopics} a join ${questionTopics} b on b.topic_id = a.topic_id where a.question_id = ${publications.questionId} and b.question_id = ${to.questionId})`;
  // Any of the words of headline and deck, as one query; quoted, so that no word can be an operator.
  const words = sql`(select coalesce(string_agg(quote_literal(lexeme), ' | '), '')::tsquery from unnest(to_tsvector('askdesk', ${`${to.headline} ${to.deck}`})))`;
  return fromPublications()
    .where(and(pageStands, ne(publications.questionId, to.questionId), sql`${columns.magazineId} = (select magazine_id from ${columns} own where own.id = ${to.columnId})`))
    .orderBy(sql`${shared} desc`, sql`ts_rank(${publications.searched}, ${words}) desc`, ...newestFirst)
    .limit(limit);
}
