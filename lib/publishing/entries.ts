// Lists of answers as readers may see them. Plainly public: no actor, and so these may be cached.
import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, issues, topics } from "@/db/schema/magazine";
import { printings, publications } from "@/db/schema/publishing";
import { archive } from "@/db/schema/search";
import { inOrderOf, shelfOf, tally } from "./shelf";

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
    .innerJoin(archive, eq(archive.publicationId, publications.id)) // what is before readers
    .leftJoin(issues, eq(issues.id, archive.issueId))
    .leftJoin(printings, and(eq(printings.questionId, publications.questionId), eq(printings.issueId, issues.id)))
    .$dynamic();

export type Entry = Awaited<ReturnType<typeof fromPublications>>[number];

/** The order of a printed contents page: by page, and what has no page after it. */
const inPrint = [sql`${printings.page} asc nulls last`, asc(publications.firstLiveAt), asc(publications.id)];

/** The lines of these publications, in this order. */
export const entriesOf = async (ids: readonly number[]): Promise<Entry[]> => (ids.length === 0 ? [] : fromPublications().where(inArray(publications.id, [...ids])).orderBy(inOrderOf(ids, publications.id)));

/** A column's answers, newest first, so many from so many on. */
export async function latest(columnId: number, limit: number, offset = 0): Promise<Entry[]> {
  const { pages } = await shelfOf(columnId);
  return entriesOf(pages.slice(offset, offset + limit).map(({ id }) => id));
}

/** How many answers a column has before readers. */
export const answerCount = async (columnId: number): Promise<number> => (await shelfOf(columnId)).pages.length;

/** A column's answers that first appeared in an issue, in the order of its pages. */
export const inIssue = (columnId: number, issueId: number): Promise<Entry[]> => fromPublications().where(and(eq(archive.columnId, columnId), eq(archive.issueId, issueId))).orderBy(...inPrint);

/** The newest of a column's answers on a topic, and how many there are. */
export async function onTopic(columnId: number, topicId: number, limit: number): Promise<{ entries: Entry[]; total: number }> {
  const found = (await shelfOf(columnId)).pages.filter((page) => page.topics.includes(topicId));
  return { entries: await entriesOf(found.slice(0, limit).map(({ id }) => id)), total: found.length };
}

/** The newest of what is printed under a person's name, how many there are, and in which columns. */
export async function byPerson(personId: number, limit: number): Promise<{ entries: Entry[]; total: number; columns: { id: number; name: string; path: string; answers: number }[] }> {
  const found = await db
    .select({ id: archive.publicationId, columnId: archive.columnId })
    .from(archive)
    .where(sql`${archive.people} @> ${sql.param(`{${personId}}`)}::bigint[]`)
    .orderBy(desc(archive.firstLiveAt), desc(archive.publicationId));
  const counted = new Map<number, number>();
  for (const { columnId } of found) counted.set(columnId, (counted.get(columnId) ?? 0) + 1);
  const named = counted.size === 0 ? [] : await db.select({ id: columns.id, name: columns.name, path: columns.path }).from(columns).where(inArray(columns.id, [...counted.keys()])).orderBy(asc(columns.name));
  return { entries: await entriesOf(found.slice(0, limit).map(({ id }) => id)), total: found.length, columns: named.map((column) => ({ ...column, answers: counted.get(column.id)! })) };
}

/** What a column has corrected, newest first: the answer as it stands now, and what was wrong. Of withdrawn answers nothing is said. */
export async function corrected(columnId: number) {
  const rows = await db
    .select({ id: publications.id, path: sql<string>`now_up.path`, at: publications.wentLiveAt, correction: publications.correction, headline: sql<string>`now_up.headline` })
    .from(publications)
    .innerJoin(sql`${publications} as now_up`, sql`now_up.question_id = ${publications.questionId} and now_up.went_live_at is not null and now_up.superseded_at is null and now_up.withdrawn_at is null`)
    .where(and(eq(publications.columnId, columnId), sql`${publications.correction} is not null and ${publications.wentLiveAt} is not null`))
    .orderBy(desc(publications.wentLiveAt));
  return rows.flatMap(({ at, correction, ...row }) => (at && correction ? [{ ...row, at, correction }] : []));
}

/** The page of a question that stands before readers, or null. */
export async function pageOf(questionId: number): Promise<Entry | null> {
  const [page] = await fromPublications().where(eq(archive.questionId, questionId));
  return page ?? null;
}

/** The issues in which a column has answers, newest first, with how many. */
export async function issuesWithAnswers(columnId: number) {
  const counted = tally((await shelfOf(columnId)).pages, ({ issueId }) => (issueId === null ? [] : [issueId]));
  if (counted.size === 0) return [];
  const found = await db
    .select({ id: issues.id, name: issues.name, path: issues.path, coverDate: issues.coverDate, onSaleOn: issues.onSaleOn })
    .from(issues)
    .where(inArray(issues.id, [...counted.keys()]))
    .orderBy(desc(issues.coverDate), desc(issues.id));
  return found.map((issue) => ({ ...issue, answers: counted.get(issue.id)! }));
}

/** The topics on which a column has answers, by name, with how many. */
export async function topicsWithAnswers(columnId: number) {
  const counted = tally((await shelfOf(columnId)).pages, (page) => page.topics);
  if (counted.size === 0) return [];
  const found = await db.select({ id: topics.id, name: topics.name, path: topics.path }).from(topics).where(inArray(topics.id, [...counted.keys()])).orderBy(asc(topics.name));
  return found.map((topic) => ({ ...topic, answers: counted.get(topic.id)! }));
}
