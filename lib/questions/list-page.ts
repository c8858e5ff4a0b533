// Which questions stand on one page of a list. Each column's part of each stage is read from its index up to the length of a page, and the
// parts are merged: the first page of a million questions costs as much as the ten-thousandth, and a stage that hardly occurs no more than one
// that is everywhere.
import { and, eq, inArray, lt, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { assignments, offerStands } from "@/db/schema/assignments";
import { boardEntries } from "@/db/schema/board";
import { isOpenWith, questionHistorians } from "@/db/schema/historians";
import { messages } from "@/db/schema/intake";
import { columns, magazines } from "@/db/schema/magazine";
import { questions, questionWords } from "@/db/schema/questions";
import type { Person } from "../actor";
import type { Stage } from "../words";
import { atDesk } from "./at-desk";
import { cameBy, deskColumns } from "./inbox";
import { byItself, byOthers, narrow } from "./narrow";
import { isNarrowed } from "./narrowing";
import { found, holdsWords } from "./found";
import type { ListFilter, View } from "./list-filter";
import { parseReference } from "./reference";
import { pick, some, walked } from "./walk";

/** What each view shows when no stage is chosen, and its order: what has waited longest comes first among reviews. */
export const shown: Record<View, { stages: readonly Stage[]; oldestFirst: boolean }> = {
  questions: { stages: ["unassigned", "assigned", "drafting", "review", "ready"], oldestFirst: false },
  reviews: { stages: ["review"], oldestFirst: true },
  answers: { stages: ["published"], oldestFirst: false },
};
export const standing = and(eq(assignments.questionId, questions.id), offerStands);
/** Due today is not overdue: the day counts to its end, in the magazine's time zone. */
export const dayThere = (now: Date) => sql`(${now.toISOString()}::timestamptz at time zone ${magazines.timeZone})::date`;
export const open: readonly Stage[] = ["assigned", "drafting"];
/** Of an archive that was brought in: nobody was offered it here. */
export const broughtIn = sql`exists (select 1 from ${messages} where ${messages.questionId} = ${questions.id} and ${messages.channel} = 'archive')`;

/** The stages looked at; undefined for all. A search looks everywhere, also among what was declined: "have we had this before?" */
function stagesOf(view: View, { stage, q }: ListFilter): readonly Stage[] | undefined {
  if (stage === "all" || (view === "questions" && q && !stage)) return undefined;
  return stage ? [stage] : shown[view].stages;
}

/** Whose answer it is, as offered here or as brought in. As an array they are found once, whatever the planner expects of the rest of the filter. */
const byHistorian = (id: number) => sql`${questions.id} = any(array(select question_id from ${questionHistorians} where contributor_id = ${id}))`;

/** A historian's, where nothing else is asked of them: where they stand is told by what is kept of whose they are, and no question is looked at. */
const isWhole = (filter: ListFilter, among?: readonly number[]) => !(filter.q || filter.overdue || filter.channel || filter.mentions || isNarrowed(filter) || among);
const whoseAlone = (id: number) => sql`(select question_id as id, column_id, stage, stage_since from ${questionHistorians} where contributor_id = ${id}) questions`;

/** What is with a historian past its day, whatever magazine. */
export const late = (now: Date) =>
  sql`select ${questionHistorians.questionId} from ${questionHistorians} join ${columns} on ${columns.id} = ${questionHistorians.columnId} join ${magazines} on ${magazines.id} = ${columns.magazineId} where ${isOpenWith} and ${lt(questionHistorians.dueOn, dayThere(now))}`;

/** Holds the words. Where few are looked at already, by whose they are or their day, each is asked for them: of a common word the index has hundreds of thousands. */
function spoken({ q, ...filter }: ListFilter): SQL | undefined {
  const words = parseReference(q!) ? undefined : holdsWords(q!);
  return words && isFew(filter) ? some(sql`from ${questionWords} where ${questionWords.questionId} = ${questions.id} and ${words}`) : found(q!);
}

/** The filter as one condition, for what is few: a historian's, what is overdue, what a search has found. */
export function conditions(actor: Person, view: View, filter: ListFilter, now: Date, among?: readonly number[]): SQL | undefined {
  const stages = stagesOf(view, filter);
  return and(
    atDesk(actor, filter.magazine),
    stages && inArray(questions.stage, [...stages]),
    filter.column ? eq(columns.path, filter.column) : undefined,
    filter.historian ? byHistorian(filter.historian) : undefined,
    filter.channel && cameBy(filter.channel),
    narrow(actor, filter, now),
    filter.overdue ? sql`${questions.id} = any(array(${late(now)}))` : undefined,
    among ? sql`${questions.id} = any(${sql.param(among)}::bigint[])` : filter.q ? spoken(filter) : undefined,
  );
}

/** After the question of this reference, in the order of the list; it may have moved on since, and then counts from where it is now. */
function beyond(reference: string, oldestFirst: boolean): SQL | undefined {
  const parts = parseReference(reference);
  if (!parts) return undefined;
  const there = sql`(select q.stage_since, q.id from ${questions} q join ${columns} c on c.id = q.column_id where c.prefix = ${parts.prefix} and q.number = ${parts.number})`;
  return oldestFirst ? sql`(${questions.stageSince}, ${questions.id}) > ${there}` : sql`(${questions.stageSince}, ${questions.id}) < ${there}`;
}

const inOrder = (view: View) => (shown[view].oldestFirst ? sql`${questions.stageSince}, ${questions.id}` : sql`${questions.stageSince} desc, ${questions.id} desc`);

/** The first rows of each column and stage, merged. */
function merged(actor: Person, view: View, filter: ListFilter, limit: number): SQL {
  const stages = stagesOf(view, filter);
  const mine = db.select({ id: columns.id }).from(columns).where(and(atDesk(actor, filter.magazine), filter.column ? eq(columns.path, filter.column) : undefined));
  const part = sql`select ${questions.id}, ${questions.stageSince} from ${questions}
    where ${and(sql`${questions.columnId} = mine.id`, stages && sql`${questions.stage} = chosen.stage`, filter.after ? beyond(filter.after, shown[view].oldestFirst) : undefined)} order by ${inOrder(view)} limit ${limit}`;
  const each = stages ? sql`${mine} mine cross join unnest(${sql.param(stages)}::text[]) as chosen(stage)` : sql`${mine} mine`;
  return sql`select questions.id from ${each} cross join lateral (${part}) questions order by ${inOrder(view)} limit ${limit}`;
}

/** The columns looked at, as the page has read them for its filter. */
const columnsOf = async (actor: Person, filter: ListFilter) => (await deskColumns(actor, filter.magazine)).filter(({ path }) => !filter.column || path === filter.column);

/** What common words, a channel or a narrowing leave: picked one after the other while the list is read, from each index only as far as the page goes. */
async function pickedOf(actor: Person, view: View, filter: ListFilter, now: Date, size: number, isCommon: boolean) {
  const stages = stagesOf(view, filter);
  const from = filter.after ? beyond(filter.after, shown[view].oldestFirst) : undefined;
  const mine = await columnsOf(actor, filter);
  const stretches = mine.flatMap(({ id }) => (stages ? stages.map((stage) => and(eq(questions.columnId, id), eq(questions.stage, stage), from)) : [and(eq(questions.columnId, id), from)]));
  const there = <Name extends "promiseDays" | "timeZone">(name: Name) => sql`case ${questions.columnId} ${sql.join(mine.map((column) => sql`when ${column.id} then ${column[name]}`), sql` `)} end`;
  const holds = and(
    isCommon ? some(sql`from ${questionWords} where ${questionWords.questionId} = ${questions.id} and ${holdsWords(filter.q!)}`) : undefined,
    filter.channel && cameBy(filter.channel),
    mine.length > 0 ? byItself(filter, now, { promiseDays: there("promiseDays"), timeZone: there("timeZone") }) : undefined,
    byOthers(actor, filter),
  );
  return pick((limit) => walked(stretches, inOrder(view), limit), inOrder(view), holds ?? sql`true`, size);
}

/**
 * The ids on one page of a view, in its order, up to `size`, and the reference to go on from when there is more.
 * @param among what the search has found (found.ts)
 */
export async function pageOf(actor: Person, view: View, filter: ListFilter, now: Date, size: number, among?: readonly number[] | "common"): Promise<{ ids: number[]; lastId: number | null }> {
  if (filter.order === "wondered") return mostWondered(actor, view, filter, now, size, among === "common" ? undefined : among);
  // Mentions are few, and are asked for by themselves.
  const isPicked = isNarrowed(filter) || filter.channel !== undefined;
  if (!filter.historian && !filter.overdue && !filter.mentions && (among === "common" || (isPicked && !filter.q))) return pickedOf(actor, view, filter, now, size, among === "common");
  const few = filter.historian || filter.overdue || filter.q || filter.mentions;
  const rows = few ? await fewOf(actor, view, filter, now, size, among === "common" ? undefined : among) : await db.execute<{ id: number }>(sql`select id::int from (${merged(actor, view, filter, size + 1)}) page`);
  const ids = rows.map(({ id }) => id);
  return { ids: ids.slice(0, size), lastId: ids.length > size ? ids[size - 1]! : null };
}

/** Those on the board, most wondered first: each column's board is read from its index as far as the page goes. */
async function mostWondered(actor: Person, view: View, filter: ListFilter, now: Date, size: number, among?: readonly number[]) {
  const parts = filter.after ? parseReference(filter.after) : null;
  const beyondIt = parts && sql`(b.wondered, b.question_id) < (select b.wondered, q.id from ${questions} q join ${columns} c on c.id = q.column_id join ${boardEntries} b on b.question_id = q.id where c.prefix = ${parts.prefix} and q.number = ${parts.number})`;
  const mine = await columnsOf(actor, filter);
  if (mine.length === 0) return { ids: [], lastId: null };
  const first = sql`order by b.wondered desc, b.question_id desc`;
  const boards = (limit: number) => sql.join(mine.map(({ id }) => sql`(select b.question_id, b.wondered from ${boardEntries} b where b.column_id = ${id} and b.taken_off_at is null and ${beyondIt ?? sql`true`} ${first} limit ${limit})`), sql` union all `);
  const list = (limit: number) => sql`(select questions.*, b.wondered from (select * from (${boards(limit)}) b ${first} limit ${limit}) b join ${questions} on ${questions.id} = b.question_id ${first}) questions`;
  const joined = sql`join ${columns} on ${columns.id} = ${questions.columnId} join ${magazines} on ${magazines.id} = ${columns.magazineId}`;
  return pick(list, sql`questions.wondered desc, questions.id desc`, conditions(actor, view, filter, now, among) ?? sql`true`, size, joined);
}

const fewOf = (actor: Person, view: View, filter: ListFilter, now: Date, size: number, among?: readonly number[]) =>
  db
    .select({ id: questions.id })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(and(conditions(actor, view, filter, now, among), filter.after ? beyond(filter.after, shown[view].oldestFirst) : undefined))
    .orderBy(inOrder(view))
    .limit(size + 1);

/** True of what is few enough to be read whole: a historian's, what is overdue, what mentions somebody, what a search for a rare word has found. */
export const isFew = (filter: ListFilter, among?: readonly number[] | "common"): boolean => Boolean(filter.historian || filter.overdue || filter.mentions) || Array.isArray(among);

/** A page of what is few, as of pageOf(), and how many of it each stage holds: read once for both. */
export async function countedPageOf(actor: Person, filter: ListFilter, now: Date, size: number, among?: readonly number[]): Promise<{ ids: number[]; lastId: number | null; counts: Partial<Record<Stage, number>> }> {
  const stages = stagesOf("questions", filter);
  const [from, rest] = filter.historian && isWhole(filter, among) ? [whoseAlone(filter.historian), { ...filter, historian: undefined }] : [questions, filter];
  const rows = await db.execute<{ id: number | null; stage: Stage; n: number }>(sql`
    with few as materialized (
      select ${questions.id}, ${questions.stage}, ${questions.stageSince} from ${from} join ${columns} on ${columns.id} = ${questions.columnId} join ${magazines} on ${magazines.id} = ${columns.magazineId}
      where ${conditions(actor, "questions", { ...rest, stage: "all" }, now, among)})
    select null::int as id, stage, count(*)::int as n from few group by stage
    union all (select questions.id::int, questions.stage, 0 from few questions
      where ${and(stages && inArray(questions.stage, [...stages]), filter.after ? beyond(filter.after, false) : undefined) ?? sql`true`} order by ${inOrder("questions")} limit ${size + 1})`);
  const ids = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  return { ids: ids.slice(0, size), lastId: ids.length > size ? ids[size - 1]! : null, counts: Object.fromEntries(rows.flatMap(({ id, stage, n }) => (id === null ? [[stage, n]] : []))) };
}
