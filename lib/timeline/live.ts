// Says to every window of a desk that something happened to a question, within the transaction in which it does.
import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Actor } from "../actor";

/** Heard by every server when the transaction commits: see app/live.ts. */
export const liveChannel = "askdesk_live";

/** What a desk hears: what happened and through whom, or that somebody came to look at a question or left it. */
export type DeskSaid = { magazineId: number; questionId: number; desk: "happened" | "looking"; by: { id: number; name: string } | null; said: string };

/** PostgreSQL carries 8,000 bytes; a sentence is cut long before. */
const longest = 240;

export async function sayDesk(tx: Tx, actor: Actor, { magazineId, questionId, desk, said = "" }: { magazineId: number; questionId: number; desk: DeskSaid["desk"]; said?: string }): Promise<void> {
  const cut = [...said].length > longest ? `${[...said].slice(0, longest).join("")}…` : said;
  const told: DeskSaid = { magazineId, questionId, desk, by: actor.kind === "person" ? { id: actor.id, name: actor.name } : null, said: cut };
  await tx.execute(sql`select pg_notify(${liveChannel}, ${JSON.stringify(told)})`);
}
