// The line-ups of a magazine's coming issues, and its bank of answers that are ready and planned for none.
import { and, asc, eq, gte, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { assignments, offerStands } from "@/db/schema/assignments";
import { askers } from "@/db/schema/intake";
import { columns, issues, magazines } from "@/db/schema/magazine";
import { contributors } from "@/db/schema/people";
import { printings } from "@/db/schema/publishing";
import { asReference, lineUps, questions, questionTopics } from "@/db/schema/questions";
import type { Person } from "../actor";
import { settingOf } from "../copyfit/setting";
import { addDays } from "../kit/day";
import { must } from "../may";
import { creditLine } from "../questions/credit";
import { standing } from "../questions/list-page";
import { emptyDocument } from "../text/document";
import { placeable, type Planned, usualSlots } from "./line-up";
import { fitsOf } from "./measure";

/** So many issues stand side by side; so many answers are shown of the bank, and of a column those planned for an issue without a slot. */
const shownIssues = 3;
const mostInBank = 40;
export const mostLoose = 8;
/** And where all of an issue are asked for. */
const mostOfAll = 100;

type Row = Awaited<ReturnType<typeof rowsWhere>>[number];
export type LineUpRow = Row & { lines: number | null; over: number | null; setIn: number | null };
export type LineUp = Awaited<ReturnType<typeof lineUpOf>>;

/** No board has so many slots. */
const mostPlanned = 2_000;

const latest = sql`(select r.id from revisions r where r.question_id = ${questions.id} order by r.number desc limit 1)`;

function rowsWhere(condition: SQL | undefined, order: SQL, limit: number) {
  return db
    .select({
      id: questions.id,
      reference: asReference,
      slugLine: questions.slugLine,
      stage: questions.stage,
      stageSince: questions.stageSince,
      columnId: questions.columnId,
      issueId: questions.issueId,
      slot: questions.slotNumber,
      slotLines: questions.slotLines,
      useBy: questions.useBy,
      isEvergreen: questions.isEvergreen,
      dueOn: assignments.dueOn,
      historian: contributors.byline,
      bio: contributors.bio,
      revisionId: revisions.id,
      words: revisions.words,
      asker: { name: askers.name, town: askers.town, region: askers.region, withheld: askers.withheld },
      topics: sql<{ id: number; name: string }[]>`coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by t.name) from question_topics qt join topics t on t.id = qt.topic_id where qt.question_id = ${questions.id}), '[]'::json)`,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .leftJoin(assignments, standing)
    .leftJoin(revisions, eq(revisions.id, latest))
    .leftJoin(contributors, sql`${contributors.personId} = coalesce(${assignments.contributorId}, ${revisions.contributorId})`)
    .leftJoin(askers, eq(askers.questionId, questions.id))
    .where(condition)
    .orderBy(order)
    .limit(limit);
}

/**
 * The coming issues of a magazine with what is planned for each, and the bank. Throws Missing when the actor does not sit at its desk.
 * @param from handle of the first issue shown; the next to go on sale without it
 * @param all handle of an issue of which all are shown that are planned for it
 */
export async function lineUpOf(actor: Person, magazine: { id: number; locale: string }, today: string, from?: string, all?: string) {
  must(actor, "sitAtDesk", magazine.id);
  const [own, coming] = await Promise.all([
    db.select().from(columns).where(eq(columns.magazineId, magazine.id)).orderBy(asc(columns.id)),
    db.select().from(issues).where(and(eq(issues.magazineId, magazine.id), gte(issues.onSaleOn, today))).orderBy(asc(issues.onSaleOn), asc(issues.id)).limit(24),
  ]);
  const first = Math.max(0, coming.findIndex(({ path }) => path === from));
  const shown = coming.slice(first, first + shownIssues);
  const ids = shown.map(({ id }) => id);
  const columnIds = own.map(({ id }) => id);
  const loose = await looseOf(ids, today, shown.find(({ path }) => path === all)?.id);
  const [planned, bank, sizes] = await Promise.all([
    ids.length > 0 ? rowsWhere(and(inArray(questions.issueId, ids), inArray(questions.stage, [...placeable]), or(isNotNull(questions.slotNumber), sql`${questions.id} = any(${sql.param(loose.map(({ id }) => id))}::bigint[])`)), sql`${questions.slotNumber} asc nulls last, ${questions.stageSince}`, mostPlanned) : [],
    rowsWhere(and(inArray(questions.columnId, columnIds), eq(questions.stage, "ready"), isNull(questions.issueId)), sql`${questions.useBy} asc nulls last, ${questions.stageSince}, ${questions.id}`, mostInBank + 1),
    ids.length > 0 ? db.select().from(lineUps).where(inArray(lineUps.issueId, ids)) : [],
  ]);
  const placed = [...planned, ...bank.slice(0, mostInBank)];
  const [rows, before] = await Promise.all([withFits(placed, own, magazine.locale), plannedBefore(magazine.id, shown, [...new Set(planned.flatMap(({ topics }) => topics.map(({ id }) => id)))])]);
  const last = (issueId: number, columnId: number) => rows.reduce((most, row) => (row.issueId === issueId && row.columnId === columnId ? Math.max(most, row.slot ?? 0) : most), 0);
  return {
    coming: coming.map(({ path, name }) => ({ path, name })),
    columns: own.map(({ id, name, slotLines }) => ({ id, name, slotLines })),
    issues: shown.map((issue) => ({
      ...issue,
      groups: own.map(({ id }) => ({ columnId: id, slots: Math.max(last(issue.id, id), sizes.find((size) => size.issueId === issue.id && size.columnId === id)?.slots ?? usualSlots), said: sizes.find((size) => size.issueId === issue.id && size.columnId === id)?.slots ?? usualSlots })),
    })),
    planned: rows.filter(({ issueId }) => issueId !== null),
    bank: rows.filter(({ issueId }) => issueId === null),
    /** How many of a column are planned for an issue without a slot, and how many of them are late. */
    loose: (issueId: number, columnId: number): { of: number; late: number } => loose.find((one) => one.issueId === issueId && one.columnId === columnId) ?? { of: 0, late: 0 },
    more: bank.length > mostInBank,
    before,
  };
}

type Loose = { id: number; issueId: number; columnId: number; of: number; late: number };

/** Of what is planned for these issues without a slot, column by column, the late first (as lateOf() has it); each with how many there are and are late. */
async function looseOf(issueIds: readonly number[], today: string, all?: number): Promise<Loose[]> {
  if (issueIds.length === 0) return [];
  const isLate = sql`(q.stage in ('assigned', 'drafting') and exists (select from ${assignments} where ${assignments.questionId} = q.id and ${offerStands} and ${assignments.dueOn} < ${today}::date) or i.copy_close_on < ${today}::date and q.stage not in ('ready', 'published'))`;
  const rows = await db.execute<{ id: number; issue: number; column: number; of: number; late: number }>(sql`
    select id::int, issue_id::int as issue, column_id::int as column, of::int, late::int from (
      select id, issue_id, column_id, row_number() over (partition by issue_id, column_id order by is_late desc, stage_since, id) as nth, count(*) over part as of, count(*) filter (where is_late) over part as late
      from (select q.id, q.issue_id, q.column_id, q.stage_since, ${isLate} as is_late from ${questions} q join ${issues} i on i.id = q.issue_id where q.issue_id = any(${sql.param(issueIds)}::bigint[]) and q.stage = any(${sql.param(placeable)}::text[]) and q.slot_number is null) q
      window part as (partition by issue_id, column_id)) q
    where nth <= case when issue_id = ${all ?? 0}::bigint then ${mostOfAll}::int else ${mostLoose}::int end`);
  return [...rows].map(({ id, issue, column, of, late }) => ({ id, issueId: issue, columnId: column, of, late }));
}

/** Each with the lines that it makes and the slot's; null before a text has come. */
async function withFits(rows: readonly Row[], own: readonly (typeof columns.$inferSelect)[], locale: string): Promise<LineUpRow[]> {
  const columnOf = new Map(own.map((column) => [column.id, column]));
  const fits = await fitsOf(
    rows.flatMap(({ revisionId, columnId, asker, bio, slotLines }) => {
      const column = columnOf.get(columnId);
      return revisionId && column ? [{ revisionId, setting: settingOf(column), locale, credit: asker ? creditLine(asker, column) : "", bio: bio ?? emptyDocument, lines: slotLines ?? column.slotLines }] : [];
    }),
  );
  return rows.map((row) => {
    const fit = row.revisionId ? fits.get(row.revisionId) : undefined;
    return { ...row, lines: row.slotLines ?? columnOf.get(row.columnId)?.slotLines ?? null, over: fit?.over ?? null, setIn: fit?.lines ?? null };
  });
}

/** What was printed in the magazine, or is planned for it, about these topics within the year before the last of these issues. */
async function plannedBefore(magazineId: number, shown: readonly { onSaleOn: string }[], topicIds: readonly number[]): Promise<Planned[]> {
  const [first, last] = [shown[0]?.onSaleOn, shown.at(-1)?.onSaleOn];
  if (!first || !last || topicIds.length === 0) return [];
  const near = sql`select i.id, i.on_sale_on from issues i where i.magazine_id = ${magazineId} and i.on_sale_on > ${addDays(first, -365)}::date and i.on_sale_on <= ${last}::date`;
  const rows = await db.execute<{ question: number; topic: number; on: string; place: number }>(sql`
    with near as materialized (${near})
    select f.question_id::int as question, qt.topic_id::int as topic, f.on_sale_on::text as on, f.place
    from (select p.question_id, near.on_sale_on, 0 as place from near join ${printings} p on p.issue_id = near.id
      union select q.id, near.on_sale_on, coalesce(q.slot_number, 99) from near cross join lateral (select id, slot_number from ${questions} where issue_id = near.id and stage = any(${sql.param(placeable)}::text[]) offset 0) q) f
    cross join lateral (select topic_id from ${questionTopics} where question_id = f.question_id and topic_id = any(${sql.param(topicIds)}::bigint[]) offset 0) qt`); // question by question: of some topics there are hundreds of thousands
  return [...rows].map(({ question, topic, on, place }) => ({ questionId: question, topicId: topic, onSaleOn: on, place }));
}

/** The magazines that have a line-up for the actor, by name. */
export const lineUpMagazines = (ids: readonly number[]) =>
  db.select({ id: magazines.id, handle: magazines.handle, name: magazines.name, locale: magazines.locale, timeZone: magazines.timeZone }).from(magazines).where(inArray(magazines.id, [...ids])).orderBy(asc(magazines.name));
