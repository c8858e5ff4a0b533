// Which mails stand on one page of a tray. Each column's part is read from its index and the parts are merged, so that a page deep in a tray
// costs what the first one does, and an empty tray nothing.
import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { filings } from "@/db/schema/mailroom";
import { fillPage } from "../kit/fill-page";
import { commonFrom, idsOrCommon, patience, reckoned } from "../questions/common";
import type { MailFilter } from "./mail-filter";

/** Letter by letter, with nothing in it that means more. */
const containing = (q: string) => `%${q.replace(/[\\%_]/g, "\\$&")}%`;
const wordsOf = (q: string) => q.split(/\s+/).slice(0, 8);

/** As the index of parts of words has it: each word stands somewhere in subject, name or address. */
const hold = (words: readonly string[]): SQL => and(...words.map((word) => sql`(${filings.subject} || ' ' || ${filings.fromName} || ' ' || ${filings.fromAddress}) ilike ${containing(word)}`))!;
const holds = (q: string): SQL => hold(wordsOf(q));

const inTray = ({ tray }: MailFilter) => (tray === "everything" ? undefined : eq(filings.tray, tray));

/** How many mails have to be looked at for a search: those of its words that the index knows. Of less than three letters it knows none, and finds nothing by them. */
async function expected(q: string): Promise<number> {
  const known = wordsOf(q).filter((word) => [...word].length >= 3);
  return known.length === 0 ? Infinity : reckoned(sql`select from ${filings} where ${hold(known)}`);
}

/** Towards older mail or newer, beginning beyond a mail, or with the newest. */
export type Beyond = { older?: number; newer?: number };

const beyond = ({ older, newer }: Beyond) => (newer ? sql`${filings.mailId} > ${newer}` : older ? sql`${filings.mailId} < ${older}` : undefined);

/** The first so many of all these columns: of each only as far as the page goes. */
function merged(columnIds: readonly number[], filter: MailFilter, from: Beyond, limit: number): SQL {
  const order = from.newer ? sql`asc` : sql`desc`;
  const each = columnIds.map((id) => sql`(select ${filings.mailId} as id from ${filings} where ${and(eq(filings.columnId, id), inTray(filter), beyond(from))} order by ${filings.mailId} ${order} limit ${limit})`);
  return sql`select part.id from (${each.length > 0 ? sql.join(each, sql` union all `) : sql`select ${filings.mailId} as id from ${filings} where false`}) part order by part.id ${order} limit ${limit}`;
}

/**
 * The ids of one page, up to `size`, and the mail to go on from when there is more. Of a search for a common word a page may hold fewer than
 * others, and there is more all the same.
 * @param patient so many milliseconds a search may be looked up
 */
export async function mailPage(magazineIds: number[], filter: MailFilter, from: Beyond, size: number, patient: number = patience.list): Promise<{ ids: number[]; last: number | null }> {
  const listed = async () => (await db.select({ id: columns.id }).from(columns).where(inArray(columns.magazineId, magazineIds))).map(({ id }) => id);
  const { q } = filter;
  const fromTop = async (places: readonly number[]) => {
    const { rows, last } = await fillPage(
      (limit) => db.execute<{ id: number; holds: boolean }>(sql`select looked.id::int, ${holds(q!)} as holds from (${merged(places, filter, from, limit)}) looked join ${filings} on ${filings.mailId} = looked.id order by looked.id ${from.newer ? sql`asc` : sql`desc`}`),
      size,
    );
    return { ids: rows.map(({ id }) => id), last: last?.id ?? null };
  };
  const likely = q ? await expected(q) : 0;
  const [found, top] = await Promise.all([
    q ? (likely === Infinity ? "common" : idsOrCommon(sql`${filings.mailId}`, sql`from ${filings} where ${holds(q)}`, patient)) : undefined,
    likely > commonFrom ? listed().then(fromTop) : undefined, // meanwhile: hardly is so much looked up in time, and then it is read from where one is
  ]);
  if (found === "common") return top ?? fromTop(await listed());
  const rows = found
    ? await db.select({ id: filings.mailId }).from(filings).innerJoin(columns, eq(columns.id, filings.columnId)).where(and(sql`${filings.mailId} = any(${sql.param(found)}::bigint[])`, inArray(columns.magazineId, magazineIds), inTray(filter), beyond(from))).orderBy(from.newer ? asc(filings.mailId) : desc(filings.mailId)).limit(size + 1)
    : await db.execute<{ id: number }>(sql`select id::int from (${merged(await listed(), filter, from, size + 1)}) page`);
  const ids = rows.map(({ id }) => id);
  return { ids: ids.slice(0, size), last: ids.length > size ? ids[size - 1]! : null };
}
