// Printed pages, for every server that serves this desk: what one has printed the others need not make again. Plainly public; what
// stands here was served to readers.
//
// A page is made in several reads, and changes go on meanwhile. So that no stale one is ever taken for fresh, each bears what of the
// database could be seen before it was begun (a snapshot), and each change that concerns readers leaves the number of its transaction
// (stale.ts): https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { staleMarks } from "@/db/schema/magazine";
import { addressMarks, type PrintHead, prints } from "@/db/schema/publishing";

/** Marks are kept longer than prints, or a print could outlive the mark that makes it stale. */
const hoursOfPrints = 12;
export const hoursOfMarks = 24;

export type Print = { head: PrintHead; body: Buffer; isCompressed: boolean };

/**
 * What has been printed of an address and is not stale, and what was printed of it last, stale or not.
 * @returns `seen`: of what is printed from now on
 */
export async function printFor(edition: string, path: string): Promise<{ seen: string; fresh: Print | null; last: PrintHead | null }> {
  const [row] = await db.execute<{ seen: string; head: PrintHead | null; body: Buffer | null; is_compressed: boolean | null }>(sql`
    select pg_current_snapshot()::text as seen, p.head, case when p.fresh then p.body end as body, p.is_compressed
    from (select 1) one left join lateral (
      select head, body, is_compressed, printed_at > now() - make_interval(hours => ${hoursOfPrints}) and not exists (
        select from ${staleMarks} where not pg_visible_in_snapshot(${staleMarks}.transaction, ${prints}.seen)) as fresh
      from ${prints} where edition = ${edition} and path = ${path}) p on true`);
  const { seen, head, body, is_compressed: isCompressed } = row!;
  return { seen, fresh: head && body ? { head, body, isCompressed: isCompressed! } : null, last: head };
}

/** Keeps what was printed. One begun earlier never takes the place of one begun later. */
export async function keepPrint(edition: string, path: string, { head, body, isCompressed }: Print, seen: string, now: Date): Promise<void> {
  const row = { head, body, isCompressed, seen, printedAt: now };
  await db
    .insert(prints)
    .values({ edition, path, ...row })
    .onConflictDoUpdate({ target: [prints.edition, prints.path], set: row, setWhere: sql`pg_snapshot_xmax(${prints.seen}) <= pg_snapshot_xmax(excluded.seen)` });
}

/** Sweeps out what is too old to be served, and marks that concern nothing any more. */
export async function sweepPrints(now: Date): Promise<void> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await db.delete(prints).where(lt(prints.printedAt, hoursAgo(hoursOfPrints)));
  await db.delete(staleMarks).where(lt(staleMarks.madeAt, hoursAgo(hoursOfMarks)));
  await db.delete(addressMarks).where(lt(addressMarks.madeAt, hoursAgo(hoursOfMarks)));
}
