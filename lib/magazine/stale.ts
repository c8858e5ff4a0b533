// Readers' pages are cached whole. What changes them says so here, in its own transaction: PostgreSQL delivers the word
// at commit and never after a rollback, and a listener in every server renews the pages.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";

export const staleChannel = "askdesk_stale";

/** What is stale: all of a magazine (its columns, answers, issues, topics), what is printed about one person, or everything. */
export type Stale = { magazineId: number } | { personId: number } | { everything: true };

/** Says at commit that readers' pages have to be made anew. Saying it twice does no harm. */
export async function stale(tx: Tx, what: Stale): Promise<void> {
  await tx.execute(sql`select pg_notify(${staleChannel}, ${JSON.stringify(what)})`);
}
