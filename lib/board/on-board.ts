// What of a question the board tells, read for one or for a page of them. Plainly public: no actor, and nothing that is not shown.
import { and, eq, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { boardEntries } from "@/db/schema/board";
import { askers } from "@/db/schema/intake";
import { columns, issues, topics } from "@/db/schema/magazine";
import { questions, questionTopics } from "@/db/schema/questions";
import { creditLine } from "../questions/credit";
import type { PlaceStyle, Stage } from "../words";
import { type BoardGroup, type BoardView, boardPage, standingOnBoard } from "./board";

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

const from = sql`${boardEntries} b join ${questions} q on q.id = b.question_id join ${columns} c on c.id = b.column_id join ${askers} a on a.question_id = q.id
  join ${last} left join ${page} left join ${issues} i on i.id = t.issue_id`;

/** Of what is shown, what belongs to a group: see standingOnBoard(). */
const inGroup: Record<BoardGroup, SQL> = {
  open: sql`page.path is null and t.stage in ('inbox', 'unassigned', 'assigned', 'drafting', 'review', 'ready') and not ${was}`,
  answered: sql`page.path is not null and t.stage not in ('spam', 'retracted')`,
  closed: sql`page.path is null and (t.stage in ('declined', 'killed', 'passedOn') or (t.stage not in ('spam', 'retracted') and ${was}))`,
};
const onTopic = (topic: string | null) => (topic === null ? sql`true` : sql`exists (select 1 from ${questionTopics} qt join ${topics} tp on tp.id = qt.topic_id where qt.question_id = q.id and tp.path = ${topic})`);
const stands = (columnId: number) => sql`b.column_id = ${columnId} and b.taken_off_at is null and a.board_wording is not null`;

const shown = sql`b.question_id as id, c.prefix || '-' || q.number as reference, b.words, b.put_up_at, b.wondered, t.stage, i.name as issue, page.path, page.headline, ${was} as was, a.board_wording is not null as agreed, b.taken_off_at is not null as off,
  a.name, a.town, a.region, a.withheld, c.place_style, c.withheld_line,
  (select array_agg(tp.name order by tp.name) from ${questionTopics} qt join ${topics} tp on tp.id = qt.topic_id where qt.question_id = q.id) as topics`;

/** One page of a view, and whether there is more after it. */
export async function boardRows({ id, boardSaysIssue }: { id: number; boardSaysIssue: boolean }, view: BoardView): Promise<{ rows: Shown[]; more: boolean }> {
  const order = view.order === "newest" ? sql`b.put_up_at desc, b.question_id desc` : sql`b.wondered desc, b.question_id desc`;
  const rows = await db.execute<Row>(sql`select ${shown} from ${from} where ${stands(id)} and ${inGroup[view.group]} and ${onTopic(view.topic)} order by ${order} limit ${boardPage + 1} offset ${(view.page - 1) * boardPage}`);
  return { rows: rows.slice(0, boardPage).flatMap((row) => shownOf(row, boardSaysIssue) ?? []), more: rows.length > boardPage };
}

/** How many questions each group has, and of one group the topics with how many, by name. */
export async function boardCounts(columnId: number, group: BoardGroup): Promise<{ groups: Record<BoardGroup, number>; topics: { name: string; path: string; n: number }[] }> {
  const [[counts], found] = await Promise.all([
    db.execute<Record<BoardGroup, number>>(sql`select count(*) filter (where ${inGroup.open})::int as open, count(*) filter (where ${inGroup.answered})::int as answered, count(*) filter (where ${inGroup.closed})::int as closed from ${from} where ${stands(columnId)}`),
    db.execute<{ name: string; path: string; n: number }>(sql`select tp.name, tp.path, count(*)::int as n from ${from} join ${questionTopics} qt on qt.question_id = q.id join ${topics} tp on tp.id = qt.topic_id where ${stands(columnId)} and ${inGroup[group]} group by 1, 2 order by 1`),
  ]);
  return { groups: counts!, topics: [...found] };
}

/** One question that is, or was, on the board; `shown` is null when nothing of it is shown any more. Null when it never was there. */
export async function onBoard({ id, boardSaysIssue }: { id: number; boardSaysIssue: boolean }, reference: string): Promise<{ questionId: number; shown: Shown | null } | null> {
  const number = /^[A-Za-z]{2,6}-(\d{1,9})$/.exec(reference)?.[1];
  if (!number) return null;
  const [row] = await db.execute<Row>(sql`select ${shown} from ${from} where b.column_id = ${id} and q.number = ${Number(number)} and c.prefix = ${reference.slice(0, reference.indexOf("-")).toUpperCase()}`);
  return row ? { questionId: Number(row.id), shown: shownOf(row, boardSaysIssue) } : null;
}

/** The column of a reference, where it has a board, and the magazine's host; null for any other. */
export async function boardColumn(reference: string) {
  const prefix = /^([A-Za-z]{2,6})-\d{1,9}$/.exec(reference)?.[1];
  if (!prefix) return null;
  const [found] = await db.select({ id: columns.id, path: columns.path, boardSaysIssue: columns.boardSaysIssue }).from(columns).where(and(eq(columns.prefix, prefix.toUpperCase()), columns.hasBoard));
  return found ?? null;
}
