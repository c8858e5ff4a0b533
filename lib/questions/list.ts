// One list of all questions, read three ways: what is under way, what waits for review, what has been answered.
import { and, asc, desc, eq, inArray, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { messages } from "@/db/schema/intake";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import { pageStands, printings, publications } from "@/db/schema/publishing";
import { asReference, questions } from "@/db/schema/questions";
import type { Person } from "../actor";
import type { Stage } from "../words";
import { atDesk } from "./at-desk";
import { found } from "./found";
import type { ListFilter, View } from "./list-filter";
import { parseReference } from "./reference";

/** What each view shows when no stage is chosen, and its order: what has waited longest comes first among reviews. */
const shown: Record<View, { stages: readonly Stage[]; oldestFirst: boolean }> = {
  questions: { stages: ["unassigned", "assigned", "drafting", "review", "ready"], oldestFirst: false },
  reviews: { stages: ["review"], oldestFirst: true },
  answers: { stages: ["published"], oldestFirst: false },
};
const standing = and(eq(assignments.questionId, questions.id), offerStands);
/** Due today is not overdue: the day counts to its end, in the magazine's time zone. */
const dayThere = (now: Date) => sql`(${now.toISOString()}::timestamptz at time zone ${magazines.timeZone})::date`;
const open: readonly Stage[] = ["assigned", "drafting"];
/** Of an archive that was brought in: nobody was offered it here. */
const broughtIn = sql`exists (select 1 from ${messages} where ${messages.questionId} = ${questions.id} and ${messages.channel} = 'archive')`;

function stagesOf(view: View, { stage, q }: ListFilter): SQL | undefined {
  // A search looks everywhere, also among what was declined: "have we had this before?"
  if (stage === "all" || (view === "questions" && q && !stage)) return undefined;
  return inArray(questions.stage, stage ? [stage] : [...shown[view].stages]);
}

function conditions(actor: Person, view: View, filter: ListFilter, now: Date): SQL | undefined {
  return and(
    atDesk(actor, filter.magazine),
    stagesOf(view, filter),
    filter.column ? eq(columns.path, filter.column) : undefined,
    filter.historian ? or(eq(assignments.contributorId, filter.historian), and(broughtIn, sql`exists (select 1 from ${revisions} where ${revisions.questionId} = ${questions.id} and ${revisions.contributorId} = ${filter.historian})`)) : undefined,
    filter.overdue ? and(inArray(questions.stage, [...open]), lt(assignments.dueOn, dayThere(now))) : undefined,
    filter.q ? found(filter.q) : undefined,
  );
}

function beyond(reference: string, oldestFirst: boolean): SQL | undefined {
  const parts = parseReference(reference);
  if (!parts) return undefined;
  const there = sql`(select q.stage_since, q.id from ${questions} q join ${columns} c on c.id = q.column_id where c.prefix = ${parts.prefix} and q.number = ${parts.number})`;
  return oldestFirst ? sql`(${questions.stageSince}, ${questions.id}) > ${there}` : sql`(${questions.stageSince}, ${questions.id}) < ${there}`;
}

export type ListRow = Awaited<ReturnType<typeof list>>["rows"][number];

/** One page of a view of the list, and whether there is more. */
export async function list(actor: Person, view: View, filter: ListFilter, now = new Date(), size = 40) {
  const { oldestFirst } = shown[view];
  const order = oldestFirst ? [asc(questions.stageSince), asc(questions.id)] : [desc(questions.stageSince), desc(questions.id)];
  const page = db
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(assignments, standing)
    .where(and(conditions(actor, view, filter, now), filter.after ? beyond(filter.after, oldestFirst) : undefined))
    .orderBy(...order)
    .limit(size + 1)
    .as("page");
  const last = db.select({ number: revisions.number, words: revisions.words, contributorId: revisions.contributorId }).from(revisions).where(eq(revisions.questionId, questions.id)).orderBy(desc(revisions.number)).limit(1).as("last");
  const live = db
    .select({ headline: publications.headline, path: publications.path, wentLiveAt: publications.firstLiveAt, issueId: publications.issueId })
    .from(publications)
    .where(and(eq(publications.questionId, questions.id), pageStands))
    .limit(1)
    .as("live");
  const rows = await db
    .select({
      reference: asReference,
      slugLine: questions.slugLine,
      asPrinted: sql<string>`left(${questions.asPrinted}, 160)`,
      stage: questions.stage,
      stageSince: questions.stageSince,
      column: columns.name,
      columnPath: columns.path,
      magazine: magazines.name,
      locale: magazines.locale,
      timeZone: magazines.timeZone,
      issue: issues.name,
      historian: people.name,
      dueOn: assignments.dueOn,
      wordsWanted: assignments.words,
      overdue: sql<boolean>`coalesce(${inArray(questions.stage, [...open])} and ${assignments.dueOn} < ${dayThere(now)}, false)`,
      revision: last.number,
      words: last.words,
      headline: live.headline,
      path: live.path,
      wentLiveAt: live.wentLiveAt,
      /** Null: not yet. "": before it was brought in, in an issue that nobody knows. */
      printed: sql<string | null>`coalesce(
        (select ${issues.name} || ', page ' || ${printings.page} from ${printings} join ${issues} on ${issues.id} = ${printings.issueId} where ${printings.questionId} = ${questions.id} order by ${printings.id} limit 1),
        case when ${broughtIn} then coalesce((select first.name from ${issues} as first where first.id = ${live.issueId}), '') end)`,
    })
    .from(page)
    .innerJoin(questions, eq(questions.id, page.id))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(issues, eq(issues.id, questions.issueId))
    .leftJoin(assignments, standing)
    .leftJoinLateral(last, sql`true`)
    .leftJoin(people, sql`${people.id} = coalesce(${assignments.contributorId}, case when ${broughtIn} then ${last.contributorId} end)`)
    .leftJoinLateral(live, sql`true`)
    .orderBy(...order);
  return { rows: rows.slice(0, size), more: rows.length > size };
}

/** How many questions each stage holds, for the same column, historian and search; for the tabs. */
export async function stageCounts(actor: Person, filter: ListFilter, now = new Date()): Promise<Partial<Record<Stage, number>>> {
  const rows = await db
    .select({ stage: questions.stage, count: sql<number>`count(*)`.mapWith(Number) })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .leftJoin(assignments, standing)
    .where(conditions(actor, "questions", { ...filter, stage: "all" }, now))
    .groupBy(questions.stage);
  return Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
}
