// The pages that list answers, as a sitemap names them: fronts, archives, issues, topics and contributors, each with the newest change
// among what it lists. A list in which nothing stands is left out. Plainly public.
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, issues, topics } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";
import { pageStands, publications } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import { firstIssue, listChanged } from "./list-order";
import type { Listed } from "./sitemap-answers";

const anyStands = sql<boolean>`bool_or(${pageStands})`;
const wasLive = isNotNull(publications.wentLiveAt);

/** When the front of any column last changed, by the column's id; one that never had an answer is not in it. */
export async function frontChanges(): Promise<Map<number, Date>> {
  const rows = await db.select({ columnId: columns.id, changedAt: listChanged }).from(publications).innerJoin(columns, eq(columns.id, publications.columnId)).where(wasLive).groupBy(columns.id);
  return new Map(rows.map(({ columnId, changedAt }) => [columnId, changedAt]));
}

/** Fronts and forms, which every column has, and the archive of those that have answers. No day is known of a form. */
async function ofColumns(magazineIds: number[]): Promise<Listed[]> {
  const rows = await db
    .select({ magazineId: columns.magazineId, path: columns.path, changedAt: listChanged, hasAnswers: anyStands })
    .from(columns)
    .leftJoin(publications, and(eq(publications.columnId, columns.id), wasLive))
    .where(inArray(columns.magazineId, magazineIds))
    .groupBy(columns.id)
    .orderBy(asc(columns.id));
  return rows.flatMap(({ path, hasAnswers, ...row }) => [
    { ...row, path: `/${path}` },
    { ...row, path: `/${path}/ask`, changedAt: null },
    ...(hasAnswers ? [{ ...row, path: `/${path}/archive` }] : []),
  ]);
}

/** The issues in which a column has answers, and its list of them. */
async function ofIssues(magazineIds: number[]): Promise<Listed[]> {
  const rows = await db
    .select({ magazineId: columns.magazineId, column: columns.path, issue: issues.path, changedAt: listChanged })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(issues, eq(issues.id, firstIssue))
    .where(and(wasLive, inArray(columns.magazineId, magazineIds)))
    .groupBy(columns.id, issues.id)
    .having(anyStands)
    .orderBy(asc(columns.id), asc(issues.coverDate), asc(issues.id));
  const lists = new Map<string, Listed & { changedAt: Date }>();
  for (const { magazineId, column, changedAt } of rows) {
    const before = lists.get(column);
    if (!before || before.changedAt < changedAt) lists.set(column, { magazineId, path: `/${column}/issues`, changedAt });
  }
  return [...lists.values(), ...rows.map(({ column, issue, ...row }) => ({ ...row, path: `/${column}/issues/${issue}` }))];
}

/** The topics on which a column has answers. */
const ofTopics = (magazineIds: number[]): Promise<Listed[]> =>
  db
    .select({ magazineId: columns.magazineId, path: sql<string>`'/' || ${columns.path} || '/topics/' || ${topics.path}`, changedAt: listChanged })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(questionTopics, eq(questionTopics.questionId, publications.questionId))
    .innerJoin(topics, eq(topics.id, questionTopics.topicId))
    .where(and(wasLive, inArray(columns.magazineId, magazineIds)))
    .groupBy(columns.id, topics.id)
    .having(anyStands)
    .orderBy(asc(columns.id), asc(topics.id));

/** The contributors who have something printed, with the magazine of the newest answer: their page is one, whoever prints them. */
async function ofContributors(magazineIds: number[]): Promise<Listed[]> {
  const rows = await db
    .select({
      path: sql<string>`'/contributors/' || ${contributors.handle}`,
      magazineId: sql<number>`(array_agg(${columns.magazineId} order by ${publications.firstLiveAt} desc, ${publications.id} desc) filter (where ${pageStands}))[1]`.mapWith(Number),
      changedAt: listChanged,
    })
    .from(publications)
    .innerJoin(columns, eq(columns.id, publications.columnId))
    .innerJoin(sql`lateral jsonb_array_elements(${publications.bylines}) as printed(under)`, sql`true`)
    .innerJoin(contributors, sql`${contributors.personId} = (printed.under ->> 'personId')::bigint`)
    .where(wasLive)
    .groupBy(contributors.personId)
    .having(anyStands)
    .orderBy(asc(contributors.handle));
  return rows.filter(({ magazineId }) => magazineIds.includes(magazineId));
}

/** Every page of these magazines that lists answers or takes questions. */
export async function listingPages(magazineIds: number[]): Promise<Listed[]> {
  return (await Promise.all([ofColumns(magazineIds), ofIssues(magazineIds), ofTopics(magazineIds), ofContributors(magazineIds)])).flat();
}
