// Which readers stand on one page of the list. Each magazine's part is read from its index and the parts are merged, so that a page deep in it costs
// what the first does; a name that is everywhere is looked for from where one is, and never through all who have it.
import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "../actor";
import { fillPage } from "../kit/fill-page";
import type { LastSeen } from "../kit/last-seen";
import { may } from "../may";
import { idsOrCommon } from "../questions/common";

const list = (ids: readonly number[]) => sql`${sql.param([...ids])}::bigint[]`;
const wordsOf = (q: string) => (q.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `${word}:*`).join(" & ");

/** Letters that stand somewhere in whatever has those words. */
const lettersOf = (q: string) => (q.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `%${word.toLowerCase()}%`);

/** Name or place has these words; the address begins like this. Of the row of this name. */
const byWords = (row: SQL, q: string) => (wordsOf(q) === "" ? sql`false` : sql`to_tsvector('simple', ${row}.name || ' ' || ${row}.town || ' ' || ${row}.region) @@ to_tsquery('simple', ${wordsOf(q)})`);
const byAddress = (row: SQL, q: string) => sql`${row}.address like ${`${q.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`}`;

/** As far as the actor may see addresses. */
const sees = (actor: Actor, magazineIds: readonly number[]) => magazineIds.filter((id) => may(actor, "seeReaderAddress", id));

/** Whoever answers the search, by the id under which they are listed; "common" when that is more than anybody looks through. Each index is asked for itself. */
async function candidates(actor: Actor, magazineIds: readonly number[], q: string): Promise<number[] | "common"> {
  const found = (where: SQL, ids: readonly number[]) => idsOrCommon(sql`coalesce(merged_into_id, id)`, sql`from readers where magazine_id = any(${list(ids)}) and ${where}`);
  const [named, addressed] = await Promise.all([found(byWords(sql`readers`, q), magazineIds), found(byAddress(sql`readers`, q), sees(actor, magazineIds))]);
  if (named === "common" || addressed === "common") return "common";
  return [...new Set([...named, ...addressed])];
}

const listed = (before: LastSeen | undefined) => sql`r.merged_into_id is null and r.erased_at is null and ${before ? sql`(r.last_at, r.id) < (${before.at.toISOString()}::timestamptz, ${before.id})` : sql`true`}`;

/** The first so many of all these magazines, those who wrote last first: from each index only as far as the page goes. */
const merged = (magazineIds: readonly number[], before: LastSeen | undefined, limit: number) => sql`
  select r.* from (${sql.join(magazineIds.map((id) => sql`(select r.* from readers r where r.magazine_id = ${id} and ${listed(before)} order by r.last_at desc, r.id desc limit ${limit})`), sql` union all `)}) r order by r.last_at desc, r.id desc limit ${limit}`;

type Row = { id: number; at: string; holds: boolean };

/**
 * The ids of one page, and where to go on from when there is more. Of a search for a common name a page may hold fewer than others, and there is more all
 * the same.
 */
export async function readersPage(actor: Actor, magazineIds: readonly number[], { q, before }: { q?: string | undefined; before?: LastSeen | undefined }, size: number): Promise<{ ids: number[]; after: LastSeen | null }> {
  const among = q ? await candidates(actor, magazineIds, q) : undefined;
  const seen = (row: Row | null | undefined): LastSeen | null => (row ? { at: new Date(row.at), id: row.id } : null);
  if (q && among === "common") {
    // First the letters, which is a glance; the words are taken apart only where these stand.
    const letters = (row: SQL) => sql`lower(${row}.name || ' ' || ${row}.town || ' ' || ${row}.region) like all (${sql.param(lettersOf(q))}::text[])`;
    const holds = (row: SQL) => sql`((${letters(row)} and ${byWords(row, q)}) or (${row}.magazine_id = any(${list(sees(actor, magazineIds))}) and ${byAddress(row, q)}))`;
    const { rows, last } = await fillPage((limit) => db.execute<Row>(sql`
      select r.id::int, r.last_at as at, (${holds(sql`r`)} or coalesce((select bool_or(${holds(sql`o`)}) from readers o where o.merged_into_id = r.id), false)) as holds
      from (${merged(magazineIds, before, limit)}) r order by r.last_at desc, r.id desc`), size);
    return { ids: rows.map(({ id }) => id), after: seen(last) };
  }
  const rows = among
    ? await db.execute<Row>(sql`select r.id::int, r.last_at as at, true as holds from readers r where r.id = any(${list(among as number[])}) and ${listed(before)} order by r.last_at desc, r.id desc limit ${size + 1}`)
    : await db.execute<Row>(sql`select r.id::int, r.last_at as at, true as holds from (${merged(magazineIds, before, size + 1)}) r order by r.last_at desc, r.id desc`);
  return { ids: rows.slice(0, size).map(({ id }) => id), after: rows.length > size ? seen(rows[size - 1]) : null };
}
