// Questions by what they say, as printed and as sent, and by their readers' names.
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns, magazines } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import { idsOrCommon } from "../questions/common";
import { some, walked } from "../questions/walk";
import { excerpt, highlight } from "../search/highlight";
import { stages } from "../words";
import { asPatterns, formsIn } from "./asked";
import { before, type Group, idsIn, type Look, type Looking, queryOf, type Row, taken } from "./look";

export async function questionsFound(of: Looking, isAlone: boolean): Promise<Group> {
  const { ids, ...rest } = await taken(await lookThrough(of), isAlone);
  return { rows: await shown(of, ids), ...rest };
}

async function lookThrough({ sought, columnIds, since, asked }: Looking): Promise<Look> {
  const query = queryOf(sought);
  const found = await idsOrCommon(sql`question_id`, sql`from question_words where words @@ ${query}`);
  // The index knows no order of words: that is looked at in the texts themselves, for the rows of a page.
  const inOrder = asPatterns(sought).map((pattern) => sql`(q.slug_line || ' ' || q.as_printed || ' ' || coalesce((select string_agg(m.body, ' ') from messages m where m.question_id = q.id and m.detached_at is null), '')) ~* ${pattern}`);
  const narrowed = sql.join([since ? sql`q.received_at >= ${since.toISOString()}::timestamptz` : sql`true`, asked.who ? sql`exists (select from assignments a where a.question_id = q.id and a.contributor_id = ${asked.who} and a.turned_down_at is null and a.ended_at is null)` : sql`true`], sql` and `);
  const holds = inOrder.length > 0 ? sql.join(inOrder, sql` and `) : sql`true`;
  const beyond = before(asked.after, "q.stage_since", "q.id");
  if (found !== "common") {
    return (limit) => db.execute<Row>(sql`select q.id::int, q.stage_since as at, ${holds} as holds from questions q where q.id = any(${idsIn(found)}) and q.column_id = any(${idsIn(columnIds)}) and ${narrowed} and ${beyond} order by q.stage_since desc, q.id desc limit ${limit}`);
  }
  const newest = (limit: number) => walked(columnIds.map((id) => and(eq(questions.columnId, id), before(asked.after, "stage_since", "id"))), sql`stage_since desc, id desc`, limit);
  const worded = some(sql`from question_words w where w.question_id = q.id and w.words @@ ${query}`);
  return (limit) => db.execute<Row>(sql`select q.id::int, q.stage_since as at, (${worded} and ${narrowed} and ${holds}) as holds from (select * from ${newest(limit)}) q order by q.stage_since desc, q.id desc`);
}

async function shown({ sought, stems }: Looking, ids: readonly number[]): Promise<Group["rows"]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: questions.id, reference: asReference, slugLine: questions.slugLine, stage: questions.stage, at: questions.receivedAt, column: columns.name, locale: magazines.locale, timeZone: magazines.timeZone,
      words: sql<string>`left(coalesce((select string_agg(m.body, ' … ' order by m.id) from messages m where m.question_id = questions.id and m.detached_at is null), ${questions.asPrinted}), 6000)`,
      asker: sql<string>`coalesce((select k.name from askers k where k.question_id = questions.id), '')`,
    })
    .from(questions)
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .innerJoin(magazines, eq(magazines.id, columns.magazineId))
    .where(sql`${questions.id} = any(${idsIn(ids)})`);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const { reference, slugLine, stage, at, column, locale, timeZone, words, asker } = row;
    const forms = formsIn(`${slugLine} ${words}`, sought, stems);
    return [{ key: reference, href: stage === "inbox" ? `/desk/inbox?open=${reference}` : `/desk/questions/${reference}`, title: highlight(slugLine, forms), excerpt: excerpt(words, forms), facts: [reference, stages[stage], asker, column].filter(Boolean), at, locale, timeZone }];
  });
}
