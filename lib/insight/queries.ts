// The desk's figures, read from what triggers keep (db/schema/insight.ts): each is a stretch of an index, however many questions there were.
import { asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { isOpenWith, questionHistorians } from "@/db/schema/historians";
import { type counted, insightChanges, insightTallies } from "@/db/schema/insight";
import { columns, magazines, topics } from "@/db/schema/magazine";
import { people } from "@/db/schema/people";
import type { Person } from "../actor";
import { dayIn } from "../kit/day";
import { magazinesWhere } from "../may";
import type { Stage } from "../words";
import type { InsightFilter } from "./filter";
import { mondayOf, type Span, spanOf } from "./span";

type Row = { name: string; since: string; n: number };
type Counted = (typeof counted)[number];

/** The columns of the figures: of all magazines whose figures the actor may see, of one, or one column of it. */
export async function columnsSeen(actor: Person, filter: Pick<InsightFilter, "magazine" | "column">) {
  const all = await db
    .select({ id: columns.id, path: columns.path, name: columns.name, magazineId: magazines.id, magazine: magazines.name, handle: magazines.handle, timeZone: magazines.timeZone, locale: magazines.locale, promiseDays: columns.promiseDays })
    .from(columns)
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(inArray(columns.magazineId, magazinesWhere(actor, "seeInsight")))
    .orderBy(asc(magazines.name), asc(columns.name));
  const offered = all.filter(({ handle }) => !filter.magazine || handle === filter.magazine);
  return { all, offered, seen: offered.filter(({ path }) => !filter.column || path === filter.column) };
}

const list = (ids: readonly number[]) => sql`${sql.param(ids)}::bigint[]`;

/** What was summed up and what has changed since, of these columns. Of what was summed up each column's stretch of each count is read from the index by itself: as one condition it is planned as a look through all there is. */
function counts(ids: readonly number[], what: readonly Counted[], grain: "day" | "month" | "year", span: Pick<Span, "from" | "until">): SQL {
  const within = sql`grain = ${grain} and since >= ${span.from}::date and since < ${span.until}::date`;
  return sql`(
    select t.what, t.since, t.name, t.n from unnest(${list(ids)}) as own(id) cross join unnest(${sql.param(what)}::text[]) as wanted(what)
    cross join lateral (select * from ${insightTallies} where column_id = own.id and what = wanted.what and ${within} offset 0) t
    union all select what, since, name, n from ${insightChanges} where column_id = any(${list(ids)}) and what = any(${sql.param(what)}::text[]) and ${within})`;
}

const over = (ids: readonly number[], what: Counted, grain: "day" | "month" | "year", span: Pick<Span, "from" | "until">) =>
  db.execute<Row>(sql`select since::text, name, sum(n)::int as n from ${counts(ids, [what], grain, span)} c group by 1, 2 having sum(n) <> 0`);

/** Sums over the whole span, by what is counted. */
const inAll = (ids: readonly number[], what: readonly Counted[], span: Span) =>
  db.execute<{ what: Counted; name: string; n: number }>(sql`select what, name, sum(n)::int as n from ${counts(ids, what, span.grain, span)} c group by 1, 2 having sum(n) <> 0`);

/** The ages that the backlog is told by: each up to so many days, the last without an end. */
export const ages = [7, 14, 30, 90, 365] as const;

/** What is open, by stage and age. */
const openNow = (ids: readonly number[], today: string) =>
  db.execute<{ stage: Stage; age: number; n: number }>(sql`
    select name as stage, width_bucket(${today}::date - since, ${sql.param(ages.map((age) => age))}::int[]) as age, sum(n)::int as n
    from ${counts(ids, ["open"], "day", { from: "1900-01-01", until: "2100-01-01" })} c group by 1, 2 having sum(n) <> 0`);

/** What each historian has on the desk now, and how much of it is past its day. */
const onDesks = (ids: readonly number[], today: string) =>
  db.execute<{ id: number; open: number; overdue: number }>(sql`
    select contributor_id::int as id, count(*)::int as open, (count(*) filter (where due_on < ${today}::date and stage = 'drafting'))::int as overdue
    from ${questionHistorians} where column_id = any(${list(ids)}) and ${isOpenWith} group by 1`);

export type Insight = Awaited<ReturnType<typeof insight>>;

/**
 * Every figure of the columns over the span.
 * @param seen columns that the actor may see (columnsSeen)
 * @param summed what is summed up over the span, where not all of it is told: of a figure by itself the others stay empty
 */
export async function insight(seen: readonly { id: number; timeZone: string }[], spanName: InsightFilter["span"], now: Date, summed: readonly Counted[] = ["fate", "place", "topic", "kept"]) {
  const ids = seen.map(({ id }) => id);
  const today = dayIn(seen[0]?.timeZone ?? "UTC", now);
  const span = spanOf(spanName, today);
  const fine = span.step === "week" ? "day" : span.step;
  const [received, answered, sums, open, desks] = await Promise.all([over(ids, "received", fine, span), over(ids, "answered", span.step === "year" ? "year" : "month", span), inAll(ids, summed, span), openNow(ids, today), onDesks(ids, today)]);
  const of = (what: Counted) => new Map([...sums].filter((row) => row.what === what).map(({ name, n }) => [name, n]));
  const [byTopic, kept] = [of("topic"), of("kept")];
  const [topicNames, names] = await Promise.all([namesOf(topics, idsIn(byTopic)), namesOf(people, [...new Set([...idsIn(kept), ...desks.map(({ id }) => id)])])]);
  return {
    today,
    span,
    /** By the first day of a chart's bar and by channel. */
    received: stepped(received, span),
    /** By the first day of a chart's bar and by days that it took. */
    answered: [...answered],
    fate: of("fate") as Map<Stage, number>,
    places: of("place"),
    topics: topicsOf(byTopic, topicNames),
    open: [...open],
    historians: historiansOf(kept, desks, names),
  };
}

/** Days put together to weeks, where a bar is a week. */
function stepped(rows: readonly Row[], span: Span): Row[] {
  if (span.step !== "week") return [...rows];
  const weeks = new Map<string, Row>();
  for (const { name, since, n } of rows) {
    const week = mondayOf(since);
    weeks.set(`${week} ${name}`, { name, since: week, n: n + (weeks.get(`${week} ${name}`)?.n ?? 0) });
  }
  return [...weeks.values()];
}

const idsIn = (names: ReadonlyMap<string, number>) => [...new Set([...names.keys()].map((name) => Number.parseInt(name, 10)))];

async function namesOf(table: typeof topics | typeof people, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = ids.length > 0 ? await db.select({ id: table.id, name: table.name }).from(table).where(sql`${table.id} = any(${list(ids)})`) : [];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** A topic with what readers asked of it: what was answered, what is still open, and what was closed without an answer. The name of those without one is null. */
function topicsOf(counted: ReadonlyMap<string, number>, names: ReadonlyMap<number, string>) {
  return idsIn(counted)
    .map((id) => {
      const [answered, open, closed] = ["answered", "open", "closed"].map((end) => counted.get(`${id} ${end}`) ?? 0) as [number, number, number];
      return { id, name: id === 0 ? null : (names.get(id) ?? "A topic that is no more"), asked: answered + open + closed, answered, open, closed };
    })
    .toSorted((a, b) => b.open + b.closed - (a.open + a.closed) || (a.name ?? "").localeCompare(b.name ?? ""));
}

/** Each historian who delivered within the span or has something open now. */
function historiansOf(counted: ReadonlyMap<string, number>, desks: readonly { id: number; open: number; overdue: number }[], names: ReadonlyMap<number, string>) {
  const now = new Map(desks.map((desk) => [desk.id, desk]));
  return [...new Set([...idsIn(counted), ...now.keys()])]
    .map((id) => ({ id, name: names.get(id) ?? "Somebody who is no more", kept: counted.get(`${id} kept`) ?? 0, late: counted.get(`${id} late`) ?? 0, open: now.get(id)?.open ?? 0, overdue: now.get(id)?.overdue ?? 0 }))
    .toSorted((a, b) => b.open - a.open || b.kept + b.late - (a.kept + a.late) || a.name.localeCompare(b.name));
}

/** Sums up what has changed within the last minute; the runner asks for it. */
export async function sumInsight(): Promise<void> {
  await db.execute(sql`select insight_sum()`);
}
