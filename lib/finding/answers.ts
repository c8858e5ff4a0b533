// Published answers by everything on their page: headline, question, answer, names and credit.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commonFrom, reckoned } from "../questions/common";
import { excerpt, highlight } from "../search/highlight";
import { formsIn } from "./asked";
import { before, type Group, idsIn, type Look, type Looking, queryOf, type Row, taken } from "./look";

export async function answersFound(of: Looking, isAlone: boolean): Promise<Group> {
  const { sought, columnIds, since, asked } = of;
  const holds = sql`a.searched @@ ${queryOf(sought, true)}`;
  const narrowed = sql`${since ? sql`a.first_live_at >= ${since.toISOString()}::timestamptz` : sql`true`} and ${asked.who ? sql`a.people @> array[${asked.who}]::bigint[]` : sql`true`} and ${before(asked.after, "a.first_live_at", "a.publication_id")}`;
  const newest = sql`order by a.first_live_at desc, a.publication_id desc`;
  // What thousands of answers say is read from the newest, column by column; what few do, by the index of words.
  const isCommon = (await reckoned(sql`select from archive a where ${holds}`)) > commonFrom;
  const ofColumn = (id: number, limit: number) => sql`(select a.publication_id, a.first_live_at, a.searched from archive a where a.column_id = ${id} and ${narrowed} ${newest} limit ${limit})`;
  const look: Look = (limit) =>
    isCommon && columnIds.length > 0
      ? db.execute<Row>(sql`select a.publication_id::int as id, a.first_live_at as at, ${holds} as holds from (${sql.join(columnIds.map((id) => ofColumn(id, limit)), sql` union all `)}) a ${newest} limit ${limit}`)
      : db.execute<Row>(sql`select a.publication_id::int as id, a.first_live_at as at, true as holds from archive a where ${holds} and a.column_id = any(${idsIn(columnIds)}) and ${narrowed} ${newest} limit ${limit}`);
  const { ids, ...rest } = await taken(look, isAlone);
  return { rows: await shown(of, ids), ...rest };
}

type Shown = { id: number; reference: string; headline: string; deck: string; question: string; answer: string; names: string; column: string; at: string; locale: string; time_zone: string };

async function shown({ sought, stems }: Looking, ids: readonly number[]): Promise<Group["rows"]> {
  if (ids.length === 0) return [];
  const rows = await db.execute<Shown>(sql`
    select p.id::int, c.prefix || '-' || q.number as reference, p.headline, p.deck, r.question, left((select string_agg(said #>> '{}', ' ') from jsonb_path_query(r.document::jsonb, 'strict $.**.text') said), 12000) as answer,
      coalesce((select string_agg(by ->> 'name', ', ') from jsonb_array_elements(p.bylines::jsonb) by), '') as names, c.name as column, a.first_live_at as at, m.locale, m.time_zone
    from archive a join publications p on p.id = a.publication_id join revisions r on r.id = p.revision_id join questions q on q.id = p.question_id join columns c on c.id = p.column_id join magazines m on m.id = c.magazine_id
    where a.publication_id = any(${idsIn(ids)})`);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const words = [row.deck, row.question, row.answer].filter(Boolean).join(" ");
    const forms = formsIn(`${row.headline} ${words} ${row.names}`, sought, stems);
    return [{ key: row.reference, href: `/desk/questions/${row.reference}`, title: highlight(row.headline, forms), excerpt: excerpt(words, forms), facts: [row.reference, row.names, row.column].filter(Boolean), at: new Date(row.at), locale: row.locale, timeZone: row.time_zone }];
  });
}
