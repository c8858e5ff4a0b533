// Readers' pages are printed whole. What changes them says so here, in its own transaction: PostgreSQL delivers the word
// at commit and never after a rollback, and a listener in every server has the pages printed anew.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staleMarks } from "@/db/schema/magazine";
import { enqueue } from "../jobs/queue";
import { purgeUrl } from "./surrogate-keys";

export const staleChannel = "askdesk_stale";

/** Milliseconds after which every server has heard of a change. */
const heard = 2_000;

/**
 * A content delivery network that lets a page go may fetch it at once, from a server that has not heard of the change yet, and keep
 * that: so it is asked at once and once more.
 */
async function askNetwork(tx: Tx, magazineId: number | null): Promise<void> {
  await enqueue(tx, "purge", { magazineId }, { key: `purge ${magazineId}` });
  await enqueue(tx, "purge", { magazineId }, { key: `purge ${magazineId} again`, runAt: new Date(Date.now() + heard) });
}

/** What is stale: all of a magazine (its columns, answers, issues, topics), what is printed about one person, or everything. */
export type Stale = { magazineId: number } | { personId: number } | { everything: true };

/** Says at commit that readers' pages have to be made anew. Saying it twice does no harm. */
export async function stale(tx: Tx, what: Stale): Promise<void> {
  await tx.insert(staleMarks).values({});
  await tx.execute(sql`select pg_notify(${staleChannel}, ${JSON.stringify(what)})`);
  if (purgeUrl()) await askNetwork(tx, "magazineId" in what ? what.magazineId : null);
}
