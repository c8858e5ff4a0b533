// What of a question the board tells, read for one or for a page of them. Plainly public: no actor, and nothing that is not shown.
import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { boardEntries, boardPlaces } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns, issues, topics } from "@/db/schema/magazine";
import { questions, questionTopics } from "@/db/schema/questions";
import { creditLine } from "../questions/credit";
import { tallyOf } from "../timeline/tallies";
import type { BoardGroup, PlaceStyle, Stage } from "../words";
import { type BoardView, boardPage, standingOnBoard } from "./board";

type Row = {
  reference: string; words: string; put_up_at: string; wondered: number; stage: Stage; issue: string | null; path: string | null; headline: string | null; was: boolean; agreed: boolean; off: boolean;
  name: string; town: string; region: string; withheld: boolean; place_style: PlaceStyle; withheld_line: string; id: string; topics: string[] | null;
};

/** A question of the board as readers may know it. `page`: the answer, where one stands. */
export type Shown = NonNullable<ReturnType<typeof shownOf>>;

function shownOf({ path, headline, was, stage, ...row }: Row, says: boolean) {
  const page = path === null ? null : { address: path, headline: headline ?? "" };
  const standing = row.off || !row.agreed ? null : standingOnBoard({ stage, page, wasPublished: was });
  if (standing === null) return null;
  return {
    questionId: Number(row.id),
    reference: row.reference,
    words: row.words,
    credit: creditLine(row, { placeStyle: row.place_style, withheldLine: row.withheld_line }),
    putUpAt: new Date(row.put_up_at),
    wondered: row.wondered,
    topics: row.topics ?? [],
    standing,
    stage,
    issue: says ? row.issue : null,
    page,
  };
}

/** The question itself, or the one it was put together with in the end. */
const last = sql`lateral (
  with recursive up(id, stage, into_id, issue_id) as (
    select q.id, q.stage, q.merged_into_id, q.issue_id
    union all select n.id, n.stage, n.merged_into_id, n.issue_id from questions n join up on n.id = up.into_id
  ) select id, stage, issue_id from up where into_id is null limit 1) t on true`;
const page = sql`lateral (
  select '/' || at.path || '/' || p.path as path, p.headline from publications p join columns at on at.id = p.column_id
  where p.question_id = t.id and p.went_live_at is not null and p.superseded_at is null and p.withdrawn_at is null limit 1) page on true`;
const was = sql`exists (select 1 from publications p where p.question_id = t.id and p.went_live_at is not null)`;

const joined = sql`join ${questions} q on q.id = b.question_id join ${columns} c on c.id = b.column_id join ${askers} a on a.question_id = q.id
  join ${last} left join ${page} left join ${issues} i on i.id = t.issue_id`;

const shown = sql`b.question_id as id, c.prefix || '-' || q.number as reference, b.words, b.put_up_at, b.wondered, t.stage, i.name as issue, page.path, page.headline, ${was} as was, a.board_wording is not null as agreed, b.taken_off_at is not null as off,
  a.name, a.town, a.region, a.withheld, c.place_style, c.withheld_line,
  (select array_agg(tp.name order by tp.name) from ${questionTopics} qt join ${topics} tp on tp.id = qt.topic_id where qt.question_id = q.id) as topics`;

type Column = { id: number; boardSaysIssue: boolean };

