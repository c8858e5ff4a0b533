// Says to every open window of a question that something of its text changed, within the transaction that changes it.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { liveChannel } from "../timeline/live";

/** What changed: the text itself, notes, facts, pictures, what house style lets stand, or who has it open. */
export type LiveWhat = "text" | "notes" | "facts" | "images" | "style" | "who";

/** Heard when the transaction commits, by every server (app/live.ts). */
export async function sayLive(tx: Tx, questionId: number, what: LiveWhat): Promise<void> {
  await tx.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify({ questionId, what })})`);
}
