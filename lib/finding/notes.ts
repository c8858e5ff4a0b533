// What the desk says among itself of a question, and what is noted beside its text. Only where one sits at the desk.
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { excerpt, highlight } from "../search/highlight";
import { formsIn } from "./asked";
import { before, type Group, idsIn, type Look, type Looking, queryOf, type Row, taken } from "./look";

/** Two tables that number their rows apart: those of the margin are told by their sign. */
export async function notesFound(of: Looking, isAlone: boolean): Promise<Group> {
  const { sought, columnIds, since, asked } = of;
  const query = queryOf(sought, true);
  const narrowed = sql`q.column_id = any(${idsIn(columnIds)}) and ${since ? sql`n.made_at >= ${since.toISOString()}::timestamptz` : sql`true`} and ${asked.who ? sql`n.by_id = ${asked.who}` : sql`true`}`;
  const look: Look = (limit) =>
    db.execute<Row>(sql`
      select id::int, at, true as holds from (
        select n.id, n.made_at as at from desk_notes n join questions q on q.id = n.question_id where to_tsvector('askdesk', n.body) @@ ${query} and ${narrowed}
        union all select -n.id, n.made_at from note_posts n join notes t on t.id = n.note_id join questions q on q.id = t.question_id where to_tsvector('askdesk', n.body) @@ ${query} and ${narrowed}
      ) n where ${before(asked.after, "at", "id")} order by at desc, id desc limit ${limit}`);
  const { ids, ...rest } = await taken(look, isAlone);
  return { rows: await shown(of, ids), ...rest };
}

type Shown = { id: number; reference: string; slug_line: string; body: string; who: string; at: string; locale: string; time_zone: string };

async function shown({ sought, stems }: Looking, ids: readonly number[]): Promise<Group["rows"]> {
  if (ids.length === 0) return [];
  const place = sql`join columns c on c.id = q.column_id join magazines m on m.id = c.magazine_id`;
  const said = sql`c.prefix || '-' || q.number as reference, q.slug_line, n.body, coalesce(p.name, s.name, '') as who, n.made_at as at, m.locale, m.time_zone`;
  const rows = await db.execute<Shown>(sql`
    select n.id::int, ${said} from desk_notes n join questions q on q.id = n.question_id ${place} left join people p on p.id = n.by_id left join sign_offs s on false where n.id = any(${idsIn(ids.filter((id) => id > 0))})
    union all select (-n.id)::int, ${said} from note_posts n join notes t on t.id = n.note_id join questions q on q.id = t.question_id ${place} left join people p on p.id = n.by_id left join sign_offs s on s.id = n.sign_off_id where n.id = any(${idsIn(ids.filter((id) => id < 0).map((id) => -id))})`);
  return ids.flatMap((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return [];
    const forms = formsIn(row.body, sought, stems);
    return [{ key: `note ${id}`, href: `/desk/questions/${row.reference}${id < 0 ? "/review" : ""}`, title: highlight(`${row.who || "A note"} on ${row.slug_line}`, new Set()), excerpt: excerpt(row.body, forms), facts: [row.reference, id > 0 ? "Among the desk" : "In the margin"], at: new Date(row.at), locale: row.locale, timeZone: row.time_zone }];
  });
}
