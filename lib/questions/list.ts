// One list of all questions, read three ways: what is under way, what waits for review, what has been answered.
import { and, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments } from "@/db/schema/assignments";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import { tallyOf } from "../timeline/tallies";
import type { Stage } from "../words";
import { atDesk } from "./at-desk";
import { candidates } from "./found";
import { wondered } from "./wondered";
import type { ListFilter, View } from "./list-filter";
import { isNarrowed } from "./narrowing";
import { broughtIn, conditions, countedPageOf, dayThere, isFew, open, pageOf, standing } from "./list-page";

export type ListRow = Awaited<ReturnType<typeof list>>["rows"][number];

/**
 * One page of a view of the list. `after`: where the next one begins, by reference; null at the end. Of a search for a common word a page may
 * hold fewer rows than others, and there is more all the same.
 * @param among what the search has found, when it has been looked for already
 */
export async function list(actor: Person, view: View, filter: ListFilter, now = new Date(), size = 40, among?: Found) {
  const found = among ?? (filter.q ? await candidates(filter.q) : undefined);
  return shownOf(await pageOf(actor, view, filter, now, size, found), now);
}

async function shownOf({ ids, lastId }: { ids: readonly number[]; lastId: number | null }, now: Date) {
  const [rows, after] = await Promise.all([rowsOf(ids, now), lastId === null ? null : referenceOf(lastId)]);
  return { rows, after, more: after !== null };
}

/** One page of the list of questions with the counts of its tabs, as of list() and stageCounts(): what is few is read once for both. */
export async function listWithCounts(actor: Person, filter: ListFilter, now = new Date(), size = 40, among?: Found) {
  const found = among ?? (filter.q ? await candidates(filter.q) : undefined);
  if (filter.order !== "wondered" && isFew(filter, found)) {
    const { counts, ...page } = await countedPageOf(actor, filter, now, size, found === "common" ? undefined : found);
    return { ...(await shownOf(page, now)), counts };
  }
  const [listed, counts] = await Promise.all([list(actor, "questions", filter, now, size, found), stageCounts(actor, { ...filter, stage: undefined }, now, found)]);
  return { ...listed, counts };
}
/** What a search has found: see candidates(). */
export type Found = Awaited<ReturnType<typeof candidates>>;

async function referenceOf(id: number): Promise<string | null> {
  const [row] = await db.select({ reference: asReference }).from(questions).innerJoin(columns, eq(columns.id, questions.columnId)).where(eq(questions.id, id));
  return row?.reference ?? null;
}

/**
 * In the order of the ids. Asked by nothing but ids, and of each table the one row by its key: so its dozen tables are planned once for a connection
 * (db/planned.ts).
 */
function rowsOf(ids: readonly number[], now: Date) {
  return db
    .select({
      reference: asReference,
      slugLine: questions.slugLine,
      asPrinted: sql<string>`left(${questions.asPrinted}, 160)`,
      stage: questions.stage,
      stageSince: questions.stageSince,
      wondered,
      column: columns.name,
      columnPath: columns.path,
      magazine: magazines.name,
      locale: magazines.locale,
      timeZone: magazines.timeZone,
      issue: issues.name,
      historian: people.name,
      dueOn: assignments.dueOn,
      wordsWanted: assignments.words,
      overdue: sql<boolean>`coalesce(${inArray(questions.stage, [...open])} and ${dayThere(now)} > ${assignments.dueOn}, false)`,
      revision: revisions.number,
      words: revisions.words,
      headline: publications.headline,
      path: publications.path,
      wentLiveAt: publications.firstLiveAt,
      /** Null: not yet. "": before it was brought in, in an issue that nobody knows. */
      printed: sql<string | null>`coalesce(
        (select ${issues.name} || ', page ' || ${printings.page} from ${printings} join ${issues} on ${issues.id} = ${printings.issueId} where ${printings.id} = (select min(p.id) from ${printings} p where p.question_id = ${questions.id})),
        case when ${broughtIn} then coalesce((select first.name from ${issues} as first where first.id = ${publications.issueId}), '') end)`,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(issues, eq(issues.id, questions.issueId))
    .leftJoin(assignments, standing)
    .leftJoin(revisions, and(eq(revisions.questionId, questions.id), sql`${revisions.number} = (select max(r.number) from ${revisions} r where r.question_id = ${questions.id})`))
    .leftJoin(people, sql`${people.id} = coalesce(${assignments.contributorId}, case when ${broughtIn} then ${revisions.contributorId} end)`)
    .leftJoin(publications, and(eq(publications.questionId, questions.id), pageStands))
    .where(sql`${questions.id} = any(${sql.param(ids)}::bigint[])`)
    .orderBy(sql`array_position(${sql.param(ids)}::bigint[], ${questions.id})`);
}

/**
 * How many questions each stage holds, for the same column, historian and search; for the tabs. Null for a common word: nobody counts those.
 * @param among what the search has found, when it has been looked for already
 */
export async function stageCounts(actor: Person, filter: ListFilter, now = new Date(), among?: Found): Promise<Partial<Record<Stage, number>> | null> {
  const found = among ?? (filter.q ? await candidates(filter.q) : undefined);
  // Nobody counts what a common word or a narrowing leaves of all there is.
  const few = isFew(filter, found);
  if (!few && (found === "common" || isNarrowed(filter) || filter.channel)) return null;
  if (!filter.q && !few) {
    const { snoozed = 0, ...stages } = await tallyOf("questions", db.select({ id: columns.id }).from(columns).where(and(atDesk(actor, filter.magazine), filter.column ? eq(columns.path, filter.column) : undefined)));
    return snoozed > 0 ? { ...stages, inbox: (stages.inbox ?? 0) + snoozed } : stages;
  }
  const rows = await db
    .select({ stage: questions.stage, count: sql<number>`count(*)`.mapWith(Number) })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(conditions(actor, "questions", { ...filter, stage: "all" }, now, found === "common" ? undefined : found))
    .groupBy(questions.stage);
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
}