/** One page of a view, and after which question the next goes on; null at the end. After a question that never stood on the board comes nothing. */
export async function boardRows({ id, boardSaysIssue }: Column, { group, topic, order, after }: BoardView): Promise<{ rows: Shown[]; next: string | null }> {
  const [at, topicId] = await Promise.all([after === null ? null : placeOf(id, after), topic === null ? 0 : topicOf(id, topic)]);
  if (at === undefined || topicId === undefined) return { rows: [], next: null };
  const by = order === "newest" ? sql`p.put_up_at` : sql`p.wondered`;
  const further = at ? sql`(${by}, p.question_id) < (${order === "newest" ? sql`${at.put_up_at}::timestamptz` : sql`${at.wondered}::int`}, ${at.id}::bigint)` : sql`true`;
  const rows = await db.execute<Row>(sql`
    with listed as materialized (
      select p.question_id, row_number() over (order by ${by} desc, p.question_id desc) as nth from ${boardPlaces} p
      where p.column_id = ${id} and p.lane = ${group} and p.topic_id = ${topicId} and ${further} order by ${by} desc, p.question_id desc limit ${boardPage + 1})
    select ${shown} from listed join ${boardEntries} b on b.question_id = listed.question_id ${joined} order by listed.nth`);
  return { rows: rows.slice(0, boardPage).flatMap((row) => shownOf(row, boardSaysIssue) ?? []), next: rows.length > boardPage ? rows[boardPage - 1]!.reference.toLowerCase() : null };
}

/** By what a question of the column is in order, whether it stands on the board still or not; undefined when it never did. */
async function placeOf(columnId: number, reference: string) {
  const [prefix, number] = reference.split("-");
  const [found] = await db.execute<{ id: string; wondered: number; put_up_at: string }>(sql`
    select b.question_id as id, b.wondered, b.put_up_at::text from ${boardEntries} b join ${questions} q on q.id = b.question_id join ${columns} c on c.id = q.column_id
    where b.column_id = ${columnId} and q.column_id = ${columnId} and q.number = ${Number(number)} and c.prefix = ${prefix!.toUpperCase()}`);
  return found;
}

async function topicOf(columnId: number, path: string): Promise<number | undefined> {
  const [found] = await db.select({ id: topics.id }).from(topics).innerJoin(columns, eq(columns.magazineId, topics.magazineId)).where(and(eq(columns.id, columnId), eq(topics.path, path)));
  return found?.id;
}

/** How many questions each group has, and of one group the topics with how many, by name: read from what triggers count. */
export async function boardCounts(columnId: number, group: BoardGroup): Promise<{ groups: Record<BoardGroup, number>; topics: { name: string; path: string; n: number }[] }> {
  const counts = await tallyOf("board", [columnId]);
  const of = (lane: BoardGroup, topicId: number) => counts[`${lane} ${topicId}`] ?? 0;
  const found = await db.select({ id: topics.id, name: topics.name, path: topics.path }).from(topics).innerJoin(columns, eq(columns.magazineId, topics.magazineId)).where(eq(columns.id, columnId)).orderBy(asc(topics.name));
  return {
    groups: { open: of("open", 0), answered: of("answered", 0), closed: of("closed", 0) },
    topics: found.map(({ id, name, path }) => ({ name, path, n: of(group, id) })).filter(({ n }) => n > 0),
  };
}

/** One question that is, or was, on the board; `shown` is null when nothing of it is shown any more. Null when it never was there. */
export async function onBoard({ id, boardSaysIssue }: { id: number; boardSaysIssue: boolean }, reference: string): Promise<{ questionId: number; shown: Shown | null } | null> {
  const number = /^[A-Za-z]{2,6}-(\d{1,9})$/.exec(reference)?.[1];
  if (!number) return null;
  const [row] = await db.execute<Row>(sql`select ${shown} from ${boardEntries} b ${joined} where b.column_id = ${id} and q.number = ${Number(number)} and c.prefix = ${reference.slice(0, reference.indexOf("-")).toUpperCase()}`);
  return row ? { questionId: Number(row.id), shown: shownOf(row, boardSaysIssue) } : null;
}

/** The column of a reference, where it has a board, and the magazine's host; null for any other. */
export async function boardColumn(reference: string) {
  const prefix = /^([A-Za-z]{2,6})-\d{1,9}$/.exec(reference)?.[1];
  if (!prefix) return null;
  const [found] = await db.select({ id: columns.id, path: columns.path, boardSaysIssue: columns.boardSaysIssue }).from(columns).where(and(eq(columns.prefix, prefix.toUpperCase()), columns.hasBoard));
  return found ?? null;
}
